import type { ConnectionState, RosterState } from '../../electron/core/contract/views.ts';
import type { Student } from '../../electron/core/roster/roster.ts';
import type { RosterField } from '../../electron/core/roster/roster-table.ts';
import { texts } from '../../electron/core/text/texts.ts';

export interface ChipWords {
  readonly more: string;
  readonly isBad: boolean;
}

/** Behind "Roster": how many students and where from, or what is the matter. */
export function chipWords(roster: RosterState, connection: ConnectionState, students: number): ChipWords {
  const { chip } = texts.rosterDialog;
  switch (roster.kind) {
    case 'loading':
      return { more: chip.reading(roster.source), isBad: false };
    case 'loaded':
      return { more: chip.loaded(roster.students, roster.source), isBad: false };
    case 'failed': {
      const failed = chip.failed(roster.source);
      return { more: students > 0 ? chip.previousHolds(failed, students) : failed, isBad: true };
    }
    case 'none': {
      const hasSisNone = connection.kind === 'connected' && connection.students === null;
      return { more: hasSisNone ? chip.sisHasNone : chip.none, isBad: false };
    }
  }
}

function cellOf(field: RosterField, student: Student): string {
  const { values } = texts.rosterDialog;
  switch (field) {
    case 'name':
      return `${student.givenName} ${student.familyName}`.trim();
    case 'status':
      return student.isActive ? values.active : values.inactive;
    case 'optOut':
      return student.isOptedOut ? values.optedOut : values.mayUpload;
    case 'role':
      return student.isStaff ? values.staff : values.student;
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

const userIdHeading = /^userIds: (.+)$/;

/** "Student Number (486 of 526 photos match)". OneRoster's own names for IDs are told as schools call them. */
export function idChoiceWords(heading: string, matches: number, photos: number): string {
  const { oneRosterIds, idChoice } = texts.rosterDialog;
  const column = userIdHeading.exec(heading)?.[1] ?? oneRosterIds[heading] ?? heading;
  return idChoice(column, matches, photos);
}
