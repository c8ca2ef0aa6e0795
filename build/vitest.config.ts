import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['electron/**/*.test.ts', 'renderer/**/*.test.ts', 'build/**/*.test.ts', 'e2e/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    globalSetup: new URL('ensure-open-ssh.ts', import.meta.url).pathname,
    pool: 'forks',
    execArgv: ['--disable-warning=ExperimentalWarning'],
  },
});
