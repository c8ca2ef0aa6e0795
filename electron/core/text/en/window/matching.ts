import type { Sureness } from '../../../matching/suggest/suggestion.ts';
import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';

export const question = 'Whose photo is it?';
/** Of a file name that is only a number, in a folder with a photographer's list. */
export const isItAnId = 'Is this number a student ID?';
export const listDisagrees = "The photographer's list disagrees";
export const otherStudents = 'Other students it may be';
export const suggestions = 'Suggestions';
export const findStudent = 'Find the student';
export const openLarge = 'Open large';

/** Buttons that say whose photo it is. */
export const accept = (id: string) => `Use ${id}`;
export const keep = (id: string) => `Keep ${id}, as the file name says`;
export const keepStudent = (id: string, name: string) => `Keep ${id}: ${name}, as the file name says`;
/** `student`: as the school calls them, or an ID that nobody on the roster has. */
export const yes = (student: string) => `Yes, this is ${student}`;
/** With the ID, where another student has the same name. */
export const yesWithId = (student: string, id: string) => `Yes, this is ${student}, ${id}`;
export const notNow = 'Not now';
export const notOnRosterSkip = 'Not on the roster: skip this photo';

/** A suggested student. */
export const notOnRoster = 'Not on the roster';
export const certainMatch = 'Certain match';
export const matchedByYou = 'Matched by you';
/** In place of the reason why a student is suggested. */
export const chosenByYou = 'Matched by you.';
export const sureness: Readonly<Record<Sureness, string>> = {
  sure: 'certain',
  likely: 'likely',
  possible: 'possible',
};
export const optedOut = "This student is on the photo opt-out list, so the photo won't be uploaded.";
export const hasPhoto = (student: string, file: string) =>
  `${student} already has a photo in this folder: ${file}. Is it the same student?`;
export const someoneHasPhoto = (file: string) =>
  `This student already has a photo in this folder: ${file}. Is it the same student?`;
/** What the photographer's list says of a photo, with the person in place of `{person}`. */
export const listSays = "The photographer's list says {person}.";

/** Once a person has said whose photo it is. */
export const known = {
  title: 'Whose photo it is',
  student: (name: string, file: string) =>
    `${name}. Uploads as ${file}. The file name on your computer stays the same.`,
  id: (file: string) => `Uploads as ${file}. The file name on your computer stays the same.`,
  remove: 'Remove match',
  change: 'Wrong student? Change…',
};

/** Photos and students side by side, one after the other. */
export const walk = {
  noSuggestion: 'No suggestion',
  /** For a screen reader: what is asked. */
  spoken: (file: string, student: string, reason: string) => `${file}. ${student}. ${reason}`,
  spokenWithPlace: (file: string, student: string, place: string, reason: string) =>
    `${file}. ${student}, ${place}. ${reason}`,
  spokenPicked: (file: string, student: string) => `${file}. ${student}.`,
  spokenWithout: (file: string) => `${file}. No suggestion: search the roster.`,
  back: 'Back (undo)',
  finish: 'Done',
  progress: 'Photos reviewed',
  place: (at: number, photos: number) => `${formatNumber(at)} of ${formatNumber(photos)}`,
  /** With the keys in place of `{yes}`, `{next}` and `{skip}`. */
  keys: '{yes} = Yes · {next} = next suggestion · {skip} = Not now',
  /** After the last photo, a button to the students who have several. */
  nextDuplicates: (students: number) => `Next: ${countOf(students, 'student')} with more than one photo`,
  /** At the end: "All done. 14 photos matched, 2 skipped, 1 still open." */
  end: (matched: number, skipped: number, open: number) => {
    const skippedToo = skipped > 0 ? `, ${formatNumber(skipped)} skipped` : '';
    const openToo = open > 0 ? `, ${formatNumber(open)} still open` : '';
    return `${open > 0 ? 'That was the last one.' : 'All done.'} ${countOf(matched, 'photo')} matched${skippedToo}${openToo}.`;
  },
};

/** The search for a student. */
export const picker = {
  load: 'Load a roster to search for students.',
  openRoster: 'Open roster…',
  placeholder: 'Name, ID, grade, or homeroom',
  results: 'Students found',
  found: (students: number) => `${countOf(students, 'student')} found`,
  none: (query: string) => `No student on the roster matches "${query}".`,
};

/** Over the list of suggestions. */
export const bar = {
  title: 'Suggested matches',
  confirm: 'Please confirm these one by one.',
  certain: (matches: number) =>
    `${countOf(matches, 'certain match', 'certain matches')} (by ID). Please confirm the others one by one.`,
  contested: (photos: number) =>
    photos === 1
      ? '1 more photo contains the ID of a student who already has a photo: compare them.'
      : `${countOf(photos, 'more photo')} contain the ID of a student who already has a photo: compare them.`,
  accept: (matches: number) => `Accept ${countOf(matches, 'certain match', 'certain matches')}`,
  reviewOneByOne: 'Review one by one',
};
