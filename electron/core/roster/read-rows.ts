import { makeSpoiledIdTest, makeStudentReader } from './make-student-reader.ts';
import type { Student } from './roster.ts';
import type { RosterColumns, RosterTable, RowName } from './roster-table.ts';

/** @param index the row's place in the table. */
export function nameRow({ firstRow = 2, sheets = [] }: RosterTable, index: number): RowName {
  let start = 0;
  for (const sheet of sheets) {
    if (index < start + sheet.rows) return `${sheet.firstRow + index - start} of “${sheet.name}”`;
    start += sheet.rows;
  }
  return firstRow + index;
}

/** A row that names somebody, or that should. */
export interface ReadRow {
  readonly student: Student;
  readonly cells: readonly string[];
  readonly name: RowName;
  /** A spreadsheet has spoiled its ID. */
  readonly isSpoiled: boolean;
  readonly isLong: boolean;
  readonly isHidden: boolean;
}

/** Every row that is not empty, those without an ID too. */
export function readRows(table: RosterTable, columns: RosterColumns): readonly ReadRow[] {
  const read = makeStudentReader(table, columns, {});
  const isSpoiled = makeSpoiledIdTest(table, columns);
  const idPlace = table.headings.indexOf(columns.id ?? '');
  return table.rows.flatMap((cells, index) => {
    if (cells.every((cell) => cell === '')) return [];
    return {
      student: read(cells, index),
      cells,
      name: nameRow(table, index),
      isSpoiled: isSpoiled(cells[idPlace] ?? ''),
      isLong: table.longRows?.get(index)?.isFilled ?? false,
      isHidden: table.hiddenRows?.has(index) ?? false,
    };
  });
}
