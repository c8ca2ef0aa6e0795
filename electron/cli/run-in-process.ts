import { failureSentence } from '../core/messages.ts';
import { readPolicyOfSystem } from '../engine/policy/read-policy.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { runCli } from './run-cli.ts';
import { printable } from './terminal.ts';

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

/** Runs one command line with the streams and the environment of this process, until everything is written. */
export async function runInProcess({ words, folder, listenForStop }: InProcessOptions): Promise<ExitStatus> {
  const { env, stdout, stderr } = process;
  const controller = new AbortController();
  listenForStop(() => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  });
  // A reader that has seen enough (`| head`) is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const run = async () => {
    try {
      return await runCli(words, {
        out: (text) => void stdout.write(text),
        err: (text) => void stderr.write(text),
        isInteractive: stderr.isTTY === true && !env['CI'],
        columns: stderr.columns || 80,
        environment: env,
        policy: await readPolicyOfSystem(process.platform, env, (sentence) => {
          stderr.write(`${printable(sentence)}\n`);
        }),
        folder,
        signal: controller.signal,
        atExit: (work) => process.once('exit', work),
      });
    } catch (error) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      stderr.write(`${failureSentence({ code: 'bug' })}\n${stack}\n`);
      return exitStatus.failed;
    }
  };
  const status = await run();
  await Promise.all([written(stdout), written(stderr)]);
  return status;
}
