import { once } from 'node:events';
import { _electron } from 'playwright';
import { controlElectron } from '../../e2e/hosts/electron-control.ts';
import { watchDesktop } from '../../e2e/hosts/watch-desktop.ts';
import type { SmokeApp, SmokeHost, SmokeLaunch } from './smoke-host.ts';
import { ownEnvironment, ownSwitches, startSecondApp } from './start-second-app.ts';

async function launch(executablePath: string, options: SmokeLaunch): Promise<SmokeApp> {
  const app = await _electron.launch({
    executablePath,
    args: [`--user-data-dir=${options.userDataDir}`, ...options.args],
    // Playwright would leave the sandbox out on Linux. Chromium itself refuses it to root.
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...ownEnvironment(), ...options.env } as Record<string, string>,
  });
  const child = app.process();
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part: Buffer) => {
      text += part.toString();
    });
  }
  const main = controlElectron(app);
  // On Windows Playwright starts a shell, and the app in it.
  const pid = await app.evaluate(() => process.pid);
  await watchDesktop(app);
  const page = await app.firstWindow();
  await page.waitForURL(/^app:\/\/bundle\//);
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    page,
    pid,
    main: {
      isWindowVisible: () =>
        app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false),
      setSaveAnswer: main.setSaveAnswer,
    },
    output: () => text,
    hasEnded,
    killEngine: async () => void (await main.killEngine()),
    async quit() {
      const ended = once(child, 'exit');
      // The app may end before it has answered.
      await main.quit().catch(() => undefined);
      const [status] = await ended;
      return status;
    },
    async kill() {
      if (hasEnded()) return;
      const ended = once(child, 'exit');
      process.kill(pid, 'SIGKILL');
      await ended;
    },
  };
}

/**
 * A package that may be inspected (made with `PICTURE_DAY_TEST_PROFILE=1`): Playwright reaches its main process with
 * `--inspect`, and everything can be asked.
 */
export function driveElectron(executable: string): SmokeHost {
  return {
    name: 'Electron, its main process and its page (a package for tests)',
    cannot: {},
    executable,
    launch: (options) => launch(executable, options),
    startSecond: (options) => startSecondApp(executable, ownSwitches(), options),
  };
}
