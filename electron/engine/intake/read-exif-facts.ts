import exifReader from 'exif-reader';
import type { ImageFacts } from '../../core/photo.ts';

export interface ExifFacts extends Pick<ImageFacts, 'orientation' | 'hasLocation' | 'takenAt'> {
  /** Some field of it holds words; reading them costs more than the rest. */
  readonly hasText: boolean;
}

export const plainExif: ExifFacts = { orientation: 1, hasLocation: false, hasText: false };

const textTags = ['ImageDescription', 'XPTitle', 'XPSubject', 'XPComment', 'XPKeywords'] as const;

/** EXIF knows no time zone; the reader takes it for UTC, so UTC gives the camera's own time back. */
function readTakenAt(date: unknown): Pick<ImageFacts, 'takenAt'> {
  // Cameras whose clock was never set write zeros.
  if (!(date instanceof Date) || !(date.getUTCFullYear() >= 1980)) return {};
  return { takenAt: date.toISOString().slice(0, 19) };
}

/** @param exif the TIFF structure of the EXIF segment, without its `Exif` mark. */
export function readExifFacts(exif: Uint8Array): ExifFacts {
  try {
    const { Image, Photo, GPSInfo } = exifReader(Buffer.from(exif));
    const orientation = Number(Image?.Orientation ?? 1);
    return {
      orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
      hasLocation: GPSInfo?.GPSLatitude !== undefined || GPSInfo?.GPSLongitude !== undefined,
      hasText: textTags.some((tag) => Image?.[tag] !== undefined),
      ...readTakenAt(Photo?.DateTimeOriginal),
    };
  } catch {
    // Broken metadata does not break the picture.
    return plainExif;
  }
}
