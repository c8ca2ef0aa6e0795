import {
  makeOneRosterTable,
  type OneRosterStudent,
  readUserIds,
} from '../../../core/roster/one-roster-table.ts';
import type { RosterTable } from '../../../core/roster/roster-table.ts';
import { readRole } from '../../../core/roster/staff.ts';
import { AppError } from '../../../core/shared/failure.ts';
import { texts } from '../../../core/text/texts.ts';
import { countRows } from './limits.ts';
import { isUserHeading, type OneRosterFiles, type OneRosterName } from './one-roster-files.ts';
import { readCsv } from './read-csv.ts';

/** A field of the row by its name, in any case; empty where the file has no such column. */
type ReadField = (name: string) => string;

/**
 * OneRoster's files are read by the names of their columns, never by their places.
 * @param onRecord called with each row and the file's headings.
 * @throws AppError `roster-row-too-long` where a row of `users.csv` has cells without a heading: what they are is not
 * certain, nor what those before them are.
 */
async function readRecords(
  files: OneRosterFiles,
  name: OneRosterName,
  signal: AbortSignal,
  onRecord: (field: ReadField, headings: readonly string[]) => void,
): Promise<void> {
  const bytes = files.get(name);
  if (!bytes) return;
  let headings: readonly string[] = [];
  let places: ReadonlyMap<string, number> | null = null;
  let rows = 0;
  const countRow = countRows();
  await readCsv(bytes, signal, (row) => {
    rows += 1;
    if (row.every((cell) => cell === '')) return;
    if (!places) {
      headings = row;
      places = new Map(row.map((heading, place) => [heading.toLowerCase(), place]));
      return;
    }
    countRow(row);
    if (name === 'users.csv' && row.slice(headings.length).some((cell) => cell !== '')) {
      throw new AppError('roster-row-too-long', texts.details.rowOf(rows, name));
    }
    const known = places;
    onRecord((field) => row[known.get(field.toLowerCase()) ?? -1] ?? '', headings);
  });
}

/**
 * @throws AppError `roster-changes-only` where the export's own list of contents says that those who have not changed are
 * not in it. Source: OneRoster 1.1 and 1.2, `manifest.csv`, `file.users` and `file.roles`.
 */
async function checkManifest(files: OneRosterFiles, signal: AbortSignal): Promise<void> {
  await readRecords(files, 'manifest.csv', signal, (field) => {
    const isOfStudents = /^file\.(users|roles)$/iu.test(field('propertyName'));
    if (isOfStudents && /^delta$/iu.test(field('value'))) throw new AppError('roster-changes-only');
  });
}

const isDeleted = (field: ReadField) => /^(tobedeleted|inactive)$/iu.test(field('status'));

interface Roles {
  /** Who is a student, and who is one no more; null where that file names no student. */
  readonly students: ReadonlyMap<string, 'active' | 'tobedeleted'> | null;
  /** Roles of those who work there, as they are written. */
  readonly staff: ReadonlyMap<string, string>;
}

/** 1.2 says in a file of its own who is what; in 1.1 `users.csv` says it. */
async function readRoles(files: OneRosterFiles, signal: AbortSignal): Promise<Roles> {
  const students = new Map<string, 'active' | 'tobedeleted'>();
  const staff = new Map<string, string>();
  await readRecords(files, 'roles.csv', signal, (field) => {
    const id = field('userSourcedId');
    const role = field('role');
    if (readRole(role) === 'staff' && !isDeleted(field)) staff.set(id, role);
    if (!/^student$/iu.test(role)) return;
    if (!isDeleted(field)) students.set(id, 'active');
    else if (!students.has(id)) students.set(id, 'tobedeleted');
  });
  return { students: students.size > 0 ? students : null, staff };
}

interface HomeRoom {
  readonly name: string;
  teacher: string;
}

/** Home rooms by student; `teachers` are names by their own IDs. */
async function readHomeRooms(
  files: OneRosterFiles,
  teachers: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, HomeRoom>> {
  const rooms = new Map<string, HomeRoom>();
  await readRecords(files, 'classes.csv', signal, (field) => {
    if (!/^homeroom$/iu.test(field('classType')) || isDeleted(field)) return;
    rooms.set(field('sourcedId'), { name: field('title') || field('classCode'), teacher: '' });
  });
  const students = new Map<string, HomeRoom>();
  if (rooms.size === 0) return students;
  await readRecords(files, 'enrollments.csv', signal, (field) => {
    const room = rooms.get(field('classSourcedId'));
    if (!room || isDeleted(field)) return;
    const user = field('userSourcedId');
    if (/^student$/iu.test(field('role'))) {
      if (!students.has(user)) students.set(user, room);
    } else if (
      /^teacher$/iu.test(field('role')) &&
      (room.teacher === '' || /^true$/iu.test(field('primary')))
    ) {
      room.teacher = teachers.get(user) ?? room.teacher;
    }
  });
  return students;
}

/** @param role whether the student still is one, where a file of its own says so. */
function readStudent(
  field: ReadField,
  headings: readonly string[],
  role: 'active' | 'tobedeleted' | undefined,
): OneRosterStudent {
  const added = headings.filter((heading) => heading !== '' && !isUserHeading(heading));
  return {
    sourcedId: field('sourcedId'),
    status: role === 'tobedeleted' ? role : field('status'),
    identifier: field('identifier'),
    username: field('username'),
    userIds: readUserIds(field('userIds')),
    givenName: field('givenName'),
    familyName: field('familyName'),
    preferredName: field('preferredGivenName') || field('preferredFirstName'),
    grade: field('grades'),
    more: Object.fromEntries(added.map((heading) => [heading, field(heading)])),
  };
}

/**
 * OneRoster 1.1 or 1.2 as CSV files: its students and behind them its staff, with their home rooms where classes and enrolments tell them.
 * @throws AppError `roster-no-users`, `roster-changes-only`, `roster-row-too-long`, and what `readCsv` throws.
 */
export async function readOneRoster(files: OneRosterFiles, signal: AbortSignal): Promise<RosterTable> {
  if (!files.has('users.csv')) throw new AppError('roster-no-users');
  await checkManifest(files, signal);
  const roles = await readRoles(files, signal);
  const studentIds = roles.students;
  // Where nothing says who is a student, everybody may be; but roles that name teachers alone say something.
  const isStudentRole = files.has('roles.csv') ? /^student$/iu : /^(student|)$/iu;
  const students: OneRosterStudent[] = [];
  const staff: OneRosterStudent[] = [];
  const teachers = new Map<string, string>();
  await readRecords(files, 'users.csv', signal, (field, headings) => {
    const role = studentIds?.get(field('sourcedId'));
    const isStudent = studentIds ? role !== undefined : isStudentRole.test(field('role'));
    if (isStudent) students.push(readStudent(field, headings, role));
    else {
      teachers.set(field('sourcedId'), `${field('givenName')} ${field('familyName')}`.trim());
      const work = roles.staff.get(field('sourcedId')) ?? field('role');
      // Who works there is known by their ID alone; the grades that a teacher teaches are not theirs.
      if (readRole(work) === 'staff' && field('identifier') !== '')
        staff.push({ ...readStudent(field, headings, undefined), grade: '', role: work });
    }
  });
  const homeRooms = await readHomeRooms(files, teachers, signal);
  const placed = students.map((student) => {
    const room = homeRooms.get(student.sourcedId);
    return { ...student, homeRoom: room?.name ?? '', teacher: room?.teacher ?? '' };
  });
  return makeOneRosterTable([...placed, ...staff]);
}
