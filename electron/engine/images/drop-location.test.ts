import path from 'node:path';
import exifReader from 'exifreader';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawExif } from '../fixtures/draw-exif.ts';
import { drawJpeg, drawPicture, readCorners } from '../fixtures/draw-picture.ts';
import { drawLocated, drawOriented } from '../fixtures/odd-pictures.ts';
import { makeFolderOf } from '../fixtures/temporary-folder.ts';
import { probePhoto } from '../intake/probe-photo.ts';
import { metadataSayPlace } from '../intake/says-place.ts';
import { decodePhoto } from './decode-photo.ts';
import { dropLocation } from './drop-location.ts';
import { fixPhoto } from './render-photo.ts';

const gps = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '51/1 30/1 0/1',
  GPSLongitudeRef: 'W',
  GPSLongitude: '0/1 7/1 0/1',
};
const place = /GPSL|51\/1/;

/** Sideways, with a colour profile and a date, as phones take them. */
function drawPhonePhoto() {
  return drawPicture({ width: 60, height: 50 })
    .withExif({
      IFD0: { Make: 'Drawn' },
      IFD2: { DateTimeOriginal: '2026:09:14 10:12:03' },
      IFD3: gps,
    })
    .withIccProfile('p3')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** Every tag of its EXIF by name, as another program reads it. */
function exifOf(jpeg: Buffer): Readonly<Record<string, unknown>> {
  const { exif } = exifReader.load(jpeg, { expanded: true });
  return Object.fromEntries(Object.entries(exif ?? {}).map(([name, { value }]) => [name, value]));
}

const placesOf = (jpeg: Buffer) => Object.keys(exifOf(jpeg)).filter((name) => name.startsWith('GPS'));

const pixelsOf = (jpeg: Buffer) => sharp(jpeg).raw().toBuffer();

function withSegment(
  jpeg: Buffer,
  marker: number,
  content: string,
  encoding: BufferEncoding = 'utf8',
): Buffer {
  const body = Buffer.from(content, encoding);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

const xmpMark = 'http://ns.adobe.com/xap/1.0/\0';
const xmp = (attributes: string, elements = '') =>
  `${xmpMark}<x:xmpmeta><rdf:Description dc:title="1234"${attributes}>${elements}</rdf:Description></x:xmpmeta>`;

test('the place goes; pixels, orientation, colour profile and date stay', async () => {
  const photo = await drawPhonePhoto();
  expect(exifOf(photo)['GPSLatitude']).toEqual([
    [51, 1],
    [30, 1],
    [0, 1],
  ]);
  const stripped = dropLocation(photo) ?? Buffer.of();
  expect(placesOf(stripped)).toEqual([]);
  expect(exifOf(stripped)).toMatchObject({ Make: ['Drawn'], Orientation: 6 });
  expect(exifOf(stripped)['DateTimeOriginal']).toEqual(exifOf(photo)['DateTimeOriginal']);
  expect((await sharp(stripped).metadata()).icc).toEqual((await sharp(photo).metadata()).icc);
  expect(await pixelsOf(stripped)).toEqual(await pixelsOf(photo));
  expect(stripped.length).toBe(photo.length);
});

test('the numbers of the place are nowhere in the file any more', async () => {
  const photo = await drawLocated();
  const degrees = Buffer.from([51, 0, 0, 0, 1, 0, 0, 0, 30, 0, 0, 0]);
  expect(photo.includes(degrees)).toBe(true);
  expect(dropLocation(photo)?.includes(degrees)).toBe(false);
});

test('a photo without a place stays as it is', async () => {
  for (const photo of [await drawJpeg(), await drawOriented(6)]) expect(dropLocation(photo)).toEqual(photo);
});

test.each([
  ['attributes', xmp(' exif:GPSLatitude="51,30.0N" exif:GPSLongitude=\'0,7.0W\'')],
  [
    'elements',
    xmp(
      '',
      '<exif:GPSLatitude>51,30.0N</exif:GPSLatitude><exif:GPSLongitude rdf:x="y">0</exif:GPSLongitude>',
    ),
  ],
])('the place in XMP goes, its words stay: %s', async (_, content) => {
  const photo = withSegment(await drawLocated(), 0xe1, content);
  const stripped = dropLocation(photo) ?? Buffer.of();
  expect(stripped.toString('latin1')).not.toMatch(place);
  expect(stripped.includes('dc:title="1234"')).toBe(true);
  expect(await pixelsOf(stripped)).toEqual(await pixelsOf(photo));
});

test.each<[string, (jpeg: Buffer) => Buffer]>([
  [
    'XMP in an unknown form',
    (jpeg) => withSegment(jpeg, 0xe1, xmp('', '<other:GPSLatitude>51</other:GPSLatitude>')),
  ],
  [
    'extended XMP',
    (jpeg) => withSegment(jpeg, 0xe1, 'http://ns.adobe.com/xmp/extension/\0 exif:GPSLatitude="51,30.0N"'),
  ],
  ['words about the place in a comment', (jpeg) => withSegment(jpeg, 0xfe, 'GPSLatitude=51.5')],
  [
    'an EXIF segment that ends too early',
    (jpeg) => {
      const cut = Buffer.from(jpeg);
      // The first directory claims more entries than there are.
      const tiff = cut.indexOf('Exif\0\0') + 6;
      cut.writeUInt16LE(60_000, tiff + cut.readUInt32LE(tiff + 4));
      return cut;
    },
  ],
  ['a PNG', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['no bytes', () => Buffer.of()],
])('where it is not certain that no place is left, nothing is claimed: %s', async (_, spoil) => {
  expect(dropLocation(spoil(await drawLocated()))).toBeNull();
});

/** What a phone writes behind a motion photo: a film with its place. */
const film = (place: string) =>
  Buffer.concat([
    Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'),
    Buffer.from(`\0\0\0\x20udta${place}`, 'latin1'),
    Buffer.alloc(500, 7),
  ]);

const trailers: readonly (readonly [string, () => Promise<Buffer>])[] = [
  ["a phone's film (Android)", async () => film('\xa9xyz\0\x12\x15\xc7+51.5000-000.1167/')],
  [
    "a phone's film (Apple)",
    async () => film('com.apple.quicktime.location.ISO6709+51.5000-000.1167+012.3/'),
  ],
  ["a phone's film (3GPP)", async () => film('\0\0\0\x30loci\0\0\0\0\x15\xc7\0\0\xff\xff\xe2\0\0\x33')],
  ['a second picture', () => drawLocated()],
  ['zeros and a second picture', async () => Buffer.concat([Buffer.alloc(64), await drawLocated()])],
];

test.each(trailers)('the place goes with what stands behind the picture: %s', async (_, make) => {
  const trailer = await make();
  for (const photo of [await drawPhonePhoto(), await drawJpeg()]) {
    const whole = withSegment(photo, 0xe1, xmp(' Camera:MicroVideo="1"'));
    const file = path.join(await makeFolderOf({ '1.jpg': Buffer.concat([whole, trailer]) }), '1.jpg');
    const probed = { id: '1', file: '1.jpg', isIgnored: false, ...(await probePhoto(file)) };
    const { examination } = await decodePhoto(probed, file);
    expect(examination).toMatchObject({ kind: 'decoded', facts: { hasLocation: true } });
    const stripped = dropLocation(Buffer.concat([whole, trailer])) ?? Buffer.of();
    expect(await pixelsOf(stripped)).toEqual(await pixelsOf(photo));
    expect(stripped.length).toBeLessThanOrEqual(photo.length);
    expect(stripped.toString('latin1')).not.toMatch(/ISO6709|ftyp|\+51\.5|MicroVideo|loci/);
    expect(metadataSayPlace(stripped)).toBe(false);
  }
});

test('what stands behind a picture and says no place is none', async () => {
  for (const trailer of [
    film('nowhere'),
    await drawJpeg(),
    Buffer.alloc(900),
    Buffer.from('<!-- 2026-11-30 -->'),
  ]) {
    const file = path.join(
      await makeFolderOf({ '1.jpg': Buffer.concat([await drawJpeg(), trailer]) }),
      '1.jpg',
    );
    const probed = { id: '1', file: '1.jpg', isIgnored: false, ...(await probePhoto(file)) };
    const { examination } = await decodePhoto(probed, file);
    expect(examination).toMatchObject({ kind: 'decoded', facts: { hasLocation: false } });
  }
});

test("the maker's notes go with the place; nobody else can read them", async () => {
  const exif = drawExif([
    [0x010f, 2, 'Drawn\0'],
    [
      0x8769,
      4,
      [
        [0x927c, 7, 'somewhere: +51.5000-000.1167'],
        [0xa001, 3, 1],
      ],
    ],
    [
      0x8825,
      4,
      [
        [1, 2, 'N\0'],
        [2, 7, '51.5000 degrees and some'],
        [3, 2, 'W\0'],
        [4, 7, 'west of it'],
      ],
    ],
  ]);
  const photo = withSegment(await drawJpeg(), 0xe1, `Exif\0\0${exif}`, 'latin1');
  const stripped = dropLocation(photo) ?? Buffer.of();
  expect(placesOf(photo)).not.toEqual([]);
  expect(stripped.toString('latin1')).not.toMatch(/51\.5|degrees|west/);
  expect(exifOf(stripped)).toMatchObject({ Make: ['Drawn'], ColorSpace: 1 });
});

test('then the photo is encoded anew, upright and in sRGB, without metadata', async () => {
  const photo = await drawPhonePhoto();
  const odd = withSegment(photo, 0xfe, 'GPSLatitude=51.5');
  const fixed = await fixPhoto(odd, [{ kind: 'drop-location' }]);
  const metadata = await sharp(fixed).metadata();
  expect(metadata).toMatchObject({ width: 50, height: 60, space: 'srgb' });
  expect([metadata.exif, metadata.icc, metadata.orientation]).toEqual([undefined, undefined, undefined]);
  expect(await readCorners(fixed)).toEqual(['blue', 'red', 'yellow', 'green']);
});

test('a photo that only loses its place is not encoded again', async () => {
  const photo = await drawPhonePhoto();
  const fixed = await fixPhoto(photo, [{ kind: 'extension' }, { kind: 'drop-location' }]);
  expect(await pixelsOf(fixed)).toEqual(await pixelsOf(photo));
  expect(placesOf(fixed)).toEqual([]);
  const turned = await fixPhoto(photo, [{ kind: 'orient' }, { kind: 'drop-location' }]);
  expect((await sharp(turned).metadata()).exif).toBeUndefined();
});
