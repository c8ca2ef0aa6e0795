import type { BrowserWindowConstructorOptions, PrintToPDFOptions } from 'electron';
import { chromium } from 'playwright';
import type { SchemeHandler } from './answer-route.ts';
import { LoudEmitter, loud } from './loud.ts';

/** A hidden window in which no script runs is one for printing. */
export function isPrintWindow({ show, webPreferences }: BrowserWindowConstructorOptions): boolean {
  return show === false && webPreferences?.javascript === false;
}

type PaperOptions = Pick<PrintToPDFOptions, 'preferCSSPageSize' | 'printBackground'>;

/** Prints in a headless browser of its own: a page, and nothing that it would load. */
export function createPrintWindow(
  executablePath: string,
  handlers: ReadonlyMap<string, SchemeHandler>,
): object {
  let response: Response | null = null;

  const print = async ({ preferCSSPageSize = false, printBackground = false, ...rest }: PaperOptions) => {
    if (!response) throw new Error('The window has not loaded a page yet');
    if (Object.keys(rest).length > 0)
      throw new Error(`The electron stand-in has no printToPDF with ${Object.keys(rest)}`);
    const body = Buffer.from(await response.arrayBuffer());
    const headers = Object.fromEntries(response.headers);
    const browser = await chromium.launch({
      executablePath,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    try {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.route(
        () => true,
        (route) => (route.request().isNavigationRequest() ? route.fulfill({ body, headers }) : route.abort()),
      );
      await page.goto('https://print.localhost/', { timeout: 0 });
      return await page.pdf({ preferCSSPageSize, printBackground });
    } finally {
      await browser.close();
    }
  };

  return loud(
    'BrowserWindow',
    Object.assign(new LoudEmitter('BrowserWindow', ['closed']), {
      webContents: loud('webContents', { printToPDF: print }),
      async loadURL(url: string) {
        const handler = handlers.get(new URL(url).protocol.slice(0, -1));
        if (!handler) throw new Error(`ERR_UNKNOWN_URL_SCHEME loading '${url}'`);
        response = await handler(new Request(url));
        if (!response.ok) throw new Error(`ERR_FAILED (${response.status}) loading '${url}'`);
      },
      destroy() {},
    }),
  );
}
