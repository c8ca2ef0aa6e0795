import type { DeliveryStatus } from '../../electron/core/delivery/delivery.ts';
import type { DeliveryItem } from '../../electron/core/delivery/item-state.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { assertNever } from '../../electron/core/shared/assert-never.ts';
import { acceptedZips, zipsOfRun } from './zips-of-run.ts';

/** Where the photos go. */
export type Goal = 'SIS' | 'SFTP';

/** What an upload or a delivery as a whole waits for, and what that means for the photos. */
export interface LifeWords {
  readonly goal: Goal;
  readonly kind: 'paused' | 'waiting-for-network' | 'waiting-for-sign-in';
  readonly title: string;
  readonly sentence: string;
}

/** "2 of 3 zips are in." Planned again ones do not count. */
export function zipsInWords(chunks: readonly DeliveryItem[]): string {
  const zips = zipsOfRun(chunks);
  const accepted = acceptedZips(zips);
  return `${accepted.toLocaleString('en-US')} of ${countOf(zips.length, 'zip')} ${accepted === 1 || zips.length === 1 ? 'is' : 'are'} in.`;
}

/** Null while nothing is waited for. */
export function lifeInWords(life: DeliveryStatus, chunks: readonly DeliveryItem[]): LifeWords | null {
  return haltInWords(life, zipsInWords(chunks), 'SIS');
}

/** The same wherever it goes. @param zips how many are there, as a sentence. */
export function haltInWords({ kind }: DeliveryStatus, zips: string, goal: Goal): LifeWords | null {
  switch (kind) {
    case 'paused':
      return { goal, kind, title: 'Paused.', sentence: `${zips} Nothing is sent until you continue.` };
    case 'waiting-for-network':
      return {
        goal,
        kind,
        title: 'The network is gone.',
        sentence: `Nothing was lost: ${zips} It goes on by itself as soon as the ${goal} can be reached again.`,
      };
    case 'waiting-for-sign-in':
      return {
        goal,
        kind,
        title: 'The SIS does not accept the token any more.',
        sentence: `Nothing was lost: ${zips} Type a new token, and the upload goes on where it was.`,
      };
    case 'running':
    case 'finished':
    case 'left':
    case 'cancelled':
      return null;
    default:
      return assertNever(kind);
  }
}

/** What can be done meanwhile. @param isAccepted whether the SIS has every zip. */
export function meanwhileInWords(life: LifeWords | null, isAccepted: boolean): string {
  switch (life?.kind) {
    case 'paused':
      return 'You can also close Picture Day and continue another day.';
    case 'waiting-for-network':
      return 'You can keep working: this goes on when the network is back.';
    case 'waiting-for-sign-in':
      return 'This waits for you to sign in. You can also close Picture Day and continue another day.';
    default:
      return isAccepted
        ? 'You can keep working: Picture Day watches the jobs to their end.'
        : 'You can keep working: this goes on in the background.';
  }
}
