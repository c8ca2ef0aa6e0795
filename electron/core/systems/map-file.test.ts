import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPreset, presets } from './custom-preset.ts';
import {
  canBeMapped,
  type MapFile,
  mapFileName,
  mapFileText,
  mapHeaderBytes,
  mapLineBytes,
} from './map-file.ts';

function mapFileOf(id: string): MapFile {
  const mapFile = findPreset(id)?.mapFile;
  if (!mapFile) throw new Error(`${id} has no map file`);
  return mapFile;
}

const names = ['0123.jpg', 'A-7.jpg'];

test.each([
  ['powerschool', 'photos-001-map.txt', '0123\t0123.jpg\r\nA-7\tA-7.jpg\r\n'],
  ['destiny', 'idlink.txt', '0123,0123.jpg\r\nA-7,A-7.jpg\r\n'],
  ['schoollogic', 'photos-001-lookup.txt', '0123,0123.jpg\r\nA-7,A-7.jpg\r\n'],
  ['koha', 'idlink.txt', '0123,0123.jpg\r\nA-7,A-7.jpg\r\n'],
])('the map file of %s, to the byte', (id, name, text) => {
  expect(mapFileText(mapFileOf(id), names)).toBe(text);
  expect(mapFileName(mapFileOf(id), 'photos-001.zip')).toBe(name);
});

test('no other preset has a map file', () => {
  expect(presets.filter(({ mapFile }) => mapFile).map(({ id }) => id)).toEqual([
    'powerschool',
    'destiny',
    'schoollogic',
    'koha',
  ]);
});

const own: MapFile = {
  name: 'list.csv',
  place: 'in-zip',
  columns: ['file', 'student-id'],
  separator: ';',
  lineEnd: '\n',
  quotes: 'where-needed',
  header: 'Photo;ID',
};

test.each<[string, Partial<MapFile>, string]>([
  ['columns, separator, line ends and a header', {}, 'Photo;ID\n1.jpg;1\n"a;b.jpg";"a;b"\n'],
  ['quotes everywhere', { quotes: 'always', header: null }, '"1.jpg";"1"\n"a;b.jpg";"a;b"\n'],
])('a map file as a person set it: %s', (_, change, text) => {
  expect(mapFileText({ ...own, ...change }, ['1.jpg', 'a;b.jpg'])).toBe(text);
});

test.each([
  ['never', 'a;b.jpg', false],
  ['never', 'a,b.jpg', true],
  ['where-needed', 'a;b.jpg', true],
  ['always', 'a"b.jpg', false],
  ['always', 'a\nb.jpg', false],
] as const)('quotes %s: can %j be mapped? %j', (quotes, name, can) => {
  expect(canBeMapped({ ...own, quotes }, name)).toBe(can);
});

test('its size is the sum of its lines, in UTF-8', () => {
  const mapFile = fc.record({
    separator: fc.constantFrom(',', ';', '\t'),
    lineEnd: fc.constantFrom('\r\n', '\n'),
    quotes: fc.constantFrom('never' as const, 'where-needed' as const, 'always' as const),
    header: fc.option(fc.string({ maxLength: 20, unit: 'grapheme' })),
  });
  const fileNames = fc.array(
    fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).map((id) => `${id}.jpg`),
  );
  fc.assert(
    fc.property(mapFile, fileNames, (change, all) => {
      const format = { ...own, ...change };
      const bytes = all.reduce((sum, name) => sum + mapLineBytes(format, name), mapHeaderBytes(format));
      expect(Buffer.byteLength(mapFileText(format, all), 'utf8')).toBe(bytes);
    }),
  );
});
