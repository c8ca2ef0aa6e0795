import { expect, test } from 'vitest';
import { photoRow } from '../../../e2e/fixtures/photo-row.ts';
import { cropOrder, neighborIn } from './crop-order.ts';

const photos = ['a', 'b', 'c', 'd'].map((id) =>
  photoRow(id, { width: id === 'b' ? null : 800, height: 1_000 }),
);

test('one photo leads through the list, several through themselves in the order of the list', () => {
  expect(cropOrder(photos, new Set(['c']))).toEqual({ ids: ['a', 'c', 'd'], isSeries: false });
  expect(cropOrder(photos, new Set(['d', 'a']))).toEqual({ ids: ['a', 'd'], isSeries: true });
});

test('of several with one that can be shown, the list is left to go on with', () => {
  expect(cropOrder(photos, new Set(['b', 'c']))).toEqual({ ids: ['a', 'c', 'd'], isSeries: false });
});

test('the next one is the nearest that is still there', () => {
  const order = cropOrder(photos, new Set());
  const next = (id: string, gone: readonly string[] = []) =>
    neighborIn(order, id, true, (it) => !gone.includes(it));
  expect(next('a')).toBe('c');
  expect(next('a', ['c'])).toBe('d');
  expect(next('d')).toBeNull();
  expect(neighborIn(order, 'd', false, () => true)).toBe('c');
  expect(neighborIn(order, 'a', false, () => true)).toBeNull();
});
