import type { RunState } from '../core/contract/views.ts';
import type { RunLife } from '../core/delivery/run-state.ts';
import type { ChunkState } from '../core/delivery/upload-state.ts';
import { assertNever } from '../core/shared/assert-never.ts';
import type { NoticeKind } from '../core/text/messages-shell.ts';

export interface TaskBarProgress {
  /** 0 to 1; below 0 for none, above 1 for "nobody knows how far". */
  readonly value: number;
  /** Windows has colours for these. */
  readonly mode: 'none' | 'normal' | 'indeterminate' | 'paused' | 'error';
}

/** What the shell does for a run while it is like this. */
export interface ShellWork {
  /** The system must not go to sleep by itself. */
  readonly isKeptAwake: boolean;
  readonly progress: TaskBarProgress;
  readonly awaitsNetwork: boolean;
  readonly canPause: boolean;
  readonly canContinue: boolean;
}

type Uploading = Extract<RunState, { kind: 'uploading' }>;
type Delivering = Extract<RunState, { kind: 'delivering' }>;

const atRest: ShellWork = {
  isKeptAwake: false,
  progress: { value: -1, mode: 'none' },
  awaitsNetwork: false,
  canPause: false,
  canContinue: false,
};

/** Nothing is left to be done on this computer: a job that stands still may do so for days. */
const quietChunks: ReadonlySet<ChunkState['kind']> = new Set([
  'still',
  'done',
  'lost-sight',
  'failed',
  'cancelled',
  'replanned',
]);

function isQuiet({ chunks }: Uploading): boolean {
  return chunks.length > 0 && chunks.every(({ state }) => quietChunks.has(state.kind));
}

// In steps of a hundredth: a change comes ten times a second.
const rounded = (share: number) => Math.floor(share * 100) / 100;

function lifeWork({ kind }: RunLife, value: number, isWorking: boolean): ShellWork {
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

function deliveryWork(run: Delivering): ShellWork {
  const bytes = run.zips.reduce((total, zip) => total + zip.bytes, 0);
  const sent = run.zips.reduce((total, { sentBytes }) => total + sentBytes, 0);
  const value = rounded(Math.min(1, sent / Math.max(1, bytes)));
  const work = lifeWork(run.life, value, true);
  return run.waiting ? { ...work, progress: { value, mode: 'paused' } } : work;
}

export function shellWorkFor(run: RunState): ShellWork {
  switch (run.kind) {
    case 'none':
    case 'packed':
    case 'uploaded':
    case 'delivered':
      return atRest;
    case 'preparing':
      return { ...atRest, isKeptAwake: true, progress: { value: 2, mode: 'indeterminate' } };
    case 'packing': {
      const value = rounded(run.zips.length / Math.max(1, run.planned));
      return { ...atRest, isKeptAwake: true, progress: { value, mode: 'normal' } };
    }
    case 'delivering':
      return deliveryWork(run);
    case 'uploading':
      return lifeWork(run.life, rounded(run.share), !isQuiet(run));
    default:
      return assertNever(run);
  }
}

function isWaitingForSignIn(run: RunState): boolean {
  return run.kind === 'uploading' && run.life.kind === 'waiting-for-sign-in';
}

/** What somebody who looks elsewhere would want to be told. What a person did by hand is no news. */
export function newsOf(before: RunState, now: RunState): NoticeKind | null {
  if (isWaitingForSignIn(now)) return isWaitingForSignIn(before) ? null : 'sign-in';
  if (before.kind === now.kind) return null;
  if (now.kind === 'packed') {
    if (now.failure?.code === 'cancelled') return null;
    return now.failure ? 'not-packed' : 'packed';
  }
  if (now.kind === 'delivered') {
    if (now.failure?.code === 'cancelled') return null;
    return now.failure ? 'not-delivered' : 'delivered';
  }
  if (now.kind !== 'uploaded' || now.life.kind !== 'finished') return null;
  if (now.failure?.code === 'cancelled') return null;
  return now.failure ? 'stopped' : 'finished';
}
