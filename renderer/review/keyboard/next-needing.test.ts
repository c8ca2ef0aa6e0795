import { expect, test } from 'vitest';
import { photoRow } from '../../../e2e/fixtures/photo-row.ts';
import { nextNeeding } from '../list-photos.ts';

const photos = [
  photoRow('0', { status: 'attention' }),
  photoRow('1'),
  photoRow('2', { status: 'blocked' }),
  photoRow('3', { status: 'blocked', isLeftOut: true }),
  photoRow('4', { isChanged: true }),
  photoRow('5', { status: 'attention' }),
];

test.each([
  [0, true, '2'],
  [2, true, '4'],
  [4, true, '5'],
  [5, true, '0'],
  [0, false, '5'],
  [2, false, '0'],
  [-1, true, '0'],
  [-1, false, '5'],
])('from %d, forwards %s: %s', (from, isForwards, id) => {
  expect(nextNeeding(photos, from, isForwards)?.id).toBe(id);
});

test('the only one is no other one', () => {
  expect(nextNeeding([photoRow('0', { status: 'blocked' }), photoRow('1')], 0, true)).toBeNull();
  expect(nextNeeding([], -1, true)).toBeNull();
});
