import type { Student } from '../roster.ts';
import { padId } from './lost-zeros.ts';
import { makeOptOutReader, makeStatusReader, readGrade } from './read-cells.ts';
import { isShortenedId, readIdCell } from './read-id-cell.ts';
import type { RosterColumns, RosterField, RosterFindings, RosterTable, RowName } from './roster-table.ts';
import { splitName } from './split-name.ts';

export interface ReadStudentsOptions {
  /** IDs of digits alone are filled up with zeros to this many; null: as they stand. */
  readonly padIdsTo?: number | null;
}

export interface ReadStudents {
  readonly students: readonly Student[];
  readonly findings: RosterFindings;
}

type Row = readonly string[];
type ReadStudent = (row: Row) => Student;

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

function makeStudentReader(
  { headings }: RosterTable,
  columns: RosterColumns,
  { padIdsTo = null }: ReadStudentsOptions,
): ReadStudent {
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
  };
  const grade = remember(readGrade);
  const isActive = remember(makeStatusReader(columns.status ?? ''));
  const isOptedOut = remember(makeOptOutReader(columns.optOut ?? ''));
  return (row) => {
    const cell = (field: RosterField) => row[places[field]] ?? '';
    const both = places.name >= 0 ? splitName(cell('name')) : null;
    const preferredName = cell('preferredName') || both?.preferredName;
    const teacher = cell('teacher');
    const id = readIdCell(cell('id'));
    return {
      id: padIdsTo === null ? id : padId(id, padIdsTo),
      givenName: cell('givenName') || (both?.givenName ?? ''),
      familyName: cell('familyName') || (both?.familyName ?? ''),
      ...(preferredName ? { preferredName } : {}),
      grade: grade(cell('grade')),
      homeRoom: cell('homeRoom') || null,
      ...(teacher ? { teacher } : {}),
      isActive: isActive(cell('status')),
      ...(places.optOut >= 0 && isOptedOut(cell('optOut')) ? { isOptedOut: true } : {}),
    };
  };
}

/** Whom each row names, those without an ID too; rows that are empty name nobody. */
export function readRows(table: RosterTable, columns: RosterColumns): readonly Student[] {
  return table.rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map(makeStudentReader(table, columns, {}));
}

/**
 * A family's no counts on whichever of a student's rows it stands. And who left and came back is there: exports have a
 * row for each time.
 */
function joinRows(first: Student, other: Student): Student {
  const isBack =
    !first.isActive &&
    other.isActive &&
    first.familyName === other.familyName &&
    first.givenName === other.givenName;
  const row = isBack ? other : first;
  return (first.isOptedOut || other.isOptedOut) && !row.isOptedOut ? { ...row, isOptedOut: true } : row;
}

/** "Grade 5: 25 students" or "End of report" in the column of the IDs: neither an ID nor a name, and nobody. */
function isRemark({ id, familyName, givenName }: Student): boolean {
  return /\s/u.test(id) && familyName === '' && givenName === '';
}

function nameRow({ firstRow = 2, sheets = [] }: RosterTable, index: number): RowName {
  let start = 0;
  for (const sheet of sheets) {
    if (index < start + sheet.rows) return `${sheet.firstRow + index - start} of “${sheet.name}”`;
    start += sheet.rows;
  }
  return firstRow + index;
}

/** The students of a roster in the order of their rows, each ID once: its first row counts. */
export function readStudents(
  table: RosterTable,
  columns: RosterColumns,
  options: ReadStudentsOptions = {},
): ReadStudents {
  const read = makeStudentReader(table, columns, options);
  const students = new Map<string, Student>();
  const repeatedIds = new Set<string>();
  const rowsWithoutId: RowName[] = [];
  const shortenedIds: RowName[] = [];
  const idPlace = table.headings.indexOf(columns.id ?? '');
  const hasNames = (columns.name ?? columns.familyName ?? columns.givenName) !== undefined;
  for (const [index, row] of table.rows.entries()) {
    if (row.every((cell) => cell === '')) continue;
    const student = read(row);
    if (hasNames && isRemark(student)) continue;
    const before = students.get(student.id);
    if (isShortenedId(row[idPlace] ?? '')) shortenedIds.push(nameRow(table, index));
    else if (student.id === '') rowsWithoutId.push(nameRow(table, index));
    else if (before) {
      repeatedIds.add(student.id);
      students.set(student.id, joinRows(before, student));
    } else students.set(student.id, student);
  }
  const all = [...students.values()];
  return {
    students: all,
    findings: {
      rowsWithoutId,
      ...(shortenedIds.length > 0 ? { shortenedIds } : {}),
      repeatedIds: [...repeatedIds],
      inactive: all.filter(({ isActive }) => !isActive).length,
      optedOut: all.filter(({ isOptedOut }) => isOptedOut).length,
    },
  };
}
