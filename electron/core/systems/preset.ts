import type { ImageFormat } from '../photo/photo.ts';
import type { Size } from '../photo/picture-size.ts';
import type { MapFile } from './map-file.ts';
import { canBeMapped } from './map-file.ts';

/**
 * What one SIS wants of photos and archives. Sizes in bytes, picture sizes in pixels, 1 KB = 1,000 bytes. Null where
 * that is not known: then nothing is checked.
 */
export interface Preset {
  readonly id: string;
  readonly name: string;
  /** Where what stands here was found. */
  readonly source: string;
  /** What it takes: zips of many photos, on its upload page or by an interface, or photos one by one, from Picture Day. */
  readonly unit: 'zips' | 'photos';
  /** Whether staff photos go there in the same upload, under IDs of the same kind. No, where nothing says so. */
  readonly takesStaff: boolean;
  /** The system's own page that takes the zips, as it calls it. */
  readonly uploadPage: string | null;
  /** Ignored: the system takes `0123` and `123` for one student. Dropped: photos are to be named without them. */
  readonly leadingZeros: 'count' | 'ignored' | 'dropped';
  /** Characters that no photo's name may have. */
  readonly forbiddenInNames: string;
  /** Does it refuse folders in a zip? The zips have none in any case. */
  readonly isFlat: boolean | null;
  readonly mapFile: MapFile | null;
  /** Types that are taken as they come, by content. */
  readonly accepts: readonly ImageFormat[] | null;
  /** What a photo's name ends with in the zip; every photo in it is of this type. */
  readonly extension: '.jpg';
  /**
   * Does its importer turn pictures as their EXIF says? No, or only some: photos are packed upright without being asked
   * for, as they are packed under the ID's name. Unknown: photos on their side are pointed out, and turning them is a fix.
   */
  readonly turnsPictures: 'yes' | 'some' | 'no' | 'unknown';
  /** Width divided by height, as photos are cropped. */
  readonly ratio: number | null;
  /** What it takes, where it says so itself; then the tolerance does not count. */
  readonly ratioRange: { readonly least: number; readonly most: number } | null;
  /** How far the ratio may be off before it is said, as a share. */
  readonly ratioTolerance: number;
  readonly minimumWidth: number;
  readonly minimumHeight: number;
  readonly maximumPixels: number;
  /** In pixels: larger photos may be shrunk to it, where that is chosen. Null where the SIS does not mind. */
  readonly largest: Size | null;
  /** It refuses larger ones, or makes them smaller than it need be: they are shrunk without being asked for. */
  readonly isLargestRequired: boolean;
  /** The whole request that carries one zip. */
  readonly maximumRequestBytes: number | null;
  /** One photo: what it should have at most, and what it is refused above. Larger ones are encoded again. */
  readonly advisedPhotoBytes: number | null;
  readonly maximumPhotoBytes: number | null;
}

// As long as nobody knows better: the limit of the system that Picture Day was made for.
export const usualRequestBytes = 60_000_000;

/** A zip is in memory while it is packed; no system of the list takes larger ones. */
export const largestRequestBytes = 500_000_000;

/**
 * A larger file is no photo, and no zip would take it: it is not read whole. What may be sent as it is has to fit its
 * zip; a TIFF of 24 megapixels has 70 MB (144 MB with 16 bits), and becomes a JPEG of a tenth of that.
 */
export const largestPhotoFileBytes = 500_000_000;

/**
 * The limit for one request, in bytes.
 * @param asked what a person set. @param sisLimit what a connected SIS says.
 */
export function requestLimit(preset: Preset, asked: number | null, sisLimit: number | null): number {
  const known = preset.maximumRequestBytes ?? (asked === null ? usualRequestBytes : largestRequestBytes);
  return Math.min(known, asked ?? known, sisLimit ?? known, largestRequestBytes);
}

export function takesFormat({ accepts }: Pick<Preset, 'accepts'>, format: ImageFormat): boolean {
  // A HEIC waits for somebody to say that it is to be converted, whatever the system.
  return accepts === null ? format !== 'heic' : accepts.includes(format);
}

function dropZeros(studentId: string): string {
  return studentId.replace(/^0+(?=[0-9])/, '');
}

/** Two IDs that are the same here are one student for the system. */
export function idForSystem(studentId: string, { leadingZeros }: Pick<Preset, 'leadingZeros'>): string {
  return leadingZeros === 'count' ? studentId : dropZeros(studentId);
}

/** Whether photos are turned upright as they are packed, whatever else is chosen. */
export function packsUpright({ turnsPictures }: Pick<Preset, 'turnsPictures'>): boolean {
  return turnsPictures === 'no' || turnsPictures === 'some';
}

/** What a photo is called in the zip: its student's ID, and the extension that the preset wants. */
export function archiveName(studentId: string, { leadingZeros, extension }: Preset): string {
  return (leadingZeros === 'dropped' ? dropZeros(studentId) : studentId) + extension;
}

/** Can a photo of this student be named so that the system reads its name? A roster's IDs are any text. */
export function canBeNamed(studentId: string, preset: Preset): boolean {
  // One that leads into another folder can name no file in a zip.
  if (/[/\\:\0]/.test(studentId)) return false;
  if ([...preset.forbiddenInNames].some((character) => studentId.includes(character))) return false;
  return preset.mapFile === null || canBeMapped(preset.mapFile, archiveName(studentId, preset));
}

/** How small one photo is to be in bytes, and where making it smaller ends. Null where nothing is known. */
export interface PhotoLimit {
  readonly aimBytes: number;
  /** Null: what does not become small enough is sent anyway. */
  readonly refusedAboveBytes: number | null;
  /** Never fewer pixels than this. */
  readonly smallest: Size;
}

export function photoLimit(
  preset: Pick<Preset, 'advisedPhotoBytes' | 'maximumPhotoBytes' | 'minimumWidth' | 'minimumHeight'>,
): PhotoLimit | null {
  const { advisedPhotoBytes, maximumPhotoBytes, minimumWidth, minimumHeight } = preset;
  const aimBytes = advisedPhotoBytes ?? maximumPhotoBytes;
  if (aimBytes === null) return null;
  const smallest = { width: minimumWidth, height: minimumHeight };
  return { aimBytes, refusedAboveBytes: maximumPhotoBytes, smallest };
}
