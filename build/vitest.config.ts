import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { requestConstants } from './request-constants.ts';

const root = path.join(import.meta.dirname, '..');

const shared = {
  root,
  // A busy computer is slow, not wrong: only what never ends is to be found by these.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  pool: 'forks' as const,
  // A busy computer is slow, not wrong.
  expect: { poll: { timeout: 20_000 } },
  execArgv: ['--disable-warning=ExperimentalWarning'],
};

export default defineConfig({
  test: {
    root,
    // Much of the system tests is waiting: on two cores, the usual single worker would leave one of them idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        define: requestConstants,
        test: {
          ...shared,
          name: 'unit',
          include: ['electron/{core,main,preload}/**/*.test.ts', 'renderer/**/*.test.ts'],
          // Rules hold no state: a process for each file would cost more than the tests.
          isolate: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'system',
          include: [
            'electron/{engine,cli,practice-sis}/**/*.test.ts',
            'build/**/*.test.ts',
            'e2e/**/*.test.ts',
          ],
          globalSetup: path.join(import.meta.dirname, 'ensure-test-packages.ts'),
        },
      },
      {
        test: {
          ...shared,
          // What touches pixels, once more with the build of sharp that Electron on Linux has (docs/sharp-on-linux.md).
          name: 'wasm',
          include: [
            'electron/engine/images/**/*.test.ts',
            'electron/engine/intake/{probe-photo,read-picture-words}.test.ts',
            'electron/engine/pack/prepare-photo.test.ts',
            'electron/engine/delivery/save-fixed.test.ts',
            'electron/engine/create-engine-{faces,odd-files}.test.ts',
            'electron/practice-sis/import-photo.test.ts',
          ],
          setupFiles: path.join(import.meta.dirname, 'use-wasm-sharp.ts'),
        },
      },
    ],
  },
});
