import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readCodedParts } from '../../core/photo/heic-coded-parts.ts';
import { readCorners, uprightCorners } from '../fixtures/draw-picture.ts';
import { readHeicFixture } from '../fixtures/odd-pictures.ts';
import { readPhoto } from '../fixtures/read-photo.ts';
import { writeGridHeic } from '../fixtures/write-grid-heic.ts';
import { decodeHeic } from './heic.ts';
import { renderPhoto } from './render-photo.ts';

/** As iPhones save their photos: 3 x 2 tiles of 64 x 80 pixels, of which the last ones reach beyond the picture. */
const [columns, rows] = [3, 2];
const size = { width: 180, height: 150 };

const drawGrid = async () => writeGridHeic(await readHeicFixture('drawn'), { columns, rows, ...size });

test('a HEIC of tiles is put together whole, and is one picture', async () => {
  const bytes = await drawGrid();
  const { header, decoded } = await readPhoto(bytes, '1.heic');
  expect(header).toMatchObject({ kind: 'header', facts: { format: 'heic', ...size, pages: 1 } });
  expect(decoded.examination).toMatchObject({ kind: 'decoded', facts: size });
  const rendered = await renderPhoto(bytes, []);
  expect(await sharp(rendered).metadata()).toMatchObject(size);
  for (const left of [0, 64]) {
    const tile = sharp(rendered).extract({ left, top: 0, width: 64, height: 80 });
    expect(await readCorners(await tile.png().toBuffer())).toEqual(uprightCorners);
  }
  // All that reaches beyond the picture is cut off, and nothing is missing.
  const last = await sharp(rendered).extract({ left: 128, top: 80, width: 52, height: 70 }).raw().toBuffer();
  const first = await sharp(rendered).extract({ left: 0, top: 0, width: 52, height: 70 }).raw().toBuffer();
  const apart = last.reduce((sum, value, at) => sum + Math.abs(value - (first[at] ?? 0)), 0) / last.length;
  expect(apart).toBeLessThan(4);
});

test('a large HEIC of tiles shows the same, to the last bit', async () => {
  const bytes = await drawGrid();
  expect(Buffer.from(await decodeHeic(bytes, 0)).equals(await decodeHeic(bytes))).toBe(true);
});

test.each([0, 5])('a single damaged tile is damage: tile %i', async (tile) => {
  const whole = await drawGrid();
  const parts = readCodedParts(whole);
  expect(parts).toHaveLength(columns * rows);
  const { start, length } = parts[tile]?.part ?? { start: 0, length: 0 };
  const middle = start + (length >> 1);
  const damages: readonly ((bytes: Buffer) => void)[] = [
    // A lost block.
    (bytes) => bytes.fill(0, middle, middle + 64),
    // A tile of nothing at all, and one that says it is longer than it is.
    (bytes) => bytes.fill(0, start, start + length),
    (bytes) => bytes.writeUInt32BE(length * 2, start),
  ];
  for (const damage of damages) {
    const bytes = Buffer.from(whole);
    damage(bytes);
    const { decoded } = await readPhoto(bytes, '1.heic');
    expect(decoded.examination).toMatchObject({ kind: 'unreadable', why: 'damaged' });
  }
});

test('a grid of which tiles are missing is damage, and so is a file that is cut off within them', async () => {
  const whole = await drawGrid();
  const { start } = readCodedParts(whole).at(-1)?.part ?? { start: 0 };
  for (const length of [whole.length - 1, start + 10, start]) {
    const { decoded } = await readPhoto(whole.subarray(0, length), '1.heic');
    expect(decoded.examination.kind).toBe('unreadable');
  }
  // A grid of 4 x 2 with six tiles.
  const bytes = Buffer.from(whole);
  bytes[bytes.indexOf('idat') + 7] = 3;
  const { decoded } = await readPhoto(bytes, '1.heic');
  expect(decoded.examination.kind).toBe('unreadable');
});
