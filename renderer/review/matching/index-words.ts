import type { IndexState } from '../../../electron/core/contract/views.ts';
import type { IndexedPerson } from '../../../electron/core/matching/index/index-line.ts';
import { baseName } from '../../../electron/core/photo/file-name.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { placeOf } from './student-words.ts';

export type FoundIndex = Extract<IndexState, { readonly kind: 'found' }>;

/** "INDEX.TXT", "INDEX.TXT and MASTER.TXT". */
export function namesOfIndexes(files: readonly string[]): string {
  return texts.listFromPhotographer.fileNames([...new Set(files.map(baseName))]);
}

/** What the index is good for: "... lists 198 photos. 192 are matched to students. 6 need your help." */
export function indexSentence({ files, photos, settled, needsRoster, unread }: FoundIndex): string {
  const { lists } = texts.listFromPhotographer;
  if (files.length === 0) return unreadSentence(unread);
  const names = namesOfIndexes(files);
  if (photos === 0) return lists.nothing(names);
  if (settled === 0)
    return needsRoster ? lists.butNoRoster(names, photos) : lists.butOtherRoster(names, photos);
  return settled === photos ? lists.allMatched(names, photos) : lists.someMatched(names, photos, settled);
}

/** "Noor Lewis, grade 3, homeroom 3A": whom a line of the index names. */
export function indexedPersonWords({
  givenName,
  familyName,
  isStaff,
  title,
  ...place
}: IndexedPerson): string {
  return [`${givenName} ${familyName}`.trim(), title ?? '', placeOf(place), isStaff ? texts.photo.staff : '']
    .filter((part) => part !== '')
    .join(', ');
}

/** Files that look like lists of these photos and cannot be gone by: '"list.pdf" looks like ...'. */
export function unreadSentence(unread: FoundIndex['unread']): string {
  const [first, ...more] = unread;
  return first ? texts.listFromPhotographer.unread(baseName(first.file), first.why, more.length) : '';
}

/** What is held although no line speaks against it. Null where nothing is. */
function numberedSentence({ numbered, needsRoster, unread }: FoundIndex): string | null {
  const { numbers } = texts.listFromPhotographer;
  if (numbered === 0) return null;
  if (unread.length > 0) return numbers.unreadList(numbered);
  return needsRoster ? numbers.noRoster(numbered) : numbers.notListed(numbered);
}

/** Everything that has to be said before anything is sent; null where nothing has. */
export function heldSentence(index: FoundIndex): string | null {
  const parts = [conflictSentence(index), numberedSentence(index)].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' ') : null;
}

/** "Ignore list", where there is one to use; else what the person says of numbered photos. */
export function dismissLabel({ files, numbered }: FoundIndex): string {
  const { ignore, numbersAreIds } = texts.listFromPhotographer;
  if (files.length > 0) return ignore;
  return numbered === 0 ? texts.common.close : numbersAreIds(numbered);
}

/** Why the names alone must not be trusted. Null where the index and the names agree. */
export function conflictSentence({ conflicts }: Pick<FoundIndex, 'conflicts'>): string | null {
  return conflicts === 0 ? null : texts.listFromPhotographer.conflict(conflicts);
}
