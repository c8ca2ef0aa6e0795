import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { factsOf } from '../../core/photo/photo.ts';
import { isSrgbProfile } from '../../core/photo/picture/is-srgb-profile.ts';
import { undecided } from '../../core/review/decision.ts';
import { fixesFor } from '../../core/review/plan-fixes.ts';
import { illuminate } from '../../core/systems/systems.ts';
import { drawExif, type ExifEntry } from '../fixtures/draw-exif.ts';
import { drawJpeg } from '../fixtures/draw-picture.ts';
import { readPhoto } from '../fixtures/read-photo.ts';
import { adobeRgb, makeProfile, srgbPrimaries } from './plain/make-profile.ts';
import { jpegSegment, profileSegments } from './plain/plain-jpeg.ts';
import { renderPhoto } from './render-photo.ts';

type Color = readonly [number, number, number];
const size = { width: 320, height: 400 };

const flat = ([r, g, b]: Color) => sharp({ create: { ...size, channels: 3, background: { r, g, b } } });

async function colorOf(bytes: Uint8Array): Promise<readonly number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const middle = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels;
  return [...data.subarray(middle, middle + info.channels)];
}

function expectNear(color: readonly number[], expected: readonly number[], off = 3): void {
  expect(color).toHaveLength(expected.length);
  for (const [channel, value] of color.entries())
    expect(Math.abs(value - (expected[channel] ?? 0))).toBeLessThanOrEqual(off);
}

const colors: readonly Color[] = [
  [230, 20, 20],
  [20, 200, 40],
  [128, 128, 128],
  [214, 150, 120],
];

test.each(['png', 'tiff'] as const)(
  'numbers without a profile are sRGB, in 16 bits too: %s',
  async (format) => {
    for (const color of colors) {
      const deep = flat(color)
        .toColourspace('rgb16')
        .toFormat(format, format === 'tiff' ? { compression: 'lzw' } : {});
      const bytes = await deep.toBuffer();
      expect((await sharp(bytes).metadata()).depth).toBe('ushort');
      expectNear(await colorOf(await renderPhoto(bytes, [])), color);
    }
  },
);

/** A PNG that says by a number what its colors are. */
function withGamma(png: Buffer, gamma: number): Buffer {
  const body = Buffer.concat([Buffer.from('gAMA'), Buffer.alloc(4)]);
  body.writeUInt32BE(gamma, 4);
  const chunk = Buffer.alloc(16);
  chunk.writeUInt32BE(4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), 12);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

/** Of light from 0 to 1 (IEC 61966-2-1). */
const toSrgb = (light: number) =>
  Math.round(255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055));

test.each([100_000, 55_556, 45_455, 45_000, 30_000])('the gamma of a PNG counts: %d', async (gamma) => {
  for (const color of [
    [200, 100, 60],
    [90, 90, 90],
    [30, 160, 220],
  ] as const) {
    const isUsual = Math.abs(gamma - 45_455) < 1_500;
    const expected = color.map((value) => (isUsual ? value : toSrgb((value / 255) ** (100_000 / gamma))));
    const plain = await flat(color).png().toBuffer();
    expectNear(await colorOf(await renderPhoto(withGamma(plain, gamma), [])), expected, 4);
    const grey = await flat([color[1], color[1], color[1]]).greyscale().png().toBuffer();
    const greyExpected = isUsual ? color[1] : toSrgb((color[1] / 255) ** (100_000 / gamma));
    expectNear((await colorOf(await renderPhoto(withGamma(grey, gamma), []))).slice(0, 1), [greyExpected], 4);
  }
});

const exifOf = (...entries: readonly ExifEntry[]) =>
  jpegSegment(0xe1, Buffer.from(`Exif\0\0${drawExif(entries)}`, 'latin1'));
const adobeByExif = exifOf([
  0x8769,
  4,
  [
    [0xa001, 3, 0xffff],
    [0xa005, 4, [[1, 2, 'R03\0']]],
  ],
]);
const srgbByExif = exifOf([0x8769, 4, [[0xa001, 3, 1]]]);
const uncalibrated = exifOf([0x8769, 4, [[0xa001, 3, 0xffff]]]);
const proPhoto = makeProfile({
  gamma: 1.8,
  primaries: {
    white: [0.3457, 0.3585],
    red: [0.7347, 0.2653],
    green: [0.1596, 0.8404],
    blue: [0.0366, 0.0001],
  },
});
const place = (jpeg: Buffer, ...segments: readonly Buffer[]) =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

const jpegs: readonly (readonly [string, boolean, (jpeg: Buffer) => Buffer | Promise<Buffer>])[] = [
  ['nothing said', false, (jpeg) => jpeg],
  ["sRGB's profile", false, (jpeg) => sharp(jpeg).withIccProfile('srgb').jpeg().toBuffer()],
  [
    'an sRGB of somebody else',
    false,
    (jpeg) => place(jpeg, ...profileSegments(makeProfile({ gamma: 2.2, primaries: srgbPrimaries }))),
  ],
  ['Display P3', true, (jpeg) => sharp(jpeg).withIccProfile('p3').jpeg().toBuffer()],
  ['Adobe RGB', true, (jpeg) => place(jpeg, ...profileSegments(makeProfile(adobeRgb)))],
  ['ProPhoto', true, (jpeg) => place(jpeg, ...profileSegments(proPhoto))],
  [
    'light itself',
    true,
    (jpeg) => place(jpeg, ...profileSegments(makeProfile({ gamma: 1, primaries: srgbPrimaries }))),
  ],
  ['Adobe RGB by EXIF alone', true, (jpeg) => place(jpeg, adobeByExif)],
  ['sRGB by EXIF', false, (jpeg) => place(jpeg, srgbByExif)],
  ['uncalibrated by EXIF', false, (jpeg) => place(jpeg, uncalibrated)],
  [
    'Adobe RGB by EXIF, and a profile of sRGB',
    false,
    (jpeg) =>
      place(jpeg, adobeByExif, ...profileSegments(makeProfile({ gamma: 2.2, primaries: srgbPrimaries }))),
  ],
  [
    'half of a profile',
    false,
    (jpeg) => place(jpeg, ...profileSegments(Buffer.concat([proPhoto, Buffer.alloc(70_000)])).slice(0, 1)),
  ],
];

test.each(jpegs)(
  'a JPEG goes as it is if its colors are those of sRGB, and is converted if not: %s',
  async (_, isConverted, say) => {
    const bytes = await say(await drawJpeg(size));
    const { header, decoded } = await readPhoto(bytes);
    const facts = factsOf({ examination: header });
    expect(decoded.examination.kind).toBe('decoded');
    expect(facts?.needsConverting ?? false).toBe(isConverted);
    const fixes = facts ? fixesFor(facts, [], undecided, illuminate) : [];
    expect(fixes).toEqual(isConverted ? [{ kind: 'convert', isUnasked: true }] : []);
    const rendered = await sharp(await renderPhoto(bytes, fixes)).metadata();
    expect(rendered).toMatchObject({ space: 'srgb', hasProfile: false });
  },
);

test('Adobe RGB by EXIF alone is read as Adobe RGB', async () => {
  const [r, g, b] = [150, 100, 90];
  const jpeg = await flat([r, g, b]).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
  const said = await colorOf(await renderPhoto(place(jpeg, ...profileSegments(makeProfile(adobeRgb))), []));
  expectNear(await colorOf(await renderPhoto(place(jpeg, adobeByExif), [])), said, 1);
  // Adobe RGB reaches further: the same red is a larger number in sRGB.
  expect(said[0]).toBeGreaterThan(r + 10);
  expectNear(said, [165, 100, 88], 4);
});

test('profiles are told apart by what they say', () => {
  expect(isSrgbProfile(makeProfile({ gamma: 2.2, primaries: srgbPrimaries }))).toBe(true);
  expect(isSrgbProfile(makeProfile({ gamma: 2.2, primaries: null }))).toBe(true);
  expect(isSrgbProfile(makeProfile({ gamma: 1.8, primaries: null }))).toBe(false);
  expect(isSrgbProfile(makeProfile({ gamma: 1.8, primaries: srgbPrimaries }))).toBe(false);
  expect(isSrgbProfile(makeProfile(adobeRgb))).toBe(false);
  expect(isSrgbProfile(Buffer.from('no profile'))).toBe(true);
  const whole = makeProfile(adobeRgb);
  for (let length = 0; length < whole.length; length += 7)
    expect(typeof isSrgbProfile(whole.subarray(0, length))).toBe('boolean');
});
