import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { beginDelivery } from '../../core/delivery/delivery.ts';
import { folderTraits } from '../../core/delivery/destination-traits.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import { archiveLimit } from '../../core/systems/request-room.ts';
import { illuminate } from '../../core/systems/systems.ts';
import { texts } from '../../core/text/texts.ts';
import { type Batch, createBatch } from '../batch/batch.ts';
import { fillBatch } from '../batch/fill-batch.ts';
import { drawJpeg, drawReadyJpeg } from '../fixtures/draw-picture.ts';
import { readZip } from '../fixtures/read-zip.ts';
import { makeFolderOf, makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { hashBytes } from '../images/decode-photo.ts';
import { createPacker } from '../pack/packer.ts';
import type { PreparedPhoto } from '../pack/prepare-photo.ts';
import { createChunkSource } from './pack-planned.ts';
import { createPhotoPreparer } from './photo-preparer.ts';
import { createRunStore } from './run-store.ts';

const never = () => new AbortController().signal;

async function place(folder: string, name: string, content: Uint8Array): Promise<PreparedPhoto> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return { photoId: name, name, path: file, bytes: content.length, sha256: hashBytes(content) };
}

const destination = { kind: 'folder', label: '/zips', traits: folderTraits } as const;

interface Packing {
  readonly photos: readonly PreparedPhoto[];
  readonly requestBytes: number;
  readonly refresh?: (id: PhotoId) => Promise<PreparedPhoto | null>;
  readonly onPacked?: (number: number) => Promise<void>;
}

/** Packs everything, and reads the zips again. */
async function packAll({ photos, requestBytes, refresh, onPacked }: Packing) {
  const refreshed: PhotoId[] = [];
  const zips: (readonly (readonly [name: string, content: Buffer])[])[] = [];
  const packer = createPacker();
  onTestFinished(() => packer.close());
  const store = createRunStore(beginDelivery({ destination, requestBytes }), () => undefined);
  store.dispatch({ kind: 'prepare', photos });
  const prepared = new Map(photos.map((photo) => [photo.photoId, photo]));
  const source = createChunkSource({
    store,
    packer,
    prepared,
    signal: never(),
    refresh: async (id) => {
      refreshed.push(id);
      return refresh ? refresh(id) : null;
    },
  });
  for (let next = await source.next(); next; next = await source.next()) {
    const { chunk, packed } = next;
    expect(chunk.number).toBe(zips.length + 1);
    expect(packed.zip.length).toBe(chunk.archiveBytes);
    expect(packed.zip.length).toBeLessThanOrEqual(archiveLimit(requestBytes));
    const entries = await readZip(Buffer.from(packed.zip));
    expect(entries.length).toBe(chunk.photos.length);
    zips.push(entries.map(({ name, content }) => [name, content] as const));
    const zip = {
      name: `${chunk.number}.zip`,
      photos: entries.length,
      bytes: chunk.archiveBytes,
      sha256: '',
    };
    store.report(chunk.number, { kind: 'deliver', zip });
    packed.release();
    await onPacked?.(chunk.number);
  }
  const left = [...store.model().left].filter(([, why]) => why === 'too-big');
  return { zips, refreshed, tooBig: left.map(([id]) => id) };
}

test('every photo is in one zip, and no zip is over the limit', async () => {
  const folder = await makeTemporaryFolder();
  const property = fc.asyncProperty(
    fc.array(fc.nat(3_000), { minLength: 1, maxLength: 15 }),
    fc.integer({ min: 4_000, max: 20_000 }),
    async (sizes, requestBytes) => {
      const photos = await Promise.all(
        sizes.map((size, index) => place(folder, `${index}.jpg`, Buffer.alloc(size, index))),
      );
      const { zips, tooBig } = await packAll({ photos, requestBytes });
      expect(tooBig).toEqual([]);
      expect(zips.flat()).toEqual(sizes.map((size, index) => [`${index}.jpg`, Buffer.alloc(size, index)]));
    },
  );
  await fc.assert(property, { numRuns: 10 });
});

test('without photos there are no zips', async () => {
  expect(await packAll({ photos: [], requestBytes: 10_000 })).toEqual({
    zips: [],
    refreshed: [],
    tooBig: [],
  });
});

async function fourPhotos(folder: string): Promise<readonly PreparedPhoto[]> {
  const names = ['1.jpg', '2.jpg', '3.jpg', '4.jpg'];
  return Promise.all(names.map((name) => place(folder, name, Buffer.alloc(1_000, name))));
}

// Two photos of a thousand bytes each.
const pairBytes = 2_700;

test('a file that changes while others are packed is checked again, and goes as what it is now', async () => {
  const folder = await makeTemporaryFolder();
  const photos = await fourPhotos(folder);
  const changed = Buffer.alloc(900, 'new');
  const { zips, refreshed } = await packAll({
    photos,
    requestBytes: pairBytes,
    onPacked: async (number) => {
      if (number === 1) await writeFile(path.join(folder, '4.jpg'), changed);
    },
    refresh: (id) => place(folder, id, changed),
  });
  expect(refreshed).toEqual(['4.jpg']);
  expect(zips.map((zip) => zip.map(([name]) => name))).toEqual([
    ['1.jpg', '2.jpg'],
    ['3.jpg', '4.jpg'],
  ]);
  expect(zips[1]?.[1]?.[1]).toEqual(changed);
});

test('a file that is gone is left out, and all others go', async () => {
  const folder = await makeTemporaryFolder();
  const photos = await fourPhotos(folder);
  await rm(path.join(folder, '2.jpg'));
  const { zips, refreshed } = await packAll({ photos, requestBytes: pairBytes });
  expect(refreshed).toEqual(['2.jpg']);
  expect(zips.flat().map(([name]) => name)).toEqual(['1.jpg', '3.jpg', '4.jpg']);
});

test('a file that grew moves what does not fit any more to another zip, or fits in none', async () => {
  const folder = await makeTemporaryFolder();
  const photos = await fourPhotos(folder);
  const grown = { '1.jpg': Buffer.alloc(2_000, 'x'), '3.jpg': Buffer.alloc(5_000, 'x') };
  for (const [name, content] of Object.entries(grown)) await writeFile(path.join(folder, name), content);
  const { zips, tooBig } = await packAll({
    photos,
    requestBytes: pairBytes,
    refresh: (id) => place(folder, id, id === '1.jpg' ? grown['1.jpg'] : grown['3.jpg']),
  });
  expect(tooBig).toEqual(['3.jpg']);
  expect(zips.map((zip) => zip.map(([name]) => name))).toEqual([['1.jpg'], ['2.jpg', '4.jpg']]);
});

async function fill(folder: string): Promise<{ batch: Batch; locations: Map<PhotoId, string> }> {
  const batch = createBatch({ preset: illuminate, roster: null, requestBytes: 1_000_000 });
  const locations = new Map<PhotoId, string>();
  let count = 0;
  await fillBatch(
    {
      paths: [folder],
      batch,
      unpackFolder: path.join(folder, 'none'),
      thumbnails: null,
      parallel: 2,
      nextId: () => String(++count),
      publish: () => undefined,
      signal: never(),
    },
    locations,
  );
  return { batch, locations };
}

test('a file that keeps changing is left out in the end, and said so', async () => {
  const folder = await makeFolderOf({ '1.jpg': await drawReadyJpeg(1), '2.jpg': await drawReadyJpeg(2) });
  const { batch, locations } = await fill(folder);
  const preparer = createPhotoPreparer({
    recipientOf: (studentId) => studentId,
    batch,
    scope: () => true,
    locate: (id) => locations.get(id) ?? '',
    folder: await makeTemporaryFolder(),
    parallel: 2,
    signal: never(),
  });
  let version = 10;
  const change = async () => writeFile(path.join(folder, '2.jpg'), await drawJpeg({ seed: ++version }));
  const photos = await preparer.prepareAll(() => undefined);
  await change();
  const { zips, refreshed } = await packAll({
    photos,
    requestBytes: 1_000_000,
    refresh: async (id) => {
      const fresh = await preparer.refresh(id);
      await change();
      return fresh;
    },
  });
  expect(zips.flat().map(([name]) => name)).toEqual(['1.jpg']);
  expect(refreshed.length).toBeGreaterThan(2);
  expect(preparer.rechecked()).toEqual(['2.jpg']);
  expect(batch.rows().map(({ outcome }) => outcome)).toEqual([
    null,
    { kind: 'not-sent', reason: texts.outcome.notSent.changed },
  ]);
});
