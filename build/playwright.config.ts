import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findElectron } from '../e2e/hosts/electron-host.ts';
import type { HostName } from '../e2e/hosts/host.ts';

const electron = findElectron();

// Workers load this file as well; once is enough to be told.
if (process.env['TEST_WORKER_INDEX'] === undefined) {
  process.stderr.write(
    electron.kind === 'found'
      ? `The project "electron" runs in ${electron.executable}\n`
      : `The project "electron" does not run: ${electron.why}. The project "stand-in" runs the same specs.\n`,
  );
}

export default defineConfig<{ host: HostName }>({
  testDir: path.join(import.meta.dirname, '../e2e/specs'),
  outputDir: path.join(import.meta.dirname, '../out/e2e'),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // Each test has folders, servers and an app of its own: one for each core.
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], [path.join(import.meta.dirname, 'report-skipped.ts')]],
  projects: [
    { name: 'stand-in', use: { host: 'stand-in' } },
    ...(electron.kind === 'found' ? [{ name: 'electron', use: { host: 'electron' as const } }] : []),
  ],
});
