import { expect, test } from 'vitest';
import type { ItemState } from '../../core/delivery/item-state.ts';
import type { Job } from '../../core/delivery/job.ts';
import { newJob } from '../../core/fixtures/job.ts';
import { createIdempotencyKeys } from './idempotency-keys.ts';
import type { RestoredChunk } from './restore-run.ts';

const job: Job = { ...newJob, photos: 0 };
const photo = { photoId: 'p', name: '1234.jpg', bytes: 10 };
const zip = (number: number, archiveBytes: number) => ({ number, archiveBytes, photos: [photo] });
const arrived = (archiveBytes: number, sha256: string | null = null) => ({ archiveBytes, sha256, job });

function restored(number: number, archiveBytes: number, key: string, state: ItemState): RestoredChunk {
  const written = {
    number,
    idempotencyKey: key,
    bytes: archiveBytes,
    attempts: 1,
    state: 'sending',
    job: null,
    zip: null,
    photos: [],
  } as const;
  return { chunk: zip(number, archiveBytes), state, idempotencyKey: key, written };
}

test('every zip keeps its own key', () => {
  const idempotencyKeys = createIdempotencyKeys([]);
  const keys = [1, 2, 1, 2].map(idempotencyKeys.keyFor);
  expect(keys.slice(0, 2)).toEqual(keys.slice(2));
  expect(new Set(keys).size).toBe(2);
  expect(idempotencyKeys.isShared(1)).toBe(false);
});

test('the next zip goes under the key of one that may still arrive, and only the next', () => {
  const idempotencyKeys = createIdempotencyKeys([]);
  const key = idempotencyKeys.keyFor(1);
  idempotencyKeys.release(zip(1, 900), true);
  expect(idempotencyKeys.open()).toEqual([key]);
  expect(idempotencyKeys.keyFor(2)).toBe(key);
  expect(idempotencyKeys.isShared(2)).toBe(true);
  expect(idempotencyKeys.open()).toEqual([]);
  expect(idempotencyKeys.keyFor(3)).not.toBe(key);
});

test('a zip that the SIS refused cannot arrive: its key is of no use any more', () => {
  const idempotencyKeys = createIdempotencyKeys([]);
  const key = idempotencyKeys.keyFor(1);
  idempotencyKeys.release(zip(1, 900), false);
  expect(idempotencyKeys.open()).toEqual([]);
  expect(idempotencyKeys.keyFor(2)).not.toBe(key);
});

test('the size tells which of the zips under a key the SIS has', () => {
  const idempotencyKeys = createIdempotencyKeys([]);
  for (const [number, bytes] of [
    [1, 900],
    [2, 500],
  ] as const) {
    idempotencyKeys.keyFor(number);
    idempotencyKeys.release(zip(number, bytes), true);
  }
  idempotencyKeys.keyFor(3);
  expect(idempotencyKeys.which(zip(3, 200), arrived(900))).toEqual({ kind: 'former', number: 1 });
  expect(idempotencyKeys.which(zip(3, 200), arrived(500))).toEqual({ kind: 'former', number: 2 });
  expect(idempotencyKeys.which(zip(3, 200), arrived(200))).toEqual({ kind: 'mine' });
  expect(idempotencyKeys.which(zip(3, 200), arrived(123))).toEqual({ kind: 'unclear' });
  // The same photos in other bytes, by chance as many.
  expect(idempotencyKeys.which(zip(3, 500), arrived(500))).toEqual({ kind: 'unclear' });
});

test('under a key of its own a zip of another size, or with other bytes, is not the one that was sent', () => {
  const idempotencyKeys = createIdempotencyKeys([]);
  idempotencyKeys.keyFor(1);
  expect(idempotencyKeys.which(zip(1, 900), arrived(1_000))).toEqual({ kind: 'other' });
  expect(idempotencyKeys.which(zip(1, 900), arrived(900, 'bb'))).toEqual({ kind: 'mine' });
  idempotencyKeys.identify(1, 'aa');
  expect(idempotencyKeys.which(zip(1, 900), arrived(900, 'bb'))).toEqual({ kind: 'other' });
  expect(idempotencyKeys.which(zip(1, 900), arrived(900, 'aa'))).toEqual({ kind: 'mine' });
});

test('the hash tells two zips of one size under a key apart', () => {
  const idempotencyKeys = createIdempotencyKeys([]);
  idempotencyKeys.keyFor(1);
  idempotencyKeys.release(zip(1, 900), true);
  idempotencyKeys.keyFor(2);
  idempotencyKeys.identify(2, 'aa');
  expect(idempotencyKeys.which(zip(2, 900), arrived(900, 'aa'))).toEqual({ kind: 'mine' });
  expect(idempotencyKeys.which(zip(2, 900), arrived(900, 'bb'))).toEqual({ kind: 'former', number: 1 });
});

test('what arrived late has its key for good, and the next zip gets another', () => {
  const idempotencyKeys = createIdempotencyKeys([]);
  const key = idempotencyKeys.keyFor(1);
  idempotencyKeys.release(zip(1, 900), true);
  idempotencyKeys.keyFor(2);
  idempotencyKeys.release(zip(2, 400), false);
  idempotencyKeys.arrive(1);
  expect(idempotencyKeys.open()).toEqual([]);
  expect(idempotencyKeys.keyFor(1)).toBe(key);
  expect(idempotencyKeys.keyFor(3)).not.toBe(key);
});

test('a run that is continued knows which keys are taken and which are open', () => {
  const failure = { code: 'sis-no-answer' } as const;
  const idempotencyKeys = createIdempotencyKeys([
    restored(1, 900, 'taken', { kind: 'replanned', failure }),
    restored(2, 400, 'taken', { kind: 'accepted', job }),
    restored(3, 900, 'open', { kind: 'replanned', failure }),
  ]);
  expect(idempotencyKeys.open()).toEqual(['open']);
  expect(idempotencyKeys.formerOf('open', arrived(900))).toBe(3);
  expect(idempotencyKeys.formerOf('open', arrived(800))).toBe(null);
  expect(idempotencyKeys.keyFor(2)).toBe('taken');
  expect(idempotencyKeys.keyFor(4)).toBe('open');
});
