import type { Failure } from '../shared/failure.ts';
import type { RunRecord } from './run-record.ts';

/** How far the photos are on the way to one of several destinations. */
export type LegState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'going' }
  /** Null where nothing had to go there. */
  | { readonly kind: 'over'; readonly record: RunRecord | null }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly record: RunRecord | null }
  /** The person stopped before it was its turn. */
  | { readonly kind: 'skipped' };

export interface RoundLeg {
  /** The destination's ID and name in the settings. */
  readonly destination: string;
  readonly name: string;
  readonly state: LegState;
}

/** An upload to several destinations, one after the other. */
export interface Round {
  readonly legs: readonly RoundLeg[];
  readonly isOver: boolean;
}

export function beginRound(destinations: readonly { readonly id: string; readonly name: string }[]): Round {
  const legs = destinations.map(({ id, name }) => ({
    destination: id,
    name,
    state: { kind: 'waiting' } as const,
  }));
  return { legs, isOver: false };
}

export function setLeg(round: Round, destination: string, state: LegState): Round {
  const legs = round.legs.map((leg) => (leg.destination === destination ? { ...leg, state } : leg));
  return { ...round, legs };
}

/** What was not begun is not going to be. */
export function endRound(round: Round): Round {
  const legs = round.legs.map((leg) =>
    leg.state.kind === 'waiting' ? { ...leg, state: { kind: 'skipped' } as const } : leg,
  );
  return { legs, isOver: true };
}
