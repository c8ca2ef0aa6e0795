import type { Round, RoundLeg } from '../../electron/core/delivery/round.ts';
import { countMeant, type RunRecord } from '../../electron/core/delivery/run-record.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { assertNever } from '../../electron/core/shared/assert-never.ts';
import { failureSentence } from '../../electron/core/text/messages.ts';
import type { Tone } from '../ui/badge.tsx';

export interface LegWords {
  readonly tone: Tone;
  readonly badge: string;
  readonly sentence: string;
}

function countsInWords(record: RunRecord): string {
  const all = countOf(countMeant(record), 'photo');
  const { imported, delivered, rejected } = record;
  const rest = rejected > 0 ? ` ${countOf(rejected, 'photo was', 'photos were')} rejected.` : '';
  if (imported > 0 || delivered === 0)
    return `${imported.toLocaleString('en-US')} of ${all} are there.${rest}`;
  return `${delivered.toLocaleString('en-US')} of ${all} handed over.${rest}`;
}

function isWhole(record: RunRecord): boolean {
  return record.imported + record.delivered >= countMeant(record);
}

/** How one destination of a round stands, in a word and a sentence. */
export function legInWords({ state }: Pick<RoundLeg, 'state'>): LegWords {
  switch (state.kind) {
    case 'waiting':
      return { tone: 'plain', badge: 'Next', sentence: 'Waits for its turn.' };
    case 'going':
      return { tone: 'plain', badge: 'Sending', sentence: 'Photos are on their way.' };
    case 'skipped':
      return { tone: 'attention', badge: 'Not started', sentence: 'Nothing was sent there.' };
    case 'over':
      if (!state.record)
        return { tone: 'ready', badge: 'Nothing new', sentence: 'Everything was there already.' };
      return isWhole(state.record)
        ? { tone: 'ready', badge: 'Finished', sentence: countsInWords(state.record) }
        : { tone: 'attention', badge: 'Not complete', sentence: countsInWords(state.record) };
    case 'failed': {
      const there = state.record ? ` ${countsInWords(state.record)}` : ' Nothing was sent there.';
      const isCancelled = state.failure.code === 'cancelled';
      return {
        tone: isCancelled ? 'attention' : 'blocked',
        badge: isCancelled ? 'Canceled' : 'Failed',
        sentence: `${failureSentence(state.failure)}${there}`,
      };
    }
    default:
      return assertNever(state);
  }
}

/** "2 of 3 destinations have their photos." */
export function roundTitle({ legs, isOver }: Round): string {
  const place = legs.findIndex(({ state }) => state.kind === 'going');
  if (!isOver) return `Uploading: ${Math.max(1, place + 1)} of ${countOf(legs.length, 'destination')}`;
  const whole = legs.filter(
    ({ state }) => state.kind === 'over' && (!state.record || isWhole(state.record)),
  ).length;
  if (whole === legs.length) {
    return legs.length === 1 ? 'All photos are there.' : `All ${legs.length} destinations have their photos.`;
  }
  return `${whole} of ${countOf(legs.length, 'destination has', 'destinations have')} all photos.`;
}
