import type { Stats } from 'node:fs';
import path from 'node:path';
import { watch } from 'chokidar';
import { leftoverFolderKind } from '../../core/photo/leftovers.ts';
import { compareListing } from '../../core/review/compare-listing.ts';
import { isNameWhileRenaming } from '../../core/review/rename-plan.ts';
import { errorCode } from '../file-errors.ts';
import { listFolder } from './list-folder.ts';

export interface TreeWatch {
  close(): Promise<void>;
}

interface TreeEvents {
  /** Everything from now on is reported. */
  readonly onReady: () => void;
  readonly onTouched: (path: string) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Watches a folder and its sub-folders by the system's own means. Links are not followed: one may lead to the whole
 * computer.
 */
export function watchByEvents(folder: string, { onReady, onTouched, onError }: TreeEvents): TreeWatch {
  /** The snapshots of a network drive hold all of it many times over. */
  const isPassedOver = (file: string, stats: Stats | undefined) =>
    stats?.isDirectory() === true &&
    leftoverFolderKind(path.relative(folder, file).split(path.sep).join('/')) !== null;
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (file, stats) => isNameWhileRenaming(path.basename(file)) || isPassedOver(file, stats),
    followSymlinks: false,
    ignorePermissionErrors: true,
    atomic: false,
    persistent: false,
  });
  watcher.on('all', (_, file) => onTouched(file));
  watcher.on('ready', onReady);
  watcher.on('error', onError);
  return { close: () => watcher.close() };
}

/** Does the system refuse to watch as many folders as there are? */
export function isOutOfWatches(error: unknown): boolean {
  return ['EMFILE', 'ENFILE', 'ENOSPC', 'ENOSYS', 'ENOMEM'].includes(errorCode(error));
}

// So that listing takes a tenth of the time at most, however slow the disk.
const pauseForEachMs = 10;

/** Lists a folder again and again. */
export function watchByListing(
  folder: string,
  pollMs: number,
  { onReady, onTouched, onError }: TreeEvents,
): TreeWatch {
  const ended = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let known: Awaited<ReturnType<typeof listFolder>> | null = null;
  const look = async () => {
    const begin = performance.now();
    try {
      const now = await listFolder(folder, ended.signal);
      if (known) {
        const { added, changed, gone } = compareListing(known, now);
        for (const file of [...added, ...changed, ...gone]) onTouched(path.join(folder, file));
      } else onReady();
      known = now;
    } catch (error) {
      if (!ended.signal.aborted) onError(error);
    }
    if (ended.signal.aborted) return;
    timer = setTimeout(look, Math.max(pollMs, (performance.now() - begin) * pauseForEachMs)).unref();
  };
  let looking = look();
  return {
    async close() {
      ended.abort();
      clearTimeout(timer);
      await looking;
      looking = Promise.resolve();
    },
  };
}
