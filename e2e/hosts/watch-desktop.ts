import type { MessageBoxOptions, NativeImage, Notification as SystemNotification } from 'electron';
import type { ElectronApplication } from 'playwright';
import type { DraggedOut } from './host.ts';

/** What the app asked of the system around it, kept in its main process, and what it is answered with. */
export interface WatchedDesktop {
  readonly openedExternally: string[];
  readonly shownInFolder: string[];
  readonly draggedOut: DraggedOut[];
  readonly messageBoxes: string[];
  readonly notifications: { readonly title: string; readonly body: string }[];
  readonly progress: { readonly value: number; readonly mode: string }[];
  readonly sleepBlockers: Set<number>;
  sleepBlockersEver: number;
  /** The button pressed in message boxes that have it. */
  boxAnswer: string | null;
  /** What the app is told of its window's focus; null: the truth. */
  isFocused: boolean | null;
}

/** Where the main process keeps it. */
export type WithDesktop = typeof globalThis & { watchedDesktop: WatchedDesktop };

/**
 * Puts itself between the app and the system, in Electron's main process: nothing opens on the screen, everything is
 * recorded. Sleep and the task bar are passed on to the system as well.
 */
export async function watchDesktop(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electronApp, BrowserWindow, dialog, Notification, powerSaveBlocker, shell }) => {
    const desktop: WatchedDesktop = {
      openedExternally: [],
      shownInFolder: [],
      draggedOut: [],
      messageBoxes: [],
      notifications: [],
      progress: [],
      sleepBlockers: new Set(),
      sleepBlockersEver: 0,
      boxAnswer: null,
      isFocused: null,
    };
    (globalThis as WithDesktop).watchedDesktop = desktop;

    shell.openExternal = async (url) => void desktop.openedExternally.push(url);
    shell.showItemInFolder = (file) => void desktop.shownInFolder.push(file);
    // Nobody holds the mouse: the system's own drag would wait for its button.
    const watchDrags = (contents: Electron.WebContents) => {
      contents.startDrag = ({ file, files = [file], icon }) =>
        void desktop.draggedOut.push({ files, icon: (icon as NativeImage).getSize() });
    };
    for (const window of BrowserWindow.getAllWindows()) watchDrags(window.webContents);
    electronApp.on('web-contents-created', (_event, contents) => watchDrags(contents));
    dialog.showMessageBox = async (...given: readonly unknown[]) => {
      const { message, detail = '', buttons = [], cancelId = 0 } = given.at(-1) as MessageBoxOptions;
      desktop.messageBoxes.push([message, detail].filter(Boolean).join(' '));
      const pressed = buttons.indexOf(desktop.boxAnswer ?? '');
      return { response: pressed === -1 ? cancelId : pressed, checkboxChecked: false };
    };

    const start = powerSaveBlocker.start.bind(powerSaveBlocker);
    const stop = powerSaveBlocker.stop.bind(powerSaveBlocker);
    powerSaveBlocker.start = (kind) => {
      const id = start(kind);
      desktop.sleepBlockers.add(id);
      desktop.sleepBlockersEver += 1;
      return id;
    };
    powerSaveBlocker.stop = (id) => {
      desktop.sleepBlockers.delete(id);
      return stop(id);
    };

    // A computer that runs tests may have nothing that shows notifications.
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: SystemNotification) {
      desktop.notifications.push({ title: this.title, body: this.body });
    };

    const { isFocused, setProgressBar } = BrowserWindow.prototype;
    BrowserWindow.prototype.isFocused = function isFocusedAsTold() {
      return desktop.isFocused ?? isFocused.call(this);
    };
    BrowserWindow.prototype.setProgressBar = function noteProgress(value, options) {
      desktop.progress.push({ value, mode: options?.mode ?? 'normal' });
      return setProgressBar.call(this, value, options);
    };
  });
}
