import type { RunState } from '../../electron/core/contract/views.ts';

export type WayRun = Extract<RunState, { readonly kind: 'preparing' | 'packing' | 'delivering' }>;

/** Does a delivery in one of the other ways go on? */
export function goingWay(run: RunState): WayRun | null {
  if (run.kind === 'packing' || run.kind === 'delivering') return run;
  return run.kind === 'preparing' && run.way !== undefined ? run : null;
}
