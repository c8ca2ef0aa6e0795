import { lstat, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Route } from 'playwright';
import { createContextBridge } from './context-bridge.ts';
import { runPageSide } from './page-side.ts';
import { deserialize, serialize } from './structured-clone.ts';
import { createStructuredText } from './structured-text.ts';

export interface BrowserOptions {
  readonly executablePath: string;
  readonly isHeadless: boolean;
  readonly width: number;
  readonly height: number;
  readonly origin: string;
  readonly preloadSource: string;
  readonly accelerators: readonly string[];
  /** Answers the page's messages with a value that can be cloned. */
  readonly answer: (message: PageMessage) => Promise<unknown>;
  readonly route: (route: Route) => Promise<void>;
  readonly onClosed: () => void;
}

export type PageMessage =
  | {
      readonly kind: 'invoke';
      readonly channel: string;
      readonly values: readonly unknown[];
      /** Sent while the page handles `dragstart`, and whether it has taken that event by then. */
      readonly dragStart: 'none' | 'open' | 'prevented';
    }
  | { readonly kind: 'paths'; readonly count: number }
  | { readonly kind: 'unhandled-drop'; readonly path: string }
  | { readonly kind: 'accelerator'; readonly keys: string }
  | { readonly kind: 'context-menu'; readonly params: object }
  | { readonly kind: 'bounds'; readonly bounds: object };

export interface Browser {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Where another Playwright connects. */
  readonly debuggingAddress: () => Promise<string>;
  readonly cdp: CDPSession;
  readonly close: () => Promise<void>;
}

const binding = '__electronStandIn';

/** What the main process sends to a page, as text: by V8's own rules of what can be cloned. */
export const clones = createStructuredText((value) => deserialize(serialize(value)));

/** A browser whose window a person has closed goes on writing for a while: its lock goes last. */
async function removeProfile(profile: string): Promise<void> {
  for (let looks = 0; looks < 100; looks += 1) {
    const isRunning = await lstat(path.join(profile, 'SingletonLock')).then(
      () => true,
      () => false,
    );
    if (!isRunning) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
}

function initScript(options: BrowserOptions): string {
  const config = { binding, origin: options.origin, accelerators: options.accelerators };
  const parts = `{ text: (${createStructuredText})((value) => structuredClone(value)), makeBridge: ${createContextBridge} }`;
  return `(${runPageSide})(${JSON.stringify(config)}, ${parts}, (require, module, exports) => {${options.preloadSource}\n});`;
}

/** Starts the browser with an empty window, a profile of its own and everything of the page intercepted. */
export async function startBrowser(options: BrowserOptions): Promise<Browser> {
  const profile = await mkdtemp(path.join(tmpdir(), 'electron-stand-in-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executablePath,
    headless: options.isHeadless,
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--hide-scrollbars'],
    args: [
      `--window-size=${options.width},${options.height}`,
      '--app=data:text/html,<title>Picture%20Day</title>',
      '--remote-debugging-port=0',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await context.exposeBinding(binding, async (_source, given: string) => {
    try {
      return clones.write({ value: await options.answer(clones.read(given) as PageMessage) });
    } catch (error) {
      return clones.write({ error: error instanceof Error ? error.message : String(error) });
    }
  });
  await context.addInitScript(initScript(options));
  await context.route(() => true, options.route);
  const cdp = await context.newCDPSession(page);
  page.once('close', options.onClosed);
  let isClosed = false;
  return {
    page,
    context,
    cdp,
    async debuggingAddress() {
      const [port] = (await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
      return `http://127.0.0.1:${port}`;
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      await context.close().catch(() => undefined);
      await removeProfile(profile);
    },
  };
}

/** Where the files lie that the page holds: what Electron's `webUtils.getPathForFile` knows at once. */
export async function pathsOfHeldFiles(cdp: CDPSession, count: number): Promise<readonly string[]> {
  const paths: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { result } = await cdp.send('Runtime.evaluate', {
      expression: `window.__electronStandInPage.heldFile(${index})`,
    });
    if (!result.objectId) continue;
    const { path: found } = await cdp.send('DOM.getFileInfo', { objectId: result.objectId });
    paths.push(found);
    await cdp.send('Runtime.releaseObject', { objectId: result.objectId });
  }
  return paths;
}
