import type { App, BrowserWindow, Dialog, MessageBoxOptions } from 'electron';
import type { RunState } from '../core/contract/views.ts';
import { quitQuestion } from '../core/text/shell-sentences.ts';
import { texts } from '../core/text/texts.ts';

export interface AskBeforeQuitOptions {
  readonly app: Pick<App, 'on' | 'quit'>;
  readonly dialog: Pick<Dialog, 'showMessageBox'>;
  readonly window: () => BrowserWindow | null;
  readonly run: () => RunState;
  readonly isMac: boolean;
}

export interface QuitGuard {
  /** Asks before this window is closed too, where that ends the app. */
  watch(window: Pick<BrowserWindow, 'on'>): void;
  /** The system shuts down: a question would only delay it. */
  letGo(): void;
}

/** Asks before a run is cut off by quitting. */
export function askBeforeQuit({ app, dialog, window, run, isMac }: AskBeforeQuitOptions): QuitGuard {
  let mayQuit = false;
  let isAsking = false;

  const show = (options: MessageBoxOptions) => {
    const parent = window();
    if (parent?.isMinimized()) parent.restore();
    return parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options);
  };
  const ask = async () => {
    const question = quitQuestion(run());
    if (!question || isAsking) return;
    isAsking = true;
    try {
      const { stay, quit } = texts.shell.quit;
      const { response } = await show({
        ...question,
        type: 'question',
        title: 'Picture Day',
        buttons: [stay, quit],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      });
      if (response !== 1) return;
      mayQuit = true;
      app.quit();
    } finally {
      isAsking = false;
    }
  };
  const hold = (event: { preventDefault(): void }) => {
    if (mayQuit || !quitQuestion(run())) return;
    event.preventDefault();
    void ask();
  };
  const letGo = () => {
    mayQuit = true;
  };
  app.on('before-quit', hold);
  return {
    letGo,
    watch(opened) {
      // On macOS a closed window ends nothing: the run goes on without it.
      if (!isMac) opened.on('close', hold);
      opened.on('session-end', letGo);
    },
  };
}
