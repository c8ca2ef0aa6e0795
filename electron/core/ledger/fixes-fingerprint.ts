import { type Fix, keepsBytes } from '../photo/fix.ts';
import { type Preset, photoLimit } from '../systems/preset.ts';

/** The file goes as it is. */
export const untouched = '';

/**
 * What is done to a picture before it is sent, as a text that is the same whenever the same is done: turns, crop, size
 * and the other fixes in their order, and what the preset wants of its bytes. Whether a fix was asked for does not
 * count, nor does the name.
 * @param bytes of the file.
 */
export function fixesFingerprint(
  fixes: readonly Fix[],
  preset: Pick<Preset, 'advisedPhotoBytes' | 'maximumPhotoBytes' | 'minimumWidth' | 'minimumHeight'>,
  bytes: number,
): string {
  const limit = photoLimit(preset);
  if (keepsBytes(fixes) && (!limit || bytes <= limit.aimBytes)) return untouched;
  const done = fixes
    .filter(({ kind }) => kind !== 'extension')
    .map((fix) =>
      Object.entries(fix)
        .filter(([name]) => name !== 'isUnasked')
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  return JSON.stringify([done, limit?.aimBytes ?? null]);
}
