import { readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { chooseBackdrop, paintBackdrop } from '../../practice-sis/sample-photos/backdrop.ts';
import { addGrain, makeGrain } from '../../practice-sis/sample-photos/grain.ts';
import { placePortrait } from '../../practice-sis/sample-photos/portraits.ts';
import { randomFrom } from '../../practice-sis/sample-photos/random.ts';
import { differenceOf, gridOf, looksLike, mostDifference } from './looks-like.ts';

/*
 * What `differenceOf` finds over all 100 drawn portraits, in one pose before one cloth. `mostDifference` is 12.
 *
 * The same photo, as systems keep it (the most over all portraits):
 *
 *     whole, quality 60                           1.3
 *     whole, quality 75                           1.0
 *     whole, quality 95                           0.6
 *     512 px square, quality 60                   3.1
 *     512 px square, quality 90                   3.0
 *     512 px square, PNG                          3.8
 *     96 px square, quality 60                    4.3
 *     96 px square, quality 90                    3.4
 *     96 px square, pixels left out               8.1
 *     48 px square, quality 60                    3.4
 *     48 px square, quality 90                    2.7
 *
 * Not the same photo (the least over all portraits, or over all 9,900 pairs):
 *
 *     lower half gray (cut off)                  30.7
 *     lowest fifth gray (cut off)                18.7
 *     all gray                                   44.4
 *     on its side                                39.4
 *     upside down                                44.2
 *     in a mirror                                25.2
 *     square from the top                        30.0
 *     somebody else, 512 px square, quality 90   24.3
 *     somebody else, 96 px square, quality 60    24.3
 *     somebody else, 48 px square, quality 60    24.9
 *
 * The sides are 8.1 and 18.7: each is half as far again from 12. The mean over the whole picture, without fields,
 * cannot tell them apart: 5.0 at most for the same photo at 48 px, 5.5 at least for somebody else, 9.1 for half gray.
 */

/** Of the portraits, those that are compared here, and all scarves, which look most alike: all of them take minutes. */
const oneIn = 9;
const size = { width: 640, height: 800 };
const portraits = path.join(import.meta.dirname, '../../practice-sis/sample-photos/portraits');

interface Sitter {
  readonly photo: Buffer;
  readonly grid: Uint8Array;
}

const sitters: Sitter[] = [];

/** The hardest case: everybody before the same cloth, as tall, tilted alike, so that only the person differs. */
beforeAll(async () => {
  const cloth = await paintBackdrop(randomFrom(9), chooseBackdrop(randomFrom(5)), size);
  const grain = makeGrain(1);
  const raw = { ...size, channels: 3 } as const;
  for (const [index, file] of (await readdir(portraits)).sort().entries()) {
    if (index % oneIn !== 0 && !file.includes('scarf')) continue;
    const portrait = { name: file.replace('.webp', ''), isMirrored: false };
    const placed = await placePortrait(randomFrom(77), portrait, size, size);
    const pixels = await sharp(cloth, { raw }).composite([placed]).removeAlpha().raw().toBuffer();
    addGrain(randomFrom(index), pixels, size.width, grain, 1.7);
    const photo = await sharp(pixels, { raw }).jpeg({ quality: 93 }).toBuffer();
    sitters.push({ photo, grid: await gridOf(photo) });
  }
});

type Keep = (photo: Buffer) => Promise<Buffer>;

const jpeg = (picture: Sharp, quality: number) => picture.jpeg({ quality }).toBuffer();
/** As Moodle, Google and Microsoft do. */
const square = (photo: Buffer, edge: number) =>
  sharp(photo, { failOn: 'none' }).rotate().resize(edge, edge, { fit: 'cover' });
const cutOff = (photo: Buffer, share: number) => photo.subarray(0, Math.floor(photo.length * share));

async function differences(keep: Keep): Promise<readonly number[]> {
  const found: number[] = [];
  // One by one: each takes the memory of a whole picture.
  for (const { photo, grid } of sitters) found.push(differenceOf(grid, await gridOf(await keep(photo))));
  return found;
}

const same: readonly (readonly [string, Keep])[] = [
  ['whole, quality 60', (photo) => jpeg(sharp(photo), 60)],
  ['whole, quality 75', (photo) => jpeg(sharp(photo), 75)],
  ['whole, quality 95', (photo) => jpeg(sharp(photo), 95)],
  ['512 px square, quality 60', (photo) => jpeg(square(photo, 512), 60)],
  ['512 px square, quality 90', (photo) => jpeg(square(photo, 512), 90)],
  ['512 px square, PNG', (photo) => square(photo, 512).png().toBuffer()],
  ['96 px square, quality 60', (photo) => jpeg(square(photo, 96), 60)],
  ['96 px square, quality 90', (photo) => jpeg(square(photo, 96), 90)],
  [
    '96 px square, pixels left out',
    (photo) => jpeg(sharp(photo).resize(96, 96, { fit: 'cover', kernel: 'nearest' }), 75),
  ],
  ['48 px square, quality 60', (photo) => jpeg(square(photo, 48), 60)],
  ['48 px square, quality 90', (photo) => jpeg(square(photo, 48), 90)],
];

test.each(same)('a photo that is kept as: %s, is the same', async (_, keep) => {
  const most = Math.max(...(await differences(keep)));
  expect(most).toBeLessThan(mostDifference / 1.4);
});

const different: readonly (readonly [string, Keep])[] = [
  ['lower half gray (cut off)', (photo) => jpeg(square(cutOff(photo, 0.5), 512), 90)],
  ['lowest fifth gray (cut off)', (photo) => jpeg(square(cutOff(photo, 0.8), 512), 90)],
  [
    'all gray',
    () => jpeg(sharp({ create: { width: 512, height: 512, channels: 3, background: '#808080' } }), 90),
  ],
  ['on its side', async (photo) => jpeg(square(await sharp(photo).rotate(90).toBuffer(), 512), 90)],
  ['upside down', async (photo) => jpeg(square(await sharp(photo).rotate(180).toBuffer(), 512), 90)],
  ['in a mirror', async (photo) => jpeg(square(await sharp(photo).flop().toBuffer(), 512), 90)],
  [
    'square from the top',
    (photo) => jpeg(sharp(photo).extract({ left: 0, top: 0, width: 640, height: 640 }).resize(512), 90),
  ],
];

test.each(different)('a photo that is kept as: %s, is not the same', async (_, keep) => {
  const least = Math.min(...(await differences(keep)));
  expect(least).toBeGreaterThan(mostDifference * 1.4);
});

test.each([
  [512, 90],
  [96, 60],
  [48, 60],
])('nobody else looks like it: %i px square, quality %i', async (edge, quality) => {
  const kept: Uint8Array[] = [];
  for (const { photo } of sitters) kept.push(await gridOf(await jpeg(square(photo, edge), quality)));
  const others = sitters.flatMap(({ grid }, index) =>
    kept.filter((_, place) => place !== index).map((other) => differenceOf(grid, other)),
  );
  expect(Math.min(...others)).toBeGreaterThan(mostDifference * 1.8);
});

test('a profile for more colors, which systems drop, makes no difference', async () => {
  for (const { photo } of sitters.slice(0, 3)) {
    const wide = await sharp(photo).withIccProfile('p3').jpeg({ quality: 93 }).toBuffer();
    const dropped = await sharp(await sharp(wide).keepIccProfile().raw().toBuffer(), {
      raw: { ...size, channels: 3 },
    })
      .jpeg()
      .toBuffer();
    expect(await looksLike(wide, dropped)).toBe(true);
  }
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a photo that was sent with orientation %i and kept upright is the same',
  async (orientation) => {
    const [{ photo } = { photo: Buffer.alloc(0) }] = sitters;
    const upright = await square(photo, 512).jpeg({ quality: 90 }).toBuffer();
    // Stored so that a reader that obeys EXIF sees it upright.
    const stored = sharp(photo);
    const turns: Readonly<Record<number, (picture: Sharp) => Sharp>> = {
      1: (picture) => picture,
      2: (picture) => picture.flop(),
      3: (picture) => picture.rotate(180),
      4: (picture) => picture.flip(),
      5: (picture) => picture.rotate(270).flop(),
      6: (picture) => picture.rotate(270),
      7: (picture) => picture.rotate(90).flop(),
      8: (picture) => picture.rotate(90),
    };
    const turned = await (turns[orientation] ?? turns[1])?.(stored).png().toBuffer();
    const sent = await sharp(turned).withMetadata({ orientation }).jpeg({ quality: 93 }).toBuffer();
    expect(await looksLike(sent, upright)).toBe(true);
    if (orientation > 1) {
      const asStored = await sharp(turned).resize(512, 512, { fit: 'cover' }).jpeg().toBuffer();
      expect(await looksLike(sent, asStored)).toBe(false);
    }
  },
);

test('bytes that are no picture are an error', async () => {
  const [sitter] = sitters;
  await expect(looksLike(sitter?.photo ?? Buffer.alloc(0), Buffer.from('{"error":"x"}'))).rejects.toThrow();
});
