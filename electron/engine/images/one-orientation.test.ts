import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { factsOf } from '../../core/photo/photo.ts';
import { cropToRatio } from '../../core/review/plan-fixes.ts';
import { drawExif, type ExifEntry } from '../fixtures/draw-exif.ts';
import { drawJpeg } from '../fixtures/draw-picture.ts';
import { readPhoto } from '../fixtures/read-photo.ts';
import { renderPhoto } from './render-photo.ts';

const stored = { width: 60, height: 40 };

const segment = (content: string) => {
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, Buffer.from(content, 'latin1')]);
};
const exif = (entries: readonly ExifEntry[], claimed?: number) =>
  segment(`Exif\0\0${drawExif(entries, claimed)}`);
const orientation = (value: number): ExifEntry => [0x0112, 3, value];
const filler: ExifEntry = [0x010f, 2, 'Drawn by code\0'];

/** Right behind the start, or right before the first scan: behind the frame. */
function place(jpeg: Buffer, ...segments: readonly Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}
function placeBeforeScan(jpeg: Buffer, ...segments: readonly Buffer[]): Buffer {
  const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]));
  return Buffer.concat([jpeg.subarray(0, scan), ...segments, jpeg.subarray(scan)]);
}

/** The size that is checked is the size that is rendered, and a frame on it can be cut out. */
async function expectOneAnswer(bytes: Buffer, name = '1.jpg'): Promise<number> {
  const { header, decoded } = await readPhoto(bytes, name);
  const facts = factsOf({ examination: header });
  if (!facts) throw new Error('Nothing is known of it');
  expect(decoded.examination).toMatchObject({
    kind: 'decoded',
    facts: { width: facts.width, height: facts.height },
  });
  const { width, height } = await sharp(await renderPhoto(bytes, [])).metadata();
  expect({ width, height }).toEqual({ width: facts.width, height: facts.height });
  const box = cropToRatio(facts, 0.8);
  const cropped = await sharp(await renderPhoto(bytes, [{ kind: 'crop', box }])).metadata();
  expect({ width: cropped.width, height: cropped.height }).toEqual({ width: box.width, height: box.height });
  const thumbnail = await sharp(decoded.thumbnail ?? Buffer.of()).metadata();
  expect(thumbnail.width > thumbnail.height).toBe(facts.width > facts.height);
  return facts.orientation;
}

const odd: readonly (readonly [string, number, (jpeg: Buffer) => Buffer])[] = [
  ['EXIF before everything', 6, (jpeg) => place(jpeg, exif([orientation(6)]))],
  ['EXIF between frame and scan', 6, (jpeg) => placeBeforeScan(jpeg, exif([orientation(6)]))],
  [
    'EXIF behind many tables',
    8,
    (jpeg) =>
      placeBeforeScan(jpeg, segment('x'.repeat(65_000)), segment('y'.repeat(65_000)), exif([orientation(8)])),
  ],
  ['the tag twice, turned first', 6, (jpeg) => place(jpeg, exif([orientation(6), orientation(1)]))],
  ['the tag twice, turned last', 1, (jpeg) => place(jpeg, exif([orientation(1), orientation(6)]))],
  ['a number in letters', 1, (jpeg) => place(jpeg, exif([[0x0112, 2, '6\0']]))],
  ['letters first, a number then', 8, (jpeg) => place(jpeg, exif([[0x0112, 2, '6\0'], orientation(8)]))],
  ['two values in one tag', 6, (jpeg) => place(jpeg, exif([[0x0112, 3, '\x06\0\x01\0']]))],
  ['a long number', 5, (jpeg) => place(jpeg, exif([[0x0112, 4, 5]]))],
  ['a number that is none', 1, (jpeg) => place(jpeg, exif([orientation(9)]))],
  ['zero', 1, (jpeg) => place(jpeg, exif([orientation(0)]))],
  ['far more entries than there are', 6, (jpeg) => place(jpeg, exif([orientation(6), filler], 60_000))],
  ['a few more entries than there are', 7, (jpeg) => place(jpeg, exif([filler, orientation(7)], 9))],
  ['two EXIF segments', 6, (jpeg) => place(jpeg, exif([orientation(6)]), exif([orientation(1)]))],
  [
    'EXIF before and behind the frame',
    1,
    (jpeg) => placeBeforeScan(place(jpeg, exif([orientation(1)])), exif([orientation(6)])),
  ],
  ['broken EXIF before a good one', 1, (jpeg) => place(jpeg, segment('Exif\0\0??'), exif([orientation(6)]))],
  ['no EXIF', 1, (jpeg) => jpeg],
];

test.each(odd)('check and picture agree how a JPEG lies: %s', async (_, expected, spoil) => {
  expect(await expectOneAnswer(spoil(await drawJpeg(stored)))).toBe(expected);
});

test('they agree whatever bytes of the EXIF are wrong', async () => {
  const whole = place(
    await drawJpeg(stored),
    exif([filler, orientation(6), [0x0132, 2, '2026:09:14 10:12:03\0']]),
  );
  const change = fc.tuple(fc.integer({ min: 12, max: 90 }), fc.nat(255));
  const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
    const bytes = Buffer.from(whole);
    for (const [at, value] of changes) bytes[at] = value;
    await expectOneAnswer(bytes);
  });
  await fc.assert(property, { numRuns: 60 });
});

test.each(['png', 'tiff'] as const)('check and picture agree how a %s lies', async (format) => {
  for (const turned of [1, 3, 6, 8]) {
    const bytes = await sharp(await drawJpeg(stored))
      .withMetadata({ orientation: turned })
      .toFormat(format)
      .toBuffer();
    expect(await expectOneAnswer(bytes, `1.${format}`)).toBe(turned);
  }
});
