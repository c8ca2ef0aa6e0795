import { isRunGoing } from '../../electron/core/delivery/delivery-view.ts';
import type { AppParts } from '../state/app-context.ts';
import type { AppState } from '../state/store.ts';

export interface WatchUnfinishedParts {
  readonly store: AppParts['store'];
  readonly actions: Pick<AppParts['actions'], 'refreshUnfinished'>;
}

/** All that decides which uploads can be continued, and where: the folder, the SIS, and whether one goes on. */
function keyOf({ folder, connection, run }: AppState): string {
  return JSON.stringify([
    folder.kind === 'checked' ? folder.paths : null,
    connection.kind === 'connected' ? connection.url : null,
    isRunGoing(run),
  ]);
}

/** Asks for the uploads that can be continued whenever others may be. Returns what ends it. */
export function watchUnfinished({ store, actions }: WatchUnfinishedParts): () => void {
  let known = keyOf(store.getState());
  return store.subscribe((state, before) => {
    if (
      state.folder === before.folder &&
      state.connection === before.connection &&
      isRunGoing(state.run) === isRunGoing(before.run)
    )
      return;
    const key = keyOf(state);
    if (key === known) return;
    known = key;
    void actions.refreshUnfinished();
  });
}
