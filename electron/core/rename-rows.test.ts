import { expect, test } from 'vitest';
import { photoRow } from '../../e2e/fixtures/photo-row.ts';
import { planRowRenames } from './rename-rows.ts';

const named = (file: string, studentId: string, changes = {}) =>
  photoRow(file, { file, studentId, idFrom: 'person', ...changes });

test('files get the IDs that a person gave', () => {
  const { renames, refused } = planRowRenames(
    [named('5a/IMG_2231.JPG', '104233'), photoRow('104207', { file: '5a/104207.jpg' })],
    true,
  );
  expect(renames).toEqual([{ from: '5a/IMG_2231.JPG', to: '5a/104233.JPG' }]);
  expect(refused).toEqual([]);
});

test('what is left out, is no photo, or is named by its file stays', () => {
  const rows = [
    named('a.jpg', '1', { isLeftOut: true }),
    named('Thumbs.db', '2', { status: 'ignored' }),
    photoRow('3', { file: '3.jpeg' }),
  ];
  expect(planRowRenames(rows, true)).toEqual({ renames: [], refused: [] });
});

test('an ending that was corrected is corrected in the file', () => {
  const wrong = photoRow('4', { file: '4.jpg', format: 'png', fixes: [{ kind: 'extension' }] });
  expect(planRowRenames([wrong], true).renames).toEqual([{ from: '4.jpg', to: '4.png' }]);
});

test('a photo that keeps its name is in the way', () => {
  const { renames, refused } = planRowRenames(
    [named('a.jpg', '5'), photoRow('5', { isLeftOut: true })],
    true,
  );
  expect(renames).toEqual([]);
  expect(refused).toEqual([{ file: 'a.jpg', why: 'in-the-way' }]);
});
