import { createHash, randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import type { Report } from '../core/delivery/report.ts';
import { formatDate } from '../core/shared/locale.ts';
import { reportHtml, reportStyle } from '../core/text/report-html.ts';

/** Gives a PDF. */
export type PrintReport = (report: Report, printedAt: Date) => Promise<Uint8Array>;

const partition = 'report';
const origin = 'app://report/';

const headers = () => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(reportStyle()).digest('base64')}'`,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
});

/**
 * Prints reports in a hidden window with a session of its own, in which no script runs and nothing is loaded. The page
 * comes through the app's scheme: an address with all of it in it would be too long, and a file would leave names on
 * the disk.
 */
export function createReportPrinter(): PrintReport {
  const pages = new Map<string, string>();
  session.fromPartition(partition).protocol.handle('app', ({ url }) => {
    const html = pages.get(url);
    return html === undefined
      ? new Response(null, { status: 404 })
      : new Response(html, { headers: headers() });
  });
  return async (report, printedAt) => {
    const address = `${origin}${randomUUID()}`;
    const printedOn = formatDate(printedAt.getTime(), 'long-day-and-time');
    pages.set(address, reportHtml(report, printedOn));
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
      await window.loadURL(address);
      return await window.webContents.printToPDF({ preferCSSPageSize: true });
    } finally {
      window.destroy();
      pages.delete(address);
    }
  };
}
