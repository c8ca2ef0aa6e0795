import type { RunState } from '../../../electron/core/contract/views.ts';
import { failureSentence } from '../../../electron/core/text/messages.ts';
import { deliveredTitle, packedTitle, wayLifeInWords } from './way-words.ts';

/** A sentence for a turning point of a delivery in another way; null for all else. */
export function announceWay(before: RunState, run: RunState): string | null {
  if (run.kind === 'delivering') {
    const there = run.zips.filter(({ state }) => state === 'there').length;
    if (before.kind !== 'delivering') return 'Sending to the SFTP.';
    const life = wayLifeInWords(run);
    if (run.life.kind !== before.life.kind) {
      return life ? `${life.title} ${life.sentence}` : 'The delivery goes on.';
    }
    if (run.waiting && !before.waiting) return failureSentence(run.waiting.failure);
    const thereBefore = before.zips.filter(({ state }) => state === 'there').length;
    return there > thereBefore ? `${there} of ${run.zips.length} zips are on the SFTP.` : null;
  }
  if (run.kind === before.kind || (run.kind !== 'delivered' && run.kind !== 'packed')) return null;
  if (run.failure) return failureSentence(run.failure);
  if (run.zips.length === 0) return null;
  return run.kind === 'delivered' ? deliveredTitle(run.zips) : packedTitle(run.zips);
}
