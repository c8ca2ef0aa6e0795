import { type CellObject, type Range, type RowInfo, read, SSF } from '@e965/xlsx';
import { AppError } from '../../../core/shared/failure.ts';
import { texts } from '../../../core/text/texts.ts';
import { countRows, maximumColumns } from './limits.ts';

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

/** A sheet of a workbook. */
export interface SheetRows {
  readonly name: string;
  readonly isHidden: boolean;
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

/**
 * Every sheet of an XLSX, an ODS, or an Excel file before 2007, as rows of cells as they are shown. A damaged file can
 * keep the library busy without end: it runs in a thread that can be ended (`workbook-thread.ts`).
 * @throws AppError `roster-not-a-list` or `roster-too-big`; the library's own errors.
 */
export function readSheetRows(bytes: Buffer): readonly SheetRows[] {
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
