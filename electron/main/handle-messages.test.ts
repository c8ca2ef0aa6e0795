import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { beforeEach, expect, test } from 'vitest';
import { engineRequests, pageRequestNames } from '../core/contract/contract.ts';
import { shellNames } from '../core/contract/shell-contract.ts';
import { AppError, type Result } from '../core/shared/failure.ts';

import type { EngineHost } from './engine-host.ts';
import { handleMessages, type ShellHandlers } from './handle-messages.ts';

type Listener = (event: IpcMainInvokeEvent, input: unknown) => Promise<Result<unknown>>;

const page = {} as WebContents;
const url = 'app://bundle/index.html';
const ours = eventFrom(page, { parent: null, url });
const channels = [
  ...pageRequestNames.map((name) => `engine:${name}`),
  ...shellNames.map((name) => `shell:${name}`),
];

let listeners = new Map<string, Listener>();
let asked: unknown[] = [];
let logged: (readonly unknown[])[] = [];
let shellAnswer: () => Promise<unknown> = async () => null;

function eventFrom(sender: WebContents, senderFrame: object | null): IpcMainInvokeEvent {
  return { sender, senderFrame } as IpcMainInvokeEvent;
}

beforeEach(() => {
  listeners = new Map();
  asked = [];
  logged = [];
  shellAnswer = async () => null;
  handleMessages({
    ipcMain: { handle: (channel, listener) => void listeners.set(channel, listener) },
    page: () => page,
    engine: {
      request: async (name: string, input: unknown) => {
        asked.push([name, input]);
        return { ok: true, value: null };
      },
    } as unknown as EngineHost,
    shell: Object.fromEntries(
      shellNames.map((name) => [name, () => shellAnswer()]),
    ) as unknown as ShellHandlers,
    onAnswered: (name) => asked.push(['answered', name]),
    logError: (...words) => logged.push(words),
  });
});

const send = async (channel: string, input: unknown, event = ours) => {
  const listener = listeners.get(channel);
  if (!listener) throw new Error(`nobody listens on ${channel}`);
  return listener(event, input);
};

test('there is a channel for each request of the page and no other', () => {
  expect([...listeners.keys()].sort()).toEqual([...channels].sort());
  expect(Object.keys(engineRequests)).toContain('connect');
  expect(channels).not.toContain('engine:connect');
});

test.each([
  { who: 'another window', event: eventFrom({} as WebContents, { parent: null, url }) },
  { who: 'a frame inside the page', event: eventFrom(page, { parent: {}, url }) },
  { who: 'another page', event: eventFrom(page, { parent: null, url: 'https://example.org/' }) },
  {
    who: 'a page that looks alike',
    event: eventFrom(page, { parent: null, url: 'app://bundle.example.org/index.html' }),
  },
  { who: 'a frame that is gone', event: eventFrom(page, null) },
])('$who is refused on every channel, loudly', async ({ event }) => {
  for (const channel of channels) {
    await expect(send(channel, {}, event)).rejects.toThrow('refused');
  }
  expect(asked).toEqual([]);
  expect(logged).toHaveLength(channels.length);
});

test.each([undefined, null, 5, 'text', [], { nobodyKnows: 1 }])(
  '%j is refused on every channel',
  async (input) => {
    for (const channel of channels) {
      expect(await send(channel, input)).toEqual({
        ok: false,
        failure: { code: 'bad-request', detail: expect.stringContaining(channel) },
      });
    }
    expect(asked).toEqual([]);
  },
);

test('what was malformed is not logged: it may hold a token', async () => {
  await send('shell:setSecret', { destination: 'main', kind: 'secret', secret: 'canary', also: 'canary' });
  await send('shell:setSecret', { destination: 'main', kind: 'secret', secret: ['canary'] });
  expect(JSON.stringify(logged)).not.toContain('canary');
});

test('a good request reaches the engine', async () => {
  expect(await send('engine:leaveOut', { photoIds: ['1'] })).toEqual({ ok: true, value: null });
  expect(asked).toEqual([
    ['leaveOut', { photoIds: ['1'] }],
    ['answered', 'leaveOut'],
  ]);
});

test('a failure of the shell is data; a bug is logged and says nothing to the page', async () => {
  shellAnswer = async () => {
    throw new AppError('no-token');
  };
  expect(await send('shell:signIn', {})).toEqual({ ok: false, failure: { code: 'no-token' } });
  expect(logged).toEqual([]);
  shellAnswer = async () => {
    throw new Error('canary');
  };
  expect(await send('shell:signIn', {})).toEqual({ ok: false, failure: { code: 'bug' } });
  expect(logged).toHaveLength(1);
});

test.each([
  ['a function', () => undefined],
  ['something with a method', { path: '/x', open: () => undefined }],
  ['a promise', { later: Promise.resolve() }],
])('%s as the answer of the shell is a bug: it cannot be sent to the page', async (_what, value) => {
  shellAnswer = async () => value;
  expect(await send('shell:about', {})).toEqual({ ok: false, failure: { code: 'bug' } });
  expect(String(logged[0]?.[1])).toContain('could not be cloned');
});

test('an answer with what JSON would lose arrives as it is', async () => {
  const value = { at: new Date(0), of: new Map([['a', undefined]]), bytes: new Uint8Array(2) };
  shellAnswer = async () => value;
  expect(await send('shell:about', {})).toEqual({ ok: true, value });
});
