import type { OutcomeGroup } from '../../../electron/core/delivery/outcome.ts';
import { countInSis, type InSis, outcomeGroupOf } from '../../../electron/core/review/count-in-sis.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { isGoingAgain } from '../../../electron/core/review/photo-standing.ts';
import { arrivedSentence } from '../../../electron/core/text/arrived-sentence.ts';
import type { Tone } from '../../ui/badge.tsx';

export const groupTones: Readonly<Record<OutcomeGroup, Tone>> = {
  imported: 'ready',
  delivered: 'plain',
  rejected: 'blocked',
  unconfirmed: 'attention',
  'not-sent': 'attention',
  'left-out': 'plain',
  'to-come': 'plain',
};

export interface Outcomes {
  readonly groups: Readonly<Record<OutcomeGroup, readonly PhotoRow[]>>;
  /** Of the photos that were meant to go, see `isMeant`. */
  readonly counted: InSis;
  /** Rejected, not confirmed or not sent, and not left out since. */
  readonly needAttention: readonly PhotoRow[];
  /** Meant to go, not in the SIS, and free to go again: what the review lists as "Not in the SIS yet". */
  readonly sendable: readonly PhotoRow[];
}

/** What became of each photo so far. Junk files are no photos and are passed over. */
export function groupOutcomes(photos: Iterable<PhotoRow>): Outcomes {
  const groups: Record<OutcomeGroup, PhotoRow[]> = {
    imported: [],
    delivered: [],
    rejected: [],
    unconfirmed: [],
    'not-sent': [],
    'left-out': [],
    'to-come': [],
  };
  const sendable: PhotoRow[] = [];
  const all = [...photos];
  for (const photo of all) {
    if (photo.status === 'ignored') continue;
    groups[outcomeGroupOf(photo)].push(photo);
    if (isGoingAgain(photo)) sendable.push(photo);
  }
  const needAttention = [...groups.rejected, ...groups.unconfirmed, ...groups['not-sent']].filter(
    ({ isLeftOut }) => !isLeftOut,
  );
  return { groups, needAttention, counted: countInSis(all), sendable };
}

/** "106 of 107 photos are in the SIS; 1 was rejected." Only what the SIS's log calls imported counts. */
export function closingSentence({ counted }: Pick<Outcomes, 'counted'>, place?: string): string {
  return arrivedSentence(counted, place);
}
