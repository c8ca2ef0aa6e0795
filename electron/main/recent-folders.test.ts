import { expect, test } from 'vitest';
import { settingsSchema } from '../core/contract/settings.ts';
import { addRecentFolder, keepRecentFolders } from './recent-folders.ts';

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

/** Settings in memory, and what was shown where. */
function keep(...paths: readonly string[]) {
  let value = settingsSchema.parse({ recentFolders: paths.map((path) => ({ path, openedAt: '' })) });
  const shown: string[] = [];
  const note = (place: string) => (folders: readonly { readonly path: string }[]) =>
    shown.push(`${place}: ${folders.map(({ path }) => path).join()}`);
  const keeper = keepRecentFolders({
    settings: {
      current: () => value,
      change: async (change) => {
        value = change(value);
        return value;
      },
      written: async () => undefined,
    },
    showInMenu: note('menu'),
    showInSystem: note('system'),
    showInPage: note('page'),
  });
  return { keeper, shown };
}

test('a folder that is opened is shown first everywhere; loose files are not remembered', async () => {
  const { keeper, shown } = keep('/a');
  await keeper.note(['/b']);
  await keeper.note(['/1.jpg', '/2.jpg']);
  await keeper.note([]);
  expect(shown).toEqual(['menu: /b,/a', 'system: /b,/a', 'page: /b,/a']);
});

test('what is taken off the jump list is forgotten, and not shown there anew', async () => {
  const { keeper, shown } = keep('/a', '/b');
  await keeper.remove(['/a']);
  expect(shown).toEqual(['menu: /b', 'page: /b']);
});

test('cleared folders are nowhere', async () => {
  const { keeper, shown } = keep('/a');
  await keeper.clear();
  expect(shown).toEqual(['menu: ', 'system: ', 'page: ']);
});
