import { expect, test } from 'vitest';
import type { SavedZip, UploadTarget } from '../../../electron/core/delivery/saved-zip.ts';
import { checklistInWords, readPageEntry, standingInWords, uploadSteps } from './checklist-words.ts';

const none = { open: 0, uploaded: 0, marked: 0, imported: 0, rejected: 0 };

function zip(number: number, change: Partial<SavedZip> = {}, mapName?: string): SavedZip {
  const name = `photos-00${number}.zip`;
  const map = mapName === undefined ? [] : [{ part: 'map', name: mapName, state: 'there' } as const];
  return {
    number,
    photos: 10,
    bytes: 1_000,
    files: [{ part: 'zip', name, state: 'there' }, ...map],
    ...none,
    ...change,
  };
}

const powerSchool: UploadTarget = {
  presetId: 'powerschool',
  name: 'PowerSchool SIS',
  page: 'Import Pictures (Photo Management)',
  mapFile: { name: 'map.txt', place: 'beside-zip' },
};

test('the steps name the page, each file, and what to do when the import has ended', () => {
  expect(
    uploadSteps(powerSchool, [zip(1, {}, 'photos-001-map.txt'), zip(2, {}, 'photos-002-map.txt')]),
  ).toEqual([
    'In PowerSchool SIS, open the page "Import Pictures (Photo Management)", and place the browser beside this window.',
    "Drag photos-001.zip from this window to the page's field for the zip file.",
    "Drag the map file photos-001-map.txt to the page's field for the mapping file.",
    'Start the import on the page, and wait until the page says that it is finished.',
    'Come back here and check "Uploaded" for photos-001.zip. Do the same with the other zip file.',
    'If the page shows an import log, copy it and click "Paste import log…". Picture Day then shows the result for each photo.',
  ]);
});

test('a list inside the zip is said, and nobody is told to upload it', () => {
  const koha: UploadTarget = {
    presetId: 'koha',
    name: 'Koha',
    page: null,
    mapFile: { name: 'idlink.txt', place: 'in-zip' },
  };
  const steps = uploadSteps(koha, [zip(1)]);
  expect(steps).toHaveLength(5);
  expect(steps[0]).toBe(
    'In Koha, open the page for importing photos, and place the browser beside this window.',
  );
  expect(steps[1]).toContain(
    "The map file idlink.txt is inside it and doesn't need to be uploaded separately.",
  );
  expect(uploadSteps(koha, [])).toEqual([]);
});

test.each([
  [{ open: 10 }, 'Not uploaded yet', 'waiting'],
  [{ uploaded: 10 }, 'No result yet', 'handed-over'],
  [
    { uploaded: 7, imported: 2, rejected: 1 },
    '2 in the SIS, 1 rejected, 7 with no result yet',
    'handed-over',
  ],
  [{ marked: 10 }, 'You marked it as imported', 'accepted'],
  [{ marked: 8, imported: 2 }, '2 in the SIS, 8 marked as imported', 'accepted'],
  [{ imported: 10 }, '10 in the SIS', 'accepted'],
  [{ imported: 9, rejected: 1 }, '9 in the SIS, 1 rejected', 'stalled'],
])('a zip whose photos stand as %o says "%s"', (counts, words, tone) => {
  expect(standingInWords({ ...none, ...counts })).toEqual({ words, tone });
});

test('the whole list is summed up, and nothing is called imported by its upload alone', () => {
  expect(checklistInWords([zip(1, { open: 10 })])).toBe('0 of 1 zip file uploaded.');
  expect(checklistInWords([zip(1, { uploaded: 10 }), zip(2, { open: 10 })])).toBe(
    '1 of 2 zip files uploaded.',
  );
  expect(
    checklistInWords([zip(1, { imported: 9, rejected: 1 }), zip(2, { marked: 10 }), zip(3, { open: 10 })]),
  ).toBe('2 of 3 zip files uploaded. Of 30 photos: 9 in the SIS, 10 marked as imported, 1 rejected.');
});

test.each([
  ['', { kind: 'none' }],
  [' sis.example.org/pictures ', { kind: 'page', address: 'https://sis.example.org/pictures' }],
  ['https://sis.example.org/?school=7', { kind: 'page', address: 'https://sis.example.org/?school=7' }],
])('%j is taken as the address of the page', (text, entry) => {
  expect(readPageEntry(text)).toEqual(entry);
});

test.each([
  'http://sis.example.org',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://a:b@sis.example.org',
  'two words',
])('%j is refused with a sentence', (text) => {
  expect(readPageEntry(text)).toMatchObject({ kind: 'wrong', sentence: expect.stringContaining('https://') });
});
