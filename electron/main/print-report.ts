import type { Report } from '../core/delivery/report.ts';
import { formatDate } from '../core/shared/locale.ts';
import { reportHtml, reportStyle } from '../core/text/report-html.ts';
import type { PagePrinter } from './page-printer.ts';

/** Gives a PDF. */
export type PrintReport = (report: Report, printedAt: Date) => Promise<Uint8Array>;

export function createReportPrinter(printer: Pick<PagePrinter, 'toPdf'>): PrintReport {
  return (report, printedAt) => {
    const printedOn = formatDate(printedAt.getTime(), 'long-day-and-time');
    return printer.toPdf({ html: reportHtml(report, printedOn), style: reportStyle() });
  };
}
