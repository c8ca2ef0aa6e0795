import { failureSentence } from '../core/messages.ts';
import { exitStatus } from './exit-status.ts';
import { runCli } from './run-cli.ts';
import type { Terminal } from './terminal.ts';

/** The first Ctrl+C stops in good order; the second one at once. */
function listenForStop(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(130);
      controller.abort();
    });
  }
  return controller.signal;
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { env, stdout, stderr } = process;

const terminal: Terminal = {
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  isInteractive: stderr.isTTY === true && !env['CI'],
  columns: stderr.columns || 80,
  environment: env,
  // npm runs scripts in the project's folder; paths are meant where npm was called.
  folder: (env['npm_lifecycle_event'] === 'cli' ? env['INIT_CWD'] : undefined) ?? process.cwd(),
  signal: listenForStop(),
};

try {
  process.exitCode = await runCli(process.argv.slice(2), terminal);
} catch (error) {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(`${failureSentence({ code: 'bug' })}\n${stack}\n`);
  process.exitCode = exitStatus.failed;
}
