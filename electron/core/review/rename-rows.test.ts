import { expect, test } from 'vitest';
import { photoRow } from '../../../e2e/fixtures/photo-row.ts';
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

test('what is left out, waits for an answer, is no photo, or is named by its file stays', () => {
  const rows = [
    named('a.jpg', '1', { isLeftOut: true }),
    named('Thumbs.db', '2', { status: 'ignored' }),
    named('b.jpg', '4', { isChanged: true }),
    photoRow('3', { file: '3.jpeg' }),
  ];
  expect(planRowRenames(rows, true)).toEqual({ renames: [], refused: [] });
});

test('a retake that is left out is not in the way of the photo that goes', () => {
  const rows = [named('old.jpg', '7', { isLeftOut: true }), named('new.jpg', '7')];
  expect(planRowRenames(rows, true)).toEqual({ renames: [{ from: 'new.jpg', to: '7.jpg' }], refused: [] });
});

test('a photo that keeps its name is in the way', () => {
  const { renames, refused } = planRowRenames(
    [named('a.jpg', '5'), photoRow('5', { isLeftOut: true })],
    true,
  );
  expect(renames).toEqual([]);
  expect(refused).toEqual([{ file: 'a.jpg', why: 'in-the-way' }]);
});
