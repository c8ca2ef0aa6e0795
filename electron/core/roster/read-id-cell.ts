// Excel's errors, and what people put where they have no ID.
const noId =
  /^(?:#(?:N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|DIV\/0!|SPILL!)|n\/a|null|none|nil|tbd|pending|-+|\?+)$/iu;
const shortened = /^\d(?:[.,]\d+)?E\+\d{2,}$/iu;

/** Whether a spreadsheet has shortened an ID beyond repair: "1.23457E+06" may have been any of ten. */
export function isShortenedId(cell: string): boolean {
  return shortened.test(cell);
}

/**
 * The ID in a cell, without what programs have made of it: "310245.0" where a column was read as numbers, "310,245"
 * where it was shown as such. Its zeros stay. Empty where the cell has none.
 */
export function readIdCell(cell: string): string {
  // As nearly all of them are, and there may be a million.
  if (/^\d+$/u.test(cell)) return cell;
  if (noId.test(cell) || isShortenedId(cell)) return '';
  if (/^\d+\.0+$/u.test(cell)) return cell.slice(0, cell.indexOf('.'));
  return /^[1-9]\d{0,2}(?:,\d{3})+$/u.test(cell) ? cell.replaceAll(',', '') : cell;
}
