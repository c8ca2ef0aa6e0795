import { type Fix, type FixKind, safeFixKinds } from '../../electron/core/photo/fix.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import type { SafeFixPlan } from '../../electron/core/review/safe-fix-plan.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { formatList, formatNumber } from '../../electron/core/shared/locale.ts';

interface FixWords {
  one(ratio: string): string;
  many(photos: string, ratio: string): string;
  /** In a list, where it is clear that photos are counted. */
  some(count: number, ratio: string): string;
}

const fixWords: Readonly<Record<FixKind, FixWords>> = {
  crop: {
    one: (ratio) => `Crop to ${ratio}`,
    many: (photos, ratio) => `Crop ${photos} to ${ratio}`,
    some: (count, ratio) => `crop ${formatNumber(count)} to ${ratio}`,
  },
  orient: {
    one: () => 'Rotate upright',
    many: (photos) => `Rotate ${photos} upright`,
    some: (count) => `rotate ${formatNumber(count)} upright`,
  },
  convert: {
    one: () => 'Convert to JPEG',
    many: (photos) => `Convert ${photos} to JPEG`,
    some: (count) => `convert ${formatNumber(count)} to JPEG`,
  },
  extension: {
    one: () => 'Fix file extension',
    many: (photos) => `Fix the file extension of ${photos}`,
    some: (count) => `fix ${countOf(count, 'file extension')}`,
  },
  shrink: {
    one: () => 'Reduce size',
    many: (photos) => `Reduce the size of ${photos}`,
    some: (count) => `reduce the size of ${formatNumber(count)}`,
  },
  'drop-location': {
    one: () => 'Remove GPS location',
    many: (photos) => `Remove the GPS location from ${photos}`,
    some: (count) => `remove ${countOf(count, 'GPS location')}`,
  },
};

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

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
  return { label: [first, ...more.map(lowerFirst)].join(' and '), kinds };
}

/** "Crop 5 photos to 4:5": what the button for one kind of fix says. */
export function labelOfKind(kind: FixKind, photos: number, ratio: string): string {
  return fixWords[kind].many(countOf(photos, 'photo'), ratio);
}

/** "Crop 5 to 4:5 and convert 2 to JPEG." */
export function planInWords({ kinds }: SafeFixPlan, ratio: string): string {
  const parts = kinds.map(({ kind, photos }) => fixWords[kind].some(photos, ratio));
  return `${upperFirst(formatList(parts))}.`;
}

/** What is left for a person to decide: "3 photos still can't be uploaded". Empty where nothing is. */
export function remainderInWords({ photoIds, blockedAfter, warnedAfter }: SafeFixPlan): string {
  const isAfter = photoIds.length > 0;
  const parts = [
    blockedAfter > 0 ? `${countOf(blockedAfter, 'photo')}${isAfter ? ' still' : ''} can't be uploaded` : null,
    warnedAfter > 0 ? `${countOf(warnedAfter, 'photo has', 'photos have')} a warning` : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return '';
  return isAfter ? `Then ${formatList(parts)}.` : `${formatList(parts)}. Select one to see what you can do.`;
}

const chosenWords: Readonly<Record<Fix['kind'], string>> = {
  crop: 'cropped',
  orient: 'rotated upright',
  convert: 'converted to JPEG',
  extension: 'file extension fixed',
  turn: 'rotated',
  shrink: 'size reduced',
  'drop-location': 'GPS location removed',
};

/** "Cropped and rotated upright". */
export function describeFixes(fixes: readonly Fix[]): string {
  return upperFirst(formatList(fixes.map(({ kind }) => chosenWords[kind])));
}
