import { padId } from './lost-zeros.ts';
import { makeOptOutCells } from './opt-out-cells.ts';
import { makeOptOutReader, makeStatusReader, readGrade } from './read-cells.ts';
import { hasLostDigits, haveLostDigits, isShortenedId, readIdCell } from './read-id-cell.ts';
import type { Student } from './roster.ts';
import type { RosterColumns, RosterField, RosterTable } from './roster-table.ts';
import { splitName } from './split-name.ts';

export interface ReadStudentsOptions {
  /** IDs of digits alone are filled up with zeros to this many; null: as they stand. */
  readonly padIdsTo?: number | null;
}

/** Whether a cell holds what a spreadsheet has left of an ID. */
export function makeSpoiledIdTest(
  { headings, rows }: RosterTable,
  columns: RosterColumns,
): (cell: string) => boolean {
  const place = headings.indexOf(columns.id ?? '');
  const areSpoiled = haveLostDigits(rows.values().map((row) => row[place] ?? ''));
  return (cell) => isShortenedId(cell) || (areSpoiled && hasLostDigits(cell));
}

type Row = readonly string[];
/** @param index the row's place in the table. */
type ReadStudent = (row: Row, index: number) => Student;

/** Grades and states repeat in every class: each is made out once. */
function remember<Value>(read: (cell: string) => Value): (cell: string) => Value {
  const known = new Map<string, Value>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const value = read(cell);
    if (known.size < 1_000) known.set(cell, value);
    return value;
  };
}

export function makeStudentReader(
  table: RosterTable,
  columns: RosterColumns,
  { padIdsTo = null }: ReadStudentsOptions,
): ReadStudent {
  const { headings, longRows } = table;
  const placeOf = (field: RosterField) => {
    const heading = columns[field];
    return heading === undefined ? -1 : headings.indexOf(heading);
  };
  const places = {
    id: placeOf('id'),
    givenName: placeOf('givenName'),
    familyName: placeOf('familyName'),
    name: placeOf('name'),
    preferredName: placeOf('preferredName'),
    grade: placeOf('grade'),
    homeRoom: placeOf('homeRoom'),
    teacher: placeOf('teacher'),
    status: placeOf('status'),
    optOut: placeOf('optOut'),
    role: placeOf('role'),
  };
  const grade = remember(readGrade);
  const isActive = remember(makeStatusReader(columns.status ?? ''));
  const isOptedOut = makeOptOutReader(columns.optOut ?? '');
  const optOutCells = makeOptOutCells(table, columns);
  const isSpoiled = makeSpoiledIdTest(table, columns);
  const isActiveRow = (row: Row, index: number) => {
    const long = longRows?.get(index);
    const end = places.status + 1 + (long?.isFilled ? long.cellsTooMany : 0);
    return places.status < 0 || row.slice(places.status, end).every(isActive);
  };
  return (row, index) => {
    const cell = (field: RosterField) => row[places[field]] ?? '';
    const both = places.name >= 0 ? splitName(cell('name')) : null;
    const preferredName = cell('preferredName') || both?.preferredName;
    const teacher = cell('teacher');
    const id = isSpoiled(cell('id')) ? '' : readIdCell(cell('id'));
    return {
      id: padIdsTo === null ? id : padId(id, padIdsTo),
      givenName: cell('givenName') || (both?.givenName ?? ''),
      familyName: cell('familyName') || (both?.familyName ?? ''),
      ...(preferredName ? { preferredName } : {}),
      grade: grade(cell('grade')),
      homeRoom: cell('homeRoom') || null,
      ...(teacher ? { teacher } : {}),
      isActive: isActiveRow(row, index),
      ...(places.optOut >= 0 && isOptedOut(optOutCells.of(row, index)) ? { isOptedOut: true } : {}),
    };
  };
}
