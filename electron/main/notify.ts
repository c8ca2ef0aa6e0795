import type { Notification as SystemNotification } from 'electron';
import type { Notice } from '../core/text/shell-sentences.ts';

/**
 * Shows notices by the system; one that is clicked brings the window.
 * @param reveal opens one where there is none: on macOS a run goes on without.
 */
export function createNotifier(
  Notification: typeof SystemNotification,
  reveal: () => void,
): (notice: Notice) => void {
  // One that nobody holds is collected, and its click with it.
  let shown: SystemNotification | null = null;
  return (notice) => {
    if (!Notification.isSupported()) return;
    shown = new Notification({ ...notice });
    shown.on('click', () => {
      reveal();
      shown = null;
    });
    shown.show();
  };
}
