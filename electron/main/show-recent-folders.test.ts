import type { JumpListCategory, JumpListItem, MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import {
  createRecentFoldersShow,
  labelRecentFolders,
  quoteForWindows,
  type ShowRecentFoldersOptions,
} from './show-recent-folders.ts';

const recent = (...paths: readonly string[]) => paths.map((path) => ({ path, openedAt: '' }));

test('a folder is called by its name, two of one name by their paths', () => {
  const labels = labelRecentFolders(recent('/a/fall', '/b/fall', '/c/spring', '/'));
  expect(labels.map(({ label }) => label)).toEqual(['/a/fall', '/b/fall', 'spring', '/']);
});

test.each([
  ['C:\\Lincoln fall', '"C:\\Lincoln fall"'],
  ['C:\\', '"C:\\\\"'],
  ['\\\\server\\share\\', '"\\\\server\\share\\\\"'],
])('%s is one argument of a command line', (word, quoted) => {
  expect(quoteForWindows(word)).toBe(quoted);
});

function onSystem(
  platform: NodeJS.Platform,
  { removed = [] as readonly string[], result = 'ok', program = 'C:\\Picture Day.exe' as string | null } = {},
) {
  const lists: (JumpListCategory[] | null)[] = [];
  const docks: (readonly MenuItemConstructorOptions[])[] = [];
  const takenOff: string[] = [];
  const warnings: string[] = [];
  const opened: string[] = [];
  const show = createRecentFoldersShow({
    app: {
      dock: { setMenu: (menu: { template: MenuItemConstructorOptions[] }) => docks.push(menu.template) },
      getJumpListSettings: () => ({ minItems: 10, removedItems: removed.map((args) => ({ args })) }),
      setJumpList(list: JumpListCategory[] | null) {
        if (result === 'throws') throw new TypeError('conversion failure');
        lists.push(list);
        return result;
      },
    } as unknown as ShowRecentFoldersOptions['app'],
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => ({ template }),
    } as unknown as ShowRecentFoldersOptions['Menu'],
    platform,
    program,
    open: (folder) => opened.push(folder),
    onRemoved: (folders) => takenOff.push(...folders),
    warn: (sentence) => warnings.push(sentence),
  });
  const items = (): readonly JumpListItem[] => lists.at(-1)?.[0]?.items ?? [];
  return { show, lists, docks, takenOff, warnings, opened, items };
}

test('Windows lists them as starts of the app with the folder behind --', () => {
  const { show, items } = onSystem('win32');
  show(recent('C:\\school\\fall'));
  expect(items()).toMatchObject([
    {
      type: 'task',
      program: 'C:\\Picture Day.exe',
      args: '-- "C:\\school\\fall"',
      description: 'C:\\school\\fall',
    },
  ]);
});

test('what a person took off the list is not put back, and is forgotten', () => {
  const { show, items, takenOff } = onSystem('win32', { removed: ['-- "C:\\fall"'] });
  show(recent('C:\\fall', 'C:\\spring'));
  expect(items().map(({ args }) => args)).toEqual(['-- "C:\\spring"']);
  expect(takenOff).toEqual(['C:\\fall']);
});

test('where there are none, Windows has its own list back', () => {
  const { show, lists } = onSystem('win32');
  show([]);
  expect(lists).toEqual([null]);
});

test('an item never has a longer description than Windows takes', () => {
  const { show, items } = onSystem('win32');
  show(recent(`C:\\${'long\\'.repeat(80)}fall`));
  expect(items()[0]?.description?.length).toBe(260);
});

test.each(['customCategoryAccessDeniedError', 'throws'])(
  'a list that is not shown (%s) stops nothing',
  (result) => {
    const { show, warnings } = onSystem('win32', { result });
    show(recent('C:\\Lincoln'));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).not.toContain('Lincoln');
  },
);

test('in development there is no jump list: the program is Electron', () => {
  const { show, lists } = onSystem('win32', { program: null });
  show(recent('C:\\fall'));
  expect(lists).toEqual([]);
});

test('macOS has them in the menu of the dock', () => {
  const { show, docks, opened } = onSystem('darwin');
  show(recent('/Users/ana/fall'));
  docks[0]?.[0]?.click?.({} as never, undefined, {} as never);
  expect(opened).toEqual(['/Users/ana/fall']);
  show([]);
  expect(docks.at(-1)).toEqual([]);
});

test('Linux has no place for them', () => {
  const { show, lists, docks } = onSystem('linux');
  show(recent('/home/ana/fall'));
  expect([lists, docks]).toEqual([[], []]);
});
