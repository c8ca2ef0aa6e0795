import JSZip from 'jszip';
import { chooseSheet, type Sheet } from '../../../core/roster/choose-sheet.ts';
import { makeTable } from '../../../core/roster/make-table.ts';
import type { RosterTable } from '../../../core/roster/roster-table.ts';
import { AppError } from '../../../core/shared/failure.ts';
import { checkRepeatedCells } from './check-repeated-cells.ts';
import { checkFileSize, maximumWorkbookBytes } from './limits.ts';
import { partName } from './office-kind.ts';
import { unpackParts } from './unpack-parts.ts';
import { readRowsInThread } from './workbook-thread.ts';

/** What cells are made of: no pictures, macros or printer settings. */
const neededPart = /\.(xml|rels)$/i;

async function readSheets(bytes: Buffer, signal: AbortSignal): Promise<readonly Sheet[]> {
  const sheets = await readRowsInThread(bytes, signal);
  return sheets.map(({ rows, hiddenRows, ...sheet }) => ({
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

/**
 * Excel's files before 2007.
 * @throws AppError `roster-...`; the signal's reason if it is aborted.
 */
export async function readOldWorkbook(bytes: Buffer, signal: AbortSignal): Promise<RosterTable> {
  try {
    const table = chooseSheet(await readSheets(bytes, signal));
    if (!table) throw new AppError('roster-empty');
    return table;
  } catch (error) {
    if (signal.aborted) throw error;
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
    const sheets = await readRowsInThread(checked, signal);
    return sheets.map(({ rows }) => rows);
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
  return readOldWorkbook(await repack(bytes, signal), signal);
}
