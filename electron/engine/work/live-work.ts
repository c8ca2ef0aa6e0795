import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import PQueue from 'p-queue';
import { compareListing, matchRenamed, type TraceableFile } from '../../core/compare-listing.ts';
import type { Failure } from '../../core/failure.ts';
import { isIgnoredFile } from '../../core/file-name.ts';
import { type Photo, type PhotoId, sha256Of } from '../../core/photo.ts';
import type { Rename } from '../../core/rename-plan.ts';
import { needsDecoding } from '../batch/fill-batch.ts';
import { decodePhoto, hashBytes } from '../images/decode-photo.ts';
import { type FoundInListing, listFolder } from '../intake/list-folder.ts';
import { probePhoto } from '../intake/probe-photo.ts';
import { type FolderWatch, watchFolder } from '../intake/watch-folder.ts';
import type { Publisher } from '../publisher.ts';
import type { FolderWork, OpenFolder } from './folder-work.ts';

/** Keeps what is shown of an open folder as it is on the disk. */
export interface LiveWork {
  /** Whatever waited for a run to end. */
  resume(): void;
}

export interface LiveWorkOptions {
  readonly publisher: Publisher;
  readonly folder: FolderWork;
  readonly parallel: number;
  /** While a run goes on, it watches over its files itself. */
  readonly isBusy: () => boolean;
  /** Files that got other names by somebody else's hand. */
  readonly onMoved: (renames: readonly Rename[]) => void;
  /** The folder holds other files now; these photos are new or others. */
  readonly onUpdated: (ids: readonly PhotoId[]) => void;
  readonly onTrouble: (error: unknown) => void;
}

interface FolderNews {
  readonly moved: readonly Rename[];
  readonly gone: readonly Photo[];
  /** New files, and files that are others now. */
  readonly fresh: readonly string[];
  /** Files that appeared and, by their bytes, may be ones that vanished. */
  readonly unsure: readonly string[];
}

/** What became of the folder since its photos were read. Files that are still being written are passed over. */
function compareFolder(
  photos: ReadonlyMap<string, Photo>,
  inodes: ReadonlyMap<string, string | null>,
  now: ReadonlyMap<string, FoundInListing>,
  stillWritten: ReadonlySet<string>,
  hashes: ReadonlyMap<string, string> = new Map(),
): FolderNews {
  // A sub-folder that cannot be entered is no file.
  const known = new Map([...photos].filter(([file]) => !file.endsWith('/') && !stillWritten.has(file)));
  const changes = compareListing(known, now);
  const trace = (file: string, inode: string | null | undefined, sha256: string | null): TraceableFile[] => {
    const listed = now.get(file) ?? known.get(file);
    return listed
      ? [{ file, bytes: listed.bytes, modifiedMs: listed.modifiedMs, inode: inode ?? null, sha256 }]
      : [];
  };
  const hashOf = (file: string) => {
    const photo = known.get(file);
    return photo ? sha256Of(photo) : null;
  };
  const { renamed, unsure } = matchRenamed(
    changes.gone.flatMap((file) => trace(file, inodes.get(file), hashOf(file))),
    changes.added.flatMap((file) => trace(file, now.get(file)?.inode, hashes.get(file) ?? null)),
  );
  const [left, arrived] = [new Set(renamed.map(({ from }) => from)), new Set(renamed.map(({ to }) => to))];
  return {
    unsure,
    moved: renamed,
    gone: changes.gone.filter((file) => !left.has(file)).flatMap((file) => known.get(file) ?? []),
    fresh: [...changes.added.filter((file) => !arrived.has(file)), ...changes.changed],
  };
}

async function isFolder(paths: readonly string[]): Promise<boolean> {
  const [root, ...more] = paths;
  if (root === undefined || more.length > 0) return false;
  return stat(root).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** What cannot be read is passed over: reading it as a photo says why. */
async function hashFiles(root: string, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const file of files) {
    const bytes = await readFile(path.join(root, file)).catch(() => null);
    if (bytes) hashes.set(file, hashBytes(bytes));
  }
  return hashes;
}

export function createLiveWork(options: LiveWorkOptions): LiveWork {
  const { publisher, folder, parallel, isBusy } = options;
  let watch: FolderWatch | null = null;
  let stop = new AbortController();
  let inodes: ReadonlyMap<string, string | null> = new Map();
  let waiting: ReadonlySet<string> | null = null;
  const turns = new PQueue({ concurrency: 1 });

  const read = async (open: OpenFolder, root: string, id: PhotoId, file: string) => {
    const isIgnored = isIgnoredFile(file);
    const place = path.join(root, file);
    const first: Photo = { id, file, isIgnored, ...(await probePhoto(place)) };
    open.locations.set(id, place);
    if (isIgnored) return open.batch.put({ ...first, examination: { kind: 'not-yet' } });
    if (!needsDecoding(first)) return open.batch.put(first);
    const { thumbnail, ...probe } = await decodePhoto(first, place);
    if (thumbnail) await open.thumbnails?.save(id, thumbnail);
    open.batch.put({ ...first, ...probe });
  };

  const update = async (open: OpenFolder, root: string, stillWritten: ReadonlySet<string>) => {
    const { signal } = stop;
    const { batch, locations } = open;
    const photos = new Map(
      batch
        .ids()
        .flatMap((id) => batch.get(id) ?? [])
        .map((photo) => [photo.file, photo]),
    );
    const now = new Map([...(await listFolder(root, signal))].filter(([file]) => !stillWritten.has(file)));
    const { unsure } = compareFolder(photos, inodes, now, stillWritten);
    const hashes = await hashFiles(root, unsure);
    const { moved, gone, fresh } = compareFolder(photos, inodes, now, stillWritten, hashes);
    inodes = new Map([...now].map(([file, { inode }]) => [file, inode]));
    for (const { from, to } of moved) {
      const photo = photos.get(from);
      if (!photo) continue;
      locations.set(photo.id, path.join(root, to));
      batch.put({ ...photo, file: to });
    }
    if (moved.length > 0) options.onMoved(moved);
    for (const { id } of gone) {
      batch.remove(id);
      locations.delete(id);
    }
    const ids = new Map(fresh.map((file) => [file, photos.get(file)?.id ?? folder.nextPhotoId()]));
    const reading = new PQueue({ concurrency: parallel });
    await reading.addAll(
      [...ids].map(([file, id]) => async () => {
        signal.throwIfAborted();
        await read(open, root, id, file);
      }),
    );
    const touched = [...moved.flatMap(({ from }) => photos.get(from)?.id ?? []), ...ids.values()];
    if (touched.length + gone.length > 0) options.onUpdated(touched);
  };

  const schedule = (stillWritten: ReadonlySet<string>) => {
    if (isBusy()) {
      waiting = stillWritten;
      return;
    }
    waiting = null;
    const { signal } = stop;
    void turns
      .add(async () => {
        const open = folder.need();
        const [root = ''] = open.paths;
        if (signal.aborted) return;
        await update(open, root, stillWritten);
        const { folder: state } = publisher.state();
        // A disk that was pulled out is back.
        if (state.kind === 'failed') publisher.set({ folder: { kind: 'checked', paths: open.paths } });
      })
      .catch((error: unknown) => {
        if (!signal.aborted) options.onTrouble(error);
      });
  };

  folder.listen({
    async checked(open) {
      const [root = ''] = open.paths;
      if (!(await isFolder(open.paths))) return;
      stop = new AbortController();
      const failure: Failure = { code: 'folder-missing', detail: root };
      watch = watchFolder(root, ({ stillWritten }) => schedule(stillWritten), {
        onGone: () => publisher.set({ folder: { kind: 'failed', paths: open.paths, failure } }),
        onTrouble: options.onTrouble,
      });
    },
    async closing() {
      stop.abort();
      const closing = watch;
      watch = null;
      waiting = null;
      inodes = new Map();
      await closing?.close();
      await turns.onIdle();
    },
  });

  return {
    resume() {
      if (waiting) schedule(waiting);
    },
  };
}
