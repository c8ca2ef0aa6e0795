import type { App, Session } from 'electron';

/**
 * Refuses everything that the page has no use for: permissions, other pages, other windows, web views.
 * A file that is dropped beside the target would be opened in place of the page: that is refused with it.
 */
export function guardSession(app: App, session: Session, logWarning: (sentence: string) => void): void {
  session.setPermissionCheckHandler(() => false);
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    logWarning(`The page asked for the permission ${permission}: refused`);
    answer(false);
  });
  session.setDevicePermissionHandler(() => false);
  app.on('web-contents-created', (_event, contents) => {
    const refuse = (event: { preventDefault(): void }) => {
      logWarning('The page wanted to go somewhere else: refused');
      event.preventDefault();
    };
    contents.on('will-navigate', refuse);
    contents.on('will-frame-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-attach-webview', refuse);
    contents.setWindowOpenHandler(() => {
      logWarning('The page wanted another window: refused');
      return { action: 'deny' };
    });
  });
}
