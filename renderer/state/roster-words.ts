import type { ConnectionState, RosterSource, RosterState } from '../../electron/core/contract/views.ts';
import { nameOfPath } from '../../electron/core/photo/file-name.ts';
import type { Student } from '../../electron/core/roster/roster.ts';
import type { LostZeros, RosterField } from '../../electron/core/roster/roster-table.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { formatNumber } from '../../electron/core/shared/locale.ts';

export function sourceWords(source: RosterSource): string {
  switch (source.kind) {
    case 'sis':
      return 'from the SIS';
    case 'system':
      return `from ${source.name}`;
    case 'file':
      return nameOfPath(source.path);
  }
}

export interface ChipWords {
  readonly more: string;
  readonly isBad: boolean;
}

/** Behind "Roster": how many students and where from, or what is the matter. */
export function chipWords(roster: RosterState, connection: ConnectionState, students: number): ChipWords {
  switch (roster.kind) {
    case 'loading':
      return { more: `reading ${sourceWords(roster.source)}…`, isBad: false };
    case 'loaded':
      return { more: `${countOf(roster.students, 'student')}, ${sourceWords(roster.source)}`, isBad: false };
    case 'failed': {
      const former =
        students > 0 ? `; still using the previous roster (${countOf(students, 'student')})` : '';
      return { more: `${sourceWords(roster.source)} could not be read${former}`, isBad: true };
    }
    case 'none':
      if (connection.kind === 'connected' && connection.students === null)
        return { more: 'SIS has no roster · Choose a file', isBad: false };
      return { more: 'none yet', isBad: false };
  }
}

export const fieldNames: Readonly<Record<RosterField, string>> = {
  id: 'Student ID',
  givenName: 'First name',
  familyName: 'Last name',
  name: 'Full name',
  preferredName: 'Preferred name',
  grade: 'Grade',
  homeRoom: 'Homeroom',
  teacher: 'Teacher',
  status: 'Enrollment status',
  optOut: 'Photo opt-out',
  role: 'Role',
};

function cellOf(field: RosterField, student: Student): string {
  switch (field) {
    case 'name':
      return `${student.givenName} ${student.familyName}`.trim();
    case 'status':
      return student.isActive ? 'active' : 'inactive';
    case 'optOut':
      return student.isOptedOut ? 'opted out' : 'OK to upload';
    case 'role':
      return student.isStaff ? 'staff' : 'student';
    default:
      return student[field] ?? '';
  }
}

/** What the first few students have there, each value once: "Maria, Jayden, Aisha". */
export function firstValues(field: RosterField, students: readonly Student[]): string {
  const values = new Set<string>();
  for (const student of students.slice(0, 200)) {
    const value = cellOf(field, student);
    if (value !== '') values.add(value);
    if (values.size === 3) break;
  }
  return [...values].join(', ');
}

/** "Student Number (486 of 526 photos match)". */
export function idChoiceWords(heading: string, matches: number, photos: number): string {
  return `${heading} (${formatNumber(matches)} of ${countOf(photos, 'photo')} match)`;
}

export interface ZerosExample {
  /** As the photo is named, and as the roster has it. */
  readonly photo: string;
  readonly roster: string;
}

/** "18 photos are named 0123 where the roster has 123." */
export function zerosSentence({ photos, shorter }: LostZeros, example: ZerosExample): string {
  const where =
    photos === 1
      ? `1 file name has ${example.photo} where the roster has ${example.roster}.`
      : `${formatNumber(photos)} file names have IDs like ${example.photo} where the roster has ${example.roster}.`;
  return shorter === 'roster'
    ? `${where} Spreadsheet programs often drop leading zeros.`
    : `${where} Leading zeros are often dropped.`;
}
