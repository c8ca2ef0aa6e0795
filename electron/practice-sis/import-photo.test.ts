import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  drawPicture,
  type PracticeSisFixture,
  startFixture,
  zipOf,
} from '../../e2e/fixtures/practice-sis-fixture.ts';
import type { LogLine } from './job.ts';
import { readImportedPhotos } from './read-imported-photos.ts';
import { type Student, studentAt, studentsUpTo } from './students.ts';

let sis: PracticeSisFixture;
let jpeg: Buffer;

beforeAll(async () => {
  sis = await startFixture();
  jpeg = await drawPicture().jpeg().toBuffer();
});

afterAll(() => sis.remove());

const maria = studentAt(0);
const inactive = studentsUpTo(512).find(({ status }) => status === 'inactive') as Student;

async function importAlone(name: string, content: Uint8Array | string): Promise<LogLine | undefined> {
  const { job, log } = await sis.import(await zipOf({ [name]: content }));
  expect(job.status).toBe('Finished');
  expect(log.length).toBe(3);
  return log[1];
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';

async function pictureCutOff(format: 'jpeg' | 'png' | 'tiff'): Promise<Buffer> {
  const bytes = await drawPicture().resize(400, 500).toFormat(format).toBuffer();
  return bytes.subarray(0, Math.floor(bytes.length * 0.9));
}

/** A PNG of one pixel whose header claims 60,000 x 60,000. */
async function pngOfManyPixels(): Promise<Buffer> {
  const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

test.each<[string, string, () => Promise<Buffer> | Buffer | string, RegExp]>([
  ['a name with a space', '104233 (1).jpg', () => jpeg, /name is not a student ID/],
  ['a name without a digit', 'maria.jpg', () => jpeg, /name is not a student ID/],
  ["a camera's name", 'DSC01234.jpg', () => jpeg, /name is not a student ID/],
  ['two extensions', '104233.jpg.jpg', () => jpeg, /name is not a student ID/],
  ['an unknown student', '999999.jpg', () => jpeg, /no student with the ID 999999/],
  ['a leading zero more', '0104233.jpg', () => jpeg, /no student with the ID 0104233/],
  ['an inactive student', `${inactive.id}.jpg`, () => jpeg, /not an active student any more/],
  ['an empty file', '104233.jpg', () => '', /not a JPEG, PNG or TIFF/],
  ['text', '104233.jpg', () => 'no picture at all', /not a JPEG, PNG or TIFF/],
  ['an SVG', '104233.jpg', () => svg, /not a JPEG, PNG or TIFF/],
  ['a PDF', '104233.jpg', () => '%PDF-1.7\n%%EOF\n', /not a JPEG, PNG or TIFF/],
  ['a GIF', '104233.jpg', () => drawPicture().gif().toBuffer(), /not a JPEG, PNG or TIFF/],
  ['a WebP', '104233.jpg', () => drawPicture().webp().toBuffer(), /not a JPEG, PNG or TIFF/],
  ['a JPEG of three bytes', '104233.jpg', () => Buffer.from([0xff, 0xd8, 0xff]), /damaged/],
  ['a JPEG cut off', '104233.jpg', () => pictureCutOff('jpeg'), /damaged/],
  ['a PNG cut off', '104233.png', () => pictureCutOff('png'), /damaged/],
  ['a TIFF cut off', '104233.tif', () => pictureCutOff('tiff'), /damaged/],
  ['too many pixels', '104233.png', () => pngOfManyPixels(), /more than 100 million pixels/],
])('%s is rejected', async (_, name, draw, reason) => {
  const before = readImportedPhotos(sis.stateDir);
  const line = await importAlone(name, await draw());
  expect(line).toMatchObject({ level: 'error', file: name, outcome: 'rejected' });
  expect(line?.reason).toMatch(reason);
  expect(line?.message).toBe(`${name}: rejected. ${line?.reason}`);
  expect(readImportedPhotos(sis.stateDir)).toEqual(before);
});

test.each<[string, string, () => Promise<Buffer>]>([
  ['a JPEG', '104233.jpg', () => drawPicture().jpeg().toBuffer()],
  ['a CMYK JPEG', '104233.jpg', () => drawPicture().toColourspace('cmyk').jpeg().toBuffer()],
  ['a PNG', '104233.png', () => drawPicture().png().toBuffer()],
  ['a 16-bit PNG', '104233.png', () => drawPicture().toColourspace('rgb16').png().toBuffer()],
  ['a TIFF', '104233.tiff', () => drawPicture().tiff().toBuffer()],
  ['a PNG named .jpg', '104233.jpg', () => drawPicture().png().toBuffer()],
  ['an extension in capitals', '104233.JPG', () => drawPicture().jpeg().toBuffer()],
  ['a photo in a folder', 'grade 6/Ümlaut/104233.jpg', () => drawPicture().jpeg().toBuffer()],
])('%s is imported', async (_, name, draw) => {
  const line = await importAlone(name, await draw());
  expect(line).toMatchObject({
    level: 'info',
    file: name,
    studentId: maria.id,
    outcome: 'imported',
    reason: null,
  });
  expect(line?.message).toBe(
    `${name.split('/').at(-1)}: imported for ${maria.givenName} ${maria.familyName}, grade ${Number(maria.grade)}`,
  );
  expect(readImportedPhotos(sis.stateDir).at(-1)).toMatchObject({ entryName: name, width: 48, height: 60 });
});

test('the size kept is the one after orientation', async () => {
  await importAlone('104240.jpg', await drawPicture().withMetadata({ orientation: 6 }).jpeg().toBuffer());
  expect(readImportedPhotos(sis.stateDir).at(-1)).toMatchObject({
    studentId: '104240',
    width: 60,
    height: 48,
  });
});

test('the second photo of a student in one zip is rejected, the first stays', async () => {
  const { job, log } = await sis.import(
    await zipOf({ 'a/104233.jpg': jpeg, 'b/104233.png': await drawPicture(2).png().toBuffer() }),
  );
  expect(job.counts).toEqual({ photos: 2, processed: 2, imported: 1, rejected: 1 });
  expect(log[2]?.reason).toMatch(/second photo of .* in this zip; a\/104233\.jpg was imported before/);
});

test('a good photo after a bad one of the same student is imported', async () => {
  const { log } = await sis.import(await zipOf({ 'a/104233.jpg': 'no picture', 'b/104233.jpg': jpeg }));
  expect(log.map((line) => line.outcome)).toEqual([null, 'rejected', 'imported', null]);
});

test('the same student in another zip is imported again', async () => {
  const before = readImportedPhotos(sis.stateDir).length;
  await importAlone('104233.jpg', jpeg);
  await importAlone('104233.jpg', jpeg);
  expect(readImportedPhotos(sis.stateDir).length).toBe(before + 2);
});

test('files that computers add are a warning each and no photos', async () => {
  const junk = ['__MACOSX/._104233.jpg', '._104233.jpg', '.DS_Store', 'a/Thumbs.db', 'desktop.ini'];
  const { job, log } = await sis.import(
    await zipOf({ ...Object.fromEntries(junk.map((name) => [name, 'x'])), '104233.jpg': jpeg }),
  );
  expect(job.counts).toEqual({ photos: 1, processed: 1, imported: 1, rejected: 0 });
  const warnings = log.filter((line) => line.level === 'warning');
  expect(warnings.map((line) => [line.file, line.outcome])).toEqual(junk.map((name) => [name, null]));
});
