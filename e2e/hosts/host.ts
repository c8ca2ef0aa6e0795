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

/** What a test may say and ask about the world around the app. */
export interface HostControl {
  /** What the next folder dialog is answered with; null closes it. */
  setDialogAnswer(paths: readonly string[] | null): Promise<unknown>;
  /** Where the next save dialog is told to save; null closes it. */
  setSaveAnswer(path: string | null): Promise<unknown>;
  openedExternally(): Promise<readonly string[]>;
  clipboardText(): Promise<string>;
  /** Kills the process that does the work, as a crash would. */
  killEngine(): Promise<unknown>;
  pressMenu(label: string): Promise<unknown>;
  webPreferences(): Promise<unknown>;
  /** Sends a message as if it came from this address; only the stand-in can. */
  invokeAs?(url: string, channel: string, inputs: readonly unknown[]): Promise<unknown>;
  /** The system around a run. Only the stand-in can be told and asked these. */
  readonly setBoxAnswer?: (button: string | null) => Promise<unknown>;
  /** Files that the system's file manager was asked to show. */
  readonly shownInFolder?: () => Promise<readonly string[]>;
  readonly messageBoxes?: () => Promise<readonly string[]>;
  readonly setFocused?: (isFocused: boolean) => Promise<unknown>;
  readonly tellPower?: (event: string) => Promise<unknown>;
  readonly sleepBlockers?: () => Promise<{ readonly now: number; readonly ever: number }>;
  readonly notifications?: () => Promise<readonly { readonly title?: string; readonly body?: string }[]>;
  readonly progress?: () => Promise<readonly { readonly value: number; readonly mode: string }[]>;
  /** How many times keys of the menu have reached the app. */
  readonly keyPresses?: () => Promise<number>;
  readonly isMenuEnabled?: (label: string) => Promise<boolean>;
  /** Whether the window closed. */
  readonly closeWindow?: () => Promise<boolean>;
  /** What the app did with its window, in order; before `loadURL` there was nothing to see in it. */
  readonly windowCalls?: () => Promise<readonly { readonly name: string; readonly afterLoadUrl: boolean }[]>;
  readonly pageLoads?: () => Promise<number>;
  readonly windowCount?: () => Promise<number>;
  readonly openFile?: (file: string) => Promise<unknown>;
  readonly activate?: () => Promise<unknown>;
  readonly aboutPanels?: () => Promise<readonly object[]>;
  readonly dockLabels?: () => Promise<readonly string[]>;
  readonly pressDock?: (label: string) => Promise<boolean>;
  /** As Ctrl+Q does; the app may ask. */
  readonly quit?: () => Promise<unknown>;
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
