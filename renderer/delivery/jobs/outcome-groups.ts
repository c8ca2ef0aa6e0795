import type { OutcomeGroup } from '../../../electron/core/delivery/outcome.ts';
import { arrivalOf } from '../../../electron/core/ledger/standing.ts';
import { isMeant } from '../../../electron/core/review/count-in-sis.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { isGoingAgain } from '../../../electron/core/review/photo-standing.ts';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { formatNumber } from '../../../electron/core/shared/locale.ts';
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
  /** Photos that were meant to go, see `isMeant`. */
  readonly meant: number;
  /** Meant to go, not in the SIS, and free to go again: what the review lists as "Not in the SIS yet". */
  readonly sendable: readonly PhotoRow[];
}

function groupOf(photo: PhotoRow, stays: boolean): OutcomeGroup {
  const { outcome } = photo;
  // What was not sent and is to stay here now is not missing.
  if (stays && (outcome === null || outcome.kind === 'not-sent')) return 'left-out';
  return outcome?.kind ?? arrivalOf(photo) ?? 'to-come';
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
  let meant = 0;
  for (const photo of photos) {
    if (photo.status === 'ignored') continue;
    const stays = !isMeant(photo);
    const group = groupOf(photo, stays);
    groups[group].push(photo);
    if (!stays) meant += 1;
    if (isGoingAgain(photo)) sendable.push(photo);
  }
  return { groups, meant, sendable };
}

/** "486 of 486 photos are in the SIS." Only what the SIS's log calls imported counts. */
export function closingSentence({ groups, meant }: Pick<Outcomes, 'groups' | 'meant'>): string {
  const imported = groups.imported.length;
  const all = countOf(meant, 'photo');
  return `${formatNumber(imported)} of ${all} ${meant === 1 ? 'is' : 'are'} in the SIS.`;
}

const inWords: readonly (readonly [OutcomeGroup, string])[] = [
  ['imported', 'in the SIS'],
  ['delivered', 'delivered'],
  ['rejected', 'rejected'],
  ['unconfirmed', 'sent, not confirmed'],
  ['not-sent', 'not sent'],
  ['to-come', 'to come'],
  ['left-out', 'not included'],
];

/** "308 in the SIS, 1 rejected, 177 to come". Groups without photos are not named. */
export function groupsInWords(groups: Outcomes['groups']): string {
  return inWords
    .filter(([group]) => group === 'imported' || groups[group].length > 0)
    .map(([group, words]) => `${formatNumber(groups[group].length)} ${words}`)
    .join(', ');
}
