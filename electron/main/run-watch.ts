import type { RunState } from '../core/contract/views.ts';
import type { DeliveryStatus } from '../core/delivery/delivery.ts';
import { type DeliveryView, isRunGoing, waitingItem } from '../core/delivery/delivery-view.ts';
import type { ItemState } from '../core/delivery/item-state.ts';
import { assertNever } from '../core/shared/assert-never.ts';
import type { NoticeKind } from '../core/text/shell-sentences.ts';

export interface TaskBarProgress {
  /** 0 to 1; below 0 for none, above 1 for indeterminate. */
  readonly value: number;
  /** Windows has colours for these. */
  readonly mode: 'none' | 'normal' | 'indeterminate' | 'paused' | 'error';
}

/** What the system shows and does while a run is in this state. */
export interface Indication {
  /** The system must not go to sleep by itself. */
  readonly isKeptAwake: boolean;
  readonly progress: TaskBarProgress;
  readonly awaitsNetwork: boolean;
  readonly canPause: boolean;
  readonly canContinue: boolean;
}

const atRest: Indication = {
  isKeptAwake: false,
  progress: { value: -1, mode: 'none' },
  awaitsNetwork: false,
  canPause: false,
  canContinue: false,
};

/** Nothing is left to be done on this computer: a job that stands still may do so for days. */
const quietChunks: ReadonlySet<ItemState['kind']> = new Set([
  'stalled',
  'done',
  'delivered',
  'untracked',
  'failed',
  'cancelled',
  'replanned',
]);

function isQuiet({ items }: DeliveryView): boolean {
  return items.length > 0 && items.every(({ state }) => quietChunks.has(state.kind));
}

// In steps of a hundredth: a change comes ten times a second.
const rounded = (share: number) => Math.floor(share * 100) / 100;

function statusIndication({ kind }: DeliveryStatus, value: number, isWorking: boolean): Indication {
  switch (kind) {
    case 'running':
      return { ...atRest, isKeptAwake: isWorking, progress: { value, mode: 'normal' }, canPause: true };
    case 'paused':
      return { ...atRest, progress: { value, mode: 'paused' }, canContinue: true };
    case 'waiting-for-network':
      // The network may be back at night, when nobody is there to wake the computer.
      return {
        ...atRest,
        isKeptAwake: true,
        progress: { value, mode: 'paused' },
        awaitsNetwork: true,
        canPause: true,
      };
    case 'waiting-for-sign-in':
      return { ...atRest, progress: { value, mode: 'error' }, canPause: true };
    case 'finished':
    case 'left':
    case 'cancelled':
      return atRest;
    default:
      return assertNever(kind);
  }
}

function deliveryIndication(run: DeliveryView): Indication {
  const value = rounded(run.share);
  const { answers, usesNetwork } = run.destination.traits;
  if (!usesNetwork) return { ...atRest, isKeptAwake: true, progress: { value, mode: 'normal' } };
  if (answers === 'job') return statusIndication(run.status, value, !isQuiet(run));
  const indication = statusIndication(run.status, value, true);
  return waitingItem(run.items) ? { ...indication, progress: { value, mode: 'paused' } } : indication;
}

export function indicationFor(run: RunState): Indication {
  if (!isRunGoing(run)) return atRest;
  return run.kind === 'delivery'
    ? deliveryIndication(run)
    : { ...atRest, isKeptAwake: true, progress: { value: 2, mode: 'indeterminate' } };
}

function isWaitingForSignIn(run: RunState): boolean {
  return run.kind === 'delivery' && run.status.kind === 'waiting-for-sign-in';
}

const photoEndings = { good: 'photos-sent', bad: 'photos-not-sent' } as const;

const endings = {
  sis: { good: 'finished', bad: 'stopped' },
  sftp: { good: 'delivered', bad: 'not-delivered' },
  folder: { good: 'packed', bad: 'not-packed' },
  ldap: photoEndings,
  moodle: photoEndings,
  google: photoEndings,
  microsoft: photoEndings,
} as const;

/** The notification for a person who looks elsewhere. What a person did by hand needs none. */
export function notificationFor(before: RunState, now: RunState): NoticeKind | null {
  if (isWaitingForSignIn(now)) return isWaitingForSignIn(before) ? null : 'sign-in';
  const wasOver = before.kind === 'delivery' && before.phase === 'over';
  if (wasOver || now.kind !== 'delivery' || now.status.kind !== 'finished') return null;
  if (now.failure?.code === 'cancelled') return null;
  return endings[now.destination.kind][now.failure ? 'bad' : 'good'];
}
