import type { Page } from 'playwright';

export interface SmokeLaunch {
  readonly userDataDir: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** What can be done only inside the app's main process. */
export interface SmokeMain {
  isWindowVisible(): Promise<boolean>;
  /** Where the next save dialog is told to save. */
  setSaveAnswer(file: string): Promise<unknown>;
}

export interface SmokeApp {
  readonly page: Page;
  /** Of the main process, as long as it runs. */
  readonly pid: number;
  /** Null where it cannot be reached. */
  readonly main: SmokeMain | null;
  /** What it has written on stdout and stderr. */
  output(): string;
  hasEnded(): boolean;
  /** Kills the process that does the work, as a crash would. */
  killEngine(): Promise<void>;
  /** Quits as the menu does, and waits for its end. The exit status; null if it was ended by a signal. */
  quit(): Promise<number | null>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** Where the packaged app runs, and how far it can be reached there. */
export interface SmokeHost {
  readonly name: string;
  /** By name of a step: why it cannot be run here. */
  readonly cannot: Readonly<Record<string, string>>;
  /** The package's executable, to read its fuses from. */
  readonly executable: string;
  launch(options: SmokeLaunch): Promise<SmokeApp>;
  /** Starts the app again while it runs, and waits for the end of that second process. */
  startSecond(options: SmokeLaunch): Promise<number | null>;
}
