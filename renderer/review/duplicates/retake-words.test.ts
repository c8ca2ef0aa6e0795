import { expect, test } from 'vitest';
import { photoRow } from '../../../e2e/fixtures/photo-row.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { groupRetakes } from '../../../electron/core/review/retakes.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { nameHint, takenInWords, timeInWords, undecidedSentence } from './retake-words.ts';

test.each([
  ['2026-09-14T10:12:03', ['2026-10-02T09:31:40'], 'Sep 14, 10:12 AM'],
  ['2026-09-04T10:12:03', ['2026-09-04T10:12:40', null], 'Sep 4, 10:12:03 AM'],
  ['2026-09-14T10:12:03', ['2025-09-14T10:12:40'], 'Sep 14, 2026, 10:12 AM'],
  ['some time', [], 'some time'],
])('%s beside %j is %s', (takenAt, others, words) => {
  expect(takenInWords(takenAt, others)).toBe(words);
});

test.each([
  ['a/104233 (2).jpg', 'File name ends with "(2)": probably the retake.'],
  ['104233-retake.JPG', 'File name ends with "-retake": probably the retake.'],
  ['104233_r.jpg', 'File name ends with "_r": probably the retake.'],
  ['104233.jpg', null],
  ['Lopez, Maria (1).jpg', null],
])('%s: %s', (file, hint) => {
  expect(nameHint(file)).toBe(hint);
});

test('the newest of a group is said to be it, the others when they were taken', () => {
  const issues = [{ code: 'duplicate-id', files: [] } as const];
  const rows = ['2026-09-14T10:12:03', '2026-10-02T09:31:40'].map((takenAt, index) =>
    photoRow(`p${index}`, { studentId: '7', issues, takenAt, bytes: index }),
  );
  const [group] = groupRetakes(rows);
  if (!group) throw new Error('These are two of one student');
  expect(group.photos.map((photo) => timeInWords(photo, group))).toEqual([
    'Sep 14, 10:12 AM',
    'Newest, Oct 2, 9:31 AM',
  ]);
});

test('a clock that was not set and the sizes of one portrait are said', () => {
  const issues = [{ code: 'duplicate-id', files: [] } as const];
  const words = (changes: readonly Partial<PhotoRow>[]) => {
    const rows = changes.map((change, index) =>
      photoRow(`p${index}`, { studentId: '7', issues, bytes: index, ...change }),
    );
    const [group] = groupRetakes(rows);
    return group?.photos.map((photo) => timeInWords(photo, group));
  };
  expect(words([{ takenAt: '2026-09-14T10:12:03' }, { takenAt: '2000-01-01T00:03:11' }])).toEqual([
    'Camera clock not set',
    'Sep 14, 2026, 10:12 AM',
  ]);
  const sizes = [
    { file: 'LARGE/7.jpg', width: 640, height: 800 },
    { file: 'SMALL/7.jpg', width: 160, height: 200 },
  ];
  expect(words(sizes)).toEqual(['Larger, 640 × 800', 'Smaller, 160 × 200']);
  expect(texts.duplicates.keepFor('largest', 2)).toBe('Keep the larger size for all 2 students');
});

test('what is left to a person is counted', () => {
  expect(undecidedSentence(0)).toBeNull();
  expect(undecidedSentence(1)).toMatch(/^1 student needs your choice/);
  expect(undecidedSentence(1_200)).toMatch(/^1,200 students need your choice/);
});
