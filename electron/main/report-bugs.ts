import type { Dialog } from 'electron';
import { texts } from '../core/text/texts.ts';

export interface ReportBugsOptions {
  readonly dialog: Pick<Dialog, 'showMessageBox'>;
  readonly showLog: () => void;
  readonly logError: (...words: readonly unknown[]) => void;
}

/** Bugs are logged with their stacks, and one dialog at a time says so. */
export function reportBugs({ dialog, showLog, logError }: ReportBugsOptions): void {
  let isShowing = false;
  const report = async (error: unknown) => {
    logError('Not expected:', error);
    if (isShowing) return;
    isShowing = true;
    try {
      const { message, detail, openLog, close } = texts.shell.bug;
      const { response } = await dialog.showMessageBox({
        type: 'error',
        title: 'Picture Day',
        message,
        detail,
        buttons: [openLog, close],
        defaultId: 0,
        cancelId: 1,
      });
      if (response === 0) showLog();
    } catch (dialogError) {
      logError('The dialog cannot be shown', dialogError);
    } finally {
      isShowing = false;
    }
  };
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
}
