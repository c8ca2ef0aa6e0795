import type { BrowserWindowConstructorOptions, PrintToPDFOptions, WebContentsPrintOptions } from 'electron';
import { type Browser, chromium, type Page } from 'playwright';
import type { SchemeHandler } from './answer-route.ts';
import { LoudEmitter, loud } from './loud.ts';
import { toAppUrl, toBrowserUrl } from './scheme-address.ts';

/** A hidden window in which no script runs is one for printing. */
export function isPrintWindow({ show, webPreferences }: BrowserWindowConstructorOptions): boolean {
  return show === false && webPreferences?.javascript === false;
}

type PaperOptions = Pick<PrintToPDFOptions, 'preferCSSPageSize' | 'printBackground'>;

/** What a person does in the system's dialog for printers. */
export type PrintAnswer = 'print' | 'cancel' | 'fail';

/** Paper that came out of a printer, as the PDF that it would have been. */
export interface PrintedPaper {
  readonly pageSize: string;
  readonly pdfBase64: string;
}

export interface PrintWindowOptions {
  readonly executablePath: string;
  readonly handlers: ReadonlyMap<string, SchemeHandler>;
  readonly printAnswer: () => PrintAnswer;
  readonly onPrinted: (paper: PrintedPaper) => void;
}

function refuseOthers(method: string, others: object): void {
  if (Object.keys(others).length > 0)
    throw new Error(`The electron stand-in has no ${method} with ${Object.keys(others)}`);
}

/** As `electron_api_web_contents.cc` and `printing` of Chromium have them. */
const failures = { cancel: 'Print job canceled', fail: 'Print job failed' } as const;

/** Loads a page in a headless browser of its own: from the session's handlers, and nothing else. */
export function createPrintWindow({
  executablePath,
  handlers,
  printAnswer,
  onPrinted,
}: PrintWindowOptions): object {
  let browser: Browser | null = null;
  let page: Page | null = null;

  const answerFor = async (url: string, request: Request): Promise<Response | null> => {
    const handler = handlers.get(new URL(url).protocol.slice(0, -1));
    return handler ? await handler(request) : null;
  };
  const load = async (url: string) => {
    const first = await answerFor(url, new Request(url));
    if (!first) throw new Error(`ERR_UNKNOWN_URL_SCHEME loading '${url}'`);
    if (!first.ok) throw new Error(`ERR_FAILED (${first.status}) loading '${url}'`);
    browser = await chromium.launch({
      executablePath,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    const context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
    await page.route(
      () => true,
      async (route) => {
        const wanted = toAppUrl(route.request().url());
        const response = route.request().isNavigationRequest()
          ? first
          : await answerFor(wanted, new Request(wanted));
        if (!response) return route.abort();
        await route.fulfill({
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body: Buffer.from(await response.arrayBuffer()),
        });
      },
    );
    // Until its pictures are there too, as Electron's `loadURL`.
    await page.goto(toBrowserUrl(url), { timeout: 0, waitUntil: 'load' });
  };
  const makePdf = async (options: PaperOptions & { readonly format?: string }): Promise<Buffer> => {
    if (!page) throw new Error('The window has not loaded a page yet');
    return page.pdf(options);
  };

  const printToPDF = ({ preferCSSPageSize = false, printBackground = false, ...rest }: PaperOptions) => {
    refuseOthers('printToPDF', rest);
    return makePdf({ preferCSSPageSize, printBackground });
  };
  const print = (
    { pageSize, ...rest }: WebContentsPrintOptions,
    callback: (isPrinted: boolean, why: string) => void,
  ) => {
    refuseOthers('print', rest);
    if (typeof pageSize !== 'string') throw new Error('The electron stand-in prints on named sizes only');
    const answer = printAnswer();
    if (answer !== 'print') {
      setImmediate(() => callback(false, failures[answer]));
      return;
    }
    void makePdf({ preferCSSPageSize: true, printBackground: false }).then(
      (pdf) => {
        onPrinted({ pageSize, pdfBase64: pdf.toString('base64') });
        callback(true, '');
      },
      () => callback(false, failures.fail),
    );
  };

  return loud(
    'BrowserWindow',
    Object.assign(new LoudEmitter('BrowserWindow', ['closed']), {
      webContents: loud('webContents', { printToPDF, print }),
      loadURL: load,
      destroy() {
        void browser?.close();
      },
    }),
  );
}
