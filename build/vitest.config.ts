import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

const shared = {
  root,
  testTimeout: 30_000,
  hookTimeout: 30_000,
  pool: 'forks' as const,
  execArgv: ['--disable-warning=ExperimentalWarning'],
};

export default defineConfig({
  test: {
    root,
    projects: [
      {
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
          globalSetup: new URL('ensure-open-ssh.ts', import.meta.url).pathname,
        },
      },
    ],
  },
});
