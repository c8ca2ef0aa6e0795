import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import type { Page } from 'playwright';
import { readImportedPhotos } from '../electron/practice-sis/read-imported-photos.ts';
import { startPracticeSis } from '../electron/practice-sis/start-practice-sis.ts';
import { launchApp } from './electron-stand-in/launch-app.ts';
import { type FaultProxy, startFaultProxy } from './fixtures/fault-proxy.ts';
import { type SchoolFolder, writeSchoolFolder } from './fixtures/school-folder.ts';
import { findElectron, launchInElectron } from './hosts/electron-host.ts';
import type { HostControl, HostName, LaunchOptions, RunningApp } from './hosts/host.ts';

export interface PracticeFixture {
  /** Where the app goes: a proxy that can be told to break things. */
  readonly url: string;
  readonly proxy: FaultProxy;
  /** Counted at the receiving end. */
  imported(): readonly string[];
  stop(): Promise<void>;
}

interface Fixtures {
  readonly host: HostName;
  /** Photos per second. */
  readonly pace: number;
  /** On the SIS's roster. */
  readonly students: number;
  readonly token: string;
  readonly theme: 'light' | 'dark';
  readonly folder: string;
  /** How many photos of the school's folder have nothing wrong. */
  readonly rightPhotos: number;
  readonly photos: SchoolFolder;
  readonly userDataDir: string;
  readonly sis: PracticeFixture;
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<RunningApp>;
  readonly app: RunningApp;
  readonly page: Page;
  readonly main: HostControl;
}

function launchIn(host: HostName, options: LaunchOptions): Promise<RunningApp> {
  if (host === 'stand-in') return launchApp(options);
  const electron = findElectron();
  if (electron.kind === 'missing') throw new Error(electron.why);
  return launchInElectron(electron.executable, options);
}

/** What a failed test leaves for whoever reads its report on another machine: what was on screen, and what was logged. */
async function describeApp({ page, output }: RunningApp): Promise<string> {
  const screen = page.locator('body').ariaSnapshot({ timeout: 5_000 });
  return `${await screen.catch(() => '(the window is gone)')}\n\n${output()}`;
}

/** Each test has folders, a practice SIS and an app of its own. */
export const test = base.extend<Fixtures>({
  host: ['stand-in', { option: true }],
  pace: [1_000, { option: true }],
  students: [512, { option: true }],
  token: ['practice', { option: true }],
  theme: ['light', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter.
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'picture-day-e2e-'));
    await use(folder);
    // Windows lets go of an ended app's files a little later.
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  },
  rightPhotos: [6, { option: true }],
  photos: async ({ folder, rightPhotos }, use) => {
    await use(await writeSchoolFolder(path.join(folder, 'lincoln-fall'), rightPhotos));
  },
  userDataDir: async ({ folder, sis, theme }, use) => {
    const userDataDir = path.join(folder, 'user-data');
    await mkdir(userDataDir);
    // The school folder's photos are plain colors, without a face: each of them would have one more warning.
    await writeFile(
      path.join(userDataDir, 'settings.json'),
      JSON.stringify({ sisUrl: sis.url, theme, findFaces: false }),
    );
    await use(userDataDir);
  },
  sis: async ({ folder, pace, students }, use) => {
    const stateDir = path.join(folder, 'sis');
    const sis = await startPracticeSis({ stateDir, photosPerSecond: pace, studentCount: students });
    const proxy = await startFaultProxy(sis.url);
    await use({
      url: proxy.url,
      proxy,
      imported: () => readImportedPhotos(stateDir).map(({ studentId }) => studentId),
      stop: () => proxy.close(),
    });
    await proxy.close().catch(() => undefined);
    await sis.close();
  },
  launch: async ({ host, userDataDir, token }, use, testInfo) => {
    const apps: RunningApp[] = [];
    await use(async (options = {}) => {
      const app = await launchIn(host, { userDataDir, env: { PICTURE_DAY_TOKEN: token }, ...options });
      apps.push(app);
      return app;
    });
    if (testInfo.status !== testInfo.expectedStatus) {
      // Reporters cut attachments short, and another machine's report is often all there is.
      for (const app of apps) process.stdout.write(`${testInfo.title}:\n${await describeApp(app)}\n`);
    }
    for (const app of apps) await app.close();
  },
  app: async ({ launch }, use) => {
    await use(await launch());
  },
  page: async ({ app }, use) => {
    await use(app.page);
  },
  main: async ({ app }, use) => {
    await use(app.main);
  },
});

export { expect } from '@playwright/test';
