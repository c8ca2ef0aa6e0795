import path from 'node:path';
import PQueue from 'p-queue';
import { factsOf, formatOf, type Photo, type PhotoId, sha256Of } from '../../core/photo/photo.ts';
import type { PhotoRow } from '../../core/review/photo-row.ts';
import { isSendable } from '../../core/review/photo-standing.ts';
import { archiveName, canBeNamed, photoLimit } from '../../core/systems/preset.ts';
import { issueSentence, reasonToStay } from '../../core/text/issue-sentence.ts';
import { texts } from '../../core/text/texts.ts';
import type { Batch } from '../batch/batch.ts';
import { decodePhoto } from '../images/decode-photo.ts';
import { makeFolder } from '../make-folder.ts';
import { cannotRender, fileChanged, type PreparedPhoto, preparePhoto } from '../pack/prepare-photo.ts';

export interface PreparerOptions {
  readonly batch: Batch;
  /** Which photos the run is about. */
  readonly scope: RunScope;
  /** The ID that the destination knows a student by; null where there is none. */
  readonly recipientOf: (studentId: string) => string | null;
  /** Where a photo's file lies. */
  readonly locate: (id: PhotoId) => string;
  /** For fixed copies; removed by the caller. */
  readonly folder: string;
  readonly parallel: number;
  readonly signal: AbortSignal;
}

export type RunScope = (row: PhotoRow) => boolean;

/** Makes photos ready for packing, and again when their files change in the meantime. */
export interface PhotoPreparer {
  /** Every photo that is not blocked, in the order of the folder. */
  prepareAll(onPrepared: (prepared: number, total: number) => void): Promise<readonly PreparedPhoto[]>;
  /** Checks a changed file again. Null, with the photo's outcome set, if it is not to be sent. */
  refresh(id: PhotoId): Promise<PreparedPhoto | null>;
  /** Files that were checked again. */
  rechecked(): readonly string[];
}

/** A file that changes more often than this, while it is packed, is still being written. */
const maximumRefreshes = 3;

export function createPhotoPreparer({
  batch,
  scope,
  recipientOf,
  locate,
  folder,
  parallel,
  signal,
}: PreparerOptions): PhotoPreparer {
  const refreshes = new Map<PhotoId, number>();

  const leaveOut = (id: PhotoId, reason: string) => {
    batch.setOutcome(id, { kind: 'not-sent', reason });
    return null;
  };
  /** What cannot be rendered is unreadable from here on, as it would be had its check noticed. */
  const block = (id: PhotoId, photo: Photo) => {
    const why = {
      kind: 'unreadable',
      why: 'damaged',
      format: formatOf(photo),
      facts: factsOf(photo),
    } as const;
    batch.put({ ...photo, examination: why });
    const row = batch.row(id);
    return leaveOut(id, issueSentence({ code: 'unreadable', why: 'damaged' }, row, batch.rules().preset));
  };
  /** Two students with one ID there: nobody can tell whose photo it would be. */
  const leaveOutShared = (photos: readonly PreparedPhoto[]): readonly PreparedPhoto[] => {
    const byName = Map.groupBy(photos, ({ name }) => name.toLowerCase());
    return photos.filter(({ photoId, name }) => {
      const isShared = (byName.get(name.toLowerCase())?.length ?? 0) > 1;
      if (isShared) leaveOut(photoId, texts.outcome.notSent.sharedOtherId);
      return !isShared;
    });
  };
  const prepare = async (row: PhotoRow): Promise<PreparedPhoto | typeof fileChanged | null> => {
    const photo = batch.get(row.id);
    const sha256 = photo ? sha256Of(photo) : null;
    if (row.studentId === null || !photo || sha256 === null)
      throw new Error(`Photo ${row.id} is not ready to be packed`);
    const { preset } = batch.rules();
    const recipient = recipientOf(row.studentId);
    if (recipient === null) return leaveOut(row.id, texts.outcome.notSent.noOtherId);
    if (!canBeNamed(recipient, preset))
      return leaveOut(row.id, texts.outcome.notSent.cannotBeNamed(recipient));
    const name = archiveName(recipient, preset);
    const checked = {
      photoId: row.id,
      name,
      path: locate(row.id),
      bytes: row.bytes,
      sha256,
      fixes: row.fixes,
      limit: photoLimit(preset),
    };
    const prepared = await preparePhoto(checked, path.join(folder, `${row.id}.jpg`));
    return prepared === cannotRender ? block(row.id, photo) : prepared;
  };
  const refresh = async (id: PhotoId): Promise<PreparedPhoto | null> => {
    for (;;) {
      signal.throwIfAborted();
      const count = (refreshes.get(id) ?? 0) + 1;
      refreshes.set(id, count);
      if (count > maximumRefreshes) return leaveOut(id, texts.outcome.notSent.changed);
      const photo = batch.get(id);
      if (!photo) return null;
      const { bytes, modifiedMs, examination } = await decodePhoto(photo, locate(id));
      batch.put({ ...photo, bytes, modifiedMs, examination });
      const row = batch.row(id);
      const reason = reasonToStay(row, batch.rules().preset);
      if (reason !== null) return leaveOut(id, reason);
      const prepared = await prepare(row);
      if (prepared !== fileChanged) return prepared;
    }
  };

  return {
    async prepareAll(onPrepared) {
      makeFolder(folder);
      const rows = batch.rows().filter((row) => scope(row) && isSendable(row));
      const prepared: (PreparedPhoto | null)[] = [];
      const queue = new PQueue({ concurrency: parallel });
      let done = 0;
      const work = rows.map((row, position) => async () => {
        signal.throwIfAborted();
        const result = await prepare(row);
        prepared[position] = result === fileChanged ? await refresh(row.id) : result;
        done += 1;
        onPrepared(done, rows.length);
      });
      try {
        await queue.addAll(work);
      } finally {
        // Whatever ends it early, nothing is still being prepared behind it.
        queue.clear();
        await queue.onIdle();
      }
      return leaveOutShared(prepared.flatMap((photo) => photo ?? []));
    },
    refresh,
    rechecked: () => [...refreshes.keys()].flatMap((id) => batch.get(id)?.file ?? []),
  };
}
