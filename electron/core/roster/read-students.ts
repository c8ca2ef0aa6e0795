import { makeSpoiledIdTest, makeStudentReader, type ReadStudentsOptions } from './make-student-reader.ts';
import { makeOptOutCells } from './opt-out-cells.ts';
import { nameRow } from './read-rows.ts';
import type { Student } from './roster.ts';
import type { RosterColumns, RosterFindings, RosterTable, RowName } from './roster-table.ts';

export interface ReadStudents {
  readonly students: readonly Student[];
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
  const hasNames = (columns.name ?? columns.familyName ?? columns.givenName) !== undefined;
  for (const [index, row] of table.rows.entries()) {
    if (row.every((cell) => cell === '')) continue;
    const student = read(row, index);
    if (hasNames && isRemark(student)) continue;
    const before = students.get(student.id);
    if (isSpoiled(row[idPlace] ?? '')) shortenedIds.push(nameRow(table, index));
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
      ...findOddRows(table, columns),
      repeatedIds: [...repeatedIds],
      inactive: all.filter(({ isActive }) => !isActive).length,
      optedOut: all.filter(({ isOptedOut }) => isOptedOut).length,
    },
  };
}
