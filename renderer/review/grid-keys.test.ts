import { expect, test } from 'vitest';
import { type Command, commands } from '../../electron/core/contract/commands.ts';
import { indexAfterKey, indexOfTyped, rangeOf, toggled } from './grid-keys.ts';

// 0 1 2 3
// 4 5 6 7
// 8 9
const shape = { count: 10, columns: 4, pageRows: 2 };

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 3, 4],
  ['ArrowRight', 9, 9],
  ['ArrowLeft', 4, 3],
  ['ArrowLeft', 0, 0],
  ['ArrowDown', 1, 5],
  ['ArrowDown', 7, 9],
  ['ArrowDown', 8, 8],
  ['ArrowUp', 5, 1],
  ['ArrowUp', 2, 2],
  ['PageDown', 0, 8],
  ['PageDown', 6, 9],
  ['PageUp', 9, 1],
  ['PageUp', 6, 2],
  ['Home', 6, 0],
  ['End', 0, 9],
  ['x', 0, null],
])('%s from %i leads to %s', (key, from, to) => {
  expect(indexAfterKey(key, from, shape)).toBe(to);
});

test("every key of the list's commands for moving leads somewhere", () => {
  const moves: readonly Command[] = [commands['list-move'], commands['list-ends'], commands['list-page']];
  const keys = moves.flatMap((command) => command.keys ?? []);
  for (const key of keys.flatMap((one) =>
    one === 'Arrows' ? ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] : one,
  )) {
    expect(indexAfterKey(key, 5, shape), key).not.toBeNull();
  }
});

test('an empty grid leads nowhere', () => {
  expect(indexAfterKey('End', 0, { ...shape, count: 0 })).toBeNull();
});

const names = ['Ava', 'Ben', 'Bea', 'Chloe'];
const nameAt = (index: number) => names[index] ?? '';

test.each([
  ['b', 0, 1],
  ['b', 1, 2],
  ['b', 2, 1],
  ['be', 1, 1],
  ['bea', 1, 2],
  ['B', 3, 1],
  ['z', 0, null],
])('typing "%s" at %i finds %s', (typed, from, to) => {
  expect(indexOfTyped(typed, from, names.length, nameAt)).toBe(to);
});

test('a range is the same from both ends', () => {
  expect(rangeOf('abcdef'.split(''), 4, 1)).toEqual(['b', 'c', 'd', 'e']);
  expect(rangeOf('abcdef'.split(''), 1, 4)).toEqual(['b', 'c', 'd', 'e']);
});

test('toggling twice changes nothing', () => {
  const ids = new Set(['a']);
  expect([...toggled(toggled(ids, 'b'), 'b')]).toEqual(['a']);
  expect([...toggled(ids, 'a')]).toEqual([]);
});
