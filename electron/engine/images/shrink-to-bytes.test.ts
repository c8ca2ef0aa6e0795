import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawPicture, readCorners, uprightCorners } from '../fixtures/draw-picture.ts';
import { draw16BitPng, drawCmykJpeg, drawOriented } from '../fixtures/odd-pictures.ts';
import { encodePhoto } from './render-photo.ts';
import { shrinkToBytes } from './shrink-to-bytes.ts';

const original = await drawPicture({ width: 800, height: 1_000, seed: 3 }).jpeg({ quality: 98 }).toBuffer();
const smallest = { width: 320, height: 400 };

async function atQuality(quality: number): Promise<number> {
  return (await encodePhoto(sharp(original), quality)).length;
}

test('quality goes first: as long as 60 suffices, every pixel stays', async () => {
  const limitBytes = (await atQuality(60)) + 100;
  const { bytes, fits } = await shrinkToBytes(original, [], { limitBytes, smallest });
  expect(fits).toBe(true);
  expect(bytes.length).toBeLessThanOrEqual(limitBytes);
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 800, height: 1_000 });
});

test('of the qualities that fit, the best is taken', async () => {
  const limitBytes = await atQuality(80);
  const { bytes } = await shrinkToBytes(original, [], { limitBytes, smallest });
  expect(bytes.length).toBe(limitBytes);
});

test.each([0.9, 0.5, 0.25])('then pixels go, and no more than needed: %f of what 60 takes', async (share) => {
  const limitBytes = Math.round((await atQuality(60)) * share);
  const { bytes, fits } = await shrinkToBytes(original, [], { limitBytes, smallest });
  expect(fits).toBe(true);
  expect(bytes.length).toBeLessThanOrEqual(limitBytes);
  expect(bytes.length).toBeGreaterThan(limitBytes * 0.6);
  const { width, height } = await sharp(bytes).metadata();
  expect(width).toBeLessThan(800);
  expect(width).toBeGreaterThanOrEqual(smallest.width);
  expect(width / height).toBeCloseTo(0.8, 2);
  expect(await readCorners(bytes)).toEqual(uprightCorners);
});

test('what cannot be made small enough ends at the smallest size, and says so', async () => {
  const { bytes, fits } = await shrinkToBytes(original, [], { limitBytes: 500, smallest });
  expect(fits).toBe(false);
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 320, height: 400 });
});

test('a picture with too few pixels as it is loses none', async () => {
  const small = await drawPicture({ width: 300, height: 500 }).jpeg({ quality: 98 }).toBuffer();
  const { bytes } = await shrinkToBytes(small, [], { limitBytes: 500, smallest });
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 300, height: 500 });
});

test('fixes are applied first', async () => {
  const box = { left: 0, top: 0, width: 400, height: 500 };
  const { bytes } = await shrinkToBytes(original, [{ kind: 'crop', box }], { limitBytes: 20_000, smallest });
  const { width, height } = await sharp(bytes).metadata();
  expect(bytes.length).toBeLessThanOrEqual(20_000);
  expect(width / height).toBeCloseTo(0.8, 2);
  expect(width).toBeLessThanOrEqual(400);
});

test.each<[string, () => Promise<Buffer>]>([
  ['a CMYK JPEG', () => drawCmykJpeg()],
  ['a 16-bit PNG', () => draw16BitPng()],
  ['a photo on its side', () => drawOriented(6)],
])('%s becomes an upright sRGB JPEG without metadata', async (_, draw) => {
  const { bytes } = await shrinkToBytes(await draw(), [], {
    limitBytes: 900,
    smallest: { width: 20, height: 20 },
  });
  const { format, space, depth, exif, icc, orientation } = await sharp(bytes).metadata();
  expect({ format, space, depth, exif, icc, orientation }).toEqual({
    format: 'jpeg',
    space: 'srgb',
    depth: 'uchar',
  });
  expect(await readCorners(bytes)).toEqual(uprightCorners);
});
