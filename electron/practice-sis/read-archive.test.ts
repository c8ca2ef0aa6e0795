import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  drawPicture,
  type PracticeSisFixture,
  startFixture,
  zipOf,
} from '../../e2e/fixtures/practice-sis-fixture.ts';
import { readImportedPhotos } from './read-imported-photos.ts';

let sis: PracticeSisFixture;
let jpeg: Buffer;

beforeAll(async () => {
  sis = await startFixture();
  jpeg = await drawPicture().jpeg().toBuffer();
});

afterAll(() => sis.remove());

const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;

/** Changes every header of this kind in a zip. */
function patchHeaders(zip: Uint8Array, signature: number, patch: (header: Buffer) => void): Buffer {
  const bytes = Buffer.from(zip);
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (bytes.readUInt32LE(at) === signature) patch(bytes.subarray(at));
  }
  return bytes;
}

async function encrypted(): Promise<Buffer> {
  const zip = await zipOf({ '104233.jpg': jpeg, '104240.jpg': jpeg }, 'DEFLATE');
  return patchHeaders(
    patchHeaders(zip, localHeader, (header) => header.writeUInt16LE(1, 6)),
    directoryHeader,
    (header) => header.writeUInt16LE(1, 8),
  );
}

async function claimingSize(entries: number, unpackedBytes: number): Promise<Buffer> {
  const files = Array.from({ length: entries }, (_, index) => [`${104_233 + 7 * index}.jpg`, jpeg] as const);
  const zip = await zipOf(Object.fromEntries(files), 'DEFLATE');
  return patchHeaders(zip, directoryHeader, (header) => header.writeUInt32LE(unpackedBytes, 24));
}

/** Nothing but the ends of a Zip64 directory that lists a million entries. */
function claimingEntries(): Buffer {
  const bytes = Buffer.alloc(56 + 20 + 22);
  bytes.writeUInt32LE(0x06064b50, 0);
  bytes.writeBigUInt64LE(44n, 4);
  bytes.writeBigUInt64LE(1_000_000n, 24);
  bytes.writeBigUInt64LE(1_000_000n, 32);
  bytes.writeUInt32LE(0x07064b50, 56);
  bytes.writeUInt32LE(1, 56 + 16);
  bytes.writeUInt32LE(0x06054b50, 76);
  bytes.fill(0xff, 76 + 8, 76 + 20);
  return bytes;
}

async function cutOff(): Promise<Uint8Array> {
  const zip = await zipOf({ '104233.jpg': jpeg, '104240.jpg': jpeg });
  return zip.subarray(0, zip.length - 100);
}

test.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
  ['garbage', () => Buffer.from('This is no zip. '.repeat(100)), /not a zip that can be read/],
  ['an empty file', () => new Uint8Array(0), /not a zip that can be read/],
  ['a zip cut off', cutOff, /not a zip that can be read/],
  ['a zip with a password', encrypted, /protected with a password/],
  ['a zip without files', () => zipOf({}), /no photos in the zip/],
  ['a zip of junk', () => zipOf({ '.DS_Store': 'x', '__MACOSX/._1.jpg': 'x' }), /no photos in the zip/],
  ['an entry over 200 MB', () => claimingSize(1, 200_000_001), /unpacks to more than 200 MB: 104233\.jpg/],
  ['more than 2 GB in all', () => claimingSize(11, 190_000_000), /unpacks to more than 2 GB/],
  ['a million entries', claimingEntries, /lists 1000000 files/],
  ['a name that leads out', () => zipOf({ '../104233.jpg': jpeg }), /leads out of the zip/],
  ['an absolute name', () => zipOf({ '/etc/104233.jpg': jpeg }), /leads out of the zip/],
])('%s fails the job, and nothing is imported', async (_, make, reason) => {
  const { job, log } = await sis.import(await make());
  expect(job.status).toBe('Failed');
  expect(job.endedAt).not.toBeNull();
  expect(job.counts).toEqual({ photos: 0, processed: 0, imported: 0, rejected: 0 });
  expect(log.length).toBe(1);
  expect(log[0]).toMatchObject({ cursor: 1, level: 'error', file: null, outcome: null });
  expect(log[0]?.message).toMatch(/^The import failed\. /);
  expect(log[0]?.message).toMatch(reason);
  expect(readImportedPhotos(sis.stateDir)).toEqual([]);
});

/** Two photos, of which the first is damaged. */
async function damaged(compression: 'STORE' | 'DEFLATE', damage: (zip: Buffer) => void): Promise<Uint8Array> {
  const zip = Buffer.from(await zipOf({ '104233.jpg': jpeg, '104240.jpg': jpeg }, compression));
  damage(zip);
  return zip;
}

// Behind the local header (30 bytes) and the name.
const dataStart = 30 + '104233.jpg'.length;
const firstDirectoryHeader = (zip: Buffer): Buffer => zip.subarray(zip.indexOf('PK\x01\x02', 0, 'latin1'));

test.each<[string, () => Promise<Uint8Array>, RegExp]>([
  [
    'whose bytes changed',
    () => damaged('STORE', (zip) => zip.writeUInt8(zip.readUInt8(dataStart + 200) ^ 1, dataStart + 200)),
    /damaged inside the zip/,
  ],
  [
    'that cannot be inflated',
    () => damaged('DEFLATE', (zip) => zip.fill(0xff, dataStart, dataStart + 9)),
    /damaged inside/,
  ],
  [
    'that unpacks to more than it says',
    () => damaged('DEFLATE', (zip) => firstDirectoryHeader(zip).writeUInt32LE(600, 24)),
    /damaged inside the zip/,
  ],
  [
    'that is compressed in another way',
    () => damaged('DEFLATE', (zip) => firstDirectoryHeader(zip).writeUInt16LE(12, 10)),
    /compressed in a way that this SIS cannot read/,
  ],
  ['without its local header', () => damaged('STORE', (zip) => zip.fill(0, 0, 4)), /damaged inside the zip/],
])('an entry %s is rejected, and the next one is imported', async (_, make, reason) => {
  const { job, log } = await sis.import(await make());
  expect(job).toMatchObject({ status: 'Finished', counts: { photos: 2, imported: 1, rejected: 1 } });
  expect(log.map((line) => line.outcome)).toEqual([null, 'rejected', 'imported', null]);
  expect(log[1]?.reason).toMatch(reason);
});
