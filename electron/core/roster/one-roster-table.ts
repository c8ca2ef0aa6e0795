import type { RosterTable } from './roster-table.ts';

/** A student as OneRoster has them, in files or by REST, 1.1 or 1.2; what is not said is missing or empty. */
export interface OneRosterStudent {
  readonly sourcedId: string;
  readonly status?: string | undefined;
  readonly identifier?: string | undefined;
  readonly username?: string | undefined;
  readonly userIds?: readonly { readonly type: string; readonly identifier: string }[] | undefined;
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
  readonly preferredName?: string | undefined;
  readonly grade?: string | undefined;
  readonly homeRoom?: string | undefined;
  readonly teacher?: string | undefined;
  /** Of staff; students have none. */
  readonly role?: string | undefined;
  /** What a school or a SIS has added, such as `metadata.photoOptOut`, by its heading. */
  readonly more?: Readonly<Record<string, string>> | undefined;
}

/** Under OneRoster's own words, where it has one for it. */
const plainFields = [
  ['identifier', 'identifier'],
  ['username', 'username'],
  ['sourcedId', 'sourcedId'],
  ['givenName', 'givenName'],
  ['familyName', 'familyName'],
  ['preferredName', 'preferredGivenName'],
  ['grade', 'grades'],
  ['homeRoom', 'homeRoom'],
  ['teacher', 'teacher'],
  ['status', 'status'],
  ['role', 'role'],
] as const;

/** What was added, as far as any student has something there. */
function listFilled(students: readonly OneRosterStudent[]): ReadonlySet<string> {
  const filled = new Set<string>();
  for (const { more = {} } of students) {
    for (const [heading, value] of Object.entries(more)) if (value.trim() !== '') filled.add(heading);
  }
  return filled;
}

/**
 * OneRoster's students as a table. Each type of `userIds` is a column of its own, and columns that would be empty
 * are not there; but for the identifier, the ID that OneRoster means for people. Behind them stands what was added.
 */
export function makeOneRosterTable(students: readonly OneRosterStudent[]): RosterTable {
  const types = new Map<string, number>();
  const fields = plainFields.filter(
    ([field]) => field === 'identifier' || students.some((student) => (student[field] ?? '') !== ''),
  );
  for (const { userIds = [] } of students) {
    for (const { type } of userIds) if (!types.has(type)) types.set(type, fields.length + types.size);
  }
  const taken = new Set<string>([
    ...fields.map(([, heading]) => heading),
    ...[...types.keys()].map((type) => `userIds: ${type}`),
  ]);
  const more = listFilled(students).difference(taken);
  const headings = [...taken, ...more];
  const rows = students.map((student) => {
    const row: string[] = fields.map(([field]) => (student[field] ?? '').trim());
    for (let index = fields.length; index < headings.length; index += 1) row.push('');
    for (const { type, identifier } of student.userIds ?? []) {
      const place = types.get(type) ?? 0;
      if (row[place] === '') row[place] = identifier.trim();
    }
    for (const [place, heading] of [...more].entries()) {
      row[taken.size + place] = (student.more?.[heading] ?? '').trim();
    }
    return row;
  });
  return { headings, rows };
}

/** "{Local:1234},{State ID:90123}", as `userIds` of a CSV file has it. */
export function readUserIds(cell: string): readonly { readonly type: string; readonly identifier: string }[] {
  return cell
    .split(/[{},]/u)
    .map((part) => part.trim())
    .filter((part) => part.includes(':'))
    .map((part) => {
      const colon = part.indexOf(':');
      return { type: part.slice(0, colon).trim(), identifier: part.slice(colon + 1).trim() };
    })
    .filter(({ type, identifier }) => type !== '' && identifier !== '');
}
