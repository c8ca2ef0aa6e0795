import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readJpegHeader } from './jpeg-header.ts';

const startOfImage = [0xff, 0xd8];

function segment(marker: number, payload: readonly number[]): readonly number[] {
  const length = payload.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...payload];
}

function frame(marker: number, width: number, height: number, components: number): readonly number[] {
  const tables = Array.from({ length: components }, (_, index) => [index + 1, 0x11, 0]).flat();
  const size = [height >> 8, height & 0xff, width >> 8, width & 0xff];
  return segment(marker, [8, ...size, components, ...tables]);
}

const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0));
const jpeg = (...parts: readonly (readonly number[])[]) =>
  Uint8Array.from([...startOfImage, ...parts.flat()]);

const jfif = segment(0xe0, [...ascii('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]);
const tiff = ascii('II*\0\x08\0\0\0\0\0\0\0\0\0');
const exif = segment(0xe1, [...ascii('Exif\0\0'), ...tiff]);
const xmp = segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x/>'));
const quantization = segment(0xdb, [0, ...new Array<number>(64).fill(1)]);
const huffman = segment(0xc4, [0, ...new Array<number>(16).fill(0)]);
const baseline = frame(0xc0, 640, 800, 3);
const plain = { width: 640, height: 800, components: 3, exif: null };

test.each([
  ['baseline', jpeg(jfif, quantization, baseline), plain],
  ['extended sequential', jpeg(jfif, frame(0xc1, 640, 800, 3)), plain],
  ['progressive', jpeg(jfif, quantization, frame(0xc2, 640, 800, 3)), plain],
  ['lossless', jpeg(frame(0xc3, 640, 800, 3)), plain],
  ['arithmetic', jpeg(frame(0xc9, 640, 800, 3)), plain],
  ['grey', jpeg(jfif, frame(0xc0, 640, 800, 1)), { ...plain, components: 1 }],
  ['CMYK', jpeg(jfif, frame(0xc0, 640, 800, 4)), { ...plain, components: 4 }],
  ['the largest', jpeg(frame(0xc0, 65_535, 65_535, 3)), { ...plain, width: 65_535, height: 65_535 }],
  ['without JFIF', jpeg(baseline), plain],
  ['with fill bytes', jpeg([0xff, 0xff, 0xff], jfif, [0xff], baseline), plain],
  ['with tables before the frame', jpeg(huffman, segment(0xcc, [0]), segment(0xc8, [0]), baseline), plain],
  ['with markers that stand alone', jpeg([0xff, 0x01, 0xff, 0xd0, 0xff, 0xd7], baseline), plain],
  ['with XMP alone', jpeg(xmp, baseline), plain],
  ['with stray bytes between segments', jpeg(jfif, [0x12, 0x34, 0, 0xff, 0], baseline), plain],
  ['with EXIF behind the frame', jpeg(baseline, exif), { ...plain, exif: Uint8Array.from(tiff) }],
  ['with an EXIF segment', jpeg(exif, jfif, baseline), { ...plain, exif: Uint8Array.from(tiff) }],
  ['with XMP before EXIF', jpeg(xmp, exif, baseline), { ...plain, exif: Uint8Array.from(tiff) }],
  [
    'with a second EXIF segment, which does not count',
    jpeg(exif, segment(0xe1, ascii('Exif\0\0other')), baseline),
    { ...plain, exif: Uint8Array.from(tiff) },
  ],
  [
    'with an EXIF segment that is empty',
    jpeg(segment(0xe1, ascii('Exif\0\0')), baseline),
    { ...plain, exif: new Uint8Array() },
  ],
])('reads the header of a JPEG: %s', (_, head, header) => {
  expect(readJpegHeader(head)).toMatchObject(header);
});

test('reads from the middle of a larger buffer, as file reads hand it out', () => {
  const head = jpeg(exif, baseline);
  const pool = new Uint8Array(head.length + 100).fill(0xff);
  pool.set(head, 50);
  expect(readJpegHeader(pool.subarray(50, 50 + head.length))).toEqual(readJpegHeader(head));
});

test('a head that ends before the size is told gives nothing', () => {
  const head = jpeg(jfif, exif, quantization, baseline);
  // Whole, as decoders want it.
  const toldAt = head.length;
  for (let length = 0; length < toldAt; length += 1) {
    expect(readJpegHeader(head.subarray(0, length))).toBeNull();
  }
  expect(readJpegHeader(head.subarray(0, toldAt))).not.toBeNull();
});

test.each([
  ['nothing', Uint8Array.of()],
  ['a start without anything behind it', Uint8Array.from(startOfImage)],
  ['a PNG', Uint8Array.from(ascii('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'))],
  ['a frame without the start of an image', Uint8Array.from([0, 0, ...baseline])],
  ['a frame behind the end of an image', Uint8Array.from([0xff, 0xd9, ...baseline])],
  ['text', Uint8Array.from(ascii('Dear parents,'))],
  ['a segment that is longer than the head', jpeg([0xff, 0xe2, 0xff, 0xff], baseline)],
])('%s has no JPEG header', (_, head) => {
  expect(readJpegHeader(head)).toBeNull();
});

const wellFormed = jpeg(jfif, xmp, exif, quantization, huffman, baseline);
const mutated = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(wellFormed.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
    fc.nat(wellFormed.length),
  )
  .map(([changes, length]) => {
    const head = Uint8Array.from(wellFormed);
    for (const [position, value] of changes) head[position] = value;
    return head.subarray(0, length);
  });
const random = fc
  .uint8Array({ maxLength: 300 })
  .map((rest) => Uint8Array.from([...startOfImage, 0xff, ...rest]));
const allMarkers = fc
  .array(fc.constantFrom(0xff, 0xd8, 0xe1, 0xc0, 0, 2), { maxLength: 300 })
  .map((rest) => Uint8Array.from([...startOfImage, ...rest]));

test('any bytes are read to an end, without an error, as nothing or as a size', () => {
  fc.assert(
    fc.property(fc.oneof(mutated, random, allMarkers, fc.uint8Array()), (head) => {
      const header = readJpegHeader(head);
      if (header === null) return;
      for (const size of [header.width, header.height]) {
        expect(size).toBeGreaterThanOrEqual(0);
        expect(size).toBeLessThanOrEqual(65_535);
      }
      expect(header.exif?.length ?? 0).toBeLessThan(head.length);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['baseline with orientation', { progressive: false }, 3],
  ['progressive with orientation', { progressive: true }, 3],
])('agrees with the encoder that wrote the file: %s', async (_, options, components) => {
  const picture = sharp({ create: { width: 64, height: 80, channels: 3, background: 'teal' } });
  const file = await picture.withMetadata({ orientation: 6 }).jpeg(options).toBuffer();
  const header = readJpegHeader(file);
  expect(header).toMatchObject({ width: 64, height: 80, components });
  expect(new TextDecoder('latin1').decode(header?.exif?.subarray(0, 2))).toMatch(/^(II|MM)$/);
});

test.each([
  ['grey', 'b-w', 1],
  ['CMYK', 'cmyk', 4],
] as const)('agrees with the encoder that wrote the file: %s', async (_, colourspace, components) => {
  const picture = sharp({ create: { width: 64, height: 80, channels: 3, background: 'teal' } });
  const file = await picture.toColourspace(colourspace).jpeg().toBuffer();
  expect(readJpegHeader(file)).toMatchObject({ width: 64, height: 80, components });
});
