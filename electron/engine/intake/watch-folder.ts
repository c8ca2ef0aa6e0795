import { stat } from 'node:fs/promises';
import path from 'node:path';
import { realPathOf } from '../disk/real-path.ts';
import { createReturningFiles } from './returning-files.ts';
import { createSettlingFiles } from './settling-files.ts';
import { isOutOfWatches, type TreeWatch, watchByEvents, watchByListing } from './watch-tree.ts';

export interface FolderChange {
  /**
   * Files that still grow, relative to the folder, with `/`: not to be read yet. They are reported again once they are
   * whole.
   */
  readonly stillWritten: ReadonlySet<string>;
}

export interface WatchFolderOptions {
  /** The folder itself is not there any more. If it comes back, that is a change. */
  readonly onGone: () => void;
  /**
   * Called with errors for the log; the watch goes on, by listing the folder if the system does not let it be watched.
   */
  readonly onError: (error: unknown) => void;
  /** A change is reported when nothing has happened for this long, and no touched file changed for as long again. */
  readonly quietMs?: number;
  /** While a long copy goes on, what is whole already is reported this often. */
  readonly maximumDelayMs?: number;
  /** How often it is made sure that the folder is there. */
  readonly presenceMs?: number;
  /** How often the folder is listed where it cannot be watched; slower where that takes long. */
  readonly pollMs?: number;
  /** `listing`: for drives that do not tell. By default the system tells. */
  readonly by?: 'events' | 'listing';
}

export interface FolderWatch {
  /** Relative to the folder, with `/`: another program holds it. No system tells when it is free; this watch does. */
  awaitFree(file: string): void;
  /** Its share, cloud or disk does not answer: looked for as often as the folder itself. */
  awaitBack(file: string): void;
  close(): Promise<void>;
}

/**
 * Tells that something changed in a folder or below: what, a listing tells (`listFolder`, `compareListing`). Told once
 * at the beginning too, for what changed before everything was watched. Keeps no process alive.
 */
export function watchFolder(
  folder: string,
  onChange: (change: FolderChange) => void,
  options: WatchFolderOptions,
): FolderWatch {
  const {
    onGone,
    onError,
    quietMs = 300,
    maximumDelayMs = 5_000,
    presenceMs = 3_000,
    pollMs = 5_000,
  } = options;
  const settling = createSettlingFiles();
  const returning = createReturningFiles();
  let by = options.by ?? 'events';
  let root = folder;
  let tree: TreeWatch | null = null;
  let isClosed = false;
  let isGone = false;
  let hasNews = false;
  let oldestNews = 0;
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();

  /** One thing after the other, and nothing once it is closed. */
  const work = (job: () => Promise<void>) => {
    working = working.then(() => (isClosed ? undefined : job())).catch(onError);
    return working;
  };
  const settleSoon = () => {
    if (settling.size === 0 && !hasNews) return;
    const waited = oldestNews === 0 ? 0 : performance.now() - oldestNews;
    // An endless stream of events must not delay it forever.
    if (timer && waited > maximumDelayMs) return;
    clearTimeout(timer);
    timer = setTimeout(() => void work(settle), quietMs).unref();
  };
  const noteNews = () => {
    hasNews = true;
    if (oldestNews === 0) oldestNews = performance.now();
  };
  const settle = async () => {
    timer = undefined;
    if (!(await checkPresence())) return;
    if ((await settling.look()) > 0) noteNews();
    if (isClosed) return;
    const isOverdue = oldestNews !== 0 && performance.now() - oldestNews > maximumDelayMs;
    if (hasNews && (settling.size === 0 || isOverdue)) {
      hasNews = false;
      oldestNews = 0;
      const relative = settling.paths().map((file) => path.relative(root, file).split(path.sep).join('/'));
      onChange({ stillWritten: new Set(relative) });
    }
    settleSoon();
  };
  const touch = (file: string) => {
    if (isClosed) return;
    settling.touch(file);
    if (oldestNews === 0) oldestNews = performance.now();
    settleSoon();
  };
  const closeTree = async () => {
    const closing = tree;
    tree = null;
    await closing?.close();
  };
  const start = async () => {
    await closeTree();
    root = await realPathOf(folder);
    const events = {
      onReady: () => {
        noteNews();
        settleSoon();
      },
      onTouched: touch,
      onError: (error: unknown) => {
        if (isClosed) return;
        onError(error);
        if (by !== 'events' || !isOutOfWatches(error)) return;
        by = 'listing';
        void work(start);
      },
    };
    tree = by === 'events' ? watchByEvents(root, events) : watchByListing(root, pollMs, events);
  };
  const checkPresence = async (): Promise<boolean> => {
    const isThere = await stat(folder).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    if (isClosed) return false;
    if (!isThere && !isGone) {
      isGone = true;
      await closeTree();
      onGone();
    } else if (isThere && isGone) {
      isGone = false;
      await start();
    }
    return isThere;
  };

  void work(async () => {
    if (await checkPresence()) await start();
  });
  const lookAround = async () => {
    if (!(await checkPresence())) return;
    for (const file of await returning.look()) touch(file);
  };
  const presence = setInterval(() => void work(lookAround), presenceMs).unref();

  return {
    awaitFree: (file) => void work(async () => touch(path.join(root, file))),
    awaitBack: (file) => void work(async () => returning.add(path.join(root, file))),
    async close() {
      isClosed = true;
      clearInterval(presence);
      clearTimeout(timer);
      await working;
      await closeTree();
    },
  };
}
