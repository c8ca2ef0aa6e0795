import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type Fix, sizeAfter } from '../../core/photo/fix.ts';
import { readJpegSegments } from '../../core/photo/jpeg/read-segments.ts';
import { cropToRatio } from '../../core/review/plan-fixes.ts';
import { drawJpeg, drawPicture, readCorners, uprightCorners } from '../fixtures/draw-picture.ts';
import {
  draw16BitPng,
  drawCmykJpeg,
  drawLocated,
  drawOriented,
  drawTransparentPng,
} from '../fixtures/odd-pictures.ts';
import { writeTiff } from '../fixtures/write-tiff.ts';
import { renderPhoto } from './render-photo.ts';

const convert: readonly Fix[] = [{ kind: 'convert' }];

async function pixelsOf(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return {
    ...info,
    at: (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels)].slice(0, 3),
  };
}

test.each<[string, () => Promise<Buffer>]>([
  ['a CMYK JPEG', () => drawCmykJpeg()],
  ['a 16-bit PNG', () => draw16BitPng()],
  ['a palette PNG', () => drawPicture().png({ palette: true }).toBuffer()],
  ['a TIFF of two pages', async () => writeTiff({ pages: 2 })],
  ['a picture with GPS', () => drawLocated()],
  ['a wide-gamut JPEG', () => drawPicture().withIccProfile('p3').jpeg().toBuffer()],
])('%s becomes an sRGB JPEG of 8 bits without metadata', async (_, make) => {
  const rendered = await renderPhoto(await make(), convert);
  const metadata = await sharp(rendered).metadata();
  expect(metadata).toMatchObject({
    format: 'jpeg',
    width: 40,
    height: 50,
    space: 'srgb',
    channels: 3,
    depth: 'uchar',
  });
  for (const kind of ['exif', 'icc', 'xmp', 'iptc', 'orientation', 'comments'] as const) {
    expect([kind, metadata[kind]]).toEqual([kind, undefined]);
  }
  expect(await readCorners(rendered)).toEqual(uprightCorners);
});

test.each([8, 16] as const)('what is transparent in a PNG of %i bits is white', async (bits) => {
  const { at } = await pixelsOf(await renderPhoto(await drawTransparentPng({}, bits), convert));
  for (const y of [3, 25, 46]) expect(Math.min(...at(4, y))).toBeGreaterThan(245);
  expect(Math.min(...at(36, 3))).toBeLessThan(100);
});

test('only the first page is taken', async () => {
  const [first, second] = [{ seed: 1 }, { seed: 2 }].map((options) => writeTiff(options));
  const both = await renderPhoto(writeTiff({ seed: 1, pages: 2 }), convert);
  expect(both).toEqual(await renderPhoto(first ?? Buffer.of(), convert));
  expect(both).not.toEqual(await renderPhoto(second ?? Buffer.of(), convert));
});

test('the crop is exactly the box, to the pixel', async () => {
  const size = { width: 30, height: 40 };
  const box = { left: 7, top: 11, width: 16, height: 20 };
  // Brightness says where a pixel is: from side to side, then from top to bottom.
  const steps = [(x: number) => x * 8, (_: number, y: number) => y * 6];
  for (const brightness of steps) {
    const pixels = Buffer.from(
      Array.from({ length: 30 * 40 }, (_, index) => brightness(index % 30, Math.floor(index / 30))),
    );
    const picture = await sharp(pixels, { raw: { ...size, channels: 1 } })
      .png()
      .toBuffer();
    const cropped = await pixelsOf(await renderPhoto(picture, [{ kind: 'crop', box }, { kind: 'convert' }]));
    expect(cropped).toMatchObject({ width: 16, height: 20 });
    for (const [x, y] of [
      [0, 0],
      [15, 0],
      [0, 19],
      [15, 19],
    ] as const) {
      const [value = 0] = cropped.at(x, y);
      expect(Math.abs(value - brightness(7 + x, 11 + y))).toBeLessThan(3);
    }
  }
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i is turned upright, then cropped', async (orientation) => {
  for (const format of ['jpeg', 'png', 'tiff'] as const) {
    const picture = await drawOriented(orientation, { width: 60, height: 50 }, format);
    const upright = await renderPhoto(picture, [{ kind: 'orient' }]);
    expect(await sharp(upright).metadata()).toMatchObject({ width: 60, height: 50 });
    expect((await sharp(upright).metadata()).orientation).toBeUndefined();
    expect(await readCorners(upright)).toEqual(uprightCorners);

    const box = cropToRatio({ width: 60, height: 50 }, 0.8);
    const cropped = await renderPhoto(picture, [{ kind: 'orient' }, { kind: 'crop', box }]);
    expect(await sharp(cropped).metadata()).toMatchObject({ width: 40, height: 50 });
    expect(await readCorners(cropped)).toEqual(uprightCorners);
  }
});

/** What is in the corners after quarter turns, clockwise. */
const turnedCorners = [
  ['red', 'green', 'blue', 'yellow'],
  ['blue', 'red', 'yellow', 'green'],
  ['yellow', 'blue', 'green', 'red'],
  ['green', 'yellow', 'red', 'blue'],
] as const;

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'orientation %i is turned upright, then by hand, then cropped, then shrunk',
  async (orientation) => {
    const picture = await drawOriented(orientation, { width: 60, height: 50 });
    for (const quarterTurns of [1, 2, 3] as const) {
      const turn: Fix = { kind: 'turn', quarterTurns };
      const turned = await renderPhoto(picture, [{ kind: 'orient' }, turn]);
      const [width, height] = quarterTurns === 2 ? [60, 50] : [50, 60];
      expect(await sharp(turned).metadata()).toMatchObject({ width, height });
      expect(await readCorners(turned)).toEqual(turnedCorners[quarterTurns]);

      // Of the right half: its two colours, one above the other.
      const box = { left: width / 2, top: 0, width: width / 2, height };
      const cropped = await renderPhoto(picture, [{ kind: 'orient' }, turn, { kind: 'crop', box }]);
      expect(await sharp(cropped).metadata()).toMatchObject({ width: width / 2, height });
      const [, above, , below] = turnedCorners[quarterTurns];
      expect(await readCorners(cropped)).toEqual([above, above, below, below]);

      const shrink: Fix = { kind: 'shrink', width: 20, height: 20 };
      const shrunk = await renderPhoto(picture, [{ kind: 'orient' }, turn, { kind: 'crop', box }, shrink]);
      const scale = 20 / height;
      expect(await sharp(shrunk).metadata()).toMatchObject({
        width: Math.round((width / 2) * scale),
        height: 20,
      });
      expect(await readCorners(shrunk)).toEqual([above, above, below, below]);
    }
  },
);

test('what is small enough is neither shrunk nor enlarged', async () => {
  const shrink: Fix = { kind: 'shrink', width: 400, height: 500 };
  expect(await sharp(await renderPhoto(await drawJpeg(), [shrink])).metadata()).toMatchObject({
    width: 40,
    height: 50,
  });
});

test('the size of a fixed photo is the one that is foretold', async () => {
  const picture = await drawJpeg({ width: 130, height: 170 });
  const box = { left: 3, top: 5, width: 101, height: 127 };
  for (const [width, height] of [
    [50, 500],
    [500, 50],
    [64, 80],
    [33, 41],
  ] as const) {
    const fixes: readonly Fix[] = [
      { kind: 'crop', box },
      { kind: 'shrink', width, height },
    ];
    const foretold = sizeAfter({ width: 130, height: 170 }, fixes);
    expect(await sharp(await renderPhoto(picture, fixes)).metadata()).toMatchObject(foretold);
  }
});

test('the quality is 90', async () => {
  const picture = await drawPicture({ width: 200, height: 250 }).png().toBuffer();
  const rendered = await renderPhoto(picture, convert);
  expect(rendered).toEqual(await sharp(picture).jpeg({ quality: 90 }).toBuffer());
});

test('the same picture gives the same bytes', async () => {
  const picture = await drawCmykJpeg();
  expect(await renderPhoto(picture, convert)).toEqual(await renderPhoto(picture, convert));
});

test('a picture that is cut off is not rendered', async () => {
  const whole = await drawJpeg({ width: 100, height: 125 });
  await expect(renderPhoto(whole.subarray(0, whole.length - 50), convert)).rejects.toThrow();
});

test('a very large picture is encoded without tables of its own, which take too much memory', async () => {
  const codesOf = async (side: number) => {
    const flat = sharp({ create: { width: side, height: side, channels: 3, background: 'teal' } });
    const rendered = await renderPhoto(await flat.png({ compressionLevel: 1 }).toBuffer(), []);
    const tables = readJpegSegments(rendered).segments.filter(({ marker }) => marker === 0xc4);
    return tables.reduce((bytes, { start, end }) => bytes + end - start, 0);
  };
  // Those of ITU T.81, annex K: four tables with 2 x 12 and 2 x 162 codes.
  expect(await codesOf(5_000)).toBe(4 * 17 + 2 * 12 + 2 * 162);
  expect(await codesOf(500)).toBeLessThan(200);
});
