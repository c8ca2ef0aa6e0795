import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { canFollow, isDamagedInside } from './is-damaged-inside.ts';
import { readJpegSegments } from './read-segments.ts';

/** Grey and colored patches with grain, as no two neighboring blocks are alike in a photo. */
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

const encodings: readonly (readonly [string, (picture: Sharp) => Sharp])[] = [
  ['as usual', (picture) => picture.jpeg()],
  ['without subsampling', (picture) => picture.jpeg({ chromaSubsampling: '4:4:4' })],
  ['with its own tables', (picture) => picture.jpeg({ optimiseCoding: true, quality: 97 })],
  ['with standard tables', (picture) => picture.jpeg({ optimiseCoding: false, quality: 40 })],
  ['of the least quality', (picture) => picture.jpeg({ quality: 1 })],
  ['of the best quality', (picture) => picture.jpeg({ quality: 100 })],
  ['grey', (picture) => picture.greyscale().jpeg()],
  ['CMYK', (picture) => picture.toColourspace('cmyk').jpeg()],
];

test.each(encodings)('a whole JPEG is not damaged: %s', async (_, encode) => {
  for (const [width, height] of [
    [384, 480],
    [333, 417],
    [1, 1],
    [8, 8],
    [17, 9],
    [1, 300],
  ] as const) {
    const whole = await encode(drawPhoto(width, height)).toBuffer();
    expect([width, height, canFollow(whole), isDamagedInside(whole)]).toEqual([width, height, true, false]);
    expect(isDamagedInside(Buffer.concat([whole, whole]))).toBe(false);
    expect(isDamagedInside(whole.subarray(0, whole.length - 2))).toBe(true);
  }
});

test('flat pictures and noise are not damaged', async () => {
  for (const background of ['white', 'black', 'red', '#808080']) {
    for (const quality of [5, 80, 100]) {
      const flat = sharp({ create: { width: 640, height: 800, channels: 3, background } });
      expect(isDamagedInside(await flat.jpeg({ quality }).toBuffer())).toBe(false);
    }
  }
  const noise = { type: 'gaussian', mean: 128, sigma: 120 } as const;
  const picture = sharp({ create: { width: 300, height: 300, channels: 3, noise, background: 'grey' } });
  expect(isDamagedInside(await picture.jpeg({ quality: 100 }).toBuffer())).toBe(false);
});

/** Where the coded data of the only scan lies. */
function dataOf(jpeg: Buffer): { readonly from: number; readonly to: number } {
  const scan = readJpegSegments(jpeg).segments.find(({ marker }) => marker === 0xda);
  return { from: scan?.end ?? 0, to: scan?.dataEnd ?? 0 };
}

const insert = (jpeg: Buffer, at: number, ...bytes: readonly number[]) =>
  Buffer.concat([jpeg.subarray(0, at), Buffer.from(bytes), jpeg.subarray(at)]);

test('a few bytes too many before the end mark are no damage, and neither is filling', async () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const whole = await drawPhoto(120, 150, seed).jpeg().toBuffer();
    const { to } = dataOf(whole);
    for (const stray of [[0], [0x11, 0x22, 0x33], [0, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88]])
      expect(isDamagedInside(insert(whole, to, ...stray))).toBe(false);
    expect(isDamagedInside(insert(whole, to, ...new Array<number>(5_000).fill(0)))).toBe(false);
    expect(isDamagedInside(insert(whole, to, 0xff, 0xff, 0xff))).toBe(false);
  }
});

test('coded data that goes on when the picture has ended is damage', async () => {
  const whole = await drawPhoto(384, 480).jpeg().toBuffer();
  const { from, to } = dataOf(whole);
  const more = [...whole.subarray(from + 300, from + 600)].map((byte) => (byte === 0xff ? 0x7f : byte));
  expect(isDamagedInside(insert(whole, to, ...more))).toBe(true);
  // A picture that says it is shorter than it is.
  const shorter = Buffer.from(whole);
  const frame = readJpegSegments(whole).segments.find(({ marker }) => marker === 0xc0);
  shorter.writeUInt16BE(240, (frame?.start ?? 0) + 1);
  expect(isDamagedInside(shorter)).toBe(true);
});

type Damage = (jpeg: Buffer, at: number) => Buffer;
const spoils: readonly (readonly [string, Damage])[] = [
  ['a lost block of zeros', (jpeg, at) => Buffer.from(jpeg).fill(0, at, Math.min(at + 512, jpeg.length - 2))],
  ['a block of something else', (jpeg, at) => Buffer.from(jpeg).fill('~picture~', at, at + 256)],
  ['a piece that is missing', (jpeg, at) => Buffer.concat([jpeg.subarray(0, at), jpeg.subarray(at + 100)])],
  [
    'a piece that stands there twice',
    (jpeg, at) => Buffer.concat([jpeg.subarray(0, at), jpeg.subarray(at - 100)]),
  ],
];

test.each(spoils)('damage in the midst is found: %s', async (_, spoil) => {
  let found = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const whole = await drawPhoto(240, 300, seed)
      .jpeg({ quality: 60 + seed })
      .toBuffer();
    const { from, to } = dataOf(whole);
    const at = from + 120 + Math.floor(((to - from - 700) * seed) / 41);
    if (isDamagedInside(spoil(whole, at))) found += 1;
  }
  // Codes fall into step again by themselves, and now and then the number of blocks is right by chance.
  expect(found).toBeGreaterThanOrEqual(32);
});

test('any bytes are followed to an end, without an error', async () => {
  const whole = await drawPhoto(64, 80).jpeg().toBuffer();
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(whole.length), (changes, length) => {
      const bytes = Buffer.from(whole);
      for (const [at, value] of changes) bytes[at] = value;
      expect(typeof isDamagedInside(bytes.subarray(0, length))).toBe('boolean');
    }),
    { numRuns: 500 },
  );
});
