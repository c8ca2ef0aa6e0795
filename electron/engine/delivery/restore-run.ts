import type { PlannedChunk } from '../../core/delivery/chunk-plan.ts';
import type { PlannedItem } from '../../core/delivery/delivery.ts';
import { type AnswerCounts, type ItemState, isThere } from '../../core/delivery/item-state.ts';
import { hasEnded } from '../../core/delivery/job.ts';
import type { Outcome } from '../../core/delivery/outcome.ts';
import { type PhotoId, sha256Of } from '../../core/photo/photo.ts';
import type { PhotoRow } from '../../core/review/photo-row.ts';
import type { Batch } from '../batch/batch.ts';
import type { Destination } from '../destinations/destination.ts';
import { isForPhotos, type PhotoDestination } from '../destinations/photo-destination.ts';
import type { JournalChunk, JournalPhoto } from '../journal/journal-rows.ts';
import { inKey } from '../journal/photo-keys.ts';
import type { RunJournal } from '../journal/run-journal.ts';
import type { PreparedPhoto } from '../pack/prepare-photo.ts';

export interface RestoredChunk extends PlannedItem {
  readonly idempotencyKey: string;
  readonly written: JournalChunk;
}

/** What a run that is continued knows from before. */
export interface RestoredRun {
  readonly chunks: readonly RestoredChunk[];
  /** Is this photo at the destination already, or on its way there? */
  readonly isIn: (row: PhotoRow) => boolean;
  /** What became of it where another run has brought it there since; null where that is not known, or it was this one. */
  readonly outcomeElsewhere: (row: PhotoRow) => Outcome | null;
  /** Was it one of the run's photos? */
  readonly isOfRun: (row: PhotoRow) => boolean;
  /** Files that were to be sent, and are not what they were: they were checked again. */
  readonly changed: readonly string[];
}

export const nothingRestored: RestoredRun = {
  chunks: [],
  isIn: () => false,
  outcomeElsewhere: () => null,
  isOfRun: () => true,
  changed: [],
};

function countOutcomes(photos: readonly JournalPhoto[]): AnswerCounts {
  const count = (...kinds: readonly Outcome['kind'][]) =>
    photos.filter(({ outcome }) => outcome && kinds.includes(outcome.kind)).length;
  return {
    imported: count('imported'),
    rejected: count('rejected'),
    unconfirmed: count('unconfirmed'),
    notSent: count('not-sent', 'left-out'),
  };
}

function stateOf({ state, job, zip, attempts, photos }: JournalChunk): ItemState {
  if (zip) return { kind: 'delivered', zip };
  if (state === 'replanned') return { kind: 'replanned', failure: { code: 'cancelled' } };
  if (job && state === 'done') {
    const failure = { code: 'sis-job-gone', detail: job.id } as const;
    return hasEnded(job) ? { kind: 'done', job } : { kind: 'untracked', job, failure };
  }
  if (state === 'done' && !job) return { kind: 'answered', counts: countOutcomes(photos) };
  return job ? { kind: 'accepted', job } : { kind: 'confirming', attempt: attempts };
}

/** Reads what the journal knows of a run, and finds its photos among those of the folder, wherever they lie there now. */
export function restoreRun(journal: RunJournal, batch: Batch): RestoredRun {
  const rows = new Map(batch.rows().map((row) => [row.file, row]));
  const keyOf = (row: PhotoRow) => {
    const photo = batch.get(row.id);
    return inKey({ ...row, sourceSha256: photo ? sha256Of(photo) : null });
  };
  const journalled = journal.chunks();
  const kept = journalled.filter(({ state }) => state !== 'replanned');
  const known = [...journal.rest(), ...kept.flatMap(({ photos }) => photos)];
  const files = new Set(known.map(({ file }) => file));
  const keys = new Set(known.filter(({ sha256 }) => sha256 !== null).map(inKey));
  const isMoved = (row: PhotoRow) => !files.has(row.file) && keys.has(keyOf(row));
  const moved = new Map(
    batch
      .rows()
      .filter(isMoved)
      .map((row) => [keyOf(row), row]),
  );
  const rowOf = (photo: JournalPhoto) => {
    const key = inKey(photo);
    const row = rows.get(photo.file);
    return row && keyOf(row) === key ? row : (moved.get(key) ?? null);
  };
  const chunks = journalled.map((written): RestoredChunk => {
    const photos = written.photos.map((photo) => ({
      // What is in the SIS is not what lies in the folder now: it has no photo there.
      photoId: rowOf(photo)?.id ?? `former/${written.number}/${photo.file}`,
      name: photo.name ?? '',
      bytes: photo.bytes ?? 0,
    }));
    const state = stateOf(written);
    // Of a group, those without an outcome have left it.
    const archiveBytes =
      state.kind === 'answered' ? photos.reduce((sum, { bytes }) => sum + bytes, 0) : written.bytes;
    const chunk: PlannedChunk = { number: written.number, photos, archiveBytes };
    return { chunk, state, idempotencyKey: written.idempotencyKey, written };
  });
  const heldIds = new Set(
    chunks
      .filter(({ state }) => isThere(state))
      .flatMap(({ chunk }) => chunk.photos.map(({ photoId }) => photoId)),
  );
  const sentByOthers = journal.sentByOthers();
  return {
    chunks,
    isIn: (row) => heldIds.has(row.id) || sentByOthers.has(keyOf(row)),
    outcomeElsewhere: (row) => sentByOthers.get(keyOf(row)) ?? null,
    isOfRun: (row) => files.has(row.file) || isMoved(row),
    changed: known
      .filter((photo) => photo.sha256 !== null && rows.has(photo.file) && !rowOf(photo))
      .map(({ file }) => file),
  };
}

/**
 * Of a run whose destination cannot be asked for keys, what was on its way when all ended is forgotten: it is planned
 * anew, and where nothing changed it is the same zip, and goes on. So is what can be read back and is not there any more.
 */
export async function forgetLost(
  journal: RunJournal,
  destination: Destination | PhotoDestination,
  signal: AbortSignal,
): Promise<void> {
  if (isForPhotos(destination)) {
    // What has no outcome is looked for there before it is sent again.
    for (const { number, state } of journal.chunks()) if (state === 'sending') journal.answered(number, true);
    return;
  }
  const { traits, verify } = destination;
  if (traits.canFind) return;
  for (const { number, zip } of journal.chunks()) {
    const isStillThere = zip !== null && ((await verify?.(zip, signal)) ?? true);
    if (!isStillThere) journal.forget(number);
  }
}

/** Would these photos make the very zip that may have been on its way when all ended? */
export function isSameZip(
  { chunk, written }: RestoredChunk,
  prepared: ReadonlyMap<PhotoId, PreparedPhoto>,
): boolean {
  return chunk.photos.every(({ photoId, name }, place) => {
    const photo = prepared.get(photoId);
    return photo?.name === name && photo.sha256 === written.photos[place]?.sha256;
  });
}
