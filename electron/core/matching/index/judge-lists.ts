import type { Dispute } from '../../photo/issue.ts';
import { isPhotoName, studentIdOf } from '../../photo/named-id.ts';
import type { Photo, PhotoId } from '../../photo/photo.ts';
import { discFolder, foldersWithPhotos, isInFolder, pathKey } from './disc-folder.ts';
import { findDisputes } from './find-disputes.ts';
import type { IndexLine, RefusedLine, UnreadList } from './index-line.ts';
import type { IndexedRoster } from './index-roster.ts';
import { type JoinedLine, joinRoster } from './join-roster.ts';
import { isListName } from './looks-like-list.ts';
import type { IndexMatch } from './match-index.ts';
import { findNumberedPictures } from './numbered-pictures.ts';

/** The lists of a folder as they were read, and the photos that they mean. */
export interface ListReading {
  readonly files: readonly string[];
  readonly lines: readonly IndexLine[];
  readonly refused: readonly RefusedLine[];
  readonly unread: readonly UnreadList[];
  readonly match: IndexMatch;
}

/** What the lists mean for each photo, by the roster. */
export interface ListJudgment {
  readonly joined: ReadonlyMap<PhotoId, JoinedLine>;
  readonly disputes: ReadonlyMap<PhotoId, Dispute>;
  /** Lists that matter and cannot be gone by. */
  readonly unread: readonly UnreadList[];
}

/** The ID that a photo's name gives by itself; null where nobody on the roster has it. */
function namedIdOf(photo: Photo, roster: IndexedRoster | null): string | null {
  const named = studentIdOf(photo, roster?.byId ?? null);
  return named === null || (roster && !roster.byId.has(named)) ? null : named;
}

/** Indexes of which not a single picture is here. */
function withOtherPictures({ lines, files, match }: ListReading): readonly UnreadList[] {
  const found = new Set([...match.byPhoto.values(), ...match.refused].map(({ index }) => index));
  const listing = new Set(lines.map(({ index }) => index));
  return files
    .filter((file) => listing.has(file) && !found.has(file))
    .map((file) => ({ file, why: 'other-pictures', namesFiles: true }));
}

/** Those beside photos that they hold, or whose names say nothing of whose they are. */
function unreadThatMatter(
  unread: readonly UnreadList[],
  photos: readonly Photo[],
  { byPhoto }: IndexMatch,
  disputes: ReadonlyMap<PhotoId, Dispute>,
  roster: IndexedRoster | null,
): readonly UnreadList[] {
  const files = photos.map(({ file }) => file);
  const withPhotos = foldersWithPhotos(files);
  const { fromStart } = findNumberedPictures(files);
  const nameless = photos
    .filter(({ id, file }) => !byPhoto.has(id) && isPhotoName(file))
    .filter(
      (photo) =>
        studentIdOf(photo, null) === null || (fromStart.has(photo.file) && namedIdOf(photo, roster) === null),
    )
    .map(({ file }) => pathKey(file));
  const held = new Set([...disputes.values()].map(({ list }) => list));
  return unread.filter(({ file, why }) => {
    const folder = discFolder(file, withPhotos);
    if (held.has(file)) return true;
    // A PDF of any name may be a list; where no photo depends on it, only one that is called so is worth a word.
    const isWorthIt = why !== 'format' || isListName(file);
    return isWorthIt && nameless.some((photo) => isInFolder(photo, folder));
  });
}

/**
 * What the lists beside photos say of them: whose they are, which must not go by their names, and which lists nobody
 * can go by.
 */
export function judgeLists(
  reading: ListReading,
  photos: readonly Photo[],
  roster: IndexedRoster | null,
): ListJudgment {
  const { match, files } = reading;
  const joined = new Map([...match.byPhoto].map(([id, line]) => [id, joinRoster(line, roster)]));
  const unread = [...reading.unread, ...withOtherPictures(reading)];
  const disputes = findDisputes(
    photos.map((photo) => ({ id: photo.id, file: photo.file, namedId: namedIdOf(photo, roster) })),
    { byPhoto: match.byPhoto, joined, files, unread, students: roster?.byId ?? null },
  );
  return { joined, disputes, unread: unreadThatMatter(unread, photos, match, disputes, roster) };
}
