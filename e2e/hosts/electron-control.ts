import type { ElectronApplication } from 'playwright';
import type { HostControl } from './host.ts';
import type { WithDesktop } from './watch-desktop.ts';

/** As the app names the process that does the work. */
const engineName = 'picture-day-engine';

/** What a test may say and ask, done in Electron's main process; `watchDesktop` comes first. */
export function controlElectron(app: ElectronApplication): HostControl {
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
    setBoxAnswer: (button) =>
      app.evaluate((_electron, pressed) => {
        (globalThis as WithDesktop).watchedDesktop.boxAnswer = pressed;
      }, button),
    messageBoxes: () => app.evaluate(() => (globalThis as WithDesktop).watchedDesktop.messageBoxes),
    openedExternally: () => app.evaluate(() => (globalThis as WithDesktop).watchedDesktop.openedExternally),
    shownInFolder: () => app.evaluate(() => (globalThis as WithDesktop).watchedDesktop.shownInFolder),
    clipboardText: () => app.evaluate(({ clipboard }) => clipboard.readText()),
    draggedOut: () => app.evaluate(() => (globalThis as WithDesktop).watchedDesktop.draggedOut),
    killEngine: () => killEngine(app),
    pressMenu: (label) => askMenu(app, label, true),
    isMenuEnabled: (label) => askMenu(app, label, false),
    webPreferences: () =>
      app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
          getLastWebPreferences(): unknown;
        };
        return contents.getLastWebPreferences();
      }),
    invokeAs: (url, channel, inputs) => invokeAs(app, url, channel, inputs),
    setFocused: (isFocused) =>
      app.evaluate((_electron, told) => {
        (globalThis as WithDesktop).watchedDesktop.isFocused = told;
      }, isFocused),
    tellPower: (event) => app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event),
    sleepBlockers: () =>
      app.evaluate(() => {
        const { sleepBlockers, sleepBlockersEver } = (globalThis as WithDesktop).watchedDesktop;
        return { now: sleepBlockers.size, ever: sleepBlockersEver };
      }),
    notifications: () => app.evaluate(() => (globalThis as WithDesktop).watchedDesktop.notifications),
    progress: () => app.evaluate(() => (globalThis as WithDesktop).watchedDesktop.progress),
    closeWindow: () =>
      app.evaluate(
        ({ BrowserWindow }) =>
          new Promise<boolean>((resolve) => {
            const [window] = BrowserWindow.getAllWindows();
            if (!window) return resolve(true);
            // Behind the app's own listeners: by then it is decided.
            window.once('close', (event) => event.defaultPrevented && resolve(false));
            window.once('closed', () => resolve(true));
            window.close();
          }),
      ),
    quit: () => app.evaluate(({ app: electronApp }) => electronApp.quit()),
  };
}

/**
 * `utilityProcess.fork`'s `serviceName` is the metric's `name`; the metric's `serviceName` is Chromium's own,
 * `node.mojom.NodeService`, and Chromium's Network Service is a utility process as well.
 */
async function killEngine(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electronApp }, wanted) => {
    const engine = electronApp.getAppMetrics().find(({ name }) => name === wanted);
    if (!engine) throw new Error(`No process is called ${wanted}`);
    process.kill(engine.pid, 'SIGKILL');
  }, engineName);
}

/** Whether the menu's item of this name is enabled. One that is can be pressed as well. */
function askMenu(app: ElectronApplication, label: string, isPressed: boolean): Promise<boolean> {
  return app.evaluate(
    ({ Menu }, wanted) => {
      const itemsOf = (items: readonly Electron.MenuItem[]): readonly Electron.MenuItem[] =>
        items.flatMap((item) => [item, ...itemsOf(item.submenu?.items ?? [])]);
      const item = itemsOf(Menu.getApplicationMenu()?.items ?? []).find((one) => one.label === wanted.label);
      if (!item) throw new Error(`The menu has no ${wanted.label}`);
      if (item.enabled && wanted.isPressed) item.click();
      return item.enabled;
    },
    { label, isPressed },
  );
}

/** A hidden window with the app's own preload script, in a session in which every https address is an empty page. */
function invokeAs(
  app: ElectronApplication,
  url: string,
  channel: string,
  inputs: readonly unknown[],
): Promise<unknown> {
  const method = channel.slice(channel.indexOf(':') + 1);
  return app.evaluate(
    async ({ BrowserWindow, session }, given) => {
      const partition = 'elsewhere';
      const { protocol } = session.fromPartition(partition);
      if (!protocol.isProtocolHandled('https'))
        protocol.handle(
          'https',
          () => new Response('<title>Elsewhere</title>', { headers: { 'content-type': 'text/html' } }),
        );
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): { readonly preload: string };
      };
      const { preload } = contents.getLastWebPreferences();
      const window = new BrowserWindow({
        show: false,
        webPreferences: { partition, preload, sandbox: true, contextIsolation: true, spellcheck: false },
      });
      try {
        await window.loadURL(given.url);
        const name = JSON.stringify(given.method);
        const values = given.inputs.map((input) => JSON.stringify(input)).join();
        // A method that is not there would reject too: that is no refusal.
        return await window.webContents.executeJavaScript(
          `typeof window.pictureDay?.[${name}] === 'function' ? window.pictureDay[${name}](${values}) : null`,
        );
      } finally {
        window.destroy();
      }
    },
    { url, method, inputs },
  );
}
