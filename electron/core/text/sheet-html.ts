import { escapeHtml } from '../shared/escape-text.ts';
import { headInches, layOut, type SheetLayout, splitIntoPages } from '../sheets/sheet-layout.ts';
import type { ClassSheet, SheetOrder, SheetPhoto } from '../sheets/sheet-order.ts';
import { texts } from './texts.ts';

/** A page for paper: no script, and a style of its own. */
export interface PaperPage {
  readonly html: string;
  readonly style: string;
}

/** Numbers of pages stand in a margin box, as CSS Paged Media has it: that needs no script. */
export function paperStyle(paper: SheetOrder['paper']): string {
  return `@page {
  size: ${paper};
  margin: 0.45in 0.5in 0.65in;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #555; }
}
* { margin: 0; padding: 0; box-sizing: border-box; }
body { font: 9pt/1.25 system-ui, sans-serif; color: #000; background: #fff; }
`;
}

/** Thin lines and no areas: a school prints hundreds of these. */
function styleOf({ columns, rowHeight, photoHeight, photoWidth, captionSize }: SheetLayout): string {
  return `section { break-after: page; }
section:last-child { break-after: auto; }
header { height: ${headInches}in; overflow: hidden; }
header div { display: flex; justify-content: space-between; align-items: baseline; gap: 12pt; }
h1 { font-size: 14pt; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
header strong { font-size: 12pt; white-space: nowrap; }
header p { color: #333; }
ol { display: grid; grid-template-columns: repeat(${columns}, minmax(0, 1fr)); gap: 0.08in 0; list-style: none; }
li { height: ${rowHeight}in; overflow: hidden; break-inside: avoid; text-align: center; font-size: ${captionSize}pt; }
img { display: block; width: ${photoWidth}in; height: ${photoHeight}in; margin: 0 auto; object-fit: contain; }
li p { padding: 0.02in 3pt 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
li p + p { padding-top: 0; color: #333; }
b { font-size: 1.25em; line-height: 1; }
.missing { margin-top: 6pt; }
`;
}

/** @param address of a photo's picture, relative to the page. */
function cellHtml({ number, photoId, name, studentId }: SheetPhoto): string {
  const words = `<p><b>${number}</b> ${escapeHtml(name)}</p><p>${escapeHtml(studentId)}</p>`;
  return `<li><img src="${encodeURIComponent(photoId)}" alt="">${words}</li>\n`;
}

function headHtml({ by, name, teacher, code }: ClassSheet, printedOn: string): string {
  const { sheets } = texts;
  const title = [sheets.className(by, name), ...(teacher === null ? [] : [teacher])].join(' · ');
  const line = `${sheets.instruction} ${sheets.printedOn(printedOn)}.`;
  return `<header><div><h1>${escapeHtml(title)}</h1><strong>${escapeHtml(sheets.sheetCode(code))}</strong></div>
<p>${escapeHtml(line)}</p></header>`;
}

function missingHtml({ missing }: ClassSheet): string {
  const { allHavePhotos, noPhotoYet } = texts.sheets;
  const words = missing.length === 0 ? allHavePhotos : noPhotoYet(missing.length, missing);
  return `<p class="missing">${escapeHtml(words)}</p>`;
}

function sheetHtml(sheet: ClassSheet, perPage: SheetOrder['perPage'], printedOn: string): string {
  const pages = splitIntoPages(sheet.photos, perPage);
  const sections = pages.map((photos, place) => {
    const cells = photos.length === 0 ? '' : `<ol>\n${photos.map(cellHtml).join('')}</ol>`;
    const missing = place === pages.length - 1 ? missingHtml(sheet) : '';
    return `<section>${headHtml(sheet, printedOn)}\n${cells}${missing}</section>\n`;
  });
  return sections.join('');
}

/**
 * Class sheets as a page to print. Pictures are asked for by the photo's ID, relative to the page.
 * @param printedOn the day, in words.
 */
export function sheetsPage(
  sheets: readonly ClassSheet[],
  { perPage, paper }: Pick<SheetOrder, 'perPage' | 'paper'>,
  printedOn: string,
): PaperPage {
  const style = `${paperStyle(paper)}${styleOf(layOut(perPage, paper))}`;
  return {
    style,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(texts.sheets.documentTitle)}</title><style>${style}</style></head>
<body>
${sheets.map((sheet) => sheetHtml(sheet, perPage, printedOn)).join('')}</body>
</html>
`,
  };
}
