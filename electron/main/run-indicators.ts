import type { BrowserWindow, PowerSaveBlocker } from 'electron';
import type { RunState } from '../core/contract/views.ts';
import { countInSis, type InSis } from '../core/review/count-in-sis.ts';
import { type Notice, noticeFor } from '../core/text/shell-sentences.ts';
import type { EngineHost } from './engine-host.ts';
import { type Indication, indicationFor, notificationFor } from './run-watch.ts';

export interface RunIndicatorsOptions {
  readonly window: () => BrowserWindow | null;
  readonly powerSaveBlocker: Pick<PowerSaveBlocker, 'start' | 'stop'>;
  readonly notify: (notice: Notice) => void;
  readonly enableMenuItem: (id: 'pause-upload' | 'continue-upload', isEnabled: boolean) => void;
  /** Chromium's view; true is no promise. */
  readonly isOnline: () => boolean;
  readonly engine: () => EngineHost | null;
}

export interface RunIndicators {
  onRun(run: RunState): void;
  run(): RunState;
  /** The computer woke up: what waits tries at once. */
  wake(): void;
  /** Shows a new window's progress. */
  showProgress(): void;
  /** Enables a new menu's items. */
  showInMenu(): void;
}

const lookEveryMs = 2_000;
const noRun: RunState = { kind: 'none' };

/** Reflects a run in the system: power saving, the task bar, notifications, the menu. */
export function createRunIndicators(options: RunIndicatorsOptions): RunIndicators {
  const { window, powerSaveBlocker, engine } = options;
  let run: RunState = noRun;
  let indication: Indication = indicationFor(run);
  let blockerId: number | null = null;
  let looking: NodeJS.Timeout | null = null;

  const wake = () => void engine()?.request('wake', {});
  const showProgress = () => {
    const { value, mode } = indication.progress;
    window()?.setProgressBar(value, { mode });
  };
  const showInMenu = () => {
    options.enableMenuItem('pause-upload', indication.canPause);
    options.enableMenuItem('continue-upload', indication.canContinue);
  };
  const keepAwake = (isKeptAwake: boolean) => {
    if (isKeptAwake) blockerId ??= powerSaveBlocker.start('prevent-app-suspension');
    else if (blockerId !== null) {
      powerSaveBlocker.stop(blockerId);
      blockerId = null;
    }
  };
  const watchNetwork = (awaitsNetwork: boolean) => {
    if (awaitsNetwork === (looking !== null)) return;
    if (looking) {
      clearInterval(looking);
      looking = null;
      return;
    }
    let wasOnline = options.isOnline();
    looking = setInterval(() => {
      const isOnline = options.isOnline();
      if (isOnline && !wasOnline) wake();
      wasOnline = isOnline;
    }, lookEveryMs);
  };
  const count = async (): Promise<InSis | null> => {
    const snapshot = await engine()?.request('snapshot', {});
    return snapshot?.ok ? countInSis(snapshot.value.photos) : null;
  };
  const notifyOf = async (before: RunState, now: RunState) => {
    const notification = notificationFor(before, now);
    if (!notification || window()?.isFocused()) return;
    const counted = await count();
    if (counted) options.notify(noticeFor(notification, counted));
  };

  return {
    run: () => run,
    wake,
    showProgress,
    showInMenu,
    onRun(now) {
      const before = run;
      const former = indication;
      run = now;
      indication = indicationFor(now);
      keepAwake(indication.isKeptAwake);
      watchNetwork(indication.awaitsNetwork);
      const { value, mode } = indication.progress;
      if (value !== former.progress.value || mode !== former.progress.mode) showProgress();
      showInMenu();
      void notifyOf(before, now);
    },
  };
}
