import { readdirSync, rmSync } from 'node:fs';
import { link, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { FolderState } from '../../core/contract/views.ts';
import { AppError } from '../../core/shared/failure.ts';
import { illuminate } from '../../core/systems/systems.ts';
import { drawJpeg } from '../fixtures/draw-picture.ts';
import { listAll, makeFolderOf, makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { openFilesUnder, picturesInWork } from '../fixtures/work-in-progress.ts';
import { zipOf } from '../fixtures/write-zip.ts';
import type { ThumbnailStore } from '../images/thumbnail-store.ts';
import { createBatch } from './batch.ts';
import { fillBatch } from './fill-batch.ts';

interface Filling {
  readonly thumbnails?: ThumbnailStore;
  readonly onState?: (state: FolderState, stop: AbortController) => void;
}

async function fill(folder: string, { thumbnails, onState }: Filling = {}) {
  const unpackFolder = path.join(await makeTemporaryFolder(), 'unpacked');
  const batch = createBatch({ preset: illuminate, roster: null, requestBytes: 60_000_000 });
  const states: FolderState[] = [];
  const stop = new AbortController();
  let count = 0;
  const filled = fillBatch(
    {
      paths: [folder],
      batch,
      unpackFolder,
      thumbnails: thumbnails ?? null,
      parallel: 4,
      nextId: () => String(++count),
      publish(state) {
        states.push(state);
        onState?.(state, stop);
      },
      signal: stop.signal,
    },
    new Map(),
  );
  const error = await filled.then(
    () => null,
    (reason: unknown) => reason,
  );
  return { batch, states, stop, error, unpackFolder };
}

/** Many photos of a few pictures, cheap to write. */
async function makeManyPhotos(count: number, size = { width: 200, height: 250 }): Promise<string> {
  const folder = await makeFolderOf({ '0.jpg': await drawJpeg(size) });
  for (let index = 1; index < count; index += 1) {
    await link(path.join(folder, '0.jpg'), path.join(folder, `${index}.jpg`));
  }
  return folder;
}

test('the scan counts what it finds, the check what it has decoded', async () => {
  const folder = await makeManyPhotos(10);
  await writeFile(path.join(folder, 'empty.jpg'), '');
  const { batch, states, error } = await fill(folder);
  expect(error).toBeNull();
  expect(batch.size).toBe(11);
  expect(states).toEqual([
    ...Array.from({ length: 11 }, (_, index) => ({ kind: 'scanning', paths: [folder], found: index + 1 })),
    ...Array.from({ length: 10 }, (_, index) => ({
      kind: 'checking',
      paths: [folder],
      decoded: index + 1,
      total: 10,
    })),
  ]);
});

test.each([
  ['scanning', 'folder'],
  ['checking', 'folder'],
  ['scanning', 'zip'],
  ['checking', 'zip'],
] as const)('a %s that is stopped in the middle of a %s leaves nothing running', async (kind, source) => {
  const photos = await makeManyPhotos(source === 'folder' ? 200 : 1);
  const picture = await drawJpeg({ width: 200, height: 250 });
  const zip = path.join(photos, 'photos.zip');
  if (source === 'zip') {
    const names = Array.from({ length: 100 }, (_, index) => [`${index}.jpg`, picture] as const);
    await writeFile(zip, zipOf(Object.fromEntries(names)));
  }
  const reason = new Error('enough');
  const { batch, error, unpackFolder } = await fill(source === 'folder' ? photos : zip, {
    onState: (state, stop) => {
      const count = state.kind === 'scanning' ? state.found : state.kind === 'checking' ? state.decoded : 0;
      if (state.kind === kind && count >= 30) stop.abort(reason);
    },
  });
  expect(error).toBe(reason);
  expect(picturesInWork()).toBe(0);
  expect(await openFilesUnder(photos)).toEqual([]);
  expect(await openFilesUnder(unpackFolder)).toEqual([]);
  batch.takeChanged();
  await writeFile(path.join(photos, 'a-turn-of-the-loop-later'), '');
  expect(batch.takeChanged()).toEqual({ changed: [], gone: [] });
});

test('when a thumbnail cannot be kept, the check ends and the rest is left alone', async () => {
  const saved: string[] = [];
  const full = new AppError('disk-full', 'here');
  const { error, batch } = await fill(await makeManyPhotos(60), {
    thumbnails: {
      async save(id) {
        saved.push(id);
        if (saved.length === 3) throw full;
      },
      find: async () => null,
    },
  });
  expect(error).toBe(full);
  expect(picturesInWork()).toBe(0);
  const decoded = batch.ids().filter((id) => batch.get(id)?.examination.kind === 'decoded');
  expect(decoded.length).toBeLessThan(10);
});

test('a folder that vanishes while it is scanned is missing', async () => {
  const folder = await makeManyPhotos(100);
  const { error } = await fill(folder, {
    onState: (state) => {
      if (state.kind === 'scanning' && state.found === 3) rmSync(folder, { recursive: true, force: true });
    },
  });
  expect(error).toMatchObject({ code: 'folder-missing', detail: folder });
  expect(picturesInWork()).toBe(0);
});

test('a folder that vanishes between the headers and the check is missing, once', async () => {
  const folder = await makeManyPhotos(20);
  const { error } = await fill(folder, {
    onState: (state) => {
      if (state.kind === 'checking' && state.decoded === 1) rmSync(folder, { recursive: true, force: true });
    },
  });
  expect(error).toMatchObject({ code: 'folder-missing', detail: folder });
});

test('photos that vanish between their headers and their check are told to be gone', async () => {
  const folder = await makeManyPhotos(20);
  const { error, batch } = await fill(folder, {
    onState: (state) => {
      if (state.kind !== 'checking' || state.decoded !== 1) return;
      for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
    },
  });
  expect(error).toBeNull();
  const kinds = batch.rows().map(({ issues }) => issues.find(({ code }) => code === 'unreadable'));
  expect(kinds.filter((issue) => issue !== undefined).length).toBeGreaterThan(10);
  expect(new Set(kinds)).toContainEqual({ code: 'unreadable', why: 'gone' });
});

test.each<[string, Record<string, string>]>([
  ['nothing', {}],
  ['only junk', { '.DS_Store': 'x', '__MACOSX/._1234.jpg': 'x', 'Thumbs.db': 'x', 'a/desktop.ini': 'x' }],
  ["only a photographer's indexes", { 'INDEX.TXT': 'x', 'idlink.txt.txt': 'x', 'students.csv': 'x' }],
])('a folder with %s holds no photos', async (_, files) => {
  const folder = await makeFolderOf(files);
  const { error, batch } = await fill(folder);
  expect(error).toMatchObject({ code: 'folder-empty', detail: folder });
  expect(batch.rows().map(({ status, issues }) => [status, issues])).toEqual(
    Object.keys(files).map(() => ['ignored', []]),
  );
});

test('nothing but folders holds no photos', async () => {
  const { error } = await fill(await makeFolderOf({ 'a/b/.DS_Store': 'x', 'c/Thumbs.db': 'x' }));
  expect(error).toMatchObject({ code: 'folder-empty' });
});

test('a refused zip leaves nothing behind', async () => {
  const folder = await makeTemporaryFolder();
  const zip = path.join(folder, 'photos.zip');
  await writeFile(zip, zipOf({ '1.jpg': await drawJpeg(), '../2.jpg': await drawJpeg() }));
  const { error, unpackFolder } = await fill(zip);
  expect(error).toMatchObject({ code: 'zip-unsafe-name', detail: '../2.jpg' });
  expect(await listAll(path.dirname(unpackFolder))).toEqual([]);
  expect(await listAll(folder)).toEqual(['photos.zip']);
});

test('a file that is too large for any zip is blocked by its header, and never read whole', async () => {
  const folder = await makeFolderOf({ '1.jpg': await drawJpeg(), '2.jpg': await drawJpeg({ seed: 2 }) });
  // Nothing but a hole behind the picture: it would take memory, not disk.
  await truncate(path.join(folder, '1.jpg'), 3_000_000_000);
  const { batch, error } = await fill(folder);
  expect(error).toBeNull();
  const [large, small] = batch.rows();
  expect(large?.issues.map(({ code }) => code)).toEqual(['too-big-for-a-zip', 'low-resolution']);
  expect(large).toMatchObject({ bytes: 3_000_000_000, status: 'blocked' });
  expect(small?.status).toBe('attention');
});
