import { failureSentence } from '../../../electron/core/text/failure-sentence.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { announceDelivery } from '../../delivery/announce-delivery.ts';
import { summarise } from '../../state/overview.ts';
import type { AppState } from '../../state/store.ts';

type Announced = Pick<AppState, 'folder' | 'run' | 'photos'>;

function announceFolder(before: Announced, { folder, photos }: Announced): string | null {
  if (folder.kind === before.folder.kind) return null;
  switch (folder.kind) {
    case 'scanning':
      return texts.photos.announced.reading;
    case 'checked': {
      const { photos: count, attention } = summarise(photos.values(), []);
      return texts.photos.announced.checked(count, attention);
    }
    case 'failed':
      return failureSentence(folder.failure);
    default:
      return null;
  }
}

/** A sentence for a turning point: the folder is checked, a zip is accepted, the run has ended. Null for all else. */
export function announceChange(before: Announced, now: Announced): string | null {
  if (before.folder === now.folder && before.run === now.run) return null;
  return announceDelivery(before.run, now.run, now.photos.values()) ?? announceFolder(before, now);
}
