import { countOf } from '../../electron/core/amounts.ts';
import type { PhotoRow, RunState } from '../../electron/core/views.ts';

export type OutcomeGroup = 'imported' | 'delivered' | 'rejected' | 'not-sent' | 'to-come';

export const outcomeGroups: readonly OutcomeGroup[] = [
  'imported',
  'delivered',
  'rejected',
  'not-sent',
  'to-come',
];

export const groupNames: Readonly<Record<OutcomeGroup, string>> = {
  imported: 'In the SIS',
  delivered: 'Handed over',
  rejected: 'Rejected',
  'not-sent': 'Not sent',
  'to-come': 'To come',
};

export interface Outcomes {
  readonly groups: Readonly<Record<OutcomeGroup, readonly PhotoRow[]>>;
  /** Photos that were meant to go: all but blocked ones and those left out by hand. */
  readonly meant: number;
  /** Meant to go, and neither in the SIS nor on the way. */
  readonly sendable: readonly PhotoRow[];
  /** Blocked or left out by hand, and not in the SIS. */
  readonly leftOut: number;
}

export function isRunGoing({ kind }: RunState): boolean {
  return kind === 'preparing' || kind === 'uploading';
}

/** What became of each photo so far. Junk files are no photos and are passed over. */
export function groupOutcomes(photos: Iterable<PhotoRow>): Outcomes {
  const groups: Record<OutcomeGroup, PhotoRow[]> = {
    imported: [],
    delivered: [],
    rejected: [],
    'not-sent': [],
    'to-come': [],
  };
  const sendable: PhotoRow[] = [];
  let meant = 0;
  let leftOut = 0;
  for (const photo of photos) {
    if (photo.status === 'ignored') continue;
    const stays = photo.status === 'blocked' || photo.isLeftOut;
    const group = photo.outcome?.kind ?? (stays ? 'not-sent' : 'to-come');
    groups[group].push(photo);
    if (group === 'imported' || group === 'delivered' || !stays) meant += 1;
    else leftOut += 1;
    if (!stays && (group === 'rejected' || group === 'not-sent')) sendable.push(photo);
  }
  return { groups, meant, sendable, leftOut };
}

/** "486 of 486 photos are in the SIS." Only what the SIS's log calls imported counts. */
export function closingSentence({ groups, meant }: Pick<Outcomes, 'groups' | 'meant'>): string {
  const imported = groups.imported.length;
  const all = countOf(meant, 'photo');
  return `${imported.toLocaleString('en-US')} of ${all} ${meant === 1 ? 'is' : 'are'} in the SIS.`;
}

/** "308 in the SIS, 1 rejected, 177 to come". Groups without photos are not named. */
export function groupsInWords(groups: Outcomes['groups']): string {
  const words = {
    imported: 'in the SIS',
    delivered: 'handed over',
    rejected: 'rejected',
    'not-sent': 'not sent',
    'to-come': 'to come',
  };
  return outcomeGroups
    .filter((group) => group === 'imported' || groups[group].length > 0)
    .map((group) => `${groups[group].length.toLocaleString('en-US')} ${words[group]}`)
    .join(', ');
}
