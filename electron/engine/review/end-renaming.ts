import { undecided } from '../../core/review/decision.ts';
import type { Rename } from '../../core/review/rename-plan.ts';
import { recoverRenames } from '../disk/recover-renames.ts';
import { forgetRenames } from '../disk/rename-journal.ts';
import { folderKeyOf } from '../review-store/folder-key.ts';
import type { KeptStep } from '../review-store/kept-review.ts';
import type { Review } from '../review-store/review.ts';
import type { ReviewStore } from '../review-store/review-store.ts';

function renamesOf(step: KeptStep | undefined): readonly Rename[] {
  return step?.kind === 'rename-files' ? step.changes.flatMap(({ renamed }) => renamed ?? []) : [];
}

function areSame(some: readonly Rename[], others: readonly Rename[]): boolean {
  const keys = new Set(others.map(({ from, to }) => JSON.stringify([from, to])));
  return (
    some.length > 0 &&
    some.length === others.length &&
    some.every(({ from, to }) => keys.has(JSON.stringify([from, to])))
  );
}

function reverse(renames: readonly Rename[]): readonly Rename[] {
  return renames.map(({ from, to }) => ({ from: to, to: from }));
}

/** Keeps what was done to files, as the step that it is: made, undone or made again. */
function keepRenames(review: Review, moved: readonly Rename[]): void {
  const { decisions, done, undone } = review.load();
  const last = renamesOf(done.at(-1));
  // It was kept; only its journal was not forgotten any more.
  if (areSame(last, moved)) return;
  const photos = moved.flatMap(({ from, to }) => {
    const kept = decisions.get(from);
    return kept ? [{ ...kept, file: to }] : [];
  });
  if (areSame(reverse(last), moved)) {
    review.saveUndo(photos, moved);
    return;
  }
  if (areSame(renamesOf(undone.at(-1)), moved)) {
    review.saveRedo(photos, moved);
    return;
  }
  const changes = moved.flatMap(({ from, to }) => {
    const kept = decisions.get(from);
    const decision = kept?.decision ?? undecided;
    return kept ? [{ file: to, before: decision, after: decision, renamed: { from, to } }] : [];
  });
  if (changes.length > 0) review.saveStep({ kind: 'rename-files', changes }, photos);
}

/**
 * Ends a renaming that was killed in the middle, and keeps it, so that it can still be undone.
 * @throws AppError `cannot-write` or `disk-full`; it can be tried again.
 */
export async function endRenaming(journalFile: string, store: ReviewStore): Promise<void> {
  const recovery = await recoverRenames(journalFile);
  // A disk that is not plugged in may come back.
  if (recovery.kind === 'nothing' || recovery.kind === 'folder-missing') return;
  if (recovery.moved.length > 0) {
    const review = store.openReview(await folderKeyOf([recovery.folder]));
    if (recovery.kind === 'finished') keepRenames(review, recovery.moved);
    else review.moveFiles(recovery.moved);
  }
  await forgetRenames(journalFile);
}
