import type { BrowserWindow, Notification as SystemNotification } from 'electron';
import type { Notice } from '../core/messages-shell.ts';

/** Shows notices by the system; one that is clicked brings the window. */
export function createNotifier(
  Notification: typeof SystemNotification,
  window: () => BrowserWindow | null,
): (notice: Notice) => void {
  // One that nobody holds is collected, and its click with it.
  let shown: SystemNotification | null = null;
  return (notice) => {
    if (!Notification.isSupported()) return;
    shown = new Notification({ ...notice });
    shown.on('click', () => {
      const brought = window();
      if (brought?.isMinimized()) brought.restore();
      brought?.show();
      brought?.focus();
      shown = null;
    });
    shown.show();
  };
}
