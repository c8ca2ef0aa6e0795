import { archiveEntryBytes, emptyArchiveBytes, maximumArchiveEntries } from './archive-size.ts';
import { type MapFile, mapHeaderBytes, mapLineBytes } from './map-file.ts';
import { envelopeBytes } from './upload-body.ts';

/** A photo under the name and with the bytes that it has in a zip. */
export interface ArchivedPhoto {
  readonly name: string;
  readonly bytes: number;
}

/** The largest zip whose request stays at or under `requestBytes`. */
export function archiveLimit(requestBytes: number): number {
  return requestBytes - envelopeBytes;
}

/** What zips cost, with the map file that lies in each of them, if one does. */
export function archiveCosts(mapFile: MapFile | null) {
  if (mapFile?.place !== 'in-zip') {
    return {
      emptyBytes: emptyArchiveBytes,
      entryBytes: archiveEntryBytes,
      mostPhotos: maximumArchiveEntries,
    };
  }
  const mapEntry = { name: mapFile.name, bytes: mapHeaderBytes(mapFile) };
  return {
    emptyBytes: emptyArchiveBytes + archiveEntryBytes(mapEntry),
    entryBytes: (photo: ArchivedPhoto) => archiveEntryBytes(photo) + mapLineBytes(mapFile, photo.name),
    mostPhotos: maximumArchiveEntries - 1,
  };
}

/** Would this photo fit in a zip of its own? */
export function fitsAlone(
  photo: ArchivedPhoto,
  requestBytes: number,
  mapFile: MapFile | null = null,
): boolean {
  const { emptyBytes, entryBytes } = archiveCosts(mapFile);
  return emptyBytes + entryBytes(photo) <= archiveLimit(requestBytes);
}
