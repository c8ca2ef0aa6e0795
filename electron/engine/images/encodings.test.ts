import sharp from 'sharp';
import { expect, test } from 'vitest';
import { checkPhoto } from '../../core/review/check-photo.ts';
import { illuminate } from '../../core/systems/systems.ts';
import { encodingSentence, issueSentence } from '../../core/text/issue-sentence.ts';
import { drawPicture, readCorners, uprightCorners } from '../fixtures/draw-picture.ts';
import { readPhoto } from '../fixtures/read-photo.ts';
import { writeTiff } from '../fixtures/write-tiff.ts';
import { renderPhoto } from './render-photo.ts';

const size = { width: 48, height: 60 };

/** The same TIFF with another value in one of its entries. */
function withValue(tiff: Buffer, tag: number, value: number): Buffer {
  const copy = Buffer.from(tiff);
  const start = tiff.readUInt32LE(4);
  for (let index = 0; index < tiff.readUInt16LE(start); index += 1) {
    const entry = start + 2 + index * 12;
    if (tiff.readUInt16LE(entry) === tag) copy.writeUInt32LE(value, entry + 8);
  }
  return copy;
}

/** The same TIFF in which an entry is another one: its tag, kind, count and value. */
function withEntry(
  tiff: Buffer,
  old: number,
  ...[tag, kind, count, value]: readonly [number, number, number, number]
): Buffer {
  const copy = Buffer.from(tiff);
  const start = tiff.readUInt32LE(4);
  for (let index = 0; index < tiff.readUInt16LE(start); index += 1) {
    const entry = start + 2 + index * 12;
    if (tiff.readUInt16LE(entry) !== old) continue;
    copy.writeUInt16LE(tag, entry);
    copy.writeUInt16LE(kind, entry + 2);
    copy.writeUInt32LE(count, entry + 4);
    copy.writeUInt32LE(value, entry + 8);
  }
  return copy;
}

const tiff = writeTiff(size);
const bits = tiff.indexOf(Buffer.from([8, 0, 8, 0, 8, 0]));
const withBits = (value: number) => {
  const copy = Buffer.from(tiff);
  for (let sample = 0; sample < 3; sample += 1) copy.writeUInt16LE(value, bits + sample * 2);
  return copy;
};
const lab = (bytes: Buffer) => withValue(bytes, 262, 8);
/** In the place of the rows in each strip, which nobody looks at here. */
const planes = (bytes: Buffer) => withEntry(bytes, 278, 284, 3, 1, 2);
const sampleFormat = (value: number) => withEntry(tiff, 278, 339, 3, 1, value);

const unreadable: readonly (readonly [string, string, Buffer])[] = [
  ['old-style JPEG', 'old-jpeg', withValue(tiff, 259, 6)],
  ['LZMA', 'lzma', withValue(tiff, 259, 34_925)],
  ['ZSTD', 'zstd', withValue(tiff, 259, 50_000)],
  ['WebP', 'webp', withValue(tiff, 259, 50_001)],
  ['JPEG 2000', 'jpeg-2000', withValue(tiff, 259, 34_712)],
  ['JPEG XL', 'jpeg-xl', withValue(tiff, 259, 52_546)],
  ['a compression that nobody knows', 'rare-compression', withValue(tiff, 259, 65_000)],
  ['8-bit Lab', 'lab', lab(tiff)],
  ['LogLuv', 'rare-colors', withValue(tiff, 262, 32_845)],
  ['12 bits', 'many-bits', withBits(12)],
  ['32 bits', 'many-bits', withBits(32)],
  ['floating-point numbers', 'floating-point', sampleFormat(3)],
  ['signed numbers', 'signed', sampleFormat(2)],
  ['YCbCr by planes', 'planes', planes(withValue(tiff, 262, 6))],
  ['grey by planes', 'planes', planes(withValue(tiff, 262, 1))],
];

test.each(unreadable)(
  'a TIFF in %s is said to be that, and is not called damaged',
  async (_, encoding, bytes) => {
    expect(bytes.equals(tiff)).toBe(false);
    const { header, decoded } = await readPhoto(bytes, '1234.tif');
    for (const examination of [header, decoded.examination])
      expect(examination).toMatchObject({ kind: 'unreadable', why: 'encoding', encoding, format: 'tiff' });
    const photo = {
      id: '1',
      file: '1234.tif',
      bytes: bytes.length,
      modifiedMs: 1,
      isIgnored: false,
      examination: header,
    };
    const rules = { preset: illuminate, roster: null, requestBytes: 60_000_000 };
    const issues = checkPhoto(photo, rules, { sameId: [], samePicture: [] }, '1234');
    expect(issues.map(({ code }) => code)).toEqual(['unreadable']);
    const row = {
      studentId: '1234',
      format: 'tiff',
      width: null,
      height: null,
      bytes: 1,
      fixes: [],
    } as const;
    const sentence = issues[0] ? issueSentence(issues[0], row) : '';
    expect(sentence).toContain('save it as a JPEG');
    expect(sentence).not.toContain('damaged');
  },
);

test.each([0xc5, 0xc6, 0xc7, 0xcb, 0xcd, 0xce, 0xcf])(
  'a JPEG of the rare kind %i is said to be that',
  async (frame) => {
    const bytes = await drawPicture(size).jpeg().toBuffer();
    bytes[bytes.indexOf(Buffer.from([0xff, 0xc0])) + 1] = frame;
    expect((await readPhoto(bytes)).header).toMatchObject({
      kind: 'unreadable',
      why: 'encoding',
      encoding: 'rare-jpeg',
    });
  },
);

test("Apple's own kind of PNG is said to be that, and how to save it", async () => {
  const plain = await drawPicture(size).png().toBuffer();
  const cgbi = Buffer.from('\0\0\0\x04CgBI\x50\0\x20\x02\x2b\xd5\xb3\x7f', 'latin1');
  const { header, decoded } = await readPhoto(
    Buffer.concat([plain.subarray(0, 8), cgbi, plain.subarray(8)]),
    '1234.png',
  );
  for (const examination of [header, decoded.examination])
    expect(examination).toMatchObject({ why: 'encoding', encoding: 'apple-png', format: 'png' });
  expect(encodingSentence('apple-png')).toMatch(/Apple's own kind of PNG.* Preview .* save it as a JPEG/u);
});

test('a JPEG of 12 bits is said to be that', async () => {
  const bytes = await drawPicture(size).jpeg().toBuffer();
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes[frame + 1] = 0xc1;
  bytes[frame + 4] = 12;
  expect((await readPhoto(bytes)).header).toMatchObject({ why: 'encoding', encoding: 'many-bits' });
});

/** ITU T.81, annex H: differences to the pixel on the left, without any loss; one of eight codes for each size. */
function drawLosslessJpeg(): Buffer {
  const value = 200;
  const segments = [
    Buffer.from([0xff, 0xd8, 0xff, 0xc3, 0, 11, 8, 0, 60, 0, 48, 1, 1, 0x11, 0]),
    Buffer.from([0xff, 0xc4, 0, 21, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]),
    Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 1, 0, 0]),
  ];
  // The first pixel is 72 more than 128: code 01 and seven bits. All others are the same: code 00.
  const text = `01${(value - 128).toString(2).padStart(7, '0')}${'00'.repeat(48 * 60 - 1)}`;
  const padded = text.padEnd(Math.ceil(text.length / 8) * 8, '1');
  const data = Buffer.from((padded.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  return Buffer.concat([...segments, data, Buffer.from([0xff, 0xd9])]);
}

test('a lossless JPEG, which browsers do not show, is encoded anew', async () => {
  const bytes = drawLosslessJpeg();
  const { header, decoded } = await readPhoto(bytes);
  expect(header).toMatchObject({ kind: 'header', facts: { ...size, needsConverting: true } });
  expect(decoded.examination.kind).toBe('decoded');
  const rendered = await renderPhoto(bytes, [{ kind: 'convert' }]);
  expect(rendered.includes(Buffer.from([0xff, 0xc0]))).toBe(true);
  const { data } = await sharp(rendered).raw().toBuffer({ resolveWithObject: true });
  for (const value of data) expect(Math.abs(value - 200)).toBeLessThan(3);
});

test.each([
  ['RGB by planes', { planes: true }],
  ['LZW', { compression: 'lzw' }],
  ['deflate', { compression: 'deflate' }],
  ['JPEG', { compression: 'jpeg' }],
  ['tiles', { compression: 'lzw', tile: true }],
  ['16 bits', { compression: 'lzw', bits: 16 }],
] as const)('a TIFF that can be read is read: %s', async (_, options) => {
  const { planes: byPlanes, bits: depth, ...tiffOptions } = { planes: false, bits: 8, ...options };
  const picture = depth === 16 ? drawPicture(size).toColourspace('rgb16') : drawPicture(size);
  const bytes = byPlanes ? drawPlanes() : await picture.tiff(tiffOptions).toBuffer();
  expect((await readPhoto(bytes, '1.tif')).decoded.examination.kind).toBe('decoded');
  expect(await readCorners(await renderPhoto(bytes, []))).toEqual(uprightCorners);
});

/** One strip for each color; a TIFF of 8 rows or fewer in each strip would have many. */
function drawPlanes(): Buffer {
  const rows = { width: 48, height: 60 };
  const pixels = writeTiff(rows).subarray(8, 8 + rows.width * rows.height * 3);
  const colors = [0, 1, 2].map((channel) => pixels.filter((_, index) => index % 3 === channel));
  const entries = [
    [256, 3, 1, rows.width],
    [257, 3, 1, rows.height],
    [258, 3, 3, 0],
    [259, 3, 1, 1],
    [262, 3, 1, 2],
    [273, 4, 3, 0],
    [277, 3, 1, 3],
    [278, 3, 1, rows.height],
    [279, 4, 3, 0],
    [284, 3, 1, 2],
  ] as const;
  const extra = 8 + 2 + entries.length * 12 + 4;
  const start = extra + 8 + 24;
  const head = Buffer.alloc(start);
  head.write('II*\0\x08\0\0\0', 'latin1');
  head.writeUInt16LE(entries.length, 8);
  for (const [index, [tag, kind, count, value]] of entries.entries()) {
    const at = 10 + index * 12;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(kind, at + 2);
    head.writeUInt32LE(count, at + 4);
    head.writeUInt32LE(
      tag === 258 ? extra : tag === 273 ? extra + 8 : tag === 279 ? extra + 20 : value,
      at + 8,
    );
  }
  const plane = rows.width * rows.height;
  for (let color = 0; color < 3; color += 1) {
    head.writeUInt16LE(8, extra + color * 2);
    head.writeUInt32LE(start + color * plane, extra + 8 + color * 4);
    head.writeUInt32LE(plane, extra + 20 + color * 4);
  }
  return Buffer.concat([head, ...colors]);
}
