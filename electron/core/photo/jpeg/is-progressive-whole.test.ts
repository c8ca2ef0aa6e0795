import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { isProgressiveWhole } from './is-progressive-whole.ts';
import { readJpegSegments } from './read-segments.ts';

/** Patches with grain, as no two neighboring blocks are alike in a photo. */
function drawPhoto(width: number, height: number, seed = 1): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  let state = seed;
  for (let at = 0; at < pixels.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    const [x, y] = [Math.floor(at / 3) % width, Math.floor(at / 3 / width)];
    const patch = Math.sin(x / 23 + seed) * 50 + Math.cos(y / 31) * 50 + (at % 3) * 20;
    pixels[at] = 110 + patch + ((state >> 16) % 24);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

const scansOf = (jpeg: Uint8Array) => readJpegSegments(jpeg).segments.filter(({ marker }) => marker === 0xda);
const lastData = (jpeg: Uint8Array) => scansOf(jpeg).at(-1)?.dataEnd ?? 0;
const insert = (jpeg: Buffer, at: number, more: Uint8Array) =>
  Buffer.concat([jpeg.subarray(0, at), more, jpeg.subarray(at)]);

const encodings: readonly (readonly [string, (picture: Sharp) => Sharp])[] = [
  ['as usual', (picture) => picture.jpeg({ progressive: true })],
  ['without subsampling', (picture) => picture.jpeg({ progressive: true, chromaSubsampling: '4:4:4' })],
  ['as MozJPEG does', (picture) => picture.jpeg({ mozjpeg: true })],
  ['of the least quality', (picture) => picture.jpeg({ progressive: true, quality: 1 })],
  ['of the best quality', (picture) => picture.jpeg({ progressive: true, quality: 100 })],
  ['grey', (picture) => picture.greyscale().jpeg({ progressive: true })],
  ['CMYK', (picture) => picture.toColourspace('cmyk').jpeg({ progressive: true })],
];

test.each(encodings)('a progressive JPEG is followed to its end: %s', async (_, encode) => {
  for (const [width, height] of [
    [384, 480],
    [333, 417],
    [1, 1],
    [8, 8],
    [17, 9],
    [1, 300],
  ] as const) {
    const whole = await encode(drawPhoto(width, height)).toBuffer();
    expect([width, height, isProgressiveWhole(whole)]).toEqual([width, height, true]);
    expect(isProgressiveWhole(whole.subarray(0, whole.length - 2))).toBe(false);
  }
});

test('flat pictures and noise are whole', async () => {
  for (const background of ['white', 'black', 'red', '#808080']) {
    const flat = sharp({ create: { width: 640, height: 800, channels: 3, background } });
    expect(isProgressiveWhole(await flat.jpeg({ progressive: true }).toBuffer())).toBe(true);
  }
  const noise = { type: 'gaussian', mean: 128, sigma: 120 } as const;
  const picture = sharp({ create: { width: 300, height: 300, channels: 3, noise, background: 'grey' } });
  expect(isProgressiveWhole(await picture.jpeg({ progressive: true, quality: 100 }).toBuffer())).toBe(true);
});

test('filling, a few bytes and a trailer with its name are not the picture', async () => {
  for (let seed = 1; seed <= 8; seed += 1) {
    const whole = await drawPhoto(120, 150, seed).jpeg({ progressive: true }).toBuffer();
    for (const stray of [
      Buffer.of(0x11, 0x22, 0x33),
      Buffer.alloc(5_000),
      Buffer.alloc(300, 0xff),
      Buffer.concat([Buffer.from('SEFHe\0\0\0'), Buffer.alloc(900, 0x9c)]),
      Buffer.concat([Buffer.alloc(16), Buffer.from('Camera trailer, firmware 1.02'), Buffer.alloc(400)]),
    ])
      for (const { dataEnd } of [scansOf(whole)[0], scansOf(whole).at(-1)].filter(
        (scan) => scan !== undefined,
      ))
        expect(isProgressiveWhole(insert(whole, dataEnd, stray))).toBe(true);
  }
});

test('a picture of which scans are missing is not whole, whatever stands in their place', async () => {
  const whole = await drawPhoto(240, 300).jpeg({ progressive: true }).toBuffer();
  const scans = scansOf(whole);
  for (const scan of scans.slice(1)) {
    // The tables of a scan stand before it.
    const cut = Buffer.concat([whole.subarray(0, scan.start - 4), Buffer.from([0xff, 0xd9])]);
    expect(isProgressiveWhole(cut)).toBe(false);
    const at = Math.floor((scan.end + scan.dataEnd) / 2);
    for (const filler of [0, 0xff, 0x20]) {
      const filled = Buffer.concat([
        whole.subarray(0, at),
        Buffer.alloc(whole.length - at - 2, filler),
        Buffer.from([0xff, 0xd9]),
      ]);
      expect([scan.start, filler, isProgressiveWhole(filled)]).toEqual([scan.start, filler, false]);
    }
  }
});

type Damage = (jpeg: Buffer, at: number) => Buffer;
const spoils: readonly (readonly [string, Damage])[] = [
  ['a lost block of zeros', (jpeg, at) => Buffer.from(jpeg).fill(0, at, Math.min(at + 512, jpeg.length - 2))],
  ['a block of something else', (jpeg, at) => Buffer.from(jpeg).fill('~picture~', at, at + 256)],
  ['a piece that is missing', (jpeg, at) => Buffer.concat([jpeg.subarray(0, at), jpeg.subarray(at + 100)])],
];

test.each(spoils)('damage is found: %s', async (_, spoil) => {
  let found = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const whole = await drawPhoto(240, 300, seed)
      .jpeg({ progressive: true, quality: 60 + seed })
      .toBuffer();
    const from = scansOf(whole)[0]?.end ?? 0;
    const at = from + 120 + Math.floor(((lastData(whole) - from - 700) * seed) / 41);
    if (!isProgressiveWhole(spoil(whole, at))) found += 1;
  }
  expect(found).toBeGreaterThanOrEqual(36);
});

test('any bytes are followed to an end, without an error', async () => {
  const whole = await drawPhoto(64, 80).jpeg({ progressive: true }).toBuffer();
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(whole.length), (changes, length) => {
      const bytes = Buffer.from(whole);
      for (const [at, value] of changes) bytes[at] = value;
      expect(typeof isProgressiveWhole(bytes.subarray(0, length))).toBe('boolean');
    }),
    { numRuns: 300 },
  );
});
