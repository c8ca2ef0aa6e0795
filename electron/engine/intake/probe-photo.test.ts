import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { factsOf } from '../../core/photo/photo.ts';
import { drawJpeg, drawPicture } from '../fixtures/draw-picture.ts';
import { oddFiles } from '../fixtures/odd-files.ts';
import {
  claimPng,
  draw16BitPng,
  drawCmykJpeg,
  drawLocated,
  drawOriented,
  readHeicFixture,
  withLocation,
  withLongHeader,
} from '../fixtures/odd-pictures.ts';
import { allow, asNobody } from '../fixtures/permissions.ts';
import { makeFolderOf, makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { testWith } from '../fixtures/test-with.ts';
import { openFilesUnder } from '../fixtures/work-in-progress.ts';
import { writeTiff } from '../fixtures/write-tiff.ts';
import { probePhoto } from './probe-photo.ts';

async function probe(content: Uint8Array | string) {
  const folder = await makeFolderOf({ '1.jpg': content });
  const found = await probePhoto(path.join(folder, '1.jpg'));
  expect(await openFilesUnder(folder)).toEqual([]);
  return found;
}

const facts = {
  width: 40,
  height: 50,
  orientation: 1,
  isSrgb: true,
  pages: 1,
  hasLocation: false,
} as const;

test.each<[string, () => Promise<Buffer> | Buffer, object]>([
  ['a JPEG', () => drawJpeg(), { format: 'jpeg' }],
  ['a grey JPEG', () => drawPicture().greyscale().jpeg().toBuffer(), { format: 'jpeg' }],
  ['a CMYK JPEG', () => drawCmykJpeg(), { format: 'jpeg', isSrgb: false }],
  ['a PNG', () => drawPicture().png().toBuffer(), { format: 'png' }],
  ['a 16-bit PNG', () => draw16BitPng(), { format: 'png' }],
  ['a huge PNG', () => claimPng(60_000, 60_000), { format: 'png', width: 60_000, height: 60_000 }],
  ['a TIFF', () => writeTiff(), { format: 'tiff' }],
  ['a TIFF with its directory first', () => writeTiff({ directory: 'first' }), { format: 'tiff' }],
  ['a TIFF of two pages', () => writeTiff({ pages: 2 }), { format: 'tiff', pages: 2 }],
  [
    'a CMYK TIFF',
    () => drawPicture().toColourspace('cmyk').tiff().toBuffer(),
    { format: 'tiff', isSrgb: false },
  ],
  ['a HEIC', () => readHeicFixture('drawn'), { format: 'heic', width: 64, height: 80 }],
  ['a HEIC on its side', () => readHeicFixture('turned'), { format: 'heic', width: 64, height: 80 }],
  [
    'a HEIC with two pictures',
    () => readHeicFixture('several'),
    { format: 'heic', width: 64, height: 80, pages: 2 },
  ],
  [
    'a HEIC taken somewhere',
    () => readHeicFixture('located'),
    { format: 'heic', width: 64, height: 80, hasLocation: true },
  ],
  ['a TIFF taken somewhere', () => withLocation(writeTiff()), { format: 'tiff', hasLocation: true }],
  ['a picture taken somewhere', () => drawLocated(), { format: 'jpeg', hasLocation: true }],
])('%s tells its facts', async (_, make, expected) => {
  const content = await make();
  const found = await probe(content);
  expect(found).toMatchObject({ bytes: content.length, examination: { kind: 'header' } });
  expect(factsOf(found)).toEqual({ ...facts, ...expected });
});

test.each(['jpeg', 'png', 'tiff'] as const)('a %s that says its place in XMP alone', async (format) => {
  const packet = (inside: string) =>
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/">${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`;
  for (const [inside, isThere] of [
    ['<exif:GPSLatitude>51,30.0N</exif:GPSLatitude>', true],
    ['<exif:GPSLongitude>0,7.0W</exif:GPSLongitude>', true],
    ['<exif:GPSVersionID>2.2.0.0</exif:GPSVersionID>', false],
  ] as const) {
    const bytes = await drawPicture().withXmp(packet(inside)).toFormat(format).toBuffer();
    expect([inside, factsOf(await probe(bytes))?.hasLocation]).toEqual([inside, isThere]);
  }
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'orientation %i: width and height are as a viewer shows them',
  async (n) => {
    for (const format of ['jpeg', 'png', 'tiff'] as const) {
      const found = await probe(await drawOriented(n, {}, format));
      expect(factsOf(found)).toEqual({ ...facts, format, orientation: n });
    }
  },
);

const jpegs = fc.record({
  width: fc.integer({ min: 1, max: 90 }),
  height: fc.integer({ min: 1, max: 90 }),
  seed: fc.nat(1_000),
  quality: fc.integer({ min: 1, max: 100 }),
  progressive: fc.boolean(),
  isGrey: fc.boolean(),
  orientation: fc.integer({ min: 0, max: 8 }),
  isLocated: fc.boolean(),
  longHeaderBytes: fc.constantFrom(0, 0, 1_000, 65_000, 65_600, 300_000),
  isExifFirst: fc.boolean(),
});

test('the facts of a JPEG are those that sharp finds, wherever its header ends', async () => {
  const folder = await makeTemporaryFolder();
  await fc.assert(
    fc.asyncProperty(jpegs, async ({ orientation, isLocated, longHeaderBytes, isExifFirst, ...picture }) => {
      let drawing = drawPicture(picture);
      if (picture.isGrey) drawing = drawing.greyscale();
      if (isLocated) drawing = drawing.withExif({ IFD3: { GPSLatitude: '51/1 30/1 0/1' } });
      if (orientation > 0) drawing = drawing.withMetadata({ orientation });
      const content = withLongHeader(await drawing.jpeg(picture).toBuffer(), longHeaderBytes, isExifFirst);
      const metadata = await sharp(content).metadata();
      const file = path.join(folder, '1.jpg');
      await writeFile(file, content);
      expect(factsOf(await probePhoto(file))).toEqual({
        format: 'jpeg',
        width: metadata.autoOrient.width,
        height: metadata.autoOrient.height,
        orientation: metadata.orientation ?? 1,
        isSrgb: true,
        pages: 1,
        hasLocation: isLocated,
      });
    }),
    { numRuns: 60 },
  );
});

test.each<[string, Buffer, string | null]>([
  ['text', oddFiles.text, null],
  ['an SVG', oddFiles.svg, 'svg'],
  ['a PDF', oddFiles.pdf, 'pdf'],
  ['what only begins like a HEIC', oddFiles.heic, 'heic'],
])('%s under the name of a photo is of an unsupported type', async (_, content, format) => {
  expect((await probe(content)).examination).toEqual({ kind: 'unsupported', format });
});

test('other types of pictures are unsupported, never decoded', async () => {
  for (const format of ['gif', 'webp', 'avif'] as const) {
    const content = await drawPicture().toFormat(format).toBuffer();
    expect((await probe(content)).examination).toEqual({ kind: 'unsupported', format });
  }
});

test('no bytes: empty', async () => {
  expect(await probe('')).toMatchObject({ bytes: 0, examination: { kind: 'empty' } });
});

test.each<[string, () => Promise<Buffer> | Buffer, string]>([
  ['a JPEG', () => drawJpeg(), 'jpeg'],
  ['a PNG', () => drawPicture().png().toBuffer(), 'png'],
  ['a TIFF', () => writeTiff({ directory: 'first' }), 'tiff'],
])('%s of which hardly anything is left is unreadable', async (_, make, format) => {
  const content = await make();
  for (const length of [8, 9, 12, 20]) {
    const { examination } = await probe(content.subarray(0, length));
    expect(examination).toEqual({ kind: 'unreadable', why: 'damaged', format, facts: null });
  }
});

test('random bytes behind the mark of a picture break nothing', async () => {
  const heic = '\0\0\0\x10ftypheic\0\0\0\0';
  const marks = ['\xff\xd8\xff\xe1', '\x89PNG\r\n\x1a\n', 'II*\0', 'MM\0*', heic].map((mark) =>
    Buffer.from(mark, 'latin1'),
  );
  const folder = await makeFolderOf({ '1.jpg': '' });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 300 }), async (mark, rest) => {
      await writeFile(path.join(folder, '1.jpg'), Buffer.concat([mark, rest]));
      const { examination } = await probePhoto(path.join(folder, '1.jpg'));
      expect(['header', 'unreadable', 'unsupported']).toContain(examination.kind);
    }),
    { numRuns: 100 },
  );
});

test('a file that is gone, or is a folder by now, is unreadable', async () => {
  const folder = await makeTemporaryFolder();
  const gone = { kind: 'unreadable', why: 'gone', format: null, facts: null };
  expect((await probePhoto(path.join(folder, '1.jpg'))).examination).toEqual(gone);
  expect((await probePhoto(folder)).examination).toMatchObject({ kind: 'unreadable' });
});

testWith('modes')('without permission a file is unreadable, and says why', async () => {
  const folder = await makeFolderOf({ '1.jpg': await drawJpeg() });
  await allow(0o755, folder);
  await allow(0o000, path.join(folder, '1.jpg'));
  const { examination } = await asNobody(() => probePhoto(path.join(folder, '1.jpg')));
  expect(examination).toEqual({ kind: 'unreadable', why: 'no-permission', format: null, facts: null });
});
