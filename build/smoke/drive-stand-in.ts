import path from 'node:path';
import { launchApp } from '../../e2e/electron-stand-in/launch-app.ts';
import type { SmokeApp, SmokeHost, SmokeLaunch } from './smoke-host.ts';
import { startSecondApp } from './start-second-app.ts';

const standIn = path.join(import.meta.dirname, '../../e2e/electron-stand-in/index.ts');

async function launch(appRoot: string, options: SmokeLaunch): Promise<SmokeApp> {
  const app = await launchApp({ ...options, appRoot, isPackaged: true });
  const hasEnded = () => app.status() !== undefined;
  return {
    page: app.page,
    pid: app.pid,
    main: {
      // The browser's window is there in any case: what counts is what the app did with its own.
      isWindowVisible: async () => (await app.main.windowCalls()).some(({ name }) => name === 'show'),
      setSaveAnswer: app.main.setSaveAnswer,
    },
    output: app.output,
    hasEnded,
    killEngine: async () => void (await app.main.killEngine()),
    async quit() {
      await app.close();
      return app.status() ?? null;
    },
    async kill() {
      if (!hasEnded()) await app.kill();
    },
  };
}

/** What is packaged, laid out as plain files, in the stand-in: all but Electron itself. */
export function driveStandIn(appRoot: string, executable: string): SmokeHost {
  const words = [
    '--disable-warning=ExperimentalWarning',
    standIn,
    '--headless',
    '--packaged',
    `--app-root=${appRoot}`,
  ];
  return {
    name: 'the stand-in for Electron',
    cannot: {
      'no GLib in the log': "only Electron brings a GLib of its own, which sharp's can collide with",
    },
    executable,
    launch: (options) => launch(appRoot, options),
    startSecond: (options) => startSecondApp(process.execPath, words, options),
  };
}
