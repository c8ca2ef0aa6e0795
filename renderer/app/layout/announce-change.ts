import { type ChunkView, measureProgress } from '../../../electron/core/delivery/upload-state.ts';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { failureSentence } from '../../../electron/core/text/messages.ts';
import { announceWay } from '../../delivery/other-ways/announce-way.ts';
import { lifeInWords } from '../../delivery/run-life-words.ts';
import { acceptedZips, zipsOfRun } from '../../delivery/zips-of-run.ts';
import { summarise } from '../../state/overview.ts';
import type { AppState } from '../../state/store.ts';

type Announced = Pick<AppState, 'folder' | 'run' | 'photos'>;

function announceFolder(before: Announced, { folder, photos }: Announced): string | null {
  if (folder.kind === before.folder.kind) return null;
  switch (folder.kind) {
    case 'scanning':
      return 'Looking for photos.';
    case 'checked': {
      const { photos: count, attention } = summarise(photos.values(), []);
      return `${countOf(count, 'photo')} checked. ${attention} ${attention === 1 ? 'needs' : 'need'} attention.`;
    }
    case 'failed':
      return failureSentence(folder.failure);
    default:
      return null;
  }
}

function isStill({ state }: ChunkView): boolean {
  return state.kind === 'still';
}

function announceRun({ run: before }: Announced, { run }: Announced): string | null {
  if (run.kind === 'preparing' && before.kind !== 'preparing') return 'Getting the photos ready.';
  if (run.kind !== 'uploading' && run.kind !== 'uploaded') return announceWay(before, run);
  if (run.kind === 'uploaded') {
    if (before.kind === 'uploaded') return null;
    if (run.failure) return failureSentence(run.failure);
    if (run.life.kind === 'left') return 'The import is left to the SIS. It can be looked at later.';
    const { settledPhotos, photos } = measureProgress(run.chunks);
    return `The upload has ended. The SIS has reported on ${settledPhotos} of ${countOf(photos, 'photo')}.`;
  }
  const zips = zipsOfRun(run.chunks);
  if (before.kind !== 'uploading') return `Sending ${countOf(zips.length, 'zip')}.`;
  if (run.life.kind !== before.life.kind) {
    const words = lifeInWords(run.life, zips);
    return words ? `${words.title} ${words.sentence}` : 'The upload goes on.';
  }
  const accepted = acceptedZips(zips);
  if (accepted > acceptedZips(before.chunks))
    return `The SIS has accepted ${accepted} of ${countOf(zips.length, 'zip')}.`;
  const replanned = run.chunks.length - zips.length;
  if (replanned > before.chunks.length - zipsOfRun(before.chunks).length)
    return `A zip was not taken as it was. Its photos go in other ones: ${countOf(zips.length, 'zip')} now.`;
  return !before.chunks.some(isStill) && run.chunks.some(isStill)
    ? 'A job of the SIS has not moved for a while. It is still being watched.'
    : null;
}

/** A sentence for a turning point: the folder is checked, a zip is accepted, the run has ended. Null for all else. */
export function announceChange(before: Announced, now: Announced): string | null {
  if (before.folder === now.folder && before.run === now.run) return null;
  return announceRun(before, now) ?? announceFolder(before, now);
}
