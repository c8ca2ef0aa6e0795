import fc from 'fast-check';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { archiveBytes, archiveEntryBytes, maximumArchiveEntries } from '../systems/archive-size.ts';
import { findPreset } from '../systems/custom-preset.ts';
import { type MapFile, mapFileText } from '../systems/map-file.ts';
import { archiveLimit, fitsAlone } from '../systems/request-room.ts';
import { chunkFileName, envelopeBytes, multipartEnvelope } from '../systems/upload-body.ts';
import { type PlannedChunk, type PlannedPhoto, planChunks } from './chunk-plan.ts';

const boundary = '0123456789abcdef'.repeat(2);

/** The whole body of the request that carries a chunk. */
function bodyBytes({ number, photos }: PlannedChunk): number {
  const { head, tail } = multipartEnvelope(chunkFileName(number), boundary);
  return Buffer.byteLength(head) + archiveBytes(photos) + Buffer.byteLength(tail);
}

const photosOf = (photo: fc.Arbitrary<Omit<PlannedPhoto, 'photoId'>>) =>
  fc
    .array(photo, { maxLength: 60 })
    .map((all) => all.map((each, index): PlannedPhoto => ({ photoId: `p${index}`, ...each })));

const name = fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/).map((id) => `${id}.jpg`);
const photos = fc.oneof(
  photosOf(fc.record({ name, bytes: fc.nat(3_000) })),
  photosOf(fc.record({ name, bytes: fc.nat(80_000_000) })),
);
const requestBytes = fc.oneof(fc.integer({ min: 1_000, max: 6_000 }), fc.constant(60_000_000));
const firstNumber = fc.constantFrom(1, 7, 998, 999_900);

test('no request exceeds the limit, and each zip has the size that the plan says', () => {
  fc.assert(
    fc.property(photos, requestBytes, firstNumber, (all, limit, first) => {
      for (const chunk of planChunks(all, limit, first).chunks) {
        expect(bodyBytes(chunk)).toBeLessThanOrEqual(limit);
        expect(chunk.archiveBytes).toBe(archiveBytes(chunk.photos));
        expect(chunk.photos.length).toBeGreaterThan(0);
        expect(chunk.photos.length).toBeLessThanOrEqual(maximumArchiveEntries);
      }
    }),
    { numRuns: 300 },
  );
});

test('every photo is in exactly one zip, or too big, and the order stays', () => {
  fc.assert(
    fc.property(photos, requestBytes, firstNumber, (all, limit, first) => {
      const { chunks, tooBig } = planChunks(all, limit, first);
      const left = new Set(tooBig);
      expect(chunks.flatMap((chunk) => chunk.photos)).toEqual(all.filter((photo) => !left.has(photo)));
      expect(tooBig).toEqual(all.filter((photo) => left.has(photo)));
    }),
    { numRuns: 300 },
  );
});

test('only a photo that fits in no zip of its own is too big', () => {
  fc.assert(
    fc.property(photos, requestBytes, (all, limit) => {
      for (const photo of planChunks(all, limit).tooBig) {
        expect(archiveBytes([photo]) + envelopeBytes).toBeGreaterThan(limit);
        expect(fitsAlone(photo, limit)).toBe(false);
      }
    }),
  );
});

test('a zip ends only where the next photo would not have fitted', () => {
  fc.assert(
    fc.property(photos, requestBytes, (all, limit) => {
      const { chunks } = planChunks(all, limit);
      for (const [index, chunk] of chunks.entries()) {
        const next = chunks[index + 1]?.photos[0];
        if (next) expect(chunk.archiveBytes + archiveEntryBytes(next)).toBeGreaterThan(archiveLimit(limit));
      }
    }),
  );
});

test('zips are numbered one after the other, from the first number on', () => {
  fc.assert(
    fc.property(photos, requestBytes, firstNumber, (all, limit, first) => {
      const { chunks } = planChunks(all, limit, first);
      expect(chunks.map(({ number }) => number)).toEqual(chunks.map((_, index) => first + index));
    }),
  );
});

test('a plan can go on where another stopped: the rest, planned anew, makes the same zips', () => {
  fc.assert(
    fc.property(photos, requestBytes, (all, limit) => {
      const [done, ...rest] = planChunks(all, limit).chunks;
      const waiting = rest.flatMap((chunk) => chunk.photos);
      expect(planChunks(waiting, limit, done ? 2 : 1).chunks).toEqual(rest);
    }),
  );
});

test('the real request, zip and all, stays at or under the limit', async () => {
  const small = photosOf(fc.record({ name, bytes: fc.nat(1_500) }));
  const limits = fc.integer({ min: 1_000, max: 6_000 });
  await fc.assert(
    fc.asyncProperty(small, limits, async (all, limit) => {
      const named = all.map((photo) => ({ ...photo, name: `${photo.photoId}-${photo.name}` }));
      for (const chunk of planChunks(named, limit).chunks) {
        const zip = new JSZip();
        for (const photo of chunk.photos) {
          zip.file(photo.name, new Uint8Array(photo.bytes), { binary: true, createFolders: false });
        }
        const packed = await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE', platform: 'DOS' });
        const { head, tail } = multipartEnvelope(chunkFileName(chunk.number), boundary);
        expect(packed.length).toBe(chunk.archiveBytes);
        expect(Buffer.concat([Buffer.from(head), packed, Buffer.from(tail)]).length).toBeLessThanOrEqual(
          limit,
        );
      }
    }),
    { numRuns: 30 },
  );
});

test('a photo may fill its request to the last byte, and not by one more', () => {
  const bytes = 60_000_000 - envelopeBytes - archiveBytes([{ name: '1234.jpg', bytes: 0 }]);
  const largest: PlannedPhoto = { photoId: 'p1', name: '1234.jpg', bytes };
  const larger = { ...largest, bytes: bytes + 1 };
  expect(planChunks([largest], 60_000_000).chunks).toHaveLength(1);
  expect(planChunks([larger], 60_000_000)).toEqual({ chunks: [], tooBig: [larger] });
});

test('two photos may fill a request to the last byte together', () => {
  const one: PlannedPhoto = { photoId: 'p1', name: '1234.jpg', bytes: 400 };
  const other: PlannedPhoto = { photoId: 'p2', name: '5678.jpg', bytes: 500 };
  const exactly = archiveBytes([one, other]) + envelopeBytes;
  expect(planChunks([one, other], exactly).chunks).toHaveLength(1);
  expect(planChunks([one, other], exactly - 1).chunks).toHaveLength(2);
});

test('a photo that is too big does not end the zip that it would have been in', () => {
  const photo = (photoId: string, bytes: number): PlannedPhoto => ({
    photoId,
    name: `${photoId}.jpg`,
    bytes,
  });
  const all = [photo('1', 10), photo('2', 5_000), photo('3', 10)];
  const { chunks, tooBig } = planChunks(all, 1_000);
  expect(chunks.map(({ photos: inside }) => inside.map(({ photoId }) => photoId))).toEqual([['1', '3']]);
  expect(tooBig.map(({ photoId }) => photoId)).toEqual(['2']);
});

test('no photos make no zips', () => {
  expect(planChunks([], 60_000_000)).toEqual({ chunks: [], tooBig: [] });
});

test('a zip holds no more entries than it can count', () => {
  const many = Array.from(
    { length: 2 * maximumArchiveEntries + 1 },
    (_, index): PlannedPhoto => ({ photoId: `${index}`, name: `${index}.jpg`, bytes: 1 }),
  );
  const sizes = planChunks(many, 60_000_000).chunks.map((chunk) => chunk.photos.length);
  expect(sizes).toEqual([maximumArchiveEntries, maximumArchiveEntries, 1]);
  expect(maximumArchiveEntries).toBe(0xffff);
});

const inZip = findPreset('destiny')?.mapFile ?? null;
const besideZip = findPreset('powerschool')?.mapFile ?? null;

/** The zip with its map file, if that lies in it. */
function mappedBytes(chunk: Pick<PlannedChunk, 'photos'>, mapFile: MapFile | null): number {
  if (mapFile?.place !== 'in-zip') return archiveBytes(chunk.photos);
  const text = mapFileText(
    mapFile,
    chunk.photos.map((photo) => photo.name),
  );
  return archiveBytes([...chunk.photos, { name: mapFile.name, bytes: Buffer.byteLength(text) }]);
}

test('the map file in each zip counts, to the byte; one beside it does not', () => {
  const mapFile = fc.constantFrom(inZip, besideZip, inZip && { ...inZip, header: 'ID,Photo' });
  fc.assert(
    fc.property(photos, requestBytes, mapFile, (all, limit, map) => {
      const { chunks, tooBig } = planChunks(all, limit, 1, limit, map);
      for (const [index, chunk] of chunks.entries()) {
        expect(chunk.archiveBytes).toBe(mappedBytes(chunk, map));
        expect(chunk.archiveBytes).toBeLessThanOrEqual(archiveLimit(limit));
        const next = chunks[index + 1]?.photos[0];
        const more = next && mappedBytes({ photos: [...chunk.photos, next] }, map);
        if (more) expect(more).toBeGreaterThan(archiveLimit(limit));
      }
      for (const photo of tooBig) {
        expect(mappedBytes({ photos: [photo] }, map)).toBeGreaterThan(archiveLimit(limit));
        expect(fitsAlone(photo, limit, map)).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});

test('the map file is one of the entries that a zip can count', () => {
  const all = Array.from({ length: maximumArchiveEntries }, (_, index) => ({
    photoId: `${index}`,
    name: `${index}.jpg`,
    bytes: 0,
  }));
  const sizes = (map: MapFile | null) =>
    planChunks(all, 60_000_000, 1, 60_000_000, map).chunks.map((chunk) => chunk.photos.length);
  expect(sizes(null)).toEqual([maximumArchiveEntries]);
  expect(sizes(inZip)).toEqual([maximumArchiveEntries - 1, 1]);
});

test('a photo that the system refuses is in no zip', () => {
  const refused = { photoId: '1', name: '1.jpg', bytes: 10, isOverLimit: true } as const;
  const taken = { photoId: '2', name: '2.jpg', bytes: 10 };
  const { chunks, tooBig } = planChunks([refused, taken], 60_000_000);
  expect(tooBig).toEqual([refused]);
  expect(chunks.flatMap((chunk) => chunk.photos)).toEqual([taken]);
});
