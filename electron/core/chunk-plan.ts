import { archiveEntryBytes, emptyArchiveBytes, maximumArchiveEntries } from './archive-size.ts';
import type { PhotoId } from './photo.ts';
import { uploadFrameBytes } from './upload-body.ts';

/** A photo that is ready to be packed, under the name and with the bytes that it will have in the zip. */
export interface PlannedPhoto {
  readonly photoId: PhotoId;
  readonly name: string;
  readonly bytes: number;
}

/** One zip, one request, one job. */
export interface PlannedChunk {
  /** From 1. */
  readonly number: number;
  readonly photos: readonly PlannedPhoto[];
  /** The zip's size, to the byte. */
  readonly archiveBytes: number;
}

export interface Plan {
  readonly chunks: readonly PlannedChunk[];
  /** Photos that fit in no zip, not even alone. */
  readonly tooBig: readonly PlannedPhoto[];
}

/** The largest zip whose request stays at or under `requestBytes`. */
export function archiveLimit(requestBytes: number): number {
  return requestBytes - uploadFrameBytes;
}

/** Would this photo fit in a zip of its own? */
export function fitsAlone(
  photo: { readonly name: string; readonly bytes: number },
  requestBytes: number,
): boolean {
  return emptyArchiveBytes + archiveEntryBytes(photo) <= archiveLimit(requestBytes);
}

/**
 * Spreads photos over zips in the order they come: every photo once, no request over `requestBytes`
 * (the SIS's limit for the whole body, in bytes), no zip with more entries than a plain zip can count.
 * @param firstNumber the number of the first chunk, for a plan that follows another in the same run.
 */
export function planChunks(photos: readonly PlannedPhoto[], requestBytes: number, firstNumber = 1): Plan {
  const limit = archiveLimit(requestBytes);
  const chunks: PlannedChunk[] = [];
  const tooBig: PlannedPhoto[] = [];
  let current: PlannedPhoto[] = [];
  let bytes = emptyArchiveBytes;
  const close = () => {
    if (current.length === 0) return;
    chunks.push({ number: firstNumber + chunks.length, photos: current, archiveBytes: bytes });
    current = [];
    bytes = emptyArchiveBytes;
  };
  for (const photo of photos) {
    if (!fitsAlone(photo, requestBytes)) {
      tooBig.push(photo);
      continue;
    }
    const entryBytes = archiveEntryBytes(photo);
    if (bytes + entryBytes > limit || current.length === maximumArchiveEntries) close();
    current.push(photo);
    bytes += entryBytes;
  }
  close();
  return { chunks, tooBig };
}
