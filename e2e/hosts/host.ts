import type { Page } from 'playwright';

export interface LaunchOptions {
  /** A new folder for each test: settings, token, logs. */
  readonly userDataDir: string;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly workingFolder?: string;
  /** As a packaged app is started, where the app runs in the stand-in. */
  readonly isPackaged?: boolean;
  /** Switches of the stand-in, where the app runs in it. */
  readonly standIn?: readonly string[];
}

export interface DraggedOut {
  readonly files: readonly string[];
  readonly icon: { readonly width: number; readonly height: number };
}

/** What a test may say and ask about the world around the app, in the stand-in and in Electron alike. */
export interface HostControl {
  /** What the next folder dialog is answered with; null closes it. */
  setDialogAnswer(paths: readonly string[] | null): Promise<unknown>;
  /** Where the next save dialog is told to save; null closes it. */
  setSaveAnswer(path: string | null): Promise<unknown>;
  /** The button that message boxes are answered with, where they have it; null, and otherwise: what Escape does. */
  setBoxAnswer(button: string | null): Promise<unknown>;
  messageBoxes(): Promise<readonly string[]>;
  openedExternally(): Promise<readonly string[]>;
  /** Files that the system's file manager was asked to show. */
  shownInFolder(): Promise<readonly string[]>;
  clipboardText(): Promise<string>;
  /** The files that were dragged out of the window, in order, and the size of the icon on the pointer. */
  draggedOut(): Promise<readonly DraggedOut[]>;
  /** Kills the process that does the work, as a crash would. */
  killEngine(): Promise<unknown>;
  pressMenu(label: string): Promise<unknown>;
  isMenuEnabled(label: string): Promise<boolean>;
  webPreferences(): Promise<unknown>;
  /** Calls one of the app's channels from a page with this address. */
  invokeAs(url: string, channel: string, inputs: readonly unknown[]): Promise<unknown>;
  /** What the app is told when it asks whether its window has the focus. */
  setFocused(isFocused: boolean): Promise<unknown>;
  /** An event of `powerMonitor`. */
  tellPower(event: string): Promise<unknown>;
  sleepBlockers(): Promise<{ readonly now: number; readonly ever: number }>;
  notifications(): Promise<readonly { readonly title?: string; readonly body?: string }[]>;
  /** What the task bar was told, in order. */
  progress(): Promise<readonly { readonly value: number; readonly mode: string }[]>;
  /** Whether the window closed. */
  closeWindow(): Promise<boolean>;
  /** As Ctrl+Q does; the app may ask. */
  quit(): Promise<unknown>;
  /** This and what follows only the stand-in can be told and asked. What the app did with its window, in order; before `loadURL` there was nothing to see in it. */
  readonly windowCalls?: () => Promise<readonly { readonly name: string; readonly afterLoadUrl: boolean }[]>;
  /** The menu that a right-click opened last. */
  readonly contextMenu?: () => Promise<readonly { readonly role: string; readonly isEnabled: boolean }[]>;
  readonly chooseInContextMenu?: (role: string) => Promise<boolean>;
  /** What is pressed in the system's dialog for printers, and what came out of one. */
  readonly setPrintAnswer?: (answer: 'print' | 'cancel' | 'fail') => Promise<unknown>;
  readonly printed?: () => Promise<readonly { readonly pageSize: string; readonly pdfBase64: string }[]>;
  readonly pageLoads?: () => Promise<number>;
  readonly windowCount?: () => Promise<number>;
  readonly openFile?: (file: string) => Promise<unknown>;
  readonly activate?: () => Promise<unknown>;
  readonly aboutPanels?: () => Promise<readonly object[]>;
  readonly dockLabels?: () => Promise<readonly string[]>;
  readonly pressDock?: (label: string) => Promise<boolean>;
}

export interface RunningApp {
  readonly page: Page;
  readonly main: HostControl;
  readonly output: () => string;
  /** The page of a window that was opened after the first one was closed. Only in the stand-in. */
  readonly nextPage?: () => Promise<Page>;
  readonly close: () => Promise<void>;
  /** Ends the app as a power cut would. */
  readonly kill: () => Promise<void>;
}

export type HostName = 'electron' | 'stand-in';
