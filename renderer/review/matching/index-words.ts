import type { IndexState } from '../../../electron/core/contract/views.ts';
import type { IndexedPerson, RefusedLine } from '../../../electron/core/matching/index/index-line.ts';
import { baseName } from '../../../electron/core/photo/file-name.ts';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { formatNumber } from '../../../electron/core/shared/locale.ts';
import { unreadWords } from '../../../electron/core/text/messages-index.ts';
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
  const index = `The photographer's index (${namesOfIndexes(files)})`;
  if (photos === 0) return `${index} lists no photo of this folder.`;
  const lists = `${index} lists ${countOf(photos, 'photo')}:`;
  const open = photos - settled;
  if (settled === 0 && needsRoster)
    return `${lists} it says whose they are by name. To find these students, Picture Day needs the roster.`;
  if (settled === 0) return `${lists} whose they are cannot be told from it without the right roster.`;
  if (open === 0) return `${lists} it says whose ${photos === 1 ? 'it is' : 'all of them are'}.`;
  const settledWords =
    settled === 1 ? 'it says whose 1 of them is' : `it says whose ${formatNumber(settled)} of them are`;
  return `${lists} ${settledWords}. ${formatNumber(open)} ${open === 1 ? 'needs' : 'need'} you.`;
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
  return `"${baseName(first.file)}" ${likeness} a list of who is on these photos. It ${unreadWords(first.why)}.${others}`;
}

/** What is held although no line speaks against it. Null where nothing is. */
function numberedSentence({ numbered, needsRoster, unread }: FoundIndex): string | null {
  if (numbered === 0) return null;
  const [names, numbers] =
    numbered === 1
      ? ['photo has only a number for a name', 'it is a student ID']
      : ['photos have only numbers for names', 'these are student IDs'];
  const why =
    unread.length > 0
      ? 'while the list cannot be read'
      : needsRoster
        ? 'without the roster'
        : 'since the index does not list them';
  return `${formatNumber(numbered)} ${names}. Nobody can say whether ${numbers} ${why}.`;
}

/** Everything that has to be said before anything is sent; null where nothing has. */
export function heldSentence(index: FoundIndex): string | null {
  const parts = [conflictSentence(index), numberedSentence(index)].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' ') : null;
}

/** "Do not use it", where there is anything to use; else what the person says of numbered photos. */
export function dismissLabel({ files, numbered }: FoundIndex): string {
  if (files.length > 0) return 'Do not use it';
  if (numbered === 0) return 'Close';
  return numbered === 1 ? 'The number is a student ID' : 'The numbers are student IDs';
}

/** Why the names alone must not be trusted. Null where the index and the names agree. */
export function conflictSentence({ conflicts }: Pick<FoundIndex, 'conflicts'>): string | null {
  if (conflicts === 0) return null;
  return conflicts === 1
    ? 'Careful: by its name, 1 of these photos would go to another student than the index says.'
    : `Careful: by their names, ${formatNumber(conflicts)} of these photos would go to other students than the index says.`;
}

const refusals: Readonly<Record<RefusedLine['why'], string>> = {
  'outside-folder': 'points to a place outside this folder',
  'temporary-id': 'has a number that the photographer made up, not a student ID',
  unreadable: 'cannot be understood',
  'not-a-picture': 'is not about a picture',
  'several-students': "says that a photo is one student's, and another line that it is another's",
  'too-long': 'and all after it: the index is too long',
};

export function refusalWords(why: RefusedLine['why']): string {
  return refusals[why];
}
