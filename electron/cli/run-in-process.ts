import { Console } from 'node:console';
import { Writable } from 'node:stream';
import {
  chooseLanguage,
  languageVariable,
  localesOfTerminal,
  type ShownLanguage,
} from '../core/shared/language.ts';
import { failureSentence } from '../core/text/failure-sentence.ts';
import { setLanguage } from '../core/text/texts.ts';
import { readPolicyOfSystem } from '../engine/policy/read-policy.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { runCli } from './run-cli.ts';
import { createTerminal, printable } from './terminal.ts';
import { writeWhole } from './write-whole.ts';

export interface InProcessOptions {
  /** What stands behind `picture-day`. */
  readonly words: readonly string[];
  /** What relative paths are relative to. */
  readonly folder: string;
  /** Calls `stop` when a person wants the command to end: the first time in good order, the second time at once. */
  readonly listenForStop: (stop: () => void) => void;
}

function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}

/**
 * Both streams are what scripts read: the notes of libraries, such as a workbook reader's on each record that it does
 * not know, go nowhere. Nothing of Picture Day's own is written on the console.
 */
function silenceLibraries(): void {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  globalThis.console = new Console(nowhere);
}

/**
 * Sentences follow the terminal's language. What programs read, JSON and CSV, is English wherever it is made, unless the
 * environment asks for another language by name.
 */
function languageOf(words: readonly string[], environment: NodeJS.ProcessEnv): ShownLanguage {
  const isForPrograms = words.includes('--json') || words.includes('--csv');
  return chooseLanguage({
    environment: environment[languageVariable],
    choice: isForPrograms ? 'en' : 'system',
    system: localesOfTerminal(environment),
  });
}

/** Runs one command line with the streams and the environment of this process, until everything is written. */
export async function runInProcess({ words, folder, listenForStop }: InProcessOptions): Promise<ExitStatus> {
  silenceLibraries();
  setLanguage(languageOf(words, process.env));
  const { env, stdout, stderr } = process;
  const controller = new AbortController();
  listenForStop(() => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  });
  // Whoever awaits a write is told of its failure; a terminal that was closed ends nothing.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  const err = (text: string) => void stderr.write(text);
  const reportBug = (error: unknown): ExitStatus => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    err(`${failureSentence({ code: 'bug' })}\n${stack}\n`);
    return exitStatus.failed;
  };
  // Node's own status for these is 1, which means that photos need attention.
  const end = (error: unknown) => process.exit(reportBug(error));
  process.on('uncaughtException', end).on('unhandledRejection', end);
  const run = async () => {
    try {
      const terminal = createTerminal(
        { out: (text) => writeWhole(stdout, text), err },
        {
          isInteractive: stderr.isTTY === true && !env['CI'],
          columns: stderr.columns || 80,
          environment: env,
          policy: await readPolicyOfSystem(process.platform, env, (sentence) =>
            err(`${printable(sentence)}\n`),
          ),
          folder,
          signal: controller.signal,
          startedMs: Date.now() - process.uptime() * 1_000,
        },
      );
      return await runCli(words, terminal);
    } catch (error) {
      return reportBug(error);
    }
  };
  const status = await run();
  await Promise.all([written(stdout), written(stderr)]);
  return status;
}
