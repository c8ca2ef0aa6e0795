import type { Dispute } from '../../photo/issue.ts';
import type { Photo, PhotoId } from '../../photo/photo.ts';
import type { Student } from '../../roster/roster.ts';
import { discFolder, foldersWithPhotos, isInFolder, pathKey } from './disc-folder.ts';
import type { IndexLine, UnreadList } from './index-line.ts';
import type { JoinedLine } from './join-roster.ts';
import { findNumberedPictures } from './numbered-pictures.ts';

export interface NamedPhoto extends Pick<Photo, 'id' | 'file'> {
  /** The ID that its name gives, if anybody has it; null where the name is none. */
  readonly namedId: string | null;
}

export interface Lists {
  readonly byPhoto: ReadonlyMap<PhotoId, IndexLine>;
  readonly joined: ReadonlyMap<PhotoId, JoinedLine>;
  /** Indexes that were read. */
  readonly files: readonly string[];
  readonly unread: readonly UnreadList[];
  /** Null where no roster is open. */
  readonly students: ReadonlyMap<string, Student> | null;
}

/** What the line about a photo has against its name; null where the two agree, or cannot be compared. */
function disputeOfLine(
  { namedId }: NamedPhoto,
  { index, person, studentId }: IndexLine,
  joined: JoinedLine | undefined,
  isNumbered: boolean,
  { students }: Lists,
): Dispute | null {
  const other: Dispute = { why: 'other-student', list: index };
  if (joined?.kind === 'settled') return joined.studentId === namedId ? null : other;
  // Staff may have a student's name.
  if (person && (person.isStaff || person.title !== undefined)) return other;
  if (students) {
    const candidates = joined?.candidates ?? [];
    if (namedId !== null && candidates.includes(namedId)) return null;
    // An ID of another kind, a size or a price says nothing against a name that is an ID.
    return candidates.length > 0 || person || isNumbered ? other : null;
  }
  if (studentId !== null) return studentId === namedId ? null : other;
  return isNumbered ? { why: 'needs-roster', list: index } : null;
}

/**
 * The photos that must not go by their names, as far as lists beside them say so. It never cries wolf over names that
 * do not run like picture numbers, unless a line says something else of that very photo.
 */
export function findDisputes(photos: readonly NamedPhoto[], lists: Lists): ReadonlyMap<PhotoId, Dispute> {
  const disputes = new Map<PhotoId, Dispute>();
  const files = photos.map(({ file }) => file);
  const { fromStart, fromElsewhere } = findNumberedPictures(files);
  const withPhotos = foldersWithPhotos(files);
  const folderOf = new Map(
    [...lists.files, ...lists.unread.map(({ file }) => file)].map((list) => [
      list,
      discFolder(list, withPhotos),
    ]),
  );
  const covers = (list: string, fileKey: string) => isInFolder(fileKey, folderOf.get(list) ?? '');
  const disputed = new Map<string, string>();
  for (const photo of photos) {
    const line = lists.byPhoto.get(photo.id);
    if (!line || photo.namedId === null) continue;
    const isNumbered = fromStart.has(photo.file) || fromElsewhere.has(photo.file);
    const dispute = disputeOfLine(photo, line, lists.joined.get(photo.id), isNumbered, lists);
    if (!dispute) continue;
    disputes.set(photo.id, dispute);
    if (isNumbered) disputed.set(dispute.list, dispute.list);
  }
  for (const { id, file, namedId } of photos) {
    if (namedId === null || lists.byPhoto.has(id)) continue;
    if (!fromStart.has(file) && !fromElsewhere.has(file)) continue;
    const key = pathKey(file);
    const unread = lists.unread.find(
      (list) => covers(list.file, key) && (list.namesFiles || fromStart.has(file)),
    );
    const index = [...disputed.keys()].find((list) => covers(list, key));
    if (unread) disputes.set(id, { why: 'unread-list', list: unread.file });
    else if (index !== undefined) disputes.set(id, { why: 'not-listed', list: index });
  }
  return disputes;
}
