import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import PQueue from 'p-queue';
import type { PhotoId } from '../../core/photo/photo.ts';
import type { FoundInListing } from '../../core/review/compare-listing.ts';
import { compareFolder, type KnownFile } from '../../core/review/folder-news.ts';
import type { Failure } from '../../core/shared/failure.ts';
import { needsDecoding } from '../batch/fill-batch.ts';
import { decodePhoto, hashBytes } from '../images/decode-photo.ts';
import { listFolder } from '../intake/list-folder.ts';
import { closedFile, probeFile } from '../intake/probe-file.ts';
import { type FolderWatch, watchFolder } from '../intake/watch-folder.ts';
import type { Publisher } from '../publisher.ts';
import type { FolderService } from './folder-service.ts';
import { closeZip, isOwnFile, openZip, renameZip } from './live-zips.ts';
import type { OpenFolder } from './open-folder.ts';
import type { ReviewEvents } from './review-events.ts';

/** Keeps what is shown of an open folder as it is on the disk. */
export interface LiveService {
  /** Whatever waited for a run to end. */
  resume(): void;
  onFolderChecked(open: OpenFolder): Promise<void>;
  onFolderClosing(): Promise<void>;
}

export interface LiveServiceOptions {
  readonly publisher: Publisher;
  readonly folder: FolderService;
  readonly parallel: number;
  /** One at a time: renaming files, and looking for renamed ones. */
  readonly turns: PQueue;
  /** While a run goes on, it watches over its files itself. */
  readonly isBusy: () => boolean;
  readonly events: ReviewEvents;
  readonly onError: (error: unknown) => void;
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
async function hashFiles(
  root: string,
  files: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const file of files) {
    signal.throwIfAborted();
    const bytes = await readFile(path.join(root, file)).catch(() => null);
    if (bytes) hashes.set(file, hashBytes(bytes));
  }
  return hashes;
}

export function createLiveService(options: LiveServiceOptions): LiveService {
  const { publisher, folder, parallel, turns, events, isBusy } = options;
  let watch: FolderWatch | null = null;
  let stop = new AbortController();
  let listed: ReadonlyMap<string, FoundInListing> = new Map();
  /** Photos whose files went since the folder was opened: they may come back. */
  let departed: readonly KnownFile[] = [];
  let waiting: ReadonlySet<string> | null = null;

  const read = async (open: OpenFolder, place: string, id: PhotoId, file: string) => {
    const why = listed.get(file)?.why;
    if (why !== undefined) return open.batch.put(closedFile(file, id, why));
    const first = await probeFile(file, place, id);
    open.locations.set(id, place);
    if (!needsDecoding(first)) return open.batch.put(first);
    const { thumbnail, ...probe } = await decodePhoto(first, place, undefined, open.threads?.lookInside);
    await open.threads?.rest();
    if (thumbnail) await open.thumbnails?.save(id, thumbnail);
    open.batch.put({ ...first, ...probe });
  };
  const awaitFree = ({ batch }: OpenFolder, ids: Iterable<PhotoId>) => {
    for (const id of ids) {
      const photo = batch.get(id);
      if (photo?.examination.kind !== 'unreadable') continue;
      if (photo.examination.why === 'in-use') watch?.awaitFree(photo.file);
      if (photo.examination.why === 'unavailable') watch?.awaitBack(photo.file);
    }
  };

  const knownFiles = (open: OpenFolder, root: string, stillWritten: ReadonlySet<string>) =>
    new Map(
      open.batch
        .ids()
        .flatMap((id) => open.batch.get(id) ?? [])
        // A sub-folder that cannot be entered is no file.
        .filter(({ file }) => !file.endsWith('/') && !stillWritten.has(file))
        .filter((photo) => isOwnFile(open, root, photo))
        .map((photo) => [photo.file, { photo, inode: listed.get(photo.file)?.inode ?? null }]),
    );

  const update = async (open: OpenFolder, root: string, stillWritten: ReadonlySet<string>) => {
    const { signal } = stop;
    const { batch, locations } = open;
    const now = new Map([...(await listFolder(root, signal))].filter(([file]) => !stillWritten.has(file)));
    const known = knownFiles(open, root, stillWritten);
    const { unsure } = compareFolder(known, departed, now);
    const readable = unsure.filter((file) => now.get(file)?.why === undefined);
    const hashes = await hashFiles(root, readable, signal);
    const { moved, back, renames, gone, fresh } = compareFolder(known, departed, now, hashes);
    listed = now;
    const ids = new Map([...fresh].map(([file, id]) => [file, id ?? folder.nextPhotoId()]));
    const touched = new Set([...moved.map(({ id }) => id), ...ids.values()]);
    departed = [...departed, ...gone].filter(({ photo }) => !touched.has(photo.id));
    for (const { photo } of gone) {
      batch.remove(photo.id);
      locations.delete(photo.id);
      closeZip(open, root, photo.file);
    }
    const inZips = renames.flatMap((rename) => renameZip(open, root, rename));
    for (const photo of moved) {
      locations.set(photo.id, path.join(root, photo.file));
      batch.put(photo);
    }
    if (renames.length + back.length > 0)
      events.emit('filesMoved', { renames: [...renames, ...inZips], back: back.map(({ id }) => id) });
    const reading = new PQueue({ concurrency: parallel });
    await reading.addAll(
      [...ids].map(([file, id]) => async () => {
        signal.throwIfAborted();
        await read(open, path.join(root, file), id, file);
      }),
    );
    for (const id of ids.values()) {
      const nextId = () => folder.nextPhotoId();
      const readInside = (place: string, at: PhotoId, file: string) => read(open, place, at, file);
      for (const at of await openZip({ open, root, id, nextId, read: readInside, signal })) touched.add(at);
    }
    awaitFree(open, ids.values());
    if (touched.size + gone.length === 0) return;
    // A way back to what was decided of a file that changed is closed.
    publisher.set({ steps: batch.decisions.steps() });
    events.emit('filesChanged', [...touched]);
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
        if (!signal.aborted) options.onError(error);
      });
  };

  return {
    resume() {
      if (waiting) schedule(waiting);
    },
    async onFolderChecked(open) {
      const [root = ''] = open.paths;
      if (!(await isFolder(open.paths))) return;
      stop = new AbortController();
      const failure: Failure = { code: 'folder-missing', detail: root };
      watch = watchFolder(root, ({ stillWritten }) => schedule(stillWritten), {
        onGone: () => publisher.set({ folder: { kind: 'failed', paths: open.paths, failure } }),
        onError: options.onError,
      });
      awaitFree(open, open.batch.ids());
    },
    async onFolderClosing() {
      stop.abort();
      const closing = watch;
      watch = null;
      waiting = null;
      listed = new Map();
      departed = [];
      await closing?.close();
      await turns.onIdle();
    },
  };
}
