import { type Fix, type FixKind, safeFixKinds } from '../../electron/core/photo/fix.ts';
import type { PhotoId } from '../../electron/core/photo/photo.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { formatList } from '../../electron/core/shared/locale.ts';

const fixWords: Readonly<
  Record<FixKind, { one(ratio: string): string; many(count: number, ratio: string): string }>
> = {
  crop: {
    one: (ratio) => `Crop to ${ratio}`,
    many: (count, ratio) => `Crop ${countOf(count, 'photo')} to ${ratio}`,
  },
  orient: { one: () => 'Rotate upright', many: (count) => `Rotate ${countOf(count, 'photo')} upright` },
  convert: {
    one: () => 'Convert to JPEG',
    many: (count) => `Convert ${countOf(count, 'photo')} to JPEG`,
  },
  extension: {
    one: () => 'Fix file extension',
    many: (count) => `Fix ${countOf(count, 'file extension')}`,
  },
  shrink: { one: () => 'Reduce size', many: (count) => `Reduce size of ${countOf(count, 'photo')}` },
  'drop-location': {
    one: () => 'Remove GPS location',
    many: (count) => `Remove GPS location from ${countOf(count, 'photo')}`,
  },
};

/**
 * What the button for one photo says: all that it will do. Null where there is nothing that needs no judgement.
 * @param ratio as people say it: "4:5".
 */
export function offerForOne(
  photo: PhotoRow,
  ratio: string,
): { readonly label: string; readonly kinds: readonly FixKind[] } | null {
  if (photo.fixable.length === 0 || photo.isLeftOut) return null;
  const kinds = safeFixKinds.filter((kind) => photo.fixable.includes(kind));
  const [first, ...more] = kinds.map((kind) => fixWords[kind].one(ratio));
  const rest = more.map((words) => words.charAt(0).toLowerCase() + words.slice(1));
  return { label: [first, ...rest].join(' and '), kinds };
}

export interface FixOffer {
  readonly kind: FixKind;
  readonly label: string;
  readonly photoIds: readonly PhotoId[];
}

/** Fixes for all of a kind among these photos, the most frequent kind first. */
export function offersForMany(photos: readonly PhotoRow[], ratio: string): readonly FixOffer[] {
  const ids = new Map<FixKind, PhotoId[]>();
  for (const { id, fixable, isLeftOut } of photos) {
    if (isLeftOut) continue;
    for (const kind of fixable) {
      const known = ids.get(kind);
      if (known) known.push(id);
      else ids.set(kind, [id]);
    }
  }
  return [...ids]
    .map(([kind, photoIds]) => ({ kind, photoIds, label: fixWords[kind].many(photoIds.length, ratio) }))
    .sort((one, other) => other.photoIds.length - one.photoIds.length);
}

const chosenWords: Readonly<Record<Fix['kind'], string>> = {
  crop: 'cropped',
  orient: 'rotated upright',
  convert: 'converted to JPEG',
  extension: 'file extension fixed',
  turn: 'rotated',
  shrink: 'reduced in size',
  'drop-location': 'GPS location removed',
};

/** "Cropped and rotated upright". */
export function describeFixes(fixes: readonly Fix[]): string {
  const words = formatList(fixes.map(({ kind }) => chosenWords[kind]));
  return words.charAt(0).toUpperCase() + words.slice(1);
}
