import sharp from 'sharp';
import { expect, test } from 'vitest';
import { isFrame, readJpegSegments } from '../../core/photo/jpeg/read-segments.ts';
import { drawPicture, readCorners, uprightCorners } from '../fixtures/draw-picture.ts';
import { readPhoto } from '../fixtures/read-photo.ts';
import { writeTiff } from '../fixtures/write-tiff.ts';
import { renderPhoto } from './render-photo.ts';

const size = { width: 160, height: 200 };

/** As cameras begin their files: 18 bytes of JFIF, then everything else. */
async function drawCameraJpeg(): Promise<Buffer> {
  const jpeg = await drawPicture(size).jpeg({ quality: 90 }).toBuffer();
  const jfif = Buffer.from('\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1');
  return insert(jpeg, 2, jfif);
}

const insert = (bytes: Buffer, at: number, more: Uint8Array) =>
  Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);

function changed(bytes: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
}

const startsOf = (jpeg: Buffer) => readJpegSegments(jpeg).segments.map(({ start }) => start - 4);
const segmentOf = (jpeg: Buffer, isWanted: (marker: number) => boolean) => {
  const found = readJpegSegments(jpeg).segments.find(({ marker }) => isWanted(marker));
  if (!found) throw new Error('No such segment');
  return found;
};
const scanOf = (jpeg: Buffer) => segmentOf(jpeg, (marker) => marker === 0xda);

const adobe = (transform: number) =>
  Buffer.concat([
    Buffer.from([0xff, 0xee, 0, 14]),
    Buffer.from('Adobe\0\x64\0\0\0\0', 'latin1'),
    Buffer.of(transform),
  ]);

const quirks: readonly (readonly [string, (jpeg: Buffer) => Buffer])[] = [
  [
    'a scan header of 0 to 0',
    (jpeg) => changed(jpeg, (copy) => copy.fill(0, scanOf(jpeg).end - 3, scanOf(jpeg).end)),
  ],
  ['a scan header of 0 to 5', (jpeg) => changed(jpeg, (copy) => copy.writeUInt8(5, scanOf(jpeg).end - 2))],
  [
    'stray bytes before each segment',
    (jpeg) =>
      startsOf(jpeg)
        .slice(1)
        .reduceRight((bytes, at, index) => insert(bytes, at, Buffer.alloc(index + 1, index)), jpeg),
  ],
  [
    'stray words and stuffed bytes',
    (jpeg) => insert(jpeg, startsOf(jpeg)[1] ?? 0, Buffer.from('hello\xff\0\xff\0', 'latin1')),
  ],
  ['an odd Adobe mark', (jpeg) => insert(jpeg, 20, adobe(7))],
  [
    'an Adobe mark that is too short',
    (jpeg) => insert(jpeg, 20, Buffer.from('\xff\xee\0\x07Adobe', 'latin1')),
  ],
  ['an unknown version of JFIF', (jpeg) => changed(jpeg, (copy) => copy.writeUInt8(9, 11))],
  [
    'half of a profile',
    (jpeg) => insert(jpeg, 20, Buffer.from('\xff\xe2\0\x18ICC_PROFILE\0\x01\x02????????', 'latin1')),
  ],
  [
    'a profile that is none',
    (jpeg) => insert(jpeg, 20, Buffer.from('\xff\xe2\0\x18ICC_PROFILE\0\x01\x01????????', 'latin1')),
  ],
  ['EXIF that is none', (jpeg) => insert(jpeg, 20, Buffer.from('\xff\xe1\0\x10Exif\0\0nothing.', 'latin1'))],
  ['fill bytes before a segment', (jpeg) => insert(jpeg, 20, Buffer.alloc(40, 0xff))],
  [
    'a few bytes before the end mark',
    (jpeg) => insert(jpeg, scanOf(jpeg).dataEnd, Buffer.from('\0\x11\x22\x33', 'latin1')),
  ],
  ['zeros before the end mark', (jpeg) => insert(jpeg, scanOf(jpeg).dataEnd, Buffer.alloc(300))],
  ["an editor's words behind the end", (jpeg) => Buffer.concat([jpeg, Buffer.from('<!-- served -->')])],
  ['a second picture behind the end', (jpeg) => Buffer.concat([jpeg, jpeg])],
  ['half of a second picture behind the end', (jpeg) => Buffer.concat([jpeg, jpeg.subarray(0, 900)])],
];

test.each(quirks)('a whole JPEG with %s is whole, pixel for pixel', async (_, spoil) => {
  const plain = await drawCameraJpeg();
  const whole = spoil(plain);
  const { decoded } = await readPhoto(whole);
  expect(decoded.examination).toMatchObject({ kind: 'decoded', facts: size });
  expect(await renderPhoto(whole, [])).toEqual(await renderPhoto(plain, []));
  const { from, to } = { from: scanOf(whole).end, to: scanOf(whole).dataEnd };
  for (const share of [0.1, 0.5, 0.9]) {
    const cut = whole.subarray(0, Math.floor(from + (to - from) * share));
    expect((await readPhoto(cut)).decoded.examination).toMatchObject({ kind: 'unreadable', why: 'damaged' });
  }
});

test('stray bytes in the header of a progressive JPEG are passed over, and its cuts are found', async () => {
  const plain = await drawPicture(size).jpeg({ progressive: true }).toBuffer();
  const whole = insert(plain, segmentOf(plain, isFrame).start - 4, Buffer.from('odd'));
  expect((await readPhoto(whole)).decoded.examination.kind).toBe('decoded');
  for (const cut of [1, 2, 3, 100, 1_000])
    expect((await readPhoto(whole.subarray(0, whole.length - cut))).decoded.examination.kind).toBe(
      'unreadable',
    );
});

test.each([
  ['a few bytes', Buffer.from([0, 0x11, 0x22, 0x33])],
  ['zeros', Buffer.alloc(3_000)],
  ["a camera's trailer", Buffer.concat([Buffer.from('SEFHe\0\0\0'), Buffer.alloc(600, 0x5c)])],
])('%s before the end mark of a progressive JPEG are no damage, and its cuts are found', async (_, stray) => {
  const plain = await drawPicture(size).jpeg({ progressive: true }).toBuffer();
  const whole = insert(plain, plain.length - 2, stray);
  const { decoded } = await readPhoto(whole);
  expect(decoded.examination).toMatchObject({ kind: 'decoded', facts: size });
  expect(await renderPhoto(whole, [])).toEqual(await renderPhoto(plain, []));
  for (const share of [0.3, 0.6, 0.95]) {
    const cut = plain.subarray(0, Math.floor(plain.length * share));
    for (const rest of [Buffer.of(), stray, Buffer.concat([stray, Buffer.from([0xff, 0xd9])])])
      expect((await readPhoto(Buffer.concat([cut, rest]))).decoded.examination.kind).toBe('unreadable');
  }
});

test('a cut that was filled up to the old length is a cut', async () => {
  const whole = await drawPicture(size).jpeg().toBuffer();
  for (const share of [0.6, 0.95]) {
    for (const filler of [0, 0xff, 0x20]) {
      const bytes = Buffer.from(whole).fill(filler, Math.floor(whole.length * share));
      expect((await readPhoto(bytes)).decoded.examination.kind).toBe('unreadable');
    }
  }
});

/** The directory of a little-endian TIFF of one page. */
function directoryOf(tiff: Buffer) {
  const start = tiff.readUInt32LE(4);
  const count = tiff.readUInt16LE(start);
  return { start, count, entry: (index: number) => start + 2 + index * 12 };
}

/** The same TIFF with one more entry, in a directory behind everything else. */
function withTag(tiff: Buffer, tag: number, kind: number, value: Buffer, isFirst = false): Buffer {
  const { start, count } = directoryOf(tiff);
  const old = tiff.subarray(start + 2, start + 2 + count * 12);
  const at = tiff.length + (tiff.length % 2);
  const entry = Buffer.alloc(12);
  entry.writeUInt16LE(tag, 0);
  entry.writeUInt16LE(kind, 2);
  entry.writeUInt32LE(value.length, 4);
  entry.writeUInt32LE(at + 2 + (count + 1) * 12 + 4, 8);
  const head = Buffer.alloc(2);
  head.writeUInt16LE(count + 1, 0);
  const entries = isFirst ? [entry, old] : [old, entry];
  const bytes = Buffer.concat([
    tiff,
    Buffer.alloc(tiff.length % 2),
    head,
    ...entries,
    Buffer.alloc(4),
    value,
  ]);
  return changed(bytes, (copy) => copy.writeUInt32LE(at, 4));
}

const tiffQuirks: readonly (readonly [string, (tiff: Buffer) => Buffer])[] = [
  [
    'tags that are not in order',
    (tiff) => {
      const { entry, count } = directoryOf(tiff);
      return changed(tiff, (copy) => {
        for (let index = 0; index < count; index += 1)
          tiff.copy(copy, entry(count - 1 - index), entry(index), entry(index) + 12);
      });
    },
  ],
  ['words with a zero in them', (tiff) => withTag(tiff, 270, 2, Buffer.from('Grade 5\0Room 12\0'))],
  ['words without an end', (tiff) => withTag(tiff, 270, 2, Buffer.from('Grade 5, Room 12'))],
  ['a tag of a kind that is none', (tiff) => withTag(tiff, 305, 99, Buffer.from('scanner!'))],
  ['a tag that nobody knows', (tiff) => withTag(tiff, 65_100, 7, Buffer.from('whatever it is'))],
  ['words before everything else', (tiff) => withTag(tiff, 33_432, 2, Buffer.from('(c) Studio'), true)],
  ['empty IPTC', (tiff) => withTag(tiff, 33_723, 7, Buffer.of())],
  ['the same tag twice', (tiff) => withTag(tiff, 256, 7, Buffer.from('twice twice'))],
];

test.each(tiffQuirks)('a whole TIFF with %s is whole, pixel for pixel', async (_, spoil) => {
  const plain = writeTiff(size);
  const whole = spoil(plain);
  const { decoded } = await readPhoto(whole, '1.tif');
  expect(decoded.examination).toMatchObject({ kind: 'decoded', facts: { format: 'tiff', ...size } });
  expect(await renderPhoto(whole, [])).toEqual(await renderPhoto(plain, []));
  // Half of the pixels are missing.
  const { decoded: cut } = await readPhoto(spoil(plain).subarray(0, plain.length >> 1), '1.tif');
  expect(cut.examination.kind).toBe('unreadable');
});

test.each(['lzw', 'deflate', 'jpeg', 'packbits', 'none'] as const)(
  'a TIFF in %s with wrong bytes in its midst is not taken for whole',
  async (compression) => {
    const whole = await drawPicture(size).tiff({ compression }).toBuffer();
    const { decoded } = await readPhoto(whole, '1.tif');
    expect(decoded.examination.kind).toBe('decoded');
    // Numbers as they are say nothing of what they should be.
    if (compression === 'none' || compression === 'packbits') return;
    const spoiled = changed(whole, (copy) => copy.fill(0xff, 600, 2_600));
    expect((await readPhoto(spoiled, '1.tif')).decoded.examination.kind).toBe('unreadable');
  },
);

test('what is whole is upright and shows what it shows, both in check and picture', async () => {
  for (const [, spoil] of quirks) {
    const rendered = await renderPhoto(spoil(await drawCameraJpeg()), []);
    expect(await readCorners(rendered)).toEqual(uprightCorners);
    expect((await sharp(rendered).metadata()).icc).toBeUndefined();
  }
});
