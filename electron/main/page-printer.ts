import { createHash, randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { AppError } from '../core/shared/failure.ts';
import type { SheetOrder } from '../core/sheets/sheet-order.ts';
import type { PaperPage } from '../core/text/sheet-html.ts';

/** A page, and its pictures by what it calls them; null where there is none. */
export interface PrintablePage extends PaperPage {
  readonly picture?: (name: string) => Promise<Uint8Array | null>;
}

/** Prints pages in which no script runs. */
export interface PagePrinter {
  toPdf(page: PrintablePage): Promise<Uint8Array>;
  /**
   * By the system's own dialog. False if it was closed without printing.
   * @throws AppError `cannot-print`
   */
  print(page: PrintablePage, paper: SheetOrder['paper']): Promise<boolean>;
}

const partition = 'report';
const origin = 'app://report/';

interface Served {
  readonly page: PrintablePage;
  readonly headers: Readonly<Record<string, string>>;
}

function serve(page: PrintablePage): Served {
  const styleHash = createHash('sha256').update(page.style).digest('base64');
  const images = page.picture ? "; img-src 'self'" : '';
  return {
    page,
    headers: {
      'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'${images}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  };
}

async function answer({ page, headers }: Served, name: string): Promise<Response> {
  if (name === '')
    return new Response(page.html, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } });
  const picture = await page.picture?.(name);
  return picture
    ? new Response(new Uint8Array(picture), { headers: { ...headers, 'content-type': 'image/jpeg' } })
    : new Response(null, { status: 404, headers });
}

/** As Electron says it of a dialog that was closed. */
const cancelled = 'Print job canceled';

/**
 * Prints in hidden windows with a session of their own, in which no script runs and nothing is loaded but the page's own
 * pictures. They come through the app's scheme: an address with all of it in it would be too long, and a file would leave
 * names and faces on the disk.
 */
export function createPagePrinter(): PagePrinter {
  const served = new Map<string, Served>();
  session.fromPartition(partition).protocol.handle('app', ({ url }) => {
    const [, key = '', name = ''] = /^app:\/\/report\/([a-f0-9-]+)\/([A-Za-z0-9%-]*)$/.exec(url) ?? [];
    const found = served.get(key);
    return found ? answer(found, decodeURIComponent(name)) : new Response(null, { status: 404 });
  });
  const withPage = async <Result>(page: PrintablePage, use: (window: BrowserWindow) => Promise<Result>) => {
    const key = randomUUID();
    served.set(key, serve(page));
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        partition,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        spellcheck: false,
      },
    });
    try {
      // It is loaded when all its pictures are.
      await window.loadURL(`${origin}${key}/`);
      return await use(window);
    } finally {
      window.destroy();
      served.delete(key);
    }
  };
  return {
    toPdf: (page) => withPage(page, ({ webContents }) => webContents.printToPDF({ preferCSSPageSize: true })),
    print: (page, paper) =>
      withPage(
        page,
        ({ webContents }) =>
          new Promise((resolve, reject) => {
            webContents.print({ pageSize: paper === 'a4' ? 'A4' : 'Letter' }, (isPrinted, why) => {
              if (isPrinted || why === cancelled) resolve(isPrinted);
              else reject(new AppError('cannot-print', why));
            });
          }),
      ),
  };
}
