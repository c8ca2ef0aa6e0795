import type { App, Dialog } from 'electron';
import type { StartStep } from '../core/text/start-sentences.ts';
import { texts } from '../core/text/texts.ts';

export interface SlowStart {
  /** What the start waits for from now on. */
  enter(step: StartStep): void;
  /** The window is there. */
  end(): void;
}

const slowMs = 15_000;

/**
 * Says what a start waits for that has no window after a while: a keyring that asks to be unlocked behind other windows,
 * a network drive. Without it the app would only seem not to open.
 */
export function announceSlowStart(dialog: Pick<Dialog, 'showMessageBox'>, app: Pick<App, 'exit'>): SlowStart {
  const ended = new AbortController();
  let step: StartStep = 'settings';
  let timer = setTimeout(announce, slowMs);

  async function announce(): Promise<void> {
    const { message, wait, quit } = texts.start.slowStart;
    const { response } = await dialog.showMessageBox({
      message,
      detail: texts.start.waitingFor[step],
      type: 'info',
      title: 'Picture Day',
      buttons: [wait, quit],
      defaultId: 0,
      cancelId: 0,
      signal: ended.signal,
    });
    if (ended.signal.aborted) return;
    if (response === 1) app.exit(1);
    else timer = setTimeout(announce, slowMs);
  }

  return {
    enter(entered) {
      step = entered;
    },
    end() {
      clearTimeout(timer);
      ended.abort();
    },
  };
}
