import { sizeInWords } from '../../../core/shared/amounts.ts';
import { AppError } from '../../../core/shared/failure.ts';
import { texts } from '../../../core/text/texts.ts';

/** The largest district of the United States has under a million students. */
const maximumRows = 1_000_000;
export const maximumFileBytes = 200_000_000;
/** The unpacked parts of a workbook: it is read in one go, for about 4 seconds at most. */
export const maximumWorkbookBytes = 50_000_000;
/** Cells of all rows together: what a roster may take in memory. */
const maximumCells = 30_000_000;
export const maximumColumns = 500;

export function checkFileSize(bytes: number, maximum: number = maximumFileBytes): void {
  if (bytes > maximum) throw new AppError('roster-too-big', sizeInWords(bytes));
}

/** Counts rows and cells while they are read, and refuses what is too much. */
export function countRows(): (row: readonly string[]) => void {
  let rows = 0;
  let cells = 0;
  return (row) => {
    rows += 1;
    cells += row.length;
    // A heading and titles come on top.
    if (rows > maximumRows + 100) throw new AppError('roster-too-big', texts.details.moreRows(maximumRows));
    if (cells > maximumCells) throw new AppError('roster-too-big', texts.details.moreCells(maximumCells));
  };
}
