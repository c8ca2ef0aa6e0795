import type { RunDestination } from '../delivery/run-record.ts';
import type { DestinationSummary } from './destination-summary.ts';

/** What is known of earlier deliveries, for the open folder. */
export interface LedgerState {
  /** What `PhotoRow.atDestination` is about: what was chosen, else the SIS that is signed in at, else where this folder's photos went last. */
  readonly destination: RunDestination | null;
  /**
   * Where photos of the open folder's students went, the latest first, and what is chosen. Empty while none is open.
   * Counted when the folder was opened or its files changed, when a run ended, and when the sign-in, the roster or the
   * rules changed: counts that follow every decision come from `PhotoRow.atDestination`.
   */
  readonly destinations: readonly DestinationSummary[];
  /** Students of whom a photo arrived at `destination`, of whatever folder; `arrivedStudents` names them. */
  readonly arrivedStudents: number;
  /** Another one means that `arrivedStudents` has another answer. */
  readonly edition: number;
}

/** Nothing is open, and nobody is signed in. */
export const noLedger: LedgerState = { destination: null, destinations: [], arrivedStudents: 0, edition: 0 };
