import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeFolderOf } from '../fixtures/temporary-folder.ts';
import { probePhoto } from '../intake/probe-photo.ts';
import { makeThumbnail } from './decode-photo.ts';
import { renderPhoto } from './render-photo.ts';
import { showLarge } from './show-picture.ts';
import { shrinkToBytes } from './shrink-to-bytes.ts';

const skin = [214, 150, 120];

/** One colour, in the numbers of Display P3, as a camera's raw converter saves it. */
async function drawWide(format: 'png' | 'tiff' | 'jpeg'): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = skin;
  const picture = sharp({ create: { width: 40, height: 50, channels: 3, background: { r, g, b } } });
  const wide = format === 'jpeg' ? picture : picture.toColourspace('rgb16');
  // A TIFF's usual compression has 8 bits only.
  const options = format === 'tiff' ? ({ compression: 'lzw' } as const) : {};
  return wide.withIccProfile('p3').toFormat(format, options).toBuffer();
}

async function colourOf(bytes: Uint8Array): Promise<readonly number[]> {
  const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray(0, 3)];
}

test.each([
  ['png', 'ushort'],
  ['tiff', 'ushort'],
  ['jpeg', 'uchar'],
] as const)('a %s of wide gamut (%s) keeps its colours in sRGB, wherever it goes', async (format, depth) => {
  const bytes = await drawWide(format);
  expect(await sharp(bytes).metadata()).toMatchObject({ depth, hasProfile: true });
  const file = path.join(await makeFolderOf({ '1': bytes }), '1');
  const photo = { id: '1', file: '1', isIgnored: false, ...(await probePhoto(file)) };
  const { bytes: shrunk } = await shrinkToBytes(bytes, [], {
    limitBytes: 100_000,
    smallest: { width: 4, height: 5 },
  });
  const results = [
    await renderPhoto(bytes, [{ kind: 'convert' }]),
    await makeThumbnail(bytes),
    await showLarge(photo, file, []),
    shrunk,
  ];
  for (const result of results) {
    const metadata = await sharp(result).metadata();
    expect(metadata).toMatchObject({ format: 'jpeg', channels: 3, hasProfile: false });
    for (const [channel, value] of (await colourOf(result)).entries())
      expect(Math.abs(value - (skin[channel] ?? 0))).toBeLessThan(4);
  }
});
