import type { Route } from 'playwright';
import { answerRoute, type SchemeHandler } from './answer-route.ts';
import { type Browser, clones } from './browser.ts';
import { LoudEmitter, loud } from './loud.ts';
import { toAppUrl } from './scheme-address.ts';
import { createDragStarter, type Drag, type DragStart } from './start-drag.ts';

export interface WebContentsHost {
  readonly handlers: ReadonlyMap<string, SchemeHandler>;
  readonly invoke: (channel: string, event: object, values: readonly unknown[]) => Promise<unknown>;
  /** Throws before a page is loaded. */
  readonly browser: () => Promise<Browser>;
  /** The address that the app itself loads last. */
  readonly wanted: () => string;
  readonly isDestroyed: () => boolean;
  readonly onDrag: (drag: Drag) => void;
}

export interface WebContentsStandIn {
  readonly module: object;
  /** Tells the app what happens in the page, from its beginning. */
  readonly watch: (browser: Browser) => void;
  readonly invoke: (channel: string, values: readonly unknown[], dragStart: DragStart) => Promise<unknown>;
  /** The page left a right-click to the app. */
  readonly openContextMenu: (params: object) => boolean;
  /** A file that the page did not take is shown in its place, unless the app refuses. */
  readonly openDropped: (path: string) => Promise<void>;
  readonly route: (route: Route) => Promise<void>;
}

const events = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'did-start-navigation',
  'did-finish-load',
  'did-fail-load',
  'render-process-gone',
  'console-message',
  'context-menu',
];

/** The page of a window, as the app's main process reaches it. */
export function createWebContents(host: WebContentsHost): WebContentsStandIn {
  const { browser } = host;
  const emitter = new LoudEmitter('webContents', events);
  const drags = createDragStarter(host.onDrag);
  const mainFrame = { parent: null, url: '' };
  let openHandler: (details: object) => { readonly action: string } = () => ({ action: 'allow' });

  const module: object = loud(
    'webContents',
    Object.assign(emitter, {
      setWindowOpenHandler(handler: typeof openHandler) {
        openHandler = handler;
      },
      send(channel: string, ...values: readonly unknown[]) {
        // Parsed by the page in half the time that it takes as a part of a script. In single quotes, for the quotes of
        // JSON would be escaped once more.
        const text = clones.write(values).replace(/[\\']/g, '\\$&');
        const expression = `window.__electronStandInPage?.receive(${JSON.stringify(channel)}, '${text}')`;
        // Whoever sends before there is a page, or after its end, is not heard.
        void Promise.resolve()
          .then(browser)
          .then(({ cdp }) => cdp.send('Runtime.evaluate', { expression }))
          .catch(() => undefined);
      },
      reload: () => void browser().then(({ page }) => page.reload()),
      isDestroyed: host.isDestroyed,
      startDrag: drags.startDrag,
    }),
  );

  return {
    module,
    watch({ page, context }) {
      page.on('console', (message) => {
        const { url: sourceId, lineNumber } = message.location();
        const level =
          message.type() === 'warning' ? 'warning' : message.type() === 'error' ? 'error' : 'info';
        emitter.emit('console-message', { level, message: message.text(), sourceId, lineNumber });
      });
      page.on('pageerror', (error) =>
        emitter.emit('console-message', {
          level: 'error',
          message: error.stack ?? error.message,
          sourceId: page.url(),
          lineNumber: 0,
        }),
      );
      page.on('crash', () => emitter.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
      context.on('page', async (popup) => {
        // A window that the app opens by itself has nobody to ask.
        if (!(await popup.opener())) return;
        const { action } = openHandler({ url: popup.url() });
        if (action === 'deny') await popup.close();
      });
    },
    async invoke(channel, values, dragStart) {
      drags.note(dragStart);
      const { page } = await browser();
      // A page whose window is closed reaches nobody any more.
      if (host.isDestroyed()) throw new Error('Object has been destroyed');
      mainFrame.url = toAppUrl(page.url());
      return host.invoke(channel, { sender: module, senderFrame: mainFrame }, values);
    },
    openContextMenu: (params) => emitter.emit('context-menu', {}, params),
    async openDropped(path) {
      const details = { url: `file://${path}`, isMainFrame: true };
      if (emitter.isRefused('will-navigate', details, details.url)) return;
      await (await browser()).page.goto(details.url);
    },
    async route(route) {
      const { page } = await browser();
      const isWanted = (url: string) => url === host.wanted() || url === toAppUrl(page.url());
      await answerRoute({ route, page, contents: emitter, handlers: host.handlers, isWanted }).catch(
        // The page may be gone before its answer is there.
        () => undefined,
      );
    },
  };
}
