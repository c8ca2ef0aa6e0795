import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ElectronApplication } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { controlElectron } from './electron-control.ts';
import { watchDesktop } from './watch-desktop.ts';

type Evaluated = (electron: object, given: unknown) => unknown;

/** As Playwright does it: what is evaluated arrives in the main process as text, without what is around it here. */
function applicationOf(electron: object): ElectronApplication {
  const evaluate = async (body: Evaluated, given: unknown) => {
    const arrived: Evaluated = new Function(`return (${body.toString()})`)();
    return arrived(electron, given);
  };
  return { evaluate } as unknown as ElectronApplication;
}

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function startIdle(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--eval', 'setInterval(() => undefined, 1e6)']);
  children.push(child);
  await once(child, 'spawn');
  return child;
}

test("the engine is killed, not Chromium's network service", async () => {
  const [network, engine] = [await startIdle(), await startIdle()];
  const service = { type: 'Utility', serviceName: 'network.mojom.NetworkService', name: 'Network Service' };
  const fork = { type: 'Utility', serviceName: 'node.mojom.NodeService', name: 'picture-day-engine' };
  const app = {
    getAppMetrics: () => [
      { pid: network.pid, ...service },
      { pid: engine.pid, ...fork },
    ],
  };
  const ended = once(engine, 'exit');
  await controlElectron(applicationOf({ app })).killEngine();
  await ended;
  expect(network.exitCode ?? network.signalCode).toBeNull();

  const main = controlElectron(applicationOf({ app: { getAppMetrics: () => [] } }));
  await expect(main.killEngine()).rejects.toThrow('picture-day-engine');
});

test('the menu is searched at every depth, and what is disabled is not pressed', async () => {
  const pressed: string[] = [];
  const item = (label: string, enabled: boolean) => ({ label, enabled, click: () => pressed.push(label) });
  const deep = { label: 'Zoom', enabled: true, submenu: { items: [item('Closer', true)] } };
  const items = [{ label: 'File', submenu: { items: [item('Pause Upload', false), deep] } }];
  const Menu = { getApplicationMenu: () => ({ items }) };
  const main = controlElectron(applicationOf({ Menu }));
  await main.pressMenu('Pause Upload');
  await main.pressMenu('Closer');
  expect(pressed).toEqual(['Closer']);
  expect(await main.isMenuEnabled('Pause Upload')).toBe(false);
  await expect(main.isMenuEnabled('No such thing')).rejects.toThrow('No such thing');
});

class FakeNotification {
  static readonly isSupported: () => boolean = () => false;
  readonly title: string;
  readonly body: string;
  constructor({ title, body }: { readonly title: string; readonly body: string }) {
    this.title = title;
    this.body = body;
  }
  show() {}
}

class FakeWindow {
  static getAllWindows() {
    return [];
  }
  readonly bar: unknown[] = [];
  isFocused() {
    return true;
  }
  setProgressBar(value: number) {
    this.bar.push(value);
  }
}

test('what the app asks of the system is recorded, and answered as told', async () => {
  const started = new Set<number>();
  const electron = {
    app: { on: () => undefined },
    BrowserWindow: FakeWindow,
    Notification: FakeNotification,
    dialog: {} as { showMessageBox(...given: readonly unknown[]): Promise<{ readonly response: number }> },
    shell: {} as { openExternal(url: string): Promise<void>; showItemInFolder(file: string): void },
    powerSaveBlocker: {
      start: () => started.add(7) && 7,
      stop: (id: number) => started.delete(id),
    },
  };
  const app = applicationOf(electron);
  await watchDesktop(app);
  const main = controlElectron(app);

  await electron.shell.openExternal('https://sis.example.org/jobs');
  electron.shell.showItemInFolder('main.log');
  expect(await main.openedExternally()).toEqual(['https://sis.example.org/jobs']);
  expect(await main.shownInFolder()).toEqual(['main.log']);

  const question = { message: 'Quit?', detail: 'It goes on.', buttons: ['Quit anyway', 'Stay'], cancelId: 1 };
  expect(await electron.dialog.showMessageBox({}, question)).toMatchObject({ response: 1 });
  await main.setBoxAnswer('Quit anyway');
  expect(await electron.dialog.showMessageBox(question)).toMatchObject({ response: 0 });
  expect(await main.messageBoxes()).toEqual(['Quit? It goes on.', 'Quit? It goes on.']);

  const id = electron.powerSaveBlocker.start();
  expect(started).toContain(id);
  expect(await main.sleepBlockers()).toEqual({ now: 1, ever: 1 });
  electron.powerSaveBlocker.stop(id);
  expect(started).not.toContain(id);
  expect(await main.sleepBlockers()).toEqual({ now: 0, ever: 1 });

  expect(FakeNotification.isSupported()).toBe(true);
  new FakeNotification({ title: 'Done', body: '7 of 7' }).show();
  expect(await main.notifications()).toEqual([{ title: 'Done', body: '7 of 7' }]);

  const window = new FakeWindow();
  expect(window.isFocused()).toBe(true);
  await main.setFocused(false);
  expect(window.isFocused()).toBe(false);
  window.setProgressBar(0.5);
  expect(window.bar).toEqual([0.5]);
  expect(await main.progress()).toEqual([{ value: 0.5, mode: 'normal' }]);
});
