import { Serializer } from 'node:v8';
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import {
  engineRequests,
  type PageRequestName,
  pageRequestNames,
  type RequestInput,
} from '../core/contract/contract.ts';
import { readInput } from '../core/contract/read-input.ts';
import type { RequestEntry } from '../core/contract/request-entry.ts';
import {
  type ShellInput,
  type ShellName,
  type ShellReplies,
  shellNames,
  shellRequests,
} from '../core/contract/shell-contract.ts';
import { type Result, toFailure } from '../core/shared/failure.ts';
import type { EngineHost } from './engine-host.ts';
import { pageOrigin } from './page-response.ts';

export type ShellHandlers = {
  readonly [Name in ShellName]: (input: ShellInput<Name>) => Promise<ShellReplies[Name]>;
};

export interface HandleMessagesOptions {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  /** The window's own page, as long as there is a window. */
  readonly page: () => WebContents | null;
  readonly engine: EngineHost;
  readonly shell: ShellHandlers;
  /** Called when the engine has answered a request without a failure. */
  readonly onAnswered: (name: PageRequestName, input: RequestInput<PageRequestName>) => void;
  readonly logError: (...words: readonly unknown[]) => void;
}

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** Whether a message comes from the top frame of the window, and our own page is in it. */
function isFromPage({ sender, senderFrame }: Sender, page: WebContents | null): boolean {
  if (!page || sender !== page || !senderFrame) return false;
  return senderFrame.parent === null && senderFrame.url.startsWith(pageOrigin);
}

/**
 * Gives back what can be sent to the page, and throws for anything else: Electron would reject the page's request with an
 * error of its own, which nothing there expects. What comes from the engine has been cloned on its way already.
 */
function assertCloneable(value: unknown): unknown {
  const serializer = new Serializer();
  serializer.writeHeader();
  serializer.writeValue(value);
  return value;
}

/** Answers the page's messages: one channel for each request of the contracts, every sender and input checked. */
export function handleMessages(options: HandleMessagesOptions): void {
  const { ipcMain, engine, shell, logError } = options;

  const serve = (
    channel: string,
    { input: schema }: RequestEntry,
    answer: (input: unknown) => Promise<Result<unknown>>,
  ): void => {
    ipcMain.handle(channel, async (event, input: unknown): Promise<Result<unknown>> => {
      if (!isFromPage(event, options.page())) {
        logError(`A stranger sent ${channel}: ${event.senderFrame?.url ?? 'a frame that is gone'}`);
        throw new Error(`${channel}: refused`);
      }
      try {
        const checked = readInput(schema, channel, input);
        return await answer(checked);
      } catch (error) {
        const failure = toFailure(error);
        if (failure.code === 'bug') logError(`${channel}:`, error);
        // Only where it is wrong: what was sent may hold a token.
        if (failure.code === 'bad-request')
          logError(`${channel} got what it does not take: ${failure.detail}`);
        return { ok: false, failure };
      }
    });
  };

  for (const name of pageRequestNames) {
    serve(`engine:${name}`, engineRequests[name], async (checked) => {
      const input = checked as RequestInput<typeof name>;
      const result = await engine.request(name, input);
      if (result.ok) options.onAnswered(name, input);
      return result;
    });
  }
  for (const name of shellNames) {
    const handle = shell[name] as (input: unknown) => Promise<unknown>;
    serve(`shell:${name}`, shellRequests[name], async (input) => ({
      ok: true,
      value: assertCloneable(await handle(input)),
    }));
  }
}
