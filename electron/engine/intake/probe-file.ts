import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isIgnoredFile } from '../../core/photo/file-name.ts';
import { awaitedFile } from '../../core/photo/leftovers.ts';
import { asRawFile, isNoPicture } from '../../core/photo/no-picture.ts';
import type { Photo, PhotoId, WhyUnreadable } from '../../core/photo/photo.ts';
import type { WhenFree } from '../disk/when-free.ts';
import { whyUnreadable } from '../file-errors.ts';
import { probePhoto } from './probe-photo.ts';

/**
 * What a file of the chosen folder is, by its name and its first bytes. What is passed over by its name alone is not
 * opened: a bin or a snapshot on a network drive may hold more than the folder itself. Never throws.
 * @param file relative to the chosen folder, with `/`. @param path where its content lies.
 */
export async function probeFile(
  file: string,
  path: string,
  id: PhotoId,
  whenFree?: WhenFree,
): Promise<Photo> {
  if (isIgnoredFile(file)) {
    const stats = await stat(path).catch(() => null);
    const { size: bytes, mtimeMs: modifiedMs } = stats ?? { size: 0, mtimeMs: 0 };
    return { id, file, bytes, modifiedMs, isIgnored: true, examination: { kind: 'not-yet' } };
  }
  const probe = await probePhoto(path, whenFree);
  if (awaitedFile(file) !== null) {
    const examination = { kind: 'unreadable', why: 'not-downloaded', format: null, facts: null } as const;
    return { id, file, ...probe, isIgnored: false, examination };
  }
  const why = await whyReallyUnreadable(probe, path);
  if (why !== null) {
    const examination = { kind: 'unreadable', why, format: null, facts: null } as const;
    return { id, file, bytes: 0, modifiedMs: 0, isIgnored: isNoPicture(file, examination), examination };
  }
  const examination = asRawFile(file, probe.examination);
  return { id, file, ...probe, isIgnored: isNoPicture(file, examination), examination };
}

/** What is known of a file that cannot be opened. */
export function closedFile(file: string, id: PhotoId, why: WhyUnreadable): Photo {
  // Nobody may enter "System Volume Information" at the top of a disk: it is junk anyway.
  const isIgnored = why === 'outside' || isIgnoredFile(file) || isIgnoredFile(`${file}/`);
  const examination = { kind: 'unreadable', why, format: null, facts: null } as const;
  return { id, file, bytes: 0, modifiedMs: 0, isIgnored, examination };
}

/** A decoder that cannot read calls the picture damaged. @returns null where it may well be. */
async function whyReallyUnreadable(
  { examination }: Pick<Photo, 'examination'>,
  path: string,
): Promise<WhyUnreadable | null> {
  if (examination.kind !== 'unreadable' || examination.why !== 'damaged') return null;
  try {
    for await (const _ of createReadStream(path));
    return null;
  } catch (error) {
    return whyUnreadable(error);
  }
}
