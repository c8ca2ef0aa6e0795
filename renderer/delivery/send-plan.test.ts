import { expect, test } from 'vitest';
import { photoRow as row } from '../../e2e/fixtures/photo-row.ts';
import { nothingNewTitle, planSentence, planToSend, zipSizesInWords } from './send-plan.ts';

test('what goes, what stays, and what is odd about it', () => {
  const plan = planToSend([
    row('1'),
    row('2', { status: 'attention', issues: [{ code: 'ratio' }, { code: 'sideways' }] }),
    row('3', { status: 'blocked', issues: [{ code: 'empty-file' }] }),
    row('4', { isLeftOut: true }),
    row('5', { status: 'ignored' }),
    row('6', { outcome: { kind: 'imported' } }),
    row('8', { isChanged: true }),
    row('7', { outcome: { kind: 'rejected', reason: 'No such student.' } }),
  ]);
  expect(plan).toEqual({
    photoIds: ['1', '2', '7'],
    bytes: 3_000,
    leftOut: 1,
    blocked: 1,
    alreadyInSis: 1,
    isWhole: false,
    changed: 1,
    warned: 1,
    warnings: [
      { code: 'ratio', photos: 1 },
      { code: 'sideways', photos: 1 },
    ],
    isAboutRight: false,
  });
});

test('sizes in words', () => {
  expect(zipSizesInWords([59_900_000, 59_700_000, 12_100_000])).toBe('59.9, 59.7, and 12.1 MB');
  expect(zipSizesInWords([12_100_000])).toBe('12.1 MB');
  expect(zipSizesInWords([20_000])).toBe('20 KB');
  expect(zipSizesInWords([60e6, 60e6, 60e6, 60e6, 1e6])).toBe('1 to 60 MB');
});

test('the plan in a sentence', () => {
  const zips = [{ photos: 1, bytes: 12_100_000 }];
  expect(planSentence({ zips, photos: 1 }, false)).toBe('1 photo (12.1 MB).');
  expect(planSentence({ zips, photos: 1_200 }, true)).toBe('1,200 photos (about 12.1 MB).');
  const two = [...zips, { photos: 1, bytes: 2_000_000 }];
  expect(planSentence({ zips: two, photos: 2 }, false)).toBe('2 photos in 2 zip files (12.1 and 2 MB).');
  expect(planSentence({ zips: two, photos: 2 }, true)).toBe(
    '2 photos in about 2 zip files (about 12.1 and 2 MB).',
  );
});

test('everything is in the SIS only where nothing is held back', () => {
  const imported = row('1', { outcome: { kind: 'imported' } });
  expect(nothingNewTitle(planToSend([imported]))).toBe('Everything in this folder is already in the SIS');
  expect(nothingNewTitle(planToSend([imported, row('2', { isLeftOut: true })]))).toBe(
    'Everything that can be uploaded is already in the SIS',
  );
});
