import { once } from 'node:events';
import path from 'node:path';
import { _electron, type ElectronApplication } from 'playwright';
import { type FoundElectron, lookForElectron } from '../../build/start/find-electron.ts';
import { controlElectron } from './electron-control.ts';
import type { LaunchOptions, RunningApp } from './host.ts';
import { watchDesktop } from './watch-desktop.ts';

const root = path.join(import.meta.dirname, '../..');
const closingMs = 15_000;

/** As the stand-in's window: the specs count on this much room for the page. */
const pageSize = { width: 1_280, height: 800 };

export const findElectron = (): FoundElectron => lookForElectron(root);

/** Secrets of tests go into no keychain or keyring of the person who runs them. */
const ownKeychain: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['--use-mock-keychain'],
  linux: ['--password-store=basic'],
};

async function giveRoom(app: ElectronApplication): Promise<void> {
  const screenSize = await app.evaluate(({ BrowserWindow, screen }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    return screen.getPrimaryDisplay().workAreaSize;
  }, pageSize);
  if (screenSize.width >= pageSize.width && screenSize.height >= pageSize.height) return;
  process.stderr.write(
    `The screen has room for ${screenSize.width} x ${screenSize.height} only: tests may not find what is outside.\n`,
  );
}

/** Starts the built app in Electron itself. */
export async function launchInElectron(executablePath: string, options: LaunchOptions): Promise<RunningApp> {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...environment } = process.env;
  const app = await _electron.launch({
    executablePath,
    args: [
      root,
      `--user-data-dir=${options.userDataDir}`,
      ...(ownKeychain[process.platform] ?? []),
      ...(options.args ?? []),
    ],
    ...(options.workingFolder === undefined ? {} : { cwd: options.workingFolder }),
    // Playwright would leave the sandbox out on Linux. Chromium itself refuses it to root.
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...environment, ...options.env } as Record<string, string>,
  });
  let text = '';
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (part: Buffer) => {
      text += part.toString();
    });
  }
  const main = controlElectron(app);
  // On Windows Playwright starts a shell, and Electron in it.
  const pid = await app.evaluate(() => process.pid);
  await watchDesktop(app);
  const page = await app.firstWindow();
  await page.waitForURL(/^app:\/\/bundle\//);
  await giveRoom(app);

  const hasEnded = () => app.process().exitCode !== null || app.process().signalCode !== null;
  const end = async () => {
    if (hasEnded()) return;
    const ended = once(app.process(), 'exit');
    process.kill(pid, 'SIGKILL');
    await ended;
  };
  return {
    page,
    main,
    output: () => text,
    async close() {
      if (hasEnded()) return;
      // Quitting in the middle of an upload asks first; here it is meant.
      await main.setBoxAnswer('Quit anyway').catch(() => undefined);
      const timer = setTimeout(() => void end(), closingMs);
      await app.close();
      clearTimeout(timer);
    },
    async kill() {
      await main.killEngine();
      await end();
    },
  };
}
