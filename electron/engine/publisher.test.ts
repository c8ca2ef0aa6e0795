import { expect, test } from 'vitest';
import { applyChange, mirrorSnapshot } from '../core/contract/mirror.ts';
import type { Change } from '../core/contract/snapshot.ts';
import type { Photo } from '../core/photo/photo.ts';
import { illuminate } from '../core/systems/systems.ts';
import { createBatch } from './batch/batch.ts';
import { createPublisher } from './publisher.ts';

const photo = (id: string): Photo => ({
  id,
  file: `${id}.jpg`,
  bytes: 1,
  modifiedMs: 0,
  isIgnored: false,
  examination: { kind: 'not-yet' },
});

test('12,000 photos are told in parts, of which the last one says that it is the last, and all of them arrive', () => {
  const publisher = createPublisher();
  let mirror = mirrorSnapshot(publisher.snapshot());
  const changes: Change[] = [];
  publisher.subscribe((change) => {
    changes.push(change);
    mirror = applyChange(mirror, change);
  });
  const batch = createBatch({ preset: illuminate, roster: null, requestBytes: 60_000_000 });
  publisher.setBatch(batch);
  for (let index = 0; index < 12_000; index += 1) batch.put(photo(String(index)));
  publisher.set({ folder: { kind: 'checked', paths: ['/photos'] } });
  publisher.flush();
  publisher.close();
  expect(changes.map(({ photos = [] }) => photos.length)).toEqual(Array(12).fill(1_000));
  expect(changes.map(({ photosCleared = false }) => photosCleared)).toEqual([true, ...Array(11).fill(false)]);
  expect(changes.map(({ isPart = false }) => isPart)).toEqual([...Array(11).fill(true), false]);
  expect(mirror.photos.size).toBe(12_000);
  expect(mirror.folder.kind).toBe('checked');
});

test('the photos of a snapshot may follow it, in parts, whichever arrives first', () => {
  const publisher = createPublisher();
  const batch = createBatch({ preset: illuminate, roster: null, requestBytes: 60_000_000 });
  publisher.setBatch(batch);
  for (let index = 0; index < 2_500; index += 1) batch.put(photo(String(index)));
  publisher.flush();
  batch.remove('7');
  const changes: Change[] = [];
  publisher.subscribe((change) => changes.push(change));
  const taken = publisher.snapshot({ photosFollow: true });
  publisher.close();
  expect(taken.photos).toEqual([]);
  const following = changes.filter(({ version }) => version > taken.version);
  expect(following.map(({ photos = [] }) => photos.length)).toEqual([1_000, 1_000, 499]);
  const mirror = changes.reduce(applyChange, mirrorSnapshot(taken));
  expect(mirror).toEqual({ ...mirrorSnapshot(publisher.snapshot()), version: following.at(-1)?.version });
  expect(mirror.photos.size).toBe(2_499);
});

test.each([1, 1_000, 1_001, 2_000])('of %d photos no part is empty', (count) => {
  const publisher = createPublisher();
  const sizes: number[] = [];
  publisher.subscribe(({ photos = [] }) => sizes.push(photos.length));
  const batch = createBatch({ preset: illuminate, roster: null, requestBytes: 60_000_000 });
  publisher.setBatch(batch);
  for (let index = 0; index < count; index += 1) batch.put(photo(String(index)));
  publisher.flush();
  publisher.close();
  expect(Math.min(...sizes)).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count);
});
