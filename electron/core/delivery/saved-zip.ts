import type { MapFile } from '../systems/map-file.ts';

/** What of a saved zip can be dragged to a web page: each lies in a file of its own. */
export const savedParts = ['zip', 'map'] as const;

export type SavedPart = (typeof savedParts)[number];

/** A file as it was saved, and what stands on the disk now. */
export interface SavedFile {
  readonly part: SavedPart;
  readonly name: string;
  /** Changed: it has other content than what was saved. Missing: it is gone, or cannot be read. */
  readonly state: 'there' | 'changed' | 'missing';
}

/** How many of a zip's photos stand where. */
export interface ZipCounts {
  /** A person has said nothing of them yet. */
  readonly open: number;
  /** A person says that the zip was uploaded on the system's page. */
  readonly uploaded: number;
  /** A person says that they were imported. */
  readonly marked: number;
  /** By the system's own log, which was pasted. */
  readonly imported: number;
  readonly rejected: number;
}

/** A zip that a run saved in a folder, for a person to upload by hand. */
export interface SavedZip extends ZipCounts {
  readonly number: number;
  readonly photos: number;
  readonly bytes: number;
  /** The zip first, then the map file where there is one beside it. */
  readonly files: readonly SavedFile[];
}

/** The system that the zips of a run were made for. */
export interface UploadTarget {
  readonly presetId: string;
  readonly name: string;
  /** Its page that takes the zips, as it calls it; null where that is not known. */
  readonly page: string | null;
  readonly mapFile: Pick<MapFile, 'name' | 'place'> | null;
}

export interface SavedZips {
  /** When the run began, in milliseconds since 1970. */
  readonly startedMs: number;
  readonly target: UploadTarget;
  readonly zips: readonly SavedZip[];
}

/**
 * `open`: still to be uploaded. `uploaded`: a person uploaded it, and what the import made of it is not known of all
 * its photos. `marked`: a person says it was imported. `settled`: the log said what became of each photo.
 */
export type ZipStanding = 'open' | 'uploaded' | 'marked' | 'settled';

export function zipStanding({ open, uploaded, marked, imported, rejected }: ZipCounts): ZipStanding {
  // A log that names some of its photos was written after its upload.
  if (open > 0) return imported + rejected > 0 ? 'uploaded' : 'open';
  if (uploaded > 0) return 'uploaded';
  return marked > 0 ? 'marked' : 'settled';
}
