import { expect, test } from 'vitest';
import { addRecentFolder } from './recent-folders.ts';

const at = (day: number) => new Date(Date.UTC(2026, 8, day));
const pathsOf = (days: readonly string[]) =>
  days
    .reduce<ReturnType<typeof addRecentFolder>>(
      (known, path, day) => addRecentFolder(known, path, at(day)),
      [],
    )
    .map(({ path }) => path);

test.each([
  { opened: ['/a'], expected: ['/a'] },
  { opened: ['/a', '/b'], expected: ['/b', '/a'] },
  { opened: ['/a', '/b', '/a'], expected: ['/a', '/b'] },
  { opened: 'abcdefghijkl'.split(''), expected: 'lkjihgfedc'.split('') },
])('after $opened were opened, the recent ones are $expected', ({ opened, expected }) => {
  expect(pathsOf(opened)).toEqual(expected);
});

test('says when', () => {
  expect(addRecentFolder([], '/a', at(1))).toEqual([{ path: '/a', openedAt: '2026-09-01T00:00:00.000Z' }]);
});
