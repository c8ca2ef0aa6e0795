const { env } = process;

// What ends here is "could not be done" (3), and never Node's own 1, which says that photos need attention.
const { runInProcess } = await import('./run-in-process.ts').catch((error: unknown) => {
  process.stderr.write(`Picture Day is not whole: ${String(error)}\n`);
  return process.exit(3);
});

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
