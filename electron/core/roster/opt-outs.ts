import { studentIdKey } from '../photo/student-id.ts';
import { makeFamilyFinder, nameKeys } from './find-families.ts';
import { proposeColumns } from './propose-columns.ts';
import { rankIdColumns } from './rank-id-columns.ts';
import { makePhotoAnswerReader } from './read-cells.ts';
import { type ReadRow, readRows } from './read-rows.ts';
import type { Student } from './roster.ts';
import type { RosterTable, RowName } from './roster-table.ts';

/** Families who want no photo in the SIS, from a list of their own. */
export interface OptOuts {
  /** Keys (`studentIdKey`) of the IDs that are blocked. */
  readonly keys: ReadonlySet<string>;
  /** Lines of the list, each counted once. */
  readonly families: number;
  /** Of these, those for whom there is nobody on the roster. */
  readonly unmatched: readonly RowName[];
  /** How many of the unmatched have an ID that a spreadsheet has spoiled. */
  readonly spoiled: number;
  /** Of the lines, those whom only a roster could tell: they stand there without an ID, and there is none. */
  readonly unknown: number;
}

export interface ReadOptOutsOptions {
  /** Rows that a filter hides in the workbook were not meant. */
  readonly skipsHidden?: boolean;
}

/** "Do not photograph" above the names alone is the list's title, and no column that says yes or no. */
function withoutTitle(table: RosterTable): RosterTable {
  const { optOut, id, name, familyName, givenName } = proposeColumns(table);
  if (optOut === undefined || (id ?? name ?? familyName ?? givenName) !== undefined) return table;
  const headings = table.headings.map((heading, place) =>
    heading === optOut ? `Column ${place + 1}` : heading,
  );
  return { ...table, headings };
}

/** The same line twice is one family. */
function lineKey({ student, cells, isSpoiled }: ReadRow): string {
  const names = nameKeys(student);
  const isRead = !isSpoiled && (student.id !== '' || names.length > 0);
  return isRead ? [student.id, student.grade, ...names].join('\n') : cells.join('\n');
}

/** "Photo opt-outs", in the first line. */
function isTitle(line: ReadRow, lines: readonly ReadRow[]): boolean {
  const text = line.cells.join(' ').trim();
  const isOne = line === lines[0] && lines.length > 1 && !/[,\d]/u.test(text);
  return isOne && /\b(famil(y|ies)|students?|names?|photos?|pictures?|opt|opted|no|not|list)\b/iu.test(text);
}

const plainIdShape = /^(?=.*\d)[\p{L}\p{N}._@-]+$/u;

/** The lines that say no: all of them, but those of a column that says yes or no. */
function linesOf(list: RosterTable, students: readonly Student[] | null): readonly ReadRow[] {
  const table = withoutTitle(list);
  const proposed = proposeColumns(table);
  const best = students && rankIdColumns(table, new Set(students.map(({ id }) => id)))[0];
  const columns = best && best.matches > 0 ? { ...proposed, id: best.heading } : proposed;
  const place = table.headings.indexOf(columns.optOut ?? '');
  if (place < 0) return readRows(table, columns);
  const answer = makePhotoAnswerReader(columns.optOut ?? '');
  // In a list of noes, what is neither yes nor no is more likely a no.
  const saysNo = ({ student, cells }: ReadRow) =>
    student.isOptedOut || answer(cells[place] ?? '') === 'unclear';
  return readRows(table, columns).filter(saysNo);
}

/**
 * Whom a list of opt-outs means. It names students by ID, by name, or by both, as each of its lines does; in a list
 * with a column that says yes or no, only the noes count.
 * @param students of the roster; null where there is none: then IDs are taken as they stand.
 */
export function readOptOuts(
  list: RosterTable,
  students: readonly Student[] | null,
  { skipsHidden = false }: ReadOptOutsOptions = {},
): OptOuts {
  const lines = linesOf(list, students).filter(({ isHidden }) => !(skipsHidden && isHidden));
  const families = [...new Map(lines.map((line) => [lineKey(line), line])).values()];
  const find = makeFamilyFinder(students ?? []);
  const keys = new Set<string>();
  const unmatched: ReadRow[] = [];
  let unknown = 0;
  for (const family of families) {
    const { id } = family.student;
    const found = find(family);
    for (const student of found) keys.add(studentIdKey(student.id));
    if (plainIdShape.test(id)) keys.add(studentIdKey(id));
    if (students && found.length === 0 && !isTitle(family, lines)) unmatched.push(family);
    if (!students && !plainIdShape.test(id) && !isTitle(family, lines)) unknown += 1;
  }
  return {
    keys,
    families: families.length,
    unmatched: unmatched.map(({ name }) => name),
    spoiled: unmatched.filter(({ isSpoiled }) => isSpoiled).length,
    unknown,
  };
}

/** The roster's students, those of whose families the list says no marked as such. */
export function markOptOuts(students: readonly Student[], { keys }: OptOuts): readonly Student[] {
  return students.map((student) =>
    keys.has(studentIdKey(student.id)) ? { ...student, isOptedOut: true } : student,
  );
}
