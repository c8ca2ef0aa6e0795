import { countOf } from '../../shared/amounts.ts';

/** What the command line tells a person on the way, and what to add to a command. */

export const roster = (students: number) => `Roster: ${countOf(students, 'student')}`;
export const rosterByColumn = (students: number, column: string) =>
  `Roster: ${countOf(students, 'student')}, IDs from "${column}"`;
export const noRoster = 'There is no --roster, so nobody can say which IDs are on it.';
export const noRosterInSis = 'The SIS has no roster to give, so nobody can say which IDs are on it.';

/** Lists of who is on which photo, beside the photos. */
export const lists = {
  /** @param why as in `photographersList.unread`. */
  unread: (file: string, why: string) =>
    `Careful: ${file} may be a list of who is on which photo. It ${why}.`,
  settled: (files: readonly string[], photos: number) =>
    `The photographer's index (${files.join(', ')}) says whose ${countOf(photos, 'photo is', 'photos are')}; in the window you can go by it.`,
  namesWin: (photos: number) =>
    `Careful: ${countOf(photos, 'photo goes by its name', 'photos go by their names')}, as --names-win says, whatever the photographer's list says.`,
  /** @param why those below. */
  held: (why: readonly string[], photos: number) =>
    `Careful: ${why.join('; ')}. ${photos === 1 ? 'It is' : 'They are'} held back. If the names are right all the same, add --names-win.`,
  conflicts: (files: readonly string[], photos: number) =>
    `the photographer's index (${files.join(', ')}) says that ${countOf(photos, 'photo is', 'photos are')} of other students than the names say`,
  numbered: {
    unread: (photos: number) =>
      `${countOf(photos, 'photo has', 'photos have')} only a number for a name, and the list beside them cannot be read`,
    needsRoster: (photos: number) =>
      `${countOf(photos, 'photo has', 'photos have')} only a number for a name, and their list has names only, which needs --roster`,
    unlisted: (photos: number) =>
      `${countOf(photos, 'photo has', 'photos have')} only a number for a name, and the list says nothing of them`,
  },
};

export const optOuts = {
  families: (families: number) => `Photo opt-outs: ${families}`,
  unknown: (lines: number, file: string) =>
    `Caution: ${countOf(lines, 'line gives', 'lines give')} no ID in ${file}, the photo opt-out list. Picture Day needs the roster to match them: add --roster.`,
  /** @param question a whole sentence. */
  open: (question: string) =>
    `${question} Nothing is uploaded until this is settled. If you have checked the list and it is right, add --opt-outs-checked.`,
  hiddenCount: (question: string) =>
    `Careful: ${question} Rows that are hidden count, as --opt-outs-checked says.`,
  othersGo: (question: string) =>
    `Careful: ${question} The others go all the same, as --opt-outs-checked says.`,
};

/** What to add to the command after a failure. */
export const advice = {
  ca: 'On the command line, that file is given with --ca <file>.',
  startOver: 'To begin a new upload all the same, add: --start-over',
  knownHost: (key: string) => `If it is the right one, add: --known-host ${key}`,
  makeFolder: 'To have it made, add: --make-folder',
};
