import type { BrowserWindow, PowerSaveBlocker } from 'electron';
import type { RunState } from '../core/contract/views.ts';
import { countInSis, type InSis } from '../core/review/count-in-sis.ts';
import { type Notice, noticeFor } from '../core/text/messages-shell.ts';
import type { EngineHost } from './engine-host.ts';
import { newsOf, type ShellWork, shellWorkFor } from './run-watch.ts';

export interface AccompanyOptions {
  readonly window: () => BrowserWindow | null;
  readonly powerSaveBlocker: Pick<PowerSaveBlocker, 'start' | 'stop'>;
  readonly notify: (notice: Notice) => void;
  readonly enableMenuItem: (id: 'pause-upload' | 'continue-upload', isEnabled: boolean) => void;
  /** Chromium's view; true is no promise. */
  readonly isOnline: () => boolean;
  readonly engine: () => EngineHost | null;
}

export interface RunCompanion {
  hear(run: RunState): void;
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

/** Does for a run what only the shell can: no sleep, the task bar, news for those who look elsewhere, the menu. */
export function accompanyRun(options: AccompanyOptions): RunCompanion {
  const { window, powerSaveBlocker, engine } = options;
  let run: RunState = noRun;
  let work: ShellWork = shellWorkFor(run);
  let blockerId: number | null = null;
  let looking: NodeJS.Timeout | null = null;

  const wake = () => void engine()?.request('wake', {});
  const showProgress = () => {
    const { value, mode } = work.progress;
    window()?.setProgressBar(value, { mode });
  };
  const showInMenu = () => {
    options.enableMenuItem('pause-upload', work.canPause);
    options.enableMenuItem('continue-upload', work.canContinue);
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
  const tellNews = async (before: RunState, now: RunState) => {
    const news = newsOf(before, now);
    if (!news || window()?.isFocused()) return;
    const counted = await count();
    if (counted) options.notify(noticeFor(news, counted));
  };

  return {
    run: () => run,
    wake,
    showProgress,
    showInMenu,
    hear(now) {
      const before = run;
      const workBefore = work;
      run = now;
      work = shellWorkFor(now);
      keepAwake(work.isKeptAwake);
      watchNetwork(work.awaitsNetwork);
      const { value, mode } = work.progress;
      if (value !== workBefore.progress.value || mode !== workBefore.progress.mode) showProgress();
      showInMenu();
      void tellNews(before, now);
    },
  };
}
