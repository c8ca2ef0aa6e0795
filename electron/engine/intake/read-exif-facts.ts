import exifReader from 'exif-reader';
import type { ImageFacts } from '../../core/photo/photo.ts';
import { nothingInExif, type PlainExif, readPlainExif } from '../../core/photo/picture/exif-facts.ts';

export interface ExifFacts extends PlainExif, Pick<ImageFacts, 'takenAt'> {
  /** Some field of it holds words; reading them costs more than the rest. */
  readonly hasText: boolean;
}

export const plainExif: ExifFacts = { ...nothingInExif, hasText: false };

const textTags = ['ImageDescription', 'XPTitle', 'XPSubject', 'XPComment', 'XPKeywords'] as const;

/** EXIF knows no time zone; the reader takes it for UTC, so UTC gives the camera's own time back. */
function readTakenAt(date: unknown): Pick<ImageFacts, 'takenAt'> {
  // Cameras whose clock was never set write zeros.
  if (!(date instanceof Date) || !(date.getUTCFullYear() >= 1980)) return {};
  return { takenAt: date.toISOString().slice(0, 19) };
}

/** @param exif the TIFF structure of the EXIF segment, without its `Exif` mark. */
export function readExifFacts(exif: Uint8Array): ExifFacts {
  const plain = readPlainExif(exif);
  try {
    const { Image, Photo } = exifReader(Buffer.from(exif));
    const hasText = textTags.some((tag) => Image?.[tag] !== undefined);
    return { ...plain, hasText, ...readTakenAt(Photo?.DateTimeOriginal) };
  } catch {
    // Broken metadata does not break the picture.
    return { ...plain, hasText: false };
  }
}
