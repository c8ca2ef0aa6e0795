import { splitExtension } from './file-name.ts';

/** What is needed of a picture to tell the sizes of one portrait. */
export interface SizedPicture {
  readonly file: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly takenAt: string | null;
}

/** As photographers call the sizes of one portrait; PSPA's discs have SMALL and LARGE. */
const sizeWord =
  /(?<![a-z])(?:small|medium|large|big|sml|lrg|thumbs?|thumbnails?|web|print|full(?:[ _-]?size)?|(?:hi|high|lo|low)[ _-]?res)(?![a-z])/g;

/** Are two files, by their names, the same portrait in two sizes? */
export function areSizesOfOne(file: string, other: string): boolean {
  const place = placeOfSizes(file);
  return place !== null && file.toLowerCase() !== other.toLowerCase() && placeOfSizes(other) === place;
}

const ratioTolerance = 0.03;

/** The place of a picture, whatever its size is called: null where nothing in it is a size. */
function placeOfSizes(file: string): string | null {
  const { stem } = splitExtension(file.toLowerCase());
  const place = stem.replace(sizeWord, '*');
  return place === stem ? null : place;
}

/**
 * The largest of several sizes of one portrait: they bear the same name in folders that say their sizes, have the
 * same shape and were taken at once. Null for anything else: then they may be two portraits.
 */
export function largestOf<Picture extends SizedPicture>(pictures: readonly Picture[]): Picture | null {
  const [first] = pictures;
  const place = first ? placeOfSizes(first.file) : null;
  if (!first || place === null || new Set(pictures.map(({ takenAt }) => takenAt)).size > 1) return null;
  const sizes = pictures.map(({ file, width, height }) => ({
    isHere: placeOfSizes(file) === place,
    pixels: (width ?? 0) * (height ?? 0),
    ratio: (width ?? 0) / (height ?? 1),
  }));
  const firstRatio = sizes[0]?.ratio ?? 0;
  const isOneShape = sizes.every(({ ratio }) => Math.abs(ratio / firstRatio - 1) <= ratioTolerance);
  if (!isOneShape || sizes.some(({ isHere, pixels }) => !isHere || pixels === 0)) return null;
  const most = Math.max(...sizes.map(({ pixels }) => pixels));
  const largest = pictures.filter((_, at) => sizes[at]?.pixels === most);
  return largest.length === 1 ? (largest[0] ?? null) : null;
}
