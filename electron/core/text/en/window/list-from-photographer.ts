import type { RefusedLine, UnreadList } from '../../../matching/index/index-line.ts';
import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';

/** "INDEX.TXT", "INDEX.TXT and MASTER.TXT", "1.txt, 2.txt, and 2 others". */
export function fileNames(names: readonly string[]): string {
  const [first = '', second, ...more] = names;
  if (second === undefined) return first;
  return more.length === 0
    ? `${first} and ${second}`
    : `${first}, ${second}, and ${countOf(more.length, 'other')}`;
}

const listOf = (files: string, photos: number) =>
  `The photographer's list (${files}) lists ${countOf(photos, 'photo')}.`;

/** What the list is good for. `files`: its file, or files; `photos`: those of this folder that it lists. */
export const lists = {
  nothing: (files: string) => `The photographer's list (${files}) doesn't list any photo in this folder.`,
  butNoRoster: (files: string, photos: number) =>
    `${listOf(files, photos)} Load the roster to match ${photos === 1 ? 'it to a student' : 'them to students'} by name.`,
  butOtherRoster: (files: string, photos: number) =>
    `${listOf(files, photos)} Load the right roster to match ${photos === 1 ? 'it to a student' : 'them to students'}.`,
  allMatched: (files: string, photos: number) =>
    `${listOf(files, photos)} ${photos === 1 ? 'It is matched to a student.' : 'All of them are matched to students.'}`,
  someMatched: (files: string, photos: number, matched: number) =>
    `${listOf(files, photos)} ${matched === 1 ? '1 is matched to a student' : `${formatNumber(matched)} are matched to students`}. ${photos - matched === 1 ? '1 needs' : `${formatNumber(photos - matched)} need`} your help.`,
};

const whyUnread: Readonly<Record<UnreadList['why'], string>> = {
  unclear: "It doesn't say clearly which photo is whose.",
  'other-pictures': 'It lists photos that are not in this folder.',
  format: "It is a file type that Picture Day can't read; ask for it as Excel or CSV.",
  locked: 'It is protected with a password.',
  damaged: 'It is damaged or not a list.',
  'too-long': 'It is too long.',
  'no-permission': "It can't be opened without permission; ask IT for access.",
};

/** A file that looks like a list of these photos and can't be read, and how many others there are. */
export function unread(file: string, why: UnreadList['why'], others: number): string {
  const what =
    why === 'format'
      ? `"${file}" may be a list of who is in these photos.`
      : `"${file}" looks like a list of who is in these photos.`;
  const sentence = `${what} ${whyUnread[why]}`;
  if (others === 0) return sentence;
  return others === 1
    ? `${sentence} There is 1 other file like it.`
    : `${sentence} There are ${formatNumber(others)} other files like it.`;
}

export const conflict = (photos: number) =>
  photos === 1
    ? "Conflict: for 1 photo, the file name and the photographer's list name different students."
    : `Conflict: for ${formatNumber(photos)} photos, the file names and the photographer's list name different students.`;

const numbered = (photos: number, why: string) =>
  photos === 1
    ? `1 photo has only a number as its file name. Picture Day can't tell whether it is a student ID ${why}.`
    : `${formatNumber(photos)} photos have only numbers as file names. Picture Day can't tell whether these are student IDs ${why}.`;

/** Photos that are held although no line of the list names another student. */
export const numbers = {
  unreadList: (photos: number) => numbered(photos, "because the list can't be read"),
  noRoster: (photos: number) => numbered(photos, 'without the roster'),
  notListed: (photos: number) =>
    numbered(photos, `because the list doesn't contain ${photos === 1 ? 'it' : 'them'}`),
};

export const onHold = 'Uploading is on hold until you decide.';
export const openRoster = 'Open roster';
/** Opens the details first. */
export const applyToAndLook = (photos: number) => `Use it for ${countOf(photos, 'photo')}…`;
/** Uses it at once. */
export const applyTo = (photos: number) => `Use it for ${countOf(photos, 'photo')}`;
export const ignore = 'Ignore list';
export const numbersAreIds = (photos: number) =>
  photos === 1 ? 'The number is a student ID' : 'The numbers are student IDs';
export const showDetails = 'Show details';
export const ignored = 'List ignored. You can still use it: click "Photographer\'s list" on the left.';

/** The dialog with all that the list says. */
export const dialog = {
  title: (files: string) => `Photographer's list: ${files}`,
  choice: { open: 'Not applied yet.', used: 'Applied.', dismissed: 'Ignored.' },
  reading: 'Reading the list…',
  parts: 'Parts of the list',
  none: 'None.',
  more: (lines: number) => `and ${formatNumber(lines)} more`,
  pairs: 'Photos and their students',
  fileNameSays: (id: string) => `file name says ${id}`,
  line: (line: number, text: string) => `Line ${line}: ${text}`,
};

export const tabs = {
  matched: 'Will be matched',
  unsettled: 'Need your help',
  missing: 'Missing photos',
  unlisted: 'Not in the list',
  refused: 'Ignored lines',
};

export const aboutTab = {
  unsettled: 'No student, or more than one, has this name. Match these photos in Review.',
  missing: 'The list has these photos, but they are not in this folder. Ask the photographer for them.',
  unlisted: 'These photos are in this folder, but not in the list. They are matched by file name instead.',
  refused: 'These lines of the list were ignored.',
};

export const refusal: Readonly<Record<RefusedLine['why'], string>> = {
  'outside-folder': 'outside this folder',
  'temporary-id': 'temporary number, not a student ID',
  unreadable: "can't be read",
  'not-a-picture': 'not a photo',
  'several-students': 'conflicts with another line about the same photo',
  'too-long': 'list too long, rest ignored',
};
