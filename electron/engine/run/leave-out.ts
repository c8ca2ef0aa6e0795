import type { PlannedPhoto } from '../../core/chunk-plan.ts';
import { issueSentence, notSentWords } from '../../core/messages.ts';
import type { PhotoId } from '../../core/photo.ts';
import type { Batch } from '../batch/batch.ts';

/** A fixed copy can turn out larger than its original. */
export function leaveOutTooBig(batch: Batch, photos: readonly PlannedPhoto[]): void {
  for (const { photoId, bytes } of photos) {
    const reason = issueSentence({ code: 'too-big-for-a-zip' }, { ...batch.row(photoId), bytes });
    batch.setOutcome(photoId, { kind: 'not-sent', reason });
  }
}

/** Says of every blocked photo why it is not sent. */
export function leaveOutBlocked(batch: Batch): void {
  for (const row of batch.rows()) {
    const [issue] = row.issues;
    if (row.status !== 'blocked' || !issue) continue;
    batch.setOutcome(row.id, { kind: 'not-sent', reason: issueSentence(issue, row) });
  }
}

/** Whatever has no outcome when a run ends was not sent. @param done photos that need none: they are in a zip. */
export function leaveOutRest(batch: Batch, done: ReadonlySet<PhotoId> = new Set()): void {
  for (const row of batch.rows()) {
    if (row.status === 'ignored' || row.outcome || done.has(row.id)) continue;
    batch.setOutcome(row.id, { kind: 'not-sent', reason: notSentWords.stopped });
  }
}
