import { type CellObject, type Range, type RowInfo, read, SSF } from '@e965/xlsx';
import JSZip from 'jszip';
import { chooseSheet, type Sheet } from '../../../core/roster/choose-sheet.ts';
import { makeTable } from '../../../core/roster/make-table.ts';
import type { RosterTable } from '../../../core/roster/roster-table.ts';
import { AppError } from '../../../core/shared/failure.ts';
import { texts } from '../../../core/text/texts.ts';
import { checkRepeatedCells } from './check-repeated-cells.ts';
import { checkFileSize, countRows, maximumColumns, maximumWorkbookBytes } from './limits.ts';
import { partName } from './office-kind.ts';
import { unpackParts } from './unpack-parts.ts';

/** What cells are made of: no pictures, macros or printer settings. */
const neededPart = /\.(xml|rels)$/i;

/**
 * A cell as Excel shows it, so that the zeros of a number format survive. But not as "1.2E+11" or "1,234": Excel
 * shows long numbers so, and no ID is meant to be that.
 */
function showCell({ t, v, w, z }: CellObject): string {
  if (t === 'e' || t === 'z' || v === undefined) return '';
  const shown = (w ?? String(v)).trim();
  if (t !== 'n' || typeof v !== 'number' || /^\d{1,15}$/u.test(shown)) return shown;
  const isDate = typeof z === 'string' && SSF.is_date(z);
  // Beyond 15 digits Excel has made zeros of them: as spoiled as if it showed but a few.
  if (!isDate && Number.isInteger(v) && Math.abs(v) >= 1e15) return v.toExponential(5).toUpperCase();
  const isNumber = /^-?[\d.,\u00a0' ]+(E\+?\d+)?$/iu.test(shown);
  return !isDate && isNumber && Number.isInteger(v) ? String(v) : shown;
}

type Cells = (CellObject | undefined)[][];

/** No class is longer; a title beside the whole list may be. */
const longestMerge = 2_000;
const mostMergedCells = 200_000;

/** What stands once in cells that are merged downwards, such as a home room beside its students, counts in each row. */
function fillMerges(cells: Cells, merges: readonly Range[]): void {
  let filled = 0;
  for (const { s: start, e: end } of merges) {
    const cell = cells[start.r]?.[start.c];
    const last = Math.min(end.r, cells.length - 1);
    if (!cell || last - start.r > longestMerge) continue;
    filled += last - start.r;
    if (filled > mostMergedCells) return;
    for (let row = start.r + 1; row <= last; row += 1) {
      const below = cells[row] ?? [];
      cells[row] = below;
      below[start.c] = cell;
    }
  }
}

// The declared size of a sheet may be any: only the cells that are there are looked at.
function readRows(cells: Cells): readonly (readonly string[])[] {
  const countRow = countRows();
  const rows: (readonly string[])[] = [];
  const noCells: readonly string[] = [];
  for (const row of cells) {
    const texts: string[] = [];
    row?.slice(0, maximumColumns).forEach((cell, column) => {
      if (!cell) return;
      const text = showCell(cell);
      if (text === '') return;
      while (texts.length < column) texts.push('');
      texts.push(text);
    });
    // Somebody's stray cell in the last row of all makes a million empty ones.
    if (texts.length > 0) countRow(texts);
    rows.push(texts.length > 0 ? texts : noCells);
  }
  return rows;
}

interface SheetRows extends Omit<Sheet, 'table'> {
  readonly rows: readonly (readonly string[])[];
  readonly hiddenRows: ReadonlySet<number>;
}

/** By a filter, by hand, or by having no height. */
function findHiddenRows(rows: readonly (RowInfo | undefined)[]): ReadonlySet<number> {
  const hidden = new Set<number>();
  rows.forEach((row, place) => {
    if (row?.hidden || row?.hpt === 0) hidden.add(place);
  });
  return hidden;
}

function readSheetRows(bytes: Buffer): readonly SheetRows[] {
  const options = {
    type: 'buffer',
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellNF: true,
    cellStyles: true,
  } as const;
  const { SheetNames, Sheets, Workbook } = read(bytes, options);
  if (SheetNames.length > 0 && SheetNames.every((name) => Sheets[name] === undefined)) {
    throw new AppError('roster-not-a-list', texts.details.otherFiles.rareExcel);
  }
  return SheetNames.flatMap((name, index) => {
    const sheet = Sheets[name];
    const cells = sheet?.['!data'];
    if (!cells) return [];
    fillMerges(cells, sheet['!merges'] ?? []);
    const hiddenRows = findHiddenRows(sheet['!rows'] ?? []);
    const isHidden = (Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return [{ name, isHidden, hiddenRows, rows: readRows(cells) }];
  });
}

function readSheets(bytes: Buffer): readonly Sheet[] {
  return readSheetRows(bytes).map(({ rows, hiddenRows, ...sheet }) => ({
    ...sheet,
    table: makeTable(rows, { hiddenRows }),
  }));
}

/** Tells workbooks with a password from damaged ones. */
function toWorkbookFailure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const isLocked = /password|encrypt/iu.test(String(error));
  return new AppError(isLocked ? 'roster-locked' : 'roster-damaged', undefined, { cause: error });
}

/** Excel's files before 2007. */
export function readOldWorkbook(bytes: Buffer): RosterTable {
  try {
    const table = chooseSheet(readSheets(bytes));
    if (!table) throw new AppError('roster-empty');
    return table;
  } catch (error) {
    throw toWorkbookFailure(error);
  }
}

/** Packed again from parts that were checked, since the library trusts whatever a zip says about itself. */
async function repack(bytes: Buffer, signal: AbortSignal): Promise<Buffer> {
  const parts = await unpackParts(bytes, maximumWorkbookBytes, (name) => neededPart.test(name), signal);
  const zip = new JSZip();
  for (const [name, content] of parts) {
    if (partName(name) === 'content.xml') checkRepeatedCells(content.toString());
    zip.file(name.replace(/^(?:\.?\/)+/u, ''), content);
  }
  const checked = await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
  signal.throwIfAborted();
  return checked;
}

/**
 * Every sheet of an XLSX, an ODS, or an Excel file before 2007, as rows of cells as they are shown.
 * @throws AppError `roster-...`; the signal's reason if it is aborted.
 */
export async function readWorkbookSheets(
  bytes: Buffer,
  signal: AbortSignal,
): Promise<readonly (readonly (readonly string[])[])[]> {
  try {
    const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
    const checked = isZip ? await repack(bytes, signal) : bytes;
    // The library reads sheets that are no zips, whatever they are called.
    if (!isZip && /<[^\s<>/:]+:table-row\b/u.test(bytes.toString('latin1')))
      checkRepeatedCells(bytes.toString());
    checkFileSize(checked.length, maximumWorkbookBytes);
    return readSheetRows(checked).map(({ rows }) => rows);
  } catch (error) {
    if (signal.aborted) throw error;
    throw toWorkbookFailure(error);
  }
}

/**
 * The roster in an XLSX: the sheets that hold one (`chooseSheet`), in cells as they are shown. Formulas are not worked out;
 * what Excel had worked out is taken.
 * @throws AppError `roster-...`; the signal's reason if it is aborted.
 */
export async function readWorkbook(bytes: Buffer, signal: AbortSignal): Promise<RosterTable> {
  return readOldWorkbook(await repack(bytes, signal));
}
