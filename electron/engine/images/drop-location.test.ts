import exifReader from 'exif-reader';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readJpegHeader } from '../../core/jpeg-header.ts';
import { drawJpeg, drawPicture, readCorners } from '../fixtures/draw-picture.ts';
import { drawLocated, drawOriented } from '../fixtures/odd-pictures.ts';
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

function exifOf(jpeg: Buffer) {
  return exifReader(Buffer.from(readJpegHeader(jpeg)?.exif ?? []));
}

const pixelsOf = (jpeg: Buffer) => sharp(jpeg).raw().toBuffer();

function withSegment(jpeg: Buffer, marker: number, content: string): Buffer {
  const body = Buffer.from(content, 'utf8');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

const xmpMark = 'http://ns.adobe.com/xap/1.0/\0';
const xmp = (attributes: string, elements = '') =>
  `${xmpMark}<x:xmpmeta><rdf:Description dc:title="1234"${attributes}>${elements}</rdf:Description></x:xmpmeta>`;

test('the place goes; pixels, orientation, colour profile and date stay', async () => {
  const photo = await drawPhonePhoto();
  expect(exifOf(photo).GPSInfo?.GPSLatitude).toEqual([51, 30, 0]);
  const stripped = dropLocation(photo) ?? Buffer.of();
  const { Image, Photo, GPSInfo } = exifOf(stripped);
  expect(GPSInfo).toBeUndefined();
  expect(Image?.GPSTag).toBeUndefined();
  expect(Image).toMatchObject({ Make: 'Drawn', Orientation: 6 });
  expect(Photo?.DateTimeOriginal).toEqual(exifOf(photo).Photo?.DateTimeOriginal);
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
  ['a second picture behind the first', (jpeg) => Buffer.concat([jpeg, jpeg])],
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

test('then the photo is encoded anew, upright and in sRGB, without metadata', async () => {
  const photo = await drawPhonePhoto();
  const doubled = Buffer.concat([photo, photo]);
  const fixed = await fixPhoto(doubled, [{ kind: 'drop-location' }]);
  const metadata = await sharp(fixed).metadata();
  expect(metadata).toMatchObject({ width: 50, height: 60, space: 'srgb' });
  expect([metadata.exif, metadata.icc, metadata.orientation]).toEqual([undefined, undefined, undefined]);
  expect(await readCorners(fixed)).toEqual(['blue', 'red', 'yellow', 'green']);
});

test('a photo that only loses its place is not encoded again', async () => {
  const photo = await drawPhonePhoto();
  const fixed = await fixPhoto(photo, [{ kind: 'extension' }, { kind: 'drop-location' }]);
  expect(await pixelsOf(fixed)).toEqual(await pixelsOf(photo));
  expect(exifOf(fixed).GPSInfo).toBeUndefined();
  const turned = await fixPhoto(photo, [{ kind: 'orient' }, { kind: 'drop-location' }]);
  expect((await sharp(turned).metadata()).exif).toBeUndefined();
});
