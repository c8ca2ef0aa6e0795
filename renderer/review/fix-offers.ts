import { type Fix, type FixKind, safeFixKinds } from '../../electron/core/photo/fix.ts';
import type { PhotoId } from '../../electron/core/photo/photo.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';

const fixWords: Readonly<
  Record<FixKind, { one(ratio: string): string; many(count: number, ratio: string): string }>
> = {
  crop: {
    one: (ratio) => `Crop to ${ratio}`,
    many: (count, ratio) => `Crop ${countOf(count, 'photo')} to ${ratio}`,
  },
  orient: { one: () => 'Turn upright', many: (count) => `Turn ${countOf(count, 'photo')} upright` },
  convert: {
    one: () => 'Make it a JPEG for screens',
    many: (count) => `Make ${countOf(count, 'photo a JPEG', 'photos JPEGs')} for screens`,
  },
  extension: {
    one: () => "Correct the name's ending",
    many: (count) => `Correct the ending of ${countOf(count, 'name')}`,
  },
  shrink: { one: () => 'Make it smaller', many: (count) => `Make ${countOf(count, 'photo')} smaller` },
  'drop-location': {
    one: () => 'Remove where it was taken',
    many: (count) => `Remove where ${countOf(count, 'photo was', 'photos were')} taken`,
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
  orient: 'turned upright',
  convert: 'made a JPEG for screens',
  extension: 'given the right ending',
  turn: 'turned',
  shrink: 'made smaller',
  'drop-location': 'sent without its location',
};

/** "Cropped and turned upright". */
export function describeFixes(fixes: readonly Fix[]): string {
  const each = fixes.map(({ kind }) => chosenWords[kind]);
  const last = each.pop() ?? '';
  const words = each.length === 0 ? last : `${each.join(', ')} and ${last}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
