import { runInProcess } from './run-in-process.ts';

const { env } = process;

process.exitCode = await runInProcess({
  words: process.argv.slice(2),
  // npm runs scripts in the project's folder; paths are meant where npm was called.
  folder: (env['npm_lifecycle_event'] === 'cli' ? env['INIT_CWD'] : undefined) ?? process.cwd(),
  listenForStop(stop) {
    // Windows tells Ctrl+Break and a closed console so, and ends the process soon after. Elsewhere `nohup` must hold.
    const others = process.platform === 'win32' ? (['SIGBREAK', 'SIGHUP'] as const) : [];
    for (const name of ['SIGINT', 'SIGTERM', ...others] as const) process.on(name, stop);
  },
});
