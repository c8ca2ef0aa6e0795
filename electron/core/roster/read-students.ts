import { makeSpoiledIdTest, makeStudentReader, type ReadStudentsOptions } from './make-student-reader.ts';
import { makeOptOutCells } from './opt-out-cells.ts';
import { nameRow } from './read-rows.ts';
import type { Student } from './roster.ts';
import type { RosterColumns, RosterFindings, RosterTable, RowName } from './roster-table.ts';
import { readRole, sharedIdKey } from './staff.ts';

export interface ReadStudents {
  readonly students: readonly Student[];
  /** Those whose role says that they work at the school; nobody whose ID a student has too. */
  readonly staff: readonly Student[];
  /** Places in the table of rows that are about nobody with an ID of their own: other people's, and shared IDs. */
  readonly setAside: ReadonlySet<number>;
  readonly findings: RosterFindings;
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

function findOddRows(
  table: RosterTable,
  columns: RosterColumns,
): Pick<RosterFindings, 'longRows' | 'unclearAnswers' | 'hiddenRows'> {
  const longRows = [...(table.longRows ?? [])]
    .filter(([, { isFilled }]) => isFilled)
    .map(([index]) => nameRow(table, index));
  const unclearAnswers = makeOptOutCells(table, columns)
    .unclearRows()
    .map((index) => nameRow(table, index));
  const hiddenRows = table.hiddenRows?.size ?? 0;
  return {
    ...(longRows.length > 0 ? { longRows } : {}),
    ...(unclearAnswers.length > 0 ? { unclearAnswers } : {}),
    ...(hiddenRows > 0 ? { hiddenRows } : {}),
  };
}

interface StaffRow {
  readonly person: Student;
  readonly index: number;
}

/** Staff by their own IDs: where a student has one too, a photo under it is the student's. */
function joinStaff(
  rows: readonly StaffRow[],
  students: readonly Student[],
): { readonly staff: readonly Student[]; readonly shared: readonly number[] } {
  const taken = new Set(students.map(({ id }) => sharedIdKey(id)));
  const staff = new Map<string, Student>();
  const shared: number[] = [];
  for (const { person, index } of rows) {
    if (taken.has(sharedIdKey(person.id))) shared.push(index);
    else if (!staff.has(person.id)) staff.set(person.id, person);
  }
  return { staff: [...staff.values()], shared };
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
  const isSpoiled = makeSpoiledIdTest(table, columns);
  const idPlace = table.headings.indexOf(columns.id ?? '');
  const rolePlace = table.headings.indexOf(columns.role ?? '');
  const staffRows: StaffRow[] = [];
  const setAside = new Set<number>();
  const hasNames = (columns.name ?? columns.familyName ?? columns.givenName) !== undefined;
  for (const [index, row] of table.rows.entries()) {
    if (row.every((cell) => cell === '')) continue;
    const student = read(row, index);
    if (hasNames && isRemark(student)) continue;
    const kind = readRole(row[rolePlace] ?? '');
    if (kind !== 'student') {
      if (kind === 'other') setAside.add(index);
      else if (student.id !== '') staffRows.push({ person: { ...student, isStaff: true }, index });
      continue;
    }
    const before = students.get(student.id);
    if (isSpoiled(row[idPlace] ?? '')) shortenedIds.push(nameRow(table, index));
    else if (student.id === '') rowsWithoutId.push(nameRow(table, index));
    else if (before) {
      repeatedIds.add(student.id);
      students.set(student.id, joinRows(before, student));
    } else students.set(student.id, student);
  }
  const all = [...students.values()];
  const { staff, shared } = joinStaff(staffRows, all);
  for (const index of shared) setAside.add(index);
  return {
    students: all,
    staff,
    setAside,
    findings: {
      rowsWithoutId,
      ...(shortenedIds.length > 0 ? { shortenedIds } : {}),
      ...findOddRows(table, columns),
      repeatedIds: [...repeatedIds],
      inactive: all.filter(({ isActive }) => !isActive).length,
      optedOut: all.filter(({ isOptedOut }) => isOptedOut).length,
      ...(staffRows.length > 0 ? { staff: staffRows.length } : {}),
      ...(shared.length > 0 ? { staffWithStudentIds: shared.length } : {}),
    },
  };
}
