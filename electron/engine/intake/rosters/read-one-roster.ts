import { AppError } from '../../../core/failure.ts';
import {
  makeOneRosterTable,
  type OneRosterStudent,
  readUserIds,
} from '../../../core/roster/one-roster-table.ts';
import type { RosterTable } from '../../../core/roster/roster-table.ts';
import { countRows } from './limits.ts';
import type { OneRosterFiles, OneRosterName } from './one-roster-files.ts';
import { readCsv } from './read-csv.ts';

/** A field of the row by its name, in any case; empty where the file has no such column. */
type ReadField = (name: string) => string;

/** OneRoster's files are read by the names of their columns, never by their places. */
async function readRecords(
  files: OneRosterFiles,
  name: OneRosterName,
  signal: AbortSignal,
  onRecord: (field: ReadField) => void,
): Promise<void> {
  const bytes = files.get(name);
  if (!bytes) return;
  let places: ReadonlyMap<string, number> | null = null;
  const countRow = countRows();
  await readCsv(bytes, signal, (row) => {
    if (row.every((cell) => cell === '')) return;
    if (!places) {
      places = new Map(row.map((heading, place) => [heading.toLowerCase(), place]));
      return;
    }
    countRow(row);
    const known = places;
    onRecord((field) => row[known.get(field.toLowerCase()) ?? -1] ?? '');
  });
}

const isDeleted = (field: ReadField) => /^(tobedeleted|inactive)$/iu.test(field('status'));

/**
 * 1.2 says in a file of its own who is a student, and who is one no more; null in 1.1, where `users.csv` says it, and
 * where that file names no student.
 */
async function readStudentIds(
  files: OneRosterFiles,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, 'active' | 'tobedeleted'> | null> {
  const students = new Map<string, 'active' | 'tobedeleted'>();
  await readRecords(files, 'roles.csv', signal, (field) => {
    if (!/^student$/iu.test(field('role'))) return;
    const id = field('userSourcedId');
    if (!isDeleted(field)) students.set(id, 'active');
    else if (!students.has(id)) students.set(id, 'tobedeleted');
  });
  return students.size > 0 ? students : null;
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
function readStudent(field: ReadField, role: 'active' | 'tobedeleted' | undefined): OneRosterStudent {
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
  };
}

/**
 * OneRoster 1.1 or 1.2 as CSV files: its students, with their home rooms where classes and enrolments tell them.
 * @throws AppError `roster-no-users` and what `readCsv` throws.
 */
export async function readOneRoster(files: OneRosterFiles, signal: AbortSignal): Promise<RosterTable> {
  if (!files.has('users.csv')) throw new AppError('roster-no-users');
  const studentIds = await readStudentIds(files, signal);
  // Where nothing says who is a student, everybody may be; but roles that name teachers alone say something.
  const isStudentRole = files.has('roles.csv') ? /^student$/iu : /^(student|)$/iu;
  const students: OneRosterStudent[] = [];
  const teachers = new Map<string, string>();
  await readRecords(files, 'users.csv', signal, (field) => {
    const role = studentIds?.get(field('sourcedId'));
    const isStudent = studentIds ? role !== undefined : isStudentRole.test(field('role'));
    if (isStudent) students.push(readStudent(field, role));
    else teachers.set(field('sourcedId'), `${field('givenName')} ${field('familyName')}`.trim());
  });
  const homeRooms = await readHomeRooms(files, teachers, signal);
  return makeOneRosterTable(
    students.map((student) => {
      const room = homeRooms.get(student.sourcedId);
      return { ...student, homeRoom: room?.name ?? '', teacher: room?.teacher ?? '' };
    }),
  );
}
