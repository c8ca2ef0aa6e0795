import { escapeHtml } from '../shared/escape-text.ts';
import type { PrincipalPage, PrincipalRoom } from '../sheets/principal-page.ts';
import type { SheetOrder } from '../sheets/sheet-order.ts';
import { type PaperPage, paperStyle } from './sheet-html.ts';
import { texts } from './texts.ts';

const ownStyle = `h1 { font-size: 18pt; line-height: 1.2; }
h2 { font-size: 11pt; margin: 14pt 0 4pt; }
p { margin-top: 4pt; }
table { width: 100%; margin-top: 6pt; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 3pt 8pt 3pt 0; text-align: left; vertical-align: top; border-bottom: 0.5pt solid #999; }
th { font-size: 8pt; white-space: nowrap; }
td { overflow-wrap: anywhere; }
td:nth-last-child(2) { white-space: nowrap; }
`;

function roomHtml(room: PrincipalRoom, hasTeachers: boolean): string {
  const { className, principal } = texts.sheets;
  const cells = [
    className(room.by, room.name),
    ...(hasTeachers ? [room.teacher ?? ''] : []),
    principal.share(room.withPhoto, room.students),
    room.missing.join('; '),
  ];
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>\n`;
}

function tableHtml(rooms: readonly PrincipalRoom[]): string {
  const { columns } = texts.sheets.principal;
  const hasTeachers = rooms.some(({ teacher }) => teacher !== null);
  const heads = [columns.room, ...(hasTeachers ? [columns.teacher] : []), columns.withPhoto, columns.missing];
  return `<table><thead><tr>${heads.map((head) => `<th>${escapeHtml(head)}</th>`).join('')}</tr></thead><tbody>
${rooms.map((room) => roomHtml(room, hasTeachers)).join('')}</tbody></table>`;
}

/** The sentences of the principal's page, in their order: the window shows the same ones. */
export function principalLines(page: PrincipalPage): readonly string[] {
  const { principal } = texts.sheets;
  return [
    `${principal.place(page.place)}, ${page.schoolYear}`,
    ...(page.unconfirmed > 0 ? [principal.unconfirmed(page.unconfirmed)] : []),
    ...(page.optedOut > 0 ? [principal.optedOut(page.optedOut)] : []),
  ];
}

/** What is left to do, above the list of homerooms. */
export function neededLine({ students, withPhoto, rooms }: PrincipalPage): string {
  const { principal } = texts.sheets;
  const needed = students - withPhoto;
  return needed === 0 ? principal.nobody : principal.toRetake(needed, rooms[0]?.by ?? 'homeroom');
}

/** The principal's page, as one to print. @param printedOn the day, in words. */
export function principalPaper(
  page: PrincipalPage,
  paper: SheetOrder['paper'],
  printedOn: string,
): PaperPage {
  const { principal, printedOn: printed } = texts.sheets;
  const style = `${paperStyle(paper)}${ownStyle}`;
  const lines = [...principalLines(page), printed(printedOn)].map((line) => `<p>${escapeHtml(line)}</p>`);
  const complete =
    page.complete > 0 ? principal.complete(page.complete, page.rooms[0]?.by ?? 'homeroom') : '';
  return {
    style,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(principal.documentTitle(page.schoolYear))}</title><style>${style}</style></head>
<body>
<h1>${escapeHtml(principal.headline(page))}</h1>
${lines.join('\n')}
<h2>${escapeHtml(neededLine(page))}</h2>
${page.rooms.length > 0 ? tableHtml(page.rooms) : ''}
<p>${escapeHtml(complete)}</p>
</body>
</html>
`,
  };
}
