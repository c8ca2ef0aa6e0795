import type { PhotoId } from '../photo/photo.ts';
import type { MapFile } from '../systems/map-file.ts';
import { archiveCosts, archiveLimit } from '../systems/request-room.ts';

/** A photo that is ready to be packed, under the name and with the bytes that it will have in the zip. */
export interface PlannedPhoto {
  readonly photoId: PhotoId;
  readonly name: string;
  readonly bytes: number;
  /** It has more bytes than the system takes of one photo, and could not be made smaller. */
  readonly isOverLimit?: true;
}

/** One zip, one request, one job; or a group of photos that are sent one by one. */
export interface PlannedChunk {
  /** From 1. */
  readonly number: number;
  readonly photos: readonly PlannedPhoto[];
  /** The zip's size, to the byte; of a group, that of its photos. */
  readonly archiveBytes: number;
}

export interface Plan {
  readonly chunks: readonly PlannedChunk[];
  /** Photos that fit in no zip, not even alone, and those that the system refuses in any zip. */
  readonly tooBig: readonly PlannedPhoto[];
}

/**
 * Spreads photos over zips in the order they come: every photo once, no request over `requestBytes`
 * (the SIS's limit for the whole body, in bytes), no zip with more entries than a plain zip can count.
 * @param firstNumber the number of the first chunk, for a plan that follows another in the same run.
 * @param fillBytes what requests are filled up to, where that is less than the limit: a photo that is bigger goes alone.
 * @param mapFile what tells the system whose photos a zip holds; null where their names do.
 */
export function planChunks(
  photos: readonly PlannedPhoto[],
  requestBytes: number,
  firstNumber = 1,
  fillBytes = requestBytes,
  mapFile: MapFile | null = null,
): Plan {
  const { emptyBytes, entryBytes, mostPhotos } = archiveCosts(mapFile);
  const limit = archiveLimit(Math.min(fillBytes, requestBytes));
  const chunks: PlannedChunk[] = [];
  const tooBig: PlannedPhoto[] = [];
  let current: PlannedPhoto[] = [];
  let bytes = emptyBytes;
  const close = () => {
    if (current.length === 0) return;
    chunks.push({ number: firstNumber + chunks.length, photos: current, archiveBytes: bytes });
    current = [];
    bytes = emptyBytes;
  };
  for (const photo of photos) {
    const addedBytes = entryBytes(photo);
    if (photo.isOverLimit || emptyBytes + addedBytes > archiveLimit(requestBytes)) {
      tooBig.push(photo);
      continue;
    }
    if (bytes + addedBytes > limit || current.length === mostPhotos) close();
    current.push(photo);
    bytes += addedBytes;
  }
  close();
  return { chunks, tooBig };
}

/**
 * How many photos are written down together before the first of them is sent. More would leave more to look at again
 * after a crash; fewer would leave connections idle more often, at the end of each group.
 */
const photosPerGroup = 200;

/** The same for a destination that takes photos one by one: groups in the order they come. */
export function planGroups(photos: readonly PlannedPhoto[], firstNumber = 1): Plan {
  const fitting = photos.filter(({ isOverLimit }) => !isOverLimit);
  const chunks: PlannedChunk[] = [];
  for (let start = 0; start < fitting.length; start += photosPerGroup) {
    const group = fitting.slice(start, start + photosPerGroup);
    const archiveBytes = group.reduce((sum, { bytes }) => sum + bytes, 0);
    chunks.push({ number: firstNumber + chunks.length, photos: group, archiveBytes });
  }
  return { chunks, tooBig: photos.filter(({ isOverLimit }) => isOverLimit) };
}
