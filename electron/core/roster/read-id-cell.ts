import { plainId } from '../photo/plain-id.ts';

// Excel's errors, and what people put where they have no ID.
const noId =
  /^(?:#(?:N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|DIV\/0!|SPILL!)|n\/a|null|none|nil|tbd|pending|-+|\?+)$/iu;
// As spreadsheets show it, and as programs in Java write it, without a plus.
const shortened = /^\d(?:[.,]\d+)?E\+\d+$|^\d[.,]\d+E\d+$/iu;
/** Excel's sign for a number that its column is too narrow for. */
const tooNarrow = /^#{2,}$/u;

/** Whether a spreadsheet has spoiled an ID beyond repair: "1.23457E+06" may have been any of ten, "####" anything. */
export function isShortenedId(cell: string): boolean {
  return shortened.test(cell) || tooNarrow.test(cell);
}

/** What a spreadsheet keeps of a number: the digits behind become zeros. */
const exactDigits = 15;

/**
 * Whether a column's long IDs went through a spreadsheet that knew them as numbers: all of them end in zeros from
 * their 16th digit on. One that does not shows that they were text.
 */
export function haveLostDigits(cells: Iterable<string>): boolean {
  let found = false;
  for (const cell of cells) {
    if (cell.length <= exactDigits || !/^[1-9]\d+$/u.test(cell)) continue;
    if (!/^0+$/u.test(cell.slice(exactDigits))) return false;
    found = true;
  }
  return found;
}

/** Whether an ID is one of those that `haveLostDigits` is about. */
export function hasLostDigits(cell: string): boolean {
  return haveLostDigits([cell]);
}

/**
 * The ID in a cell, without what programs have made of it: "310245.0" where a column was read as numbers, "310,245"
 * where it was shown as such; nor what cannot be seen. Its zeros stay. Empty where the cell has none.
 */
export function readIdCell(written: string): string {
  // As nearly all of them are, and there may be a million.
  if (/^\d+$/u.test(written)) return written;
  const cell = plainId(written).trim();
  if (noId.test(cell) || isShortenedId(cell)) return '';
  if (/^\d+\.0+$/u.test(cell)) return cell.slice(0, cell.indexOf('.'));
  return /^[1-9]\d{0,2}(?:,\d{3})+$/u.test(cell) ? cell.replaceAll(',', '') : cell;
}
