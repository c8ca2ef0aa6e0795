import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import type { Sharp } from 'sharp';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Photo } from '../../core/photo/photo.ts';
import { drawJpeg, drawPicture, readCorners, uprightCorners } from '../fixtures/draw-picture.ts';
import { oddFiles } from '../fixtures/odd-files.ts';
import {
  claimPng,
  draw16BitPng,
  drawCmykJpeg,
  drawOriented,
  drawTransparentPng,
  withLongHeader,
} from '../fixtures/odd-pictures.ts';
import { makeFolderOf, makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { writeTiff } from '../fixtures/write-tiff.ts';
import { probePhoto } from '../intake/probe-photo.ts';
import { decodePhoto, makeThumbnail } from './decode-photo.ts';

async function probed(file: string): Promise<Photo> {
  return { id: '1', file: '1.jpg', isIgnored: false, ...(await probePhoto(file)) };
}

/** Both passes over a file with this content. */
async function decode(content: Uint8Array, folder: string) {
  const file = path.join(folder, '1.jpg');
  await writeFile(file, content);
  return decodePhoto(await probed(file), file);
}

test('a whole picture is decoded, and its hash is that of its bytes', async () => {
  const folder = await makeTemporaryFolder();
  for (const content of [
    await drawJpeg(),
    await drawCmykJpeg(),
    await draw16BitPng(),
    writeTiff(),
    writeTiff({ pages: 2, directory: 'first' }),
    Buffer.concat([await drawJpeg(), Buffer.from('a camera wrote this behind the end')]),
  ]) {
    const { examination, bytes, thumbnail } = await decode(content, folder);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(examination).toMatchObject({ kind: 'decoded', sha256, facts: { width: 40, height: 50 } });
    expect(bytes).toBe(content.length);
    expect(thumbnail).not.toBeNull();
  }
});

type Encode = readonly [name: string, encode: (picture: Sharp) => Sharp];

const encodings: readonly Encode[] = [
  ['baseline JPEG', (picture) => picture.jpeg()],
  ['progressive JPEG', (picture) => picture.jpeg({ progressive: true })],
  ['JPEG without subsampling', (picture) => picture.jpeg({ chromaSubsampling: '4:4:4' })],
  ['grey JPEG', (picture) => picture.greyscale().jpeg()],
  ['CMYK JPEG', (picture) => picture.toColourspace('cmyk').jpeg()],
  ['PNG', (picture) => picture.png()],
  ['interlaced PNG', (picture) => picture.png({ progressive: true })],
  ['palette PNG', (picture) => picture.png({ palette: true })],
  ['TIFF', (picture) => picture.tiff({ compression: 'none' })],
  ['LZW TIFF', (picture) => picture.tiff({ compression: 'lzw' })],
  ['JPEG TIFF', (picture) => picture.tiff({ compression: 'jpeg' })],
  ['BigTIFF', (picture) => picture.tiff({ compression: 'deflate', bigtiff: true })],
  [
    'tiled TIFF',
    (picture) => picture.tiff({ compression: 'deflate', tile: true, tileWidth: 64, tileHeight: 64 }),
  ],
];

const sizes = [
  { width: 40, height: 50 },
  // Larger than the thumbnail, and not divisible by what a decoder shrinks by.
  { width: 483, height: 605 },
];

function cutsOf(length: number): readonly number[] {
  const last = [1, 2, 3, 4, 5, 8, 12, 16, 33, 100];
  const shares = [0.01, 0.1, 0.25, 0.5, 0.75, 0.9].map((share) => Math.round(length * share));
  return [...last, ...shares].filter((cut) => cut < length - 100);
}

test.each(encodings)('a %s is noticed to be cut off, wherever that is', async (_, encode) => {
  const folder = await makeTemporaryFolder();
  for (const size of sizes) {
    const whole = await encode(drawPicture(size)).toBuffer();
    expect((await decode(whole, folder)).examination.kind).toBe('decoded');
    for (const cut of cutsOf(whole.length)) {
      const { examination, thumbnail } = await decode(whole.subarray(0, whole.length - cut), folder);
      expect([cut, examination.kind, thumbnail]).toEqual([cut, 'unreadable', null]);
    }
  }
});

test.each(['first', 'last'] as const)(
  'a TIFF with its directory %s is noticed to be cut off',
  async (directory) => {
    const folder = await makeTemporaryFolder();
    const whole = writeTiff({ directory });
    expect((await decode(whole, folder)).examination.kind).toBe('decoded');
    for (const cut of [1, 2, 3, 4, 5, 16, 100, 1_000, 3_000, 5_000, 6_000]) {
      const { examination } = await decode(whole.subarray(0, whole.length - cut), folder);
      expect([cut, examination]).toMatchObject([cut, { kind: 'unreadable', why: 'damaged', format: 'tiff' }]);
    }
  },
);

test('a PNG that lacks nothing but its end is cut off', async () => {
  const whole = await drawPicture().png().toBuffer();
  const { examination } = await decode(whole.subarray(0, whole.length - 12), await makeTemporaryFolder());
  expect(examination).toMatchObject({ kind: 'unreadable', why: 'damaged', facts: { width: 40, height: 50 } });
});

test('a JPEG that lacks nothing but its end mark is cut off', async () => {
  const folder = await makeTemporaryFolder();
  // About one decoder in ten has all the bits it needs by then, and would not complain.
  for (let seed = 0; seed < 40; seed += 1) {
    const whole = withLongHeader(await drawJpeg({ seed }), 500);
    for (const cut of [1, 2]) {
      const { examination } = await decode(whole.subarray(0, whole.length - cut), folder);
      expect([seed, cut, examination]).toMatchObject([seed, cut, { kind: 'unreadable', why: 'damaged' }]);
    }
  }
});

test('what a phone writes behind the end of a JPEG does not matter, cut off or not', async () => {
  const folder = await makeTemporaryFolder();
  const film = Buffer.from([
    0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0xff, 0xda, 0, 0, 0xff, 0xd8, 0xff, 0xda, 0,
  ]);
  const { examination } = await decode(Buffer.concat([await drawJpeg(), film]), folder);
  expect(examination.kind).toBe('decoded');
});

test('random JPEGs are noticed to be cut off at random', async () => {
  const folder = await makeTemporaryFolder();
  const property = fc.asyncProperty(
    fc.record({
      width: fc.integer({ min: 16, max: 400 }),
      height: fc.integer({ min: 16, max: 400 }),
      quality: fc.integer({ min: 10, max: 100 }),
      progressive: fc.boolean(),
      restartIntervals: fc.boolean(),
    }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    async (options, share) => {
      const whole = await drawPicture(options).jpeg(options).toBuffer();
      expect((await decode(whole, folder)).examination.kind).toBe('decoded');
      const length = Math.floor((whole.length - 1) * share);
      expect((await decode(whole.subarray(0, length), folder)).examination.kind).not.toBe('decoded');
    },
  );
  await fc.assert(property, { numRuns: 40 });
});

test('copies look alike whatever is written into them; other pictures do not', async () => {
  const folder = await makeTemporaryFolder();
  const lookOfFile = async (bytes: Buffer) => {
    const { examination } = await decode(bytes, folder);
    return examination.kind === 'decoded' ? examination.look : null;
  };
  const size = { width: 480, height: 600 };
  const photo = await drawJpeg(size);
  const look = await lookOfFile(photo);
  expect(look).toMatch(/^[0-9a-f]{32}$/);
  const titled = await drawPicture(size)
    .withExif({ IFD0: { ImageDescription: 'Ada Byron' } })
    .jpeg()
    .toBuffer();
  for (const copy of [titled, withLongHeader(photo, 900), Buffer.concat([photo, Buffer.from('more')])]) {
    expect(copy.equals(photo)).toBe(false);
    expect(await lookOfFile(copy)).toBe(look);
  }
  expect(await lookOfFile(await drawJpeg({ ...size, seed: 2 }))).not.toBe(look);
});

test('a picture that claims to be enormous is never decoded', async () => {
  const { examination, thumbnail } = await decode(claimPng(60_000, 60_000), await makeTemporaryFolder());
  expect(examination).toMatchObject({ kind: 'header', facts: { width: 60_000, height: 60_000 } });
  expect(thumbnail).toBeNull();
});

test('a picture that claims more than it holds is damaged', async () => {
  const { examination } = await decode(claimPng(1_000, 1_000), await makeTemporaryFolder());
  expect(examination).toMatchObject({ kind: 'unreadable', why: 'damaged' });
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])('the thumbnail of orientation %i is upright', async (orientation) => {
  const thumbnail = await makeThumbnail(await drawOriented(orientation, { width: 400, height: 500 }));
  expect(await readCorners(thumbnail)).toEqual(uprightCorners);
  expect(await sharp(thumbnail).metadata()).toMatchObject({
    format: 'jpeg',
    width: 240,
    height: 300,
    space: 'srgb',
  });
  expect((await sharp(thumbnail).metadata()).exif).toBeUndefined();
});

test.each([
  [
    { width: 1_200, height: 300 },
    { width: 240, height: 60 },
  ],
  [
    { width: 100, height: 900 },
    { width: 33, height: 300 },
  ],
  [
    { width: 24, height: 30 },
    { width: 24, height: 30 },
  ],
  [
    { width: 1, height: 1 },
    { width: 1, height: 1 },
  ],
  [
    { width: 2_000, height: 1 },
    { width: 240, height: 1 },
  ],
])('the thumbnail of %o is %o', async (size, expected) => {
  expect(await sharp(await makeThumbnail(await drawJpeg(size))).metadata()).toMatchObject(expected);
});

test.each<[string, () => Promise<Buffer>]>([
  ['CMYK', () => drawCmykJpeg()],
  ['16 bits', () => draw16BitPng()],
  ['two pages', async () => writeTiff({ pages: 2 })],
])('the thumbnail of a picture with %s is an sRGB JPEG', async (_, make) => {
  const thumbnail = await makeThumbnail(await make());
  expect(await sharp(thumbnail).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb', depth: 'uchar' });
  expect(await readCorners(thumbnail)).toEqual(uprightCorners);
});

test('what is transparent is white in a thumbnail', async () => {
  const { data } = await sharp(await makeThumbnail(await drawTransparentPng()))
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (const channel of data.subarray(0, 3)) expect(channel).toBeGreaterThan(245);
});

test('a file that changed since its header was read is read again as what it is now', async () => {
  const folder = await makeFolderOf({ '1.jpg': await drawJpeg() });
  const file = path.join(folder, '1.jpg');
  const photo = await probed(file);
  const png = await drawPicture({ width: 60, height: 70 }).png().toBuffer();
  await writeFile(file, png);
  expect(await decodePhoto(photo, file)).toMatchObject({
    bytes: png.length,
    examination: { kind: 'decoded', facts: { format: 'png', width: 60, height: 70 } },
  });
  await writeFile(file, oddFiles.heic);
  expect((await decodePhoto(photo, file)).examination).toEqual({ kind: 'unsupported', format: 'heic' });
  await writeFile(file, '');
  expect((await decodePhoto(photo, file)).examination).toEqual({ kind: 'empty' });
  await writeFile(file, claimPng(60_000, 60_000));
  expect((await decodePhoto(photo, file)).examination).toMatchObject({ kind: 'header' });
});

test('a file that is gone since its header was read keeps its facts, and is told to be gone', async () => {
  const folder = await makeFolderOf({ '1.jpg': await drawJpeg() });
  const file = path.join(folder, '1.jpg');
  const photo = await probed(file);
  await rm(file);
  expect((await decodePhoto(photo, file)).examination).toMatchObject({
    kind: 'unreadable',
    why: 'gone',
    facts: { width: 40, height: 50 },
  });
});
