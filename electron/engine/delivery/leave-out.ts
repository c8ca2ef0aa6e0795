import type { PlannedPhoto } from '../../core/delivery/chunk-plan.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import { sizeInWords } from '../../core/shared/amounts.ts';
import { issueSentence, reasonToStay } from '../../core/text/issue-sentence.ts';
import { texts } from '../../core/text/texts.ts';
import type { Batch } from '../batch/batch.ts';
import type { RunScope } from './photo-preparer.ts';

/** A fixed copy can turn out larger than its original, or than the system takes of one photo. */
export function leaveOutTooBig(batch: Batch, photos: readonly PlannedPhoto[]): void {
  const { preset } = batch.rules();
  const issue = 'too-big-for-a-zip';
  for (const { photoId, bytes, isOverLimit } of photos) {
    const reason = isOverLimit
      ? texts.outcome.notSent.overPhotoLimit(
          preset.name,
          sizeInWords(preset.maximumPhotoBytes ?? 0),
          sizeInWords(bytes),
        )
      : issueSentence({ code: issue }, { ...batch.row(photoId), bytes });
    batch.setOutcome(photoId, { kind: 'not-sent', reason, issue });
  }
}

/**
 * Records why each photo that does not go when the run begins stays behind. A photo that was to go and was found wrong
 * since has its outcome already.
 */
export function leaveOutBlocked(batch: Batch, scope: RunScope): void {
  for (const row of batch.rows().filter(scope)) {
    if (row.outcome) continue;
    const reason = reasonToStay(row, batch.rules().preset);
    if (reason !== null) batch.setOutcome(row.id, { kind: 'left-out', reason });
  }
}

/** Whatever has no outcome when a run ends was not sent. @param done photos that need none: they are in a zip. */
export function leaveOutRest(batch: Batch, scope: RunScope, done: ReadonlySet<PhotoId> = new Set()): void {
  for (const row of batch.rows().filter(scope)) {
    if (row.status === 'ignored' || row.outcome || done.has(row.id)) continue;
    batch.setOutcome(row.id, { kind: 'not-sent', reason: texts.outcome.notSent.stopped });
  }
}
