import { type Fix, type FixKind, safeFixKinds } from '../../electron/core/photo/fix.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import type { SafeFixPlan } from '../../electron/core/review/safe-fix-plan.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { formatList } from '../../electron/core/shared/locale.ts';

interface FixWords {
  one(ratio: string): string;
  /** In a list, after words that say what is counted. */
  some(count: string, ratio: string): string;
}

const fixWords: Readonly<Record<FixKind, FixWords>> = {
  crop: {
    one: (ratio) => `Crop to ${ratio}`,
    some: (count, ratio) => `crop ${count} to ${ratio}`,
  },
  orient: { one: () => 'Rotate upright', some: (count) => `rotate ${count} upright` },
  convert: { one: () => 'Convert to JPEG', some: (count) => `convert ${count} to JPEG` },
  extension: { one: () => 'Fix file extension', some: (count) => `fix the file extension of ${count}` },
  shrink: { one: () => 'Reduce size', some: (count) => `reduce the size of ${count}` },
  'drop-location': {
    one: () => 'Remove GPS location',
    some: (count) => `remove the GPS location from ${count}`,
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
  return upperFirst(fixWords[kind].some(countOf(photos, 'photo'), ratio));
}

/** "Crop 5 to 4:5 and convert 2 to JPEG." */
export function planInWords({ kinds }: SafeFixPlan, ratio: string): string {
  const parts = kinds.map(({ kind, photos }) => fixWords[kind].some(photos.toLocaleString('en-US'), ratio));
  return `${upperFirst(formatList(parts))}.`;
}

/** What is left for a person to decide: "3 photos still can't be uploaded". Empty where nothing is. */
export function remainderInWords({ photoIds, blockedAfter, warnedAfter }: SafeFixPlan): string {
  const still = photoIds.length > 0 ? 'still ' : '';
  const parts = [
    blockedAfter > 0 ? `${countOf(blockedAfter, 'photo')} ${still}can't be uploaded` : null,
    warnedAfter > 0 ? `${countOf(warnedAfter, 'photo')} will be uploaded with a warning` : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return '';
  const rest = formatList(parts);
  return photoIds.length > 0 ? `After that, ${rest}.` : `${rest}. Select one to see what you can do.`;
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
