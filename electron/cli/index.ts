import { runInProcess } from './run-in-process.ts';

const { env } = process;

process.exitCode = await runInProcess({
  words: process.argv.slice(2),
  // npm runs scripts in the project's folder; paths are meant where npm was called.
  folder: (env['npm_lifecycle_event'] === 'cli' ? env['INIT_CWD'] : undefined) ?? process.cwd(),
  listenForStop(stop) {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, stop);
  },
});
