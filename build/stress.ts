import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Runs the end-to-end tests three times on a computer that is kept busy: one loop more than it has cores. Under load a
 * lost key or a late answer is the app's fault. Words on the command line go on to Playwright.
 */
const rounds = 3;
const loops = Array.from(
  { length: availableParallelism() + 1 },
  () => new Worker('for (;;);', { eval: true }),
);

function runOnce(round: number): boolean {
  process.stdout.write(`Round ${round} of ${rounds}, beside ${loops.length} busy loops\n`);
  const tests = path.join(import.meta.dirname, 'e2e.ts');
  const { status } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', tests, ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  return status === 0;
}

try {
  const failed = Array.from({ length: rounds }, (_, at) => at + 1).filter((round) => !runOnce(round));
  process.stdout.write(failed.length === 0 ? 'Green each time\n' : `Failed in round ${failed.join(', ')}\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} finally {
  await Promise.all(loops.map((loop) => loop.terminate()));
}
