import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SmokeApp, SmokeHost, SmokeLaunch } from './smoke-host.ts';

/** An app as somebody has set it up: a user data folder of its own. */
export interface SmokeProfile {
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly args?: readonly string[];
  /** Null: none is given. */
  readonly token?: string | null;
}

/** The app of the steps: one at a time, so that steps with the same profile share it. */
export interface SmokeSession {
  /** The running app of this profile; it is started if it does not run, and one of another profile is quit. */
  at(profile: SmokeProfile): Promise<SmokeApp>;
  /** Quits what runs. The exit status, null where nothing ran or a signal ended it. */
  quit(): Promise<number | null>;
  startSecond(profile: SmokeProfile, args: readonly string[]): Promise<number | null>;
  /** How often a step has killed an engine. */
  kills(): number;
  killEngine(): Promise<void>;
  userDataOf(profile: SmokeProfile): string;
  /** Lines of every log and of everything that any app has written. */
  lines(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const closingMs = 60_000;

/** One that does not end is killed, and so has no status. */
async function quitInTime(app: SmokeApp): Promise<number | null> {
  const timer = setTimeout(() => void app.kill(), closingMs);
  try {
    return await app.quit();
  } finally {
    clearTimeout(timer);
  }
}

export function createSession(host: SmokeHost, folder: string): SmokeSession {
  const started: SmokeApp[] = [];
  let current: { readonly name: string; readonly app: SmokeApp } | null = null;
  let kills = 0;
  const userDataOf = ({ name }: SmokeProfile) => path.join(folder, name);

  const launchOf = (profile: SmokeProfile, args: readonly string[]): SmokeLaunch => ({
    userDataDir: userDataOf(profile),
    args,
    env: profile.token === null ? {} : { PICTURE_DAY_TOKEN: profile.token ?? 'practice' },
  });
  const launch = async (profile: SmokeProfile): Promise<SmokeApp> => {
    const userDataDir = userDataOf(profile);
    await mkdir(userDataDir, { recursive: true });
    // A second start finds what the first one has kept.
    const isNew = !(await readdir(userDataDir)).includes('settings.json');
    if (isNew) await writeFile(path.join(userDataDir, 'settings.json'), JSON.stringify(profile.settings));
    const app = await host.launch(launchOf(profile, profile.args ?? []));
    app.page.setDefaultTimeout(60_000);
    started.push(app);
    return app;
  };
  const quit = async () => {
    const app = current?.app;
    current = null;
    return app && !app.hasEnded() ? quitInTime(app) : null;
  };

  return {
    userDataOf,
    quit,
    async at(profile) {
      if (current?.name === profile.name && !current.app.hasEnded()) return current.app;
      await quit();
      current = { name: profile.name, app: await launch(profile) };
      return current.app;
    },
    startSecond: (profile, args) => host.startSecond(launchOf(profile, args)),
    kills: () => kills,
    async killEngine() {
      if (!current) throw new Error('No app runs');
      kills += 1;
      await current.app.killEngine();
    },
    async lines() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const logs = entries.filter((entry) => entry.isFile() && /^main(\.old)?\.log$/.test(entry.name));
      const texts = await Promise.all(
        logs.map((log) => readFile(path.join(log.parentPath, log.name), 'utf8')),
      );
      return [...texts, ...started.map((app) => app.output())].flatMap((text) => text.split(/\r?\n/));
    },
    async close() {
      for (const app of started) if (!app.hasEnded()) await app.kill();
    },
  };
}
