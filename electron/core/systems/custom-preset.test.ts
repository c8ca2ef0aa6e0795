import { expect, test } from 'vitest';
import { customPresetSchema, emptyCustomPreset, findPreset } from './custom-preset.ts';

test('a system that nothing is known of takes every photo', () => {
  expect(customPresetSchema.parse({})).toEqual(emptyCustomPreset);
  expect(findPreset('custom')).toMatchObject({ ratio: null, mapFile: null, maximumRequestBytes: null });
});

test('what a person sets is what is checked and packed', () => {
  const custom = customPresetSchema.parse({
    name: 'Lunch tills',
    leadingZeros: 'dropped',
    mapFile: { name: 'photos.csv', separator: ';', header: 'ID;Photo', lineEnd: '\n' },
    maximumArchiveBytes: 8_000_000,
    accepts: ['jpeg'],
    largest: { width: 240, height: 320 },
    ratio: { width: 3, height: 4 },
    maximumPhotoBytes: 40_000,
  });
  expect(findPreset('custom', custom)).toMatchObject({
    id: 'custom',
    name: 'Lunch tills',
    leadingZeros: 'dropped',
    mapFile: {
      name: 'photos.csv',
      place: 'in-zip',
      columns: ['student-id', 'file'],
      separator: ';',
      lineEnd: '\n',
      quotes: 'never',
      header: 'ID;Photo',
    },
    maximumRequestBytes: 8_000_000,
    accepts: ['jpeg'],
    largest: { width: 240, height: 320 },
    ratio: 0.75,
    minimumWidth: 240,
    minimumHeight: 320,
    maximumPhotoBytes: 40_000,
  });
});

test.each([
  ['a key that is not known', { limit: 5 }],
  ['no types', { accepts: [] }],
  ['HEIC', { accepts: ['heic'] }],
  ['a system that takes no JPEG, which every photo in a zip is', { accepts: ['png'] }],
  ['a map file that a photo may be called like', { mapFile: { name: '104233.JPG' } }],
  ['a map file that a zip may be called like', { mapFile: { name: '1.zip', place: 'beside-zip' } }],
  ['a map file elsewhere', { mapFile: { name: '../idlink.txt' } }],
  ['a map file in a folder', { mapFile: { name: 'a/idlink.txt' } }],
  ['a map file without a student', { mapFile: { name: 'idlink.txt', columns: ['file', 'file'] } }],
  ['a separator that names may have', { mapFile: { name: 'idlink.txt', separator: 'e' } }],
  ['a header of two lines', { mapFile: { name: 'idlink.txt', header: 'a\nb' } }],
  ['a zip of nothing', { maximumArchiveBytes: 10 }],
  ['a ratio of nothing', { ratio: { width: 0, height: 4 } }],
])('%s is refused', (_, custom) => {
  expect(customPresetSchema.safeParse(custom).success).toBe(false);
});
