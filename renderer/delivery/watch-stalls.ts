import type { RunState } from '../../electron/core/contract/views.ts';
import { goingTo } from '../../electron/core/delivery/delivery-view.ts';
import type { AppStore } from '../state/store.ts';

// The engine says that a job stands still when nothing has moved for about two minutes.
const beforeSaidMs = 120_000;

function isStalled(run: RunState): boolean {
  return goingTo(run, 'sis')?.items.some(({ state }) => state.kind === 'stalled') ?? false;
}

/** Remembers since when jobs have stood still, whichever screen is looked at. Returns what ends it. */
export function watchStalls(store: AppStore, now: () => number = Date.now): () => void {
  const note = (run: RunState) => {
    const { stalledSinceMs } = store.getState();
    if (isStalled(run) !== (stalledSinceMs !== null))
      store.setState({ stalledSinceMs: isStalled(run) ? now() - beforeSaidMs : null });
  };
  note(store.getState().run);
  return store.subscribe(({ run }, before) => {
    if (run !== before.run) note(run);
  });
}
