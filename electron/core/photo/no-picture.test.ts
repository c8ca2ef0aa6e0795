import { expect, test } from 'vitest';
import { asRawFile, isNoPicture } from './no-picture.ts';
import type { Examination, FileFormat, ImageFormat } from './photo.ts';

const unsupported = (format: FileFormat | null): Examination => ({ kind: 'unsupported', format });
const picture = (format: ImageFormat): Examination => ({
  kind: 'header',
  facts: { format, width: 640, height: 800, orientation: 1, isSrgb: true, pages: 1, hasLocation: false },
});

test.each([
  '104233.jpg.supplemental-metadata.json',
  '104240.jpg.json',
  '104247.xmp',
  '104254.aae',
  '104254.PP3',
  '104233.dop',
  '104261.MOV',
  '104233.mp4',
  'metadata.json',
  'Read me.txt',
  'Order form.docx',
  'Roster.gsheet',
])('%s is no picture and does not pretend to be one', (file) => {
  expect(isNoPicture(file, unsupported(null))).toBe(true);
  expect(isNoPicture(file, { kind: 'empty' })).toBe(true);
  // Whatever it is called, somebody's picture is in it.
  expect(isNoPicture(file, picture('jpeg'))).toBe(false);
});

test.each<[string, Examination]>([
  ['104233.jpg', unsupported(null)],
  ['104233.jpg', { kind: 'empty' }],
  ['104233', unsupported(null)],
  ['104233.xyz', unsupported(null)],
  ['104233.gif', unsupported('gif')],
  ['104233.pdf', unsupported('pdf')],
  ['104233.rar', unsupported('archive')],
  ['Lincoln.zip', unsupported('zip')],
  ['104233.txt', { kind: 'unreadable', why: 'damaged', format: 'jpeg', facts: null }],
])('%s stays among the photos, to be told of: %j', (file, examination) => {
  expect(isNoPicture(file, examination)).toBe(false);
});

test('a PDF without an ID is a letter, and an Office document is no zip of photos', () => {
  expect(isNoPicture('Release form.pdf', unsupported('pdf'))).toBe(true);
  expect(isNoPicture('Order form.docx', unsupported('zip'))).toBe(true);
});

test('what is named like a raw file is one, unless it is another picture', () => {
  for (const file of ['104233.NEF', 'a/104233.dng', '104233.Iiq']) {
    expect(asRawFile(file, picture('tiff'))).toEqual(unsupported('raw'));
    expect(asRawFile(file, unsupported(null))).toEqual(unsupported('raw'));
    expect(asRawFile(file, picture('jpeg'))).toEqual(picture('jpeg'));
  }
  expect(asRawFile('104233.tif', picture('tiff'))).toEqual(picture('tiff'));
});
