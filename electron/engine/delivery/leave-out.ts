import type { PlannedPhoto } from '../../core/delivery/chunk-plan.ts';
import type { Outcome } from '../../core/delivery/outcome.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import type { PhotoRow } from '../../core/review/photo-row.ts';
import type { Preset } from '../../core/systems/preset.ts';
import { notSentWords } from '../../core/text/messages.ts';
import { issueSentence } from '../../core/text/messages-issues.ts';
import type { Batch } from '../batch/batch.ts';
import type { RunScope } from './photo-preparer.ts';

/** A fixed copy can turn out larger than its original, or than the system takes of one photo. */
export function leaveOutTooBig(batch: Batch, photos: readonly PlannedPhoto[]): void {
  const { preset } = batch.rules();
  const issue = 'too-big-for-a-zip';
  for (const { photoId, bytes, isOverLimit } of photos) {
    const reason = isOverLimit
      ? notSentWords.overPhotoLimit(bytes, preset)
      : issueSentence({ code: issue }, { ...batch.row(photoId), bytes });
    batch.setOutcome(photoId, { kind: 'not-sent', reason, issue });
  }
}

/** Null for a photo that goes. */
function whyItStays(row: PhotoRow, preset: Preset): Outcome | null {
  const [issue] = row.issues;
  if (row.isLeftOut) return { kind: 'left-out', reason: notSentWords.leftOut };
  if (row.status === 'blocked' && issue) {
    return { kind: 'left-out', reason: issueSentence(issue, row, preset) };
  }
  return row.isChanged ? { kind: 'left-out', reason: notSentWords.changedSince } : null;
}

/**
 * Says of every photo that does not go when the run begins why that is. What was found wrong since then has been
 * told, as of a photo that was to go.
 */
export function leaveOutBlocked(batch: Batch, scope: RunScope): void {
  for (const row of batch.rows().filter(scope)) {
    if (row.outcome) continue;
    const outcome = whyItStays(row, batch.rules().preset);
    if (outcome && row.status !== 'ignored') batch.setOutcome(row.id, outcome);
  }
}

/** Whatever has no outcome when a run ends was not sent. @param done photos that need none: they are in a zip. */
export function leaveOutRest(batch: Batch, scope: RunScope, done: ReadonlySet<PhotoId> = new Set()): void {
  for (const row of batch.rows().filter(scope)) {
    if (row.status === 'ignored' || row.outcome || done.has(row.id)) continue;
    batch.setOutcome(row.id, { kind: 'not-sent', reason: notSentWords.stopped });
  }
}
