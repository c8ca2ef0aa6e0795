import type { RunState } from '../../../electron/core/contract/views.ts';
import { countThere, goingTo, overAt, waitingItem } from '../../../electron/core/delivery/delivery-view.ts';
import { failureSentence } from '../../../electron/core/text/messages.ts';
import { deliveredTitle, packedTitle, wayLifeInWords } from './way-words.ts';

/** A sentence for a turning point of a delivery in another way; null for all else. */
export function announceWay(before: RunState, run: RunState): string | null {
  const sending = goingTo(run, 'sftp');
  if (sending) {
    const known = goingTo(before, 'sftp');
    if (!known) return 'Sending to the SFTP.';
    const life = wayLifeInWords(run);
    if (sending.status.kind !== known.status.kind) {
      return life ? `${life.title} ${life.sentence}` : 'The delivery goes on.';
    }
    const waiting = waitingItem(sending.items);
    if (waiting && !waitingItem(known.items)) return failureSentence(waiting.failure);
    const there = countThere(sending.items);
    return there > countThere(known.items)
      ? `${there} of ${sending.items.length} zips are on the SFTP.`
      : null;
  }
  const over = overAt(run, 'sftp') ?? overAt(run, 'folder');
  if (!over || (before.kind === 'delivery' && before.phase === 'over')) return null;
  if (over.failure) return failureSentence(over.failure);
  if (over.items.length === 0) return null;
  return over.destination.kind === 'sftp' ? deliveredTitle(over.items) : packedTitle(over.items);
}
