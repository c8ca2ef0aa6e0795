import { type DeliveryView, deliveryTo } from '../../../electron/core/delivery/delivery-view.ts';
import { type DeliveryItem, measureProgress } from '../../../electron/core/delivery/item-state.ts';
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

function isStill({ state }: DeliveryItem): boolean {
  return state.kind === 'still';
}

function zipsOf({ items }: DeliveryView): string {
  return countOf(zipsOfRun(items).length, 'zip');
}

function announceEnd({ failure, status, items }: DeliveryView): string {
  if (failure) return failureSentence(failure);
  if (status.kind === 'left') return 'The import is left to the SIS. It can be looked at later.';
  const { settledPhotos, photos } = measureProgress(items);
  return `The upload has ended. The SIS has reported on ${settledPhotos} of ${countOf(photos, 'photo')}.`;
}

function announceStep(before: DeliveryView, run: DeliveryView): string | null {
  const zips = zipsOfRun(run.items);
  if (run.status.kind !== before.status.kind) {
    const words = lifeInWords(run.status, zips);
    return words ? `${words.title} ${words.sentence}` : 'The upload goes on.';
  }
  const accepted = acceptedZips(zips);
  if (accepted > acceptedZips(before.items)) return `The SIS has accepted ${accepted} of ${zipsOf(run)}.`;
  const replanned = run.items.length - zips.length;
  if (replanned > before.items.length - zipsOfRun(before.items).length)
    return `A zip was not taken as it was. Its photos go in other ones: ${zipsOf(run)} now.`;
  return !before.items.some(isStill) && run.items.some(isStill)
    ? 'A job of the SIS has not moved for a while. It is still being watched.'
    : null;
}

function announceRun({ run: before }: Announced, { run }: Announced): string | null {
  if (run.kind === 'preparing' && before.kind !== 'preparing') return 'Getting the photos ready.';
  const upload = deliveryTo(run, 'sis');
  if (!upload) return announceWay(before, run);
  const known = deliveryTo(before, 'sis');
  if (upload.phase === 'over') return known?.phase === 'over' ? null : announceEnd(upload);
  return known && known.phase !== 'over' ? announceStep(known, upload) : `Sending ${zipsOf(upload)}.`;
}

/** A sentence for a turning point: the folder is checked, a zip is accepted, the run has ended. Null for all else. */
export function announceChange(before: Announced, now: Announced): string | null {
  if (before.folder === now.folder && before.run === now.run) return null;
  return announceRun(before, now) ?? announceFolder(before, now);
}
