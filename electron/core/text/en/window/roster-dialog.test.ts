import { expect, test } from 'vitest';
import { zeros } from './roster-dialog.ts';

test('lost zeros are told on the side that has fewer', () => {
  expect(zeros.differ({ photos: 18, shorter: 'roster' }, '0123', '123')).toBe(
    '18 file names have IDs like 0123 where the roster has 123. Spreadsheet programs often drop leading zeros.',
  );
  expect(zeros.differ({ photos: 1, shorter: 'photos' }, '123', '0123')).toBe(
    '1 file name has 123 where the roster has 0123. Leading zeros are often dropped.',
  );
});
