import { once } from 'node:events';
import path from 'node:path';
import { _electron, type ElectronApplication } from 'playwright';
import { findInstalledElectron } from '../../build/start/find-electron.ts';
import type { HostControl, LaunchOptions, RunningApp } from './host.ts';

const root = path.join(import.meta.dirname, '../..');

/** Null where Electron is not installed. */
export const findElectron = (): string | null => findInstalledElectron(root);

function controlOf(app: ElectronApplication): HostControl {
  return {
    setDialogAnswer: (paths) =>
      app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({
          canceled: filePaths === null,
          filePaths: [...(filePaths ?? [])],
        });
      }, paths),
    setSaveAnswer: (file) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
      }, file),
    openedExternally: () =>
      app.evaluate(() => (globalThis as { openedExternally?: string[] }).openedExternally ?? []),
    clipboardText: () => app.evaluate(({ clipboard }) => clipboard.readText()),
    killEngine: () =>
      app.evaluate(({ app: electronApp }) => {
        const engine = electronApp.getAppMetrics().find(({ type }) => type === 'Utility');
        if (engine) process.kill(engine.pid, 'SIGKILL');
      }),
    pressMenu: (label) =>
      app.evaluate(({ Menu }, wanted) => {
        const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
        items.find((item) => item.label === wanted)?.click();
      }, label),
    webPreferences: () =>
      app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
          getLastWebPreferences(): unknown;
        };
        return contents.getLastWebPreferences();
      }),
  };
}

/** Starts the built app in Electron itself. */
export async function launchInElectron(executablePath: string, options: LaunchOptions): Promise<RunningApp> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath,
    args: [root, `--user-data-dir=${options.userDataDir}`, ...sandbox, ...(options.args ?? [])],
    ...(options.workingFolder === undefined ? {} : { cwd: options.workingFolder }),
    env: { ...(process.env as Record<string, string>), ...(options.env as Record<string, string>) },
  });
  const main = controlOf(app);
  let text = '';
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (part: Buffer) => {
      text += part.toString();
    });
  }
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    (globalThis as { openedExternally?: string[] }).openedExternally = opened;
    shell.openExternal = async (url) => void opened.push(url);
  });
  return {
    page: await app.firstWindow(),
    main,
    output: () => text,
    async close() {
      // Whoever quits in the middle of an upload is asked, and means it here.
      await app.evaluate(({ dialog }) => {
        dialog.showMessageBox = async (...given: readonly unknown[]) => {
          const { buttons = [] } = given.at(-1) as { readonly buttons?: readonly string[] };
          return { response: Math.max(0, buttons.indexOf('Quit anyway')), checkboxChecked: false };
        };
      });
      await app.close();
    },
    async kill() {
      const ended = once(app.process(), 'exit');
      await main.killEngine();
      app.process().kill('SIGKILL');
      await ended;
    },
  };
}
