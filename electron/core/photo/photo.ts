import type { FaceFindings } from './faces/face.ts';
import type { PictureEncoding } from './picture/picture-encoding.ts';

/** Opaque: says nothing about where the file lies. */
export type PhotoId = string;

/** Types that are decoded, by content. A SIS takes all but HEIC, which is converted first. */
export type ImageFormat = 'jpeg' | 'png' | 'tiff' | 'heic';

/** What a file's first bytes say it is, in as much detail as the app needs. */
export type FileFormat =
  | ImageFormat
  | 'avif'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'svg'
  | 'pdf'
  | 'zip'
  | 'psd'
  | 'jp2'
  | 'jxl'
  | 'html'
  /** What a camera writes before anything is developed: NEF, CR2, CR3, DNG, ARW and others. */
  | 'raw'
  /** What packs files together, other than a zip: RAR, 7z and others. */
  | 'archive';

/** Words in a picture's own data (IPTC, XMP), by the name of their field. */
export interface PictureWords {
  readonly field: 'title' | 'headline' | 'description' | 'keywords' | 'person' | 'object-name';
  readonly text: string;
}

/** What a picture's header says. Pixels are counted after EXIF orientation, as a viewer shows it. */
export interface ImageFacts {
  readonly format: ImageFormat;
  readonly width: number;
  readonly height: number;
  /** EXIF orientation, 1 to 8; 1 is upright. */
  readonly orientation: number;
  readonly isSrgb: boolean;
  readonly pages: number;
  readonly hasLocation: boolean;
  /**
   * A JPEG that displays correctly only after it is encoded again: its colors are those of another space than sRGB, or
   * it is coded in a way that browsers do not read. Absent where it may go as it is.
   */
  readonly needsConverting?: true;
  /** When it was taken, by EXIF: `2026-09-14T10:12:03`, in the camera's own time. Absent where it does not say. */
  readonly takenAt?: string;
  /** What its own data says in words; absent where nothing. */
  readonly words?: readonly PictureWords[];
}

/**
 * Why a file could not be read. Where it is not `damaged`, nothing is wrong with the picture as far as is known.
 * `in-use`: another program holds it just now. `unavailable`: its share, cloud or disk does not answer just now. Both
 * are read again once they can be. `not-downloaded`: only a cloud has it; what lies here stands in its place.
 */
export type WhyUnreadable =
  | 'damaged'
  | 'no-permission'
  | 'gone'
  | 'in-use'
  | 'unavailable'
  | 'not-downloaded'
  /** A link that leads out of the chosen folder. It is not followed: see `ignoredAs`. */
  | 'outside'
  /** Its name is not in the encoding that the system uses, so no program that goes by text can open it. */
  | 'name'
  | WhyZipClosed;

/** Why a zip in the folder was not opened. */
export type WhyZipClosed =
  | 'zip-damaged'
  | 'zip-unknown-packing'
  | 'zip-encrypted'
  | 'zip-unsafe-name'
  | 'zip-too-many-entries'
  | 'zip-too-big-unpacked'
  | 'zip-too-deep';

/** May it be read in a while, without anything being done to the file? */
export function mayBeReadLater(why: WhyUnreadable): boolean {
  return why === 'in-use' || why === 'unavailable';
}

/**
 * How far a file has been looked at. The header pass is quick and finds most; only the decode pass
 * knows that the picture is whole, and what its bytes are (SHA-256, hex).
 */
export type Examination =
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'header'; readonly facts: ImageFacts }
  | {
      readonly kind: 'decoded';
      readonly facts: ImageFacts;
      readonly sha256: string;
      /** The same for files that look exactly alike, whatever else they say: hexadecimal. */
      readonly look?: string;
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unsupported'; readonly format: FileFormat | null }
  | {
      readonly kind: 'unreadable';
      readonly why: WhyUnreadable;
      readonly format: FileFormat | null;
      readonly facts: ImageFacts | null;
    }
  /** Nothing is wrong with it, but it is saved in a way that is not read here. */
  | {
      readonly kind: 'unreadable';
      readonly why: 'encoding';
      readonly encoding: PictureEncoding;
      readonly format: FileFormat;
      readonly facts: ImageFacts | null;
    };

/** A file of the chosen folder, with what was read from it. */
export interface Photo {
  readonly id: PhotoId;
  /** Relative to the chosen folder, with `/`, exactly as the file system spells it. */
  readonly file: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** Leftovers, photographers' indexes and what is no picture: listed, never checked, never sent. */
  readonly isIgnored: boolean;
  readonly examination: Examination;
  /** Absent until faces were looked for, and where they are not. */
  readonly faces?: FaceFindings;
}

export function factsOf({ examination }: Pick<Photo, 'examination'>): ImageFacts | null {
  return 'facts' in examination ? examination.facts : null;
}

export function formatOf({ examination }: Pick<Photo, 'examination'>): FileFormat | null {
  return factsOf({ examination })?.format ?? ('format' in examination ? examination.format : null);
}

/** The same for two files that show exactly the same picture; null where that is not known. */
export function lookOf(photo: Pick<Photo, 'examination'>): string | null {
  const { examination } = photo;
  return examination.kind === 'decoded' ? (examination.look ?? examination.sha256) : null;
}

export function sha256Of({ examination }: Pick<Photo, 'examination'>): string | null {
  return examination.kind === 'decoded' ? examination.sha256 : null;
}
