import type { IndexState } from '../../../electron/core/contract/views.ts';
import type { IndexedPerson, RefusedLine } from '../../../electron/core/matching/index/index-line.ts';
import { baseName } from '../../../electron/core/photo/file-name.ts';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { formatNumber } from '../../../electron/core/shared/locale.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { placeOf } from './student-words.ts';

export type FoundIndex = Extract<IndexState, { readonly kind: 'found' }>;

/** "INDEX.TXT", "INDEX.TXT and MASTER.TXT". */
export function namesOfIndexes(files: readonly string[]): string {
  const names = [...new Set(files.map(baseName))];
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, 2).join(', ')} and ${countOf(names.length - 2, 'other')}`;
}

/** What the index is good for: "... lists 198 photos: it says whose 192 of them are. 6 need you." */
export function indexSentence({ files, photos, settled, needsRoster, unread }: FoundIndex): string {
  if (files.length === 0) return unreadSentence(unread);
  const index = `The photographer's list (${namesOfIndexes(files)})`;
  if (photos === 0) return `${index} doesn't list any photo in this folder.`;
  const lists = `${index} lists ${countOf(photos, 'photo')}.`;
  const open = photos - settled;
  if (settled === 0 && needsRoster) return `${lists} Load the roster to match them to students by name.`;
  if (settled === 0) return `${lists} Load the right roster to match them to students.`;
  if (open === 0)
    return `${lists} ${photos === 1 ? 'It is matched to a student.' : 'All of them are matched to students.'}`;
  const settledWords = `${formatNumber(settled)} ${settled === 1 ? 'is' : 'are'} matched to ${settled === 1 ? 'a student' : 'students'}`;
  return `${lists} ${settledWords}. ${formatNumber(open)} ${open === 1 ? 'needs' : 'need'} your help.`;
}

/** "Noor Lewis, grade 3, homeroom 3A": whom a line of the index names. */
export function indexedPersonWords({
  givenName,
  familyName,
  isStaff,
  title,
  ...place
}: IndexedPerson): string {
  return [`${givenName} ${familyName}`.trim(), title ?? '', placeOf(place), isStaff ? 'staff' : '']
    .filter((part) => part !== '')
    .join(', ');
}

/** Files that look like lists of these photos and cannot be gone by: '"list.pdf" looks like ...'. */
export function unreadSentence(unread: FoundIndex['unread']): string {
  const [first, ...more] = unread;
  if (!first) return '';
  const others =
    more.length > 0 ? ` So ${more.length === 1 ? 'does' : 'do'} ${countOf(more.length, 'other file')}.` : '';
  const likeness = first.why === 'format' ? 'may be' : 'looks like';
  return `"${baseName(first.file)}" ${likeness} a list of who is on these photos. It ${texts.photographersList.unread[first.why]}.${others}`;
}

/** What is held although no line speaks against it. Null where nothing is. */
function numberedSentence({ numbered, needsRoster, unread }: FoundIndex): string | null {
  if (numbered === 0) return null;
  const [names, numbers] =
    numbered === 1
      ? ['photo has only a number as its file name', 'it is a student ID']
      : ['photos have only numbers as file names', 'these are student IDs'];
  const why =
    unread.length > 0
      ? "because the list can't be read"
      : needsRoster
        ? 'without the roster'
        : "because the list doesn't contain them";
  return `${formatNumber(numbered)} ${names}. Picture Day can't tell whether ${numbers} ${why}.`;
}

/** Everything that has to be said before anything is sent; null where nothing has. */
export function heldSentence(index: FoundIndex): string | null {
  const parts = [conflictSentence(index), numberedSentence(index)].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' ') : null;
}

/** "Do not use it", where there is anything to use; else what the person says of numbered photos. */
export function dismissLabel({ files, numbered }: FoundIndex): string {
  if (files.length > 0) return 'Ignore list';
  if (numbered === 0) return 'Close';
  return numbered === 1 ? 'The number is a student ID' : 'The numbers are student IDs';
}

/** Why the names alone must not be trusted. Null where the index and the names agree. */
export function conflictSentence({ conflicts }: Pick<FoundIndex, 'conflicts'>): string | null {
  if (conflicts === 0) return null;
  return conflicts === 1
    ? "Conflict: for 1 photo, the file name and the photographer's list name different students."
    : `Conflict: for ${formatNumber(conflicts)} photos, the file names and the photographer's list name different students.`;
}

const refusals: Readonly<Record<RefusedLine['why'], string>> = {
  'outside-folder': 'outside this folder',
  'temporary-id': 'temporary number, not a student ID',
  unreadable: "can't be read",
  'not-a-picture': 'not a photo',
  'several-students': 'conflicts with another line about the same photo',
  'too-long': 'list too long, rest ignored',
};

export function refusalWords(why: RefusedLine['why']): string {
  return refusals[why];
}
