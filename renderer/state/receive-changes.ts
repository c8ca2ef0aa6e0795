import { applyChange, joinParts, mirrorSnapshot } from '../../electron/core/contract/mirror.ts';
import type { Change, Snapshot } from '../../electron/core/contract/snapshot.ts';
import type { LogLine } from '../../electron/core/delivery/job.ts';
import type { AppState, AppStore } from './store.ts';

type Logs = ReadonlyMap<string, readonly LogLine[]>;

function addLog(logs: Logs, added: Change['log']): Logs {
  if (!added || added.length === 0) return logs;
  const next = new Map(logs);
  for (const { jobId, line } of added) {
    const known = next.get(jobId) ?? [];
    if (line.cursor > (known.at(-1)?.cursor ?? -1)) next.set(jobId, [...known, line]);
  }
  return next;
}

/** The state after a change from the engine; the same state if it is not newer. */
function receiveChange(state: AppState, change: Change): Partial<AppState> {
  if (change.version <= state.version) return state;
  return {
    ...applyChange(state, change),
    logs: addLog(state.logs, change.log),
    ...(change.photosCleared ? { selection: new Set<string>(), focusedId: null } : {}),
  };
}

export interface ChangeFeed {
  receive(change: Change): void;
  /** Changes wait from here on, until a snapshot is there: alone they do not say what was before them. */
  hold(): void;
  release(snapshot: Snapshot): void;
}

export function createChangeFeed(store: AppStore): ChangeFeed {
  let held: Change[] | null = [];
  let parts: Change[] = [];
  const receive = (change: Change) => {
    parts.push(change);
    const [first, ...others] = parts;
    if (!first || change.isPart) return;
    parts = [];
    store.setState((state) => receiveChange(state, joinParts([first, ...others])));
  };
  return {
    receive(change) {
      if (held) held.push(change);
      else receive(change);
    },
    hold() {
      held ??= [];
      // The rest of them may have gone with an engine that died.
      parts = [];
    },
    release(snapshot) {
      const waiting = held ?? [];
      held = null;
      store.setState(mirrorSnapshot(snapshot));
      for (const change of waiting) receive(change);
    },
  };
}
