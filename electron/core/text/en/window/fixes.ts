import type { Fix, FixKind } from '../../../photo/fix.ts';
import { countOf } from '../../../shared/amounts.ts';
import { formatList, formatNumber } from '../../../shared/locale.ts';

interface FixWords {
  one(ratio: string): string;
  many(photos: string, ratio: string): string;
  /** In a list, where it is clear that photos are counted. */
  some(photos: number, ratio: string): string;
}

const fixWords: Readonly<Record<FixKind, FixWords>> = {
  crop: {
    one: (ratio) => `crop to ${ratio}`,
    many: (photos, ratio) => `Crop ${photos} to ${ratio}`,
    some: (photos, ratio) => `crop ${formatNumber(photos)} to ${ratio}`,
  },
  orient: {
    one: () => 'rotate upright',
    many: (photos) => `Rotate ${photos} upright`,
    some: (photos) => `rotate ${formatNumber(photos)} upright`,
  },
  convert: {
    one: () => 'convert to JPEG',
    many: (photos) => `Convert ${photos} to JPEG`,
    some: (photos) => `convert ${formatNumber(photos)} to JPEG`,
  },
  extension: {
    one: () => 'fix file extension',
    many: (photos) => `Fix the file extension of ${photos}`,
    some: (photos) => `fix ${countOf(photos, 'file extension')}`,
  },
  shrink: {
    one: () => 'reduce size',
    many: (photos) => `Reduce the size of ${photos}`,
    some: (photos) => `reduce the size of ${formatNumber(photos)}`,
  },
  'drop-location': {
    one: () => 'remove GPS location',
    many: (photos) => `Remove the GPS location from ${photos}`,
    some: (photos) => `remove ${countOf(photos, 'GPS location')}`,
  },
};

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** A button for one photo, with all that it will do: "Rotate upright and crop to 4:5". */
export const offer = (kinds: readonly FixKind[], ratio: string) =>
  upperFirst(formatList(kinds.map((kind) => fixWords[kind].one(ratio))));

/** A button for one kind of fix: "Crop 5 photos to 4:5". */
export const offerOfKind = (kind: FixKind, photos: number, ratio: string) =>
  fixWords[kind].many(countOf(photos, 'photo'), ratio);

/** The button for every fix that needs no decision. */
export const fixAll = (photos: number) => `Fix ${countOf(photos, 'photo')}`;
export const fixOneKind = 'Fix only one kind of problem';

/** Beside that button: "Crop 5 to 4:5 and convert 2 to JPEG." */
export const plan = (kinds: readonly { readonly kind: FixKind; readonly photos: number }[], ratio: string) =>
  `${upperFirst(formatList(kinds.map(({ kind, photos }) => fixWords[kind].some(photos, ratio))))}.`;

/** What the fixes leave for a person. At least one of the two is not 0. */
export function remainderAfterFixes(blocked: number, warned: number): string {
  const stillBlocked = `${countOf(blocked, 'photo')} still can't be uploaded`;
  const stillWarned = `${countOf(warned, 'photo has', 'photos have')} a warning`;
  if (warned === 0) return `Then ${stillBlocked}.`;
  return blocked === 0 ? `Then ${stillWarned}.` : `Then ${stillBlocked} and ${stillWarned}.`;
}

/** What is left for a person where nothing can be fixed without one. At least one of the two is not 0. */
export function remainderWithoutFixes(blocked: number, warned: number): string {
  const whatToDo = 'Select one to see what you can do.';
  const areBlocked = `${countOf(blocked, 'photo')} can't be uploaded`;
  const areWarned = `${countOf(warned, 'photo has', 'photos have')} a warning`;
  if (warned === 0) return `${areBlocked}. ${whatToDo}`;
  return blocked === 0 ? `${areWarned}. ${whatToDo}` : `${areBlocked} and ${areWarned}. ${whatToDo}`;
}

const doneWords: Readonly<Record<Fix['kind'], string>> = {
  crop: 'cropped',
  orient: 'rotated upright',
  convert: 'converted to JPEG',
  extension: 'file extension fixed',
  turn: 'rotated',
  shrink: 'size reduced',
  'drop-location': 'GPS location removed',
};

/** In a list of files: "Cropped and rotated upright". */
export const done = (kinds: readonly Fix['kind'][]) =>
  upperFirst(formatList(kinds.map((kind) => doneWords[kind])));

/** In a list of files, of one that has no fixes. */
export const unchanged = 'Unchanged';

const futureWords: Readonly<Record<Fix['kind'], string>> = {
  ...doneWords,
  extension: 'given the right file extension',
  shrink: 'made smaller',
  'drop-location': 'uploaded without its GPS location',
};

/** "This photo will be cropped and rotated upright for the upload. …" */
export const willBe = (kinds: readonly Fix['kind'][]) =>
  `For the upload, this photo will be ${formatList(kinds.map((kind) => futureWords[kind]))}. Your original file isn't changed.`;

export const removeOne = 'Remove fix';
export const remove = (photos: number) =>
  photos === 1 ? 'Remove fix from 1 photo' : `Remove fixes from ${countOf(photos, 'photo')}`;
