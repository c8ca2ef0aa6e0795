import type { Report, ReportRow, ReportSection } from '../delivery/report.ts';
import { escapeHtml } from '../shared/escape-text.ts';
import { localeOf } from '../shared/language.ts';
import { formattedLanguage } from '../shared/locale.ts';
import { texts } from './texts.ts';

const counters: Readonly<Record<string, string>> = { page: 'counter(page)', pages: 'counter(pages)' };

/** "Page 2 of 7" as CSS writes it: `"Page " counter(page) " of " counter(pages)`. */
function pageNumber(): string {
  // Splitting by one group puts the names of the gaps at the odd places.
  const parts = texts.shell.report.pageOfPages.split(/\{(\w+)\}/);
  return parts
    .map((part, at) => (at % 2 === 1 ? (counters[part] ?? '') : JSON.stringify(part)))
    .filter((part) => part !== '""')
    .join(' ');
}

/**
 * Letter is the paper of the schools that this is for. The page's number stands in a margin box, as CSS Paged Media
 * has it: that needs no script, and none runs in a report.
 */
export const reportStyle = () => `
@page {
  size: letter;
  margin: 0.6in 0.6in 0.8in;
  @bottom-left { content: "Picture Day"; font: 8pt system-ui, sans-serif; color: #555; }
  @bottom-right {
    content: ${pageNumber()};
    font: 8pt system-ui, sans-serif;
    color: #555;
  }
}
* { margin: 0; padding: 0; }
body { font: 9.5pt/1.4 system-ui, sans-serif; color: #000; }
h1 { font-size: 18pt; line-height: 1.2; }
h2 { margin: 18pt 0 4pt; font-size: 12pt; break-after: avoid; }
p { color: #444; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2pt 14pt; margin: 12pt 0 0; }
dd { font-weight: 600; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 2pt 8pt 2pt 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { border-bottom: 1pt solid #000; font-size: 8pt; }
td { border-bottom: 0.5pt solid #ccc; }
.file { width: 31%; }
.student { width: 15%; }
.outcome { width: 14%; }
`;

function cells({ file, studentId, outcome, reason }: ReportRow): string {
  return [file, studentId, outcome, reason].map((text) => `<td>${escapeHtml(text)}</td>`).join('');
}

function tableHtml(rows: readonly ReportRow[]): string {
  const { file, studentId, outcome, reason } = texts.shell.report;
  const heads = `<th class="file">${escapeHtml(file)}</th><th class="student">${escapeHtml(studentId)}</th><th class="outcome">${escapeHtml(outcome)}</th><th>${escapeHtml(reason)}</th>`;
  const body = rows.map((row) => `<tr>${cells(row)}</tr>\n`).join('');
  return `<table><thead><tr>${heads}</tr></thead><tbody>\n${body}</tbody></table>\n`;
}

// Chromium gives up on one table of 50,000 rows; on many of this size it does not.
const rowsInTable = 1_000;

function sectionHtml({ heading, rows }: ReportSection): string {
  let tables = '';
  for (let start = 0; start < rows.length; start += rowsInTable) {
    tables += tableHtml(rows.slice(start, start + rowsInTable));
  }
  return `<h2>${escapeHtml(heading)}</h2>\n${tables}`;
}

/**
 * The report as one HTML page that loads nothing and runs nothing, for printing.
 * @param printedOn The day and time, as people write it.
 */
export function reportHtml({ title, subtitle, counts, sections }: Report, printedOn: string): string {
  const facts = counts.map(
    ({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`,
  );
  return `<!doctype html>
<html lang="${localeOf(formattedLanguage())}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${reportStyle()}</style></head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(subtitle)}</p>
<p>${escapeHtml(texts.shell.report.printedOn(printedOn))}</p>
<dl>${facts.join('')}</dl>
${sections.map(sectionHtml).join('\n')}
</body>
</html>
`;
}
