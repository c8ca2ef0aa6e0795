import { type Change, type EngineState, idleState, type Snapshot } from '../core/contract/snapshot.ts';
import type { LogLine } from '../core/delivery/job.ts';
import type { PhotoId } from '../core/photo/photo.ts';
import type { Batch } from './batch/batch.ts';

/** Often enough to look live, seldom enough for a window to keep up. */
const publishEveryMs = 100;

/** Each message is one task of a window, and is on its way while the next one is made. */
const mostRowsAtOnce = 1_000;

type Listener = (change: Change) => void;

/** Holds the state that is shown and publishes it as versioned changes. */
export interface Publisher {
  state(): EngineState;
  set(part: Partial<EngineState>): void;
  /** Another folder: its photos take the place of those known so far. */
  setBatch(batch: Batch | null): void;
  addLogLine(jobId: string, line: LogLine): void;
  /** With `photosFollow`, its photos are published as the next change instead. */
  snapshot(options?: { readonly photosFollow?: boolean | undefined }): Snapshot;
  subscribe(listener: Listener): () => void;
  /** Publishes what is pending at once. */
  flush(): void;
  close(): void;
}

interface Pending {
  part: Partial<EngineState>;
  log: { jobId: string; line: LogLine }[];
  isCleared: boolean;
}

const nothingPending = (): Pending => ({ part: {}, log: [], isCleared: false });

export function createPublisher(): Publisher {
  const listeners = new Set<Listener>();
  let state = idleState;
  let batch: Batch | null = null;
  let version = 0;
  let pending = nothingPending();

  const publish = (change: Omit<Change, 'version'>) => {
    version += 1;
    for (const listener of listeners) listener({ version, ...change });
  };
  /** A snapshot holds all parts or none: nothing comes between them. */
  const publishInParts = (news: Omit<Change, 'version' | 'photos'>, ids: readonly PhotoId[]) => {
    for (let from = 0; from === 0 || from < ids.length; from += mostRowsAtOnce) {
      const photos = ids.slice(from, from + mostRowsAtOnce).flatMap((id) => batch?.row(id) ?? []);
      publish({
        ...(from === 0 ? news : {}),
        ...(photos.length > 0 ? { photos } : {}),
        ...(from + mostRowsAtOnce < ids.length ? { isPart: true } : {}),
      });
    }
  };
  const flush = () => {
    const { changed, gone } = batch?.takeChanged() ?? { changed: [], gone: [] };
    const { part, log, isCleared } = pending;
    const isNothing = Object.keys(part).length === 0 && log.length === 0 && !isCleared;
    if (isNothing && changed.length === 0 && gone.length === 0) return;
    pending = nothingPending();
    const news = {
      ...part,
      ...(isCleared ? { photosCleared: true as const } : {}),
      ...(gone.length > 0 ? { photosGone: gone } : {}),
      ...(log.length > 0 ? { log } : {}),
    };
    publishInParts(news, changed);
  };
  const timer = setInterval(flush, publishEveryMs);
  timer.unref();

  return {
    state: () => state,
    set(part) {
      state = { ...state, ...part };
      pending.part = { ...pending.part, ...part };
    },
    setBatch(next) {
      batch = next;
      pending.isCleared = true;
    },
    addLogLine(jobId, line) {
      pending.log.push({ jobId, line });
    },
    snapshot({ photosFollow = false } = {}) {
      flush();
      const taken = { version, ...state, photos: photosFollow ? [] : (batch?.rows() ?? []) };
      if (photosFollow) publishInParts({ photosCleared: true }, batch?.ids() ?? []);
      return taken;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush,
    close: () => clearInterval(timer),
  };
}
