import { isIndexName } from './file-name.ts';
import { type LeftoverKind, leftoverKind } from './leftovers.ts';
import { isFilmName } from './no-picture.ts';
import type { Photo } from './photo.ts';

/** Why a file is passed over. It is listed and counted, and never checked or sent. */
export type IgnoredAs =
  | LeftoverKind
  /** A photographer's list, or the letter beside it. */
  | 'index'
  /** A film or a sound. */
  | 'film'
  /** Another file that is no picture: a program's notes on one, a document. */
  | 'no-picture'
  /** A camera's raw file beside the picture that was made of it. */
  | 'raw-beside-picture'
  /** A phone's HEIC beside the JPEG that it made of it. */
  | 'heic-beside-picture'
  /** A copy that a program kept beside the file that it changed. */
  | 'backup'
  /** A zip whose files are listed in its place. */
  | 'opened-zip'
  /** A link to something that is not in the chosen folder. */
  | 'outside-link';

/** Nobody chose what such a link leads to: it may be another class, last year's photos or the whole share. */
export function leadsOutside({ examination }: Pick<Photo, 'examination'>): boolean {
  return examination.kind === 'unreadable' && examination.why === 'outside';
}

/** Why a file is passed over that `isIgnored` says is. */
export function ignoredAs({ file, examination }: Pick<Photo, 'file' | 'examination'>): IgnoredAs {
  if (leadsOutside({ examination })) return 'outside-link';
  const leftover = leftoverKind(file) ?? leftoverKind(`${file}/x`);
  if (leftover) return leftover;
  if (isIndexName(file)) return 'index';
  if (examination.kind === 'unsupported' && examination.format === 'zip' && /\.zip$/i.test(file))
    return 'opened-zip';
  if (isFilmName(file)) return 'film';
  // An index that was known by its content is not examined any further.
  return examination.kind === 'not-yet' ? 'index' : 'no-picture';
}
