import { countOf, failureSentence } from '../../electron/core/messages.ts';
import { jobOf, measureProgress } from '../../electron/core/upload-state.ts';
import { summarise } from '../review/overview.ts';
import type { AppState } from '../store.ts';

type Announced = Pick<AppState, 'folder' | 'run' | 'photos'>;

function announceFolder(before: Announced, { folder, photos }: Announced): string | null {
  if (folder.kind === before.folder.kind) return null;
  switch (folder.kind) {
    case 'scanning':
      return 'Looking for photos.';
    case 'checked': {
      const { photos: count, blocked, warned } = summarise(photos.values(), []);
      return `${countOf(count, 'photo')} checked. ${blocked + warned} need attention.`;
    }
    case 'failed':
      return failureSentence(folder.failure);
    default:
      return null;
  }
}

function announceRun({ run: before }: Announced, { run }: Announced): string | null {
  if (run.kind === 'preparing' && before.kind !== 'preparing') return 'Getting the photos ready.';
  if (run.kind !== 'uploading' && run.kind !== 'uploaded') return null;
  if (run.kind === 'uploaded') {
    if (before.kind === 'uploaded') return null;
    if (run.failure) return failureSentence(run.failure);
    const { settledPhotos, photos } = measureProgress(run.chunks);
    return `The upload has ended. The SIS has reported on ${settledPhotos} of ${countOf(photos, 'photo')}.`;
  }
  if (before.kind !== 'uploading') return `Sending ${countOf(run.chunks.length, 'zip')}.`;
  const accepted = run.chunks.filter(({ state }) => jobOf(state)).length;
  const acceptedBefore = before.chunks.filter(({ state }) => jobOf(state)).length;
  if (accepted === acceptedBefore) return null;
  return `The SIS has accepted ${accepted} of ${countOf(run.chunks.length, 'zip')}.`;
}

/** A sentence for a turning point: the folder is checked, a zip is accepted, the run has ended. Null for all else. */
export function announceChange(before: Announced, now: Announced): string | null {
  if (before.folder === now.folder && before.run === now.run) return null;
  return announceRun(before, now) ?? announceFolder(before, now);
}
