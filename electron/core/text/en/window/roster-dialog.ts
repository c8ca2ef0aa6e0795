import type { RosterSource } from '../../../contract/views.ts';
import { nameOfPath } from '../../../photo/file-name.ts';
import type { LostZeros } from '../../../roster/roster-table.ts';
import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';

/** The roster: in the header, and in its dialog. */
export const title = 'Roster';
export const none = 'Load your student list (roster) to match photos to students and see who has no photo.';

export function reading(source: RosterSource): string {
  switch (source.kind) {
    case 'sis':
      return 'Reading the roster from the SIS…';
    case 'system':
      return `Reading the roster from ${source.name}…`;
    case 'file':
      return `Reading ${nameOfPath(source.path)}…`;
  }
}

export function loaded(students: number, source: RosterSource): string {
  switch (source.kind) {
    case 'sis':
      return `${countOf(students, 'student')}, from the SIS`;
    case 'system':
      return `${countOf(students, 'student')}, from ${source.name}`;
    case 'file':
      return `${countOf(students, 'student')}, from ${source.path}`;
  }
}

/** For those who hear the screen. */
export function announced(students: number, source: RosterSource): string {
  switch (source.kind) {
    case 'sis':
      return `Roster loaded: ${countOf(students, 'student')}, from the SIS.`;
    case 'system':
      return `Roster loaded: ${countOf(students, 'student')}, from ${source.name}.`;
    case 'file':
      return `Roster loaded: ${countOf(students, 'student')}, from ${nameOfPath(source.path)}.`;
  }
}

export const previousHolds = (students: number) =>
  `Still using the previous roster (${countOf(students, 'student')}).`;
export const noneLoaded = 'No roster is loaded.';
export const openFile = 'Open a roster file…';
export const studentsOf = (system: string) => `Use the students in ${system}`;
export const rosterOfSis = "Use the SIS's roster";
export const formats =
  "CSV, Excel (.xlsx), or OneRoster, as exported from your SIS. You can also drop the file here. The list itself is never stored; Picture Day only remembers the file's location.";
export const findings = 'Please note';

/** Behind the word "Roster" in the header. */
export const chip = {
  none: 'Not loaded yet',
  sisHasNone: 'SIS has no roster · Choose a file',
  reading: (source: RosterSource) => {
    switch (source.kind) {
      case 'sis':
        return 'Reading from the SIS…';
      case 'system':
        return `Reading from ${source.name}…`;
      case 'file':
        return `Reading ${nameOfPath(source.path)}…`;
    }
  },
  loaded: (students: number, source: RosterSource) =>
    source.kind === 'file'
      ? `${countOf(students, 'student')}, ${nameOfPath(source.path)}`
      : loaded(students, source),
  failed: (source: RosterSource) => {
    switch (source.kind) {
      case 'sis':
        return "Couldn't read the SIS's roster";
      case 'system':
        return `Couldn't read the roster from ${source.name}`;
      case 'file':
        return `Couldn't read ${nameOfPath(source.path)}`;
    }
  },
  /** @param failed as `failed` says it. */
  previousHolds: (failed: string, students: number) =>
    `${failed}; still using the previous roster (${countOf(students, 'student')})`,
};

/** @param why a sentence. */
export const rememberedNotOpened = (file: string, why: string) =>
  `Couldn't open the roster you used last time (${file}). No roster is loaded for now. ${why}`;
export const rememberedNotOpenedButSis = (file: string, why: string) =>
  `Couldn't open the roster you used last time (${file}). The SIS's roster is used instead. ${why}`;

export const idQuestion = 'Which ID is in the file names?';
/** "Student Number (486 of 526 photos match)". */
export const idChoice = (column: string, matches: number, photos: number) =>
  `${column} (${formatNumber(matches)} of ${countOf(photos, 'photo')} match)`;
/** What OneRoster calls an ID, as schools do. */
export const oneRosterIds: Readonly<Record<string, string>> = {
  identifier: 'Student ID',
  sourcedId: 'SIS internal ID',
};

export const columns = 'Match the columns';
export const noColumn = '(none)';
export const fields = {
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
/** Examples of what such a column says. */
export const values = {
  active: 'active',
  inactive: 'inactive',
  optedOut: 'opted out',
  staff: 'staff',
  student: 'student',
  mayUpload: 'OK to upload',
};

export const zeros = {
  heading: 'Leading zeros',
  /** @param name as the photo is named. @param id as the roster has it. */
  differ: ({ photos, shorter }: Pick<LostZeros, 'photos' | 'shorter'>, name: string, id: string) => {
    const where =
      photos === 1
        ? `1 file name has ${name} where the roster has ${id}.`
        : `${formatNumber(photos)} file names have IDs like ${name} where the roster has ${id}.`;
    return shorter === 'roster'
      ? `${where} Spreadsheet programs often drop leading zeros.`
      : `${where} Leading zeros are often dropped.`;
  },
  choose: 'Choose which IDs are right.',
  needDigits: (digits: number) => `IDs should have ${digits} digits.`,
  needDigitsThen: "Picture Day adds the zeros when it reads the roster. The file itself isn't changed.",
  addZeros: "Add the zeros to the roster's IDs",
  rosterIsRight: "The roster's IDs are right.",
  rosterIsRightThen: (photos: number) =>
    photos === 1
      ? '1 photo is uploaded under its ID in the roster. Its file name stays the same.'
      : `${countOf(photos, 'photo')} are uploaded under their IDs in the roster. File names stay the same.`,
  takeRoster: (photos: number) => `Use the roster's IDs for ${countOf(photos, 'photo')}`,
  padded: (digits: number) =>
    `The roster's IDs are padded with zeros to ${digits} digits. The file itself isn't changed.`,
  unpad: "Use the roster's IDs as is",
};
