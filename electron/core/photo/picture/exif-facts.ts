import type { ImageFacts } from '../photo.ts';
import { readTiffStructure, type TiffStructure } from './read-tiff-structure.ts';

/** What EXIF says that counts for how a picture lies, what its colors are, and where it was taken. */
export interface PlainExif {
  /** 1 to 8; 1 is upright. */
  readonly orientation: number;
  readonly hasLocation: boolean;
  /** The numbers of its pixels are those of Adobe RGB, as far as no profile says otherwise. */
  readonly isAdobeRgb: boolean;
}

/** All that is read of a photo's EXIF. */
export interface ExifFacts extends PlainExif, Pick<ImageFacts, 'takenAt'> {
  /** Some field of it holds words; reading them costs more than the rest. */
  readonly hasText: boolean;
}

const tags = {
  orientation: 0x0112,
  exif: 0x8769,
  gps: 0x8825,
  takenAt: 0x9003,
  colorSpace: 0xa001,
  interoperability: 0xa005,
};
/** The description, and Windows' title, comment, keywords and subject. */
const textTags: ReadonlySet<number> = new Set([0x010e, 0x9c9b, 0x9c9c, 0x9c9e, 0x9c9f]);
/** Latitude and longitude, of the camera and of what it looked at. */
const placeTags: ReadonlySet<number> = new Set([2, 4, 20, 22]);
const wholeNumbers: ReadonlySet<number> = new Set([1, 3, 4]);

/**
 * The first entry that is a number counts, as with libexif and browsers: programs that turn a picture and leave the
 * old entry in write theirs first.
 */
function readOrientation(tiff: TiffStructure): number {
  const entry = tiff
    .directory(tiff.first)
    .entries.find(({ tag, kind }) => tag === tags.orientation && wholeNumbers.has(kind));
  const orientation = (entry && tiff.value(entry)) ?? 1;
  return orientation >= 1 && orientation <= 8 ? orientation : 1;
}

function directoriesAt(tiff: TiffStructure, start: number, pointer: number) {
  return tiff
    .directory(start)
    .entries.filter(({ tag }) => tag === pointer)
    .map((entry) => tiff.value(entry))
    .flatMap((place) => (place === null ? [] : [place]));
}

/** DCF 2.0: color space "uncalibrated" and interoperability index R03. Some programs write color space 2 instead. */
function readIsAdobeRgb(tiff: TiffStructure): boolean {
  return directoriesAt(tiff, tiff.first, tags.exif).some((exif) => {
    const colorSpace = tiff.directory(exif).entries.find(({ tag }) => tag === tags.colorSpace);
    const value = colorSpace ? tiff.value(colorSpace) : null;
    if (value === 2) return true;
    if (value !== 0xffff) return false;
    return directoriesAt(tiff, exif, tags.interoperability).some((start) => {
      const index = tiff.directory(start).entries.find(({ tag }) => tag === 1);
      return index !== undefined && tiff.text(index).startsWith('R03');
    });
  });
}

export const nothingInExif: PlainExif = { orientation: 1, hasLocation: false, isAdobeRgb: false };

/** @param exif the TIFF structure of an EXIF segment, without its `Exif` mark; broken ones are read as far as they go. */
export function readPlainExif(exif: Uint8Array): PlainExif {
  const tiff = readTiffStructure(exif);
  if (!tiff) return nothingInExif;
  const hasPlace = (start: number) =>
    tiff.directory(start).entries.some(({ tag, count }) => placeTags.has(tag) && count > 0);
  return {
    orientation: readOrientation(tiff),
    hasLocation: directoriesAt(tiff, tiff.first, tags.gps).some(hasPlace),
    isAdobeRgb: readIsAdobeRgb(tiff),
  };
}

/** EXIF knows no time zone: it is the camera's own time. */
function readTakenAt(tiff: TiffStructure): Pick<ImageFacts, 'takenAt'> {
  const text = directoriesAt(tiff, tiff.first, tags.exif)
    .flatMap((exif) => tiff.directory(exif).entries.find(({ tag }) => tag === tags.takenAt) ?? [])
    .map((entry) => tiff.text(entry).replace(/\0$/, ''))[0];
  const [, date, time] = /^(\d{4}:\d{2}:\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(text ?? '') ?? [];
  const takenAt = `${date?.replaceAll(':', '-')}T${time}`;
  // Cameras whose clock was never set write zeros.
  return takenAt >= '1980' && !Number.isNaN(Date.parse(`${takenAt}Z`)) ? { takenAt } : {};
}

/** @param exif as for `readPlainExif`. */
export function readExifFacts(exif: Uint8Array): ExifFacts {
  const tiff = readTiffStructure(exif);
  const entries = tiff?.directory(tiff.first).entries ?? [];
  return {
    ...readPlainExif(exif),
    hasText: entries.some(({ tag }) => textTags.has(tag)),
    ...(tiff ? readTakenAt(tiff) : {}),
  };
}
