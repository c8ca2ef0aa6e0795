import { expect, test } from 'vitest';
import { applyChange, mirrorSnapshot } from '../core/mirror.ts';
import type { Photo } from '../core/photo.ts';
import { illuminate } from '../core/presets/systems.ts';
import type { Change } from '../core/snapshot.ts';
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

test('12,000 photos are told in changes that a window can draw between, and all of them arrive', () => {
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
  expect(changes.map(({ photos = [] }) => photos.length)).toEqual([5_000, 5_000, 2_000]);
  expect(changes.map(({ photosCleared = false }) => photosCleared)).toEqual([true, false, false]);
  expect(mirror.photos.size).toBe(12_000);
  expect(mirror.folder.kind).toBe('checked');
});
