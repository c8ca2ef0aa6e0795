import { type CellObject, read, SSF } from '@e965/xlsx';
import JSZip from 'jszip';
import { AppError } from '../../../core/failure.ts';
import { makeTable } from '../../../core/roster/make-table.ts';
import { proposeColumns } from '../../../core/roster/propose-columns.ts';
import type { RosterTable } from '../../../core/roster/roster-table.ts';
import { countRows, maximumColumns, maximumWorkbookBytes } from './limits.ts';
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
  if (t !== 'n' || typeof v !== 'number' || /^\d+$/u.test(shown)) return shown;
  const isDate = typeof z === 'string' && SSF.is_date(z);
  const isNumber = /^-?[\d.,\u00a0' ]+(E\+?\d+)?$/iu.test(shown);
  return !isDate && isNumber && Number.isInteger(v) ? String(v) : shown;
}

// The declared size of a sheet may be any: only the cells that are there are looked at.
function readRows(
  cells: readonly (readonly (CellObject | undefined)[] | undefined)[],
): readonly (readonly string[])[] {
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

function readSheets(bytes: Buffer): readonly RosterTable[] {
  const options = { type: 'buffer', dense: true, cellFormula: false, cellHTML: false, cellNF: true } as const;
  const { SheetNames, Sheets } = read(bytes, options);
  return SheetNames.flatMap((name) => {
    const cells = Sheets[name]?.['!data'];
    return cells ? [makeTable(readRows(cells))] : [];
  });
}

/** Those that people take for damaged are told apart from a password's. */
function toWorkbookFailure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const isLocked = /password|encrypt/iu.test(String(error));
  return new AppError(isLocked ? 'roster-locked' : 'roster-damaged', undefined, { cause: error });
}

/** The first sheet with a column of IDs, else the first with rows. */
function chooseSheet(sheets: readonly RosterTable[]): RosterTable {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const chosen = filled.find((table) => proposeColumns(table).id !== undefined) ?? filled[0];
  if (!chosen) throw new AppError('roster-empty');
  return chosen;
}

/** Excel's files before 2007. */
export function readOldWorkbook(bytes: Buffer): RosterTable {
  try {
    return chooseSheet(readSheets(bytes));
  } catch (error) {
    throw toWorkbookFailure(error);
  }
}

/**
 * The roster in an XLSX: its first sheet that holds one, in cells as they are shown. Formulas are not worked out;
 * what Excel had worked out is taken.
 * @throws AppError `roster-...`; the signal's reason if it is aborted.
 */
export async function readWorkbook(bytes: Buffer, signal: AbortSignal): Promise<RosterTable> {
  const parts = await unpackParts(bytes, maximumWorkbookBytes, (name) => neededPart.test(name), signal);
  const zip = new JSZip();
  for (const [name, content] of parts) zip.file(name, content);
  // Packed anew from parts that were checked, since the library trusts whatever a zip says about itself.
  const checked = await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
  signal.throwIfAborted();
  return readOldWorkbook(checked);
}
