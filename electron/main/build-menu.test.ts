import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { acceleratorOf } from '../core/contract/command-keys.ts';
import { menuItems } from '../core/contract/commands.ts';
import { texts } from '../core/text/texts.ts';
import { buildMenu, type MenuActions } from './build-menu.ts';

const actions: MenuActions = {
  isMac: false,
  isPackaged: true,
  command: () => undefined,
  showLog: () => undefined,
  pauseRun: () => undefined,
  continueRun: () => undefined,
  recent: [],
  openRecent: () => undefined,
  clearRecent: () => undefined,
  showAbout: () => undefined,
};

test.each([true, false])(
  'every command of the menu is in it once, with its label and keys (macOS: %s)',
  (isMac) => {
    const items = itemsOf({ isMac });
    for (const command of menuItems) {
      const found = items.filter(({ id }) => id === command.id);
      expect(found).toHaveLength(1);
      expect(found[0]?.label?.toLowerCase()).toBe(texts.commands.labels[command.id].toLowerCase());
      expect(found[0]?.accelerator ?? null).toBe(acceleratorOf(command, isMac));
    }
  },
);

test("what the page does is the page's, and the rest is done here", () => {
  const asked: string[] = [];
  const given = {
    command: (id: string) => void asked.push(`page: ${id}`),
    pauseRun: () => void asked.push('pause'),
    continueRun: () => void asked.push('continue'),
    showLog: () => void asked.push('log'),
    showAbout: () => void asked.push('about'),
  };
  for (const item of itemsOf(given)) {
    if (['pause-upload', 'continue-upload', 'show-log', 'about', 'undo', 'go-jobs'].includes(item.id ?? '')) {
      item.click?.({} as never, undefined, {} as never);
    }
  }
  expect(asked).toEqual(['pause', 'continue', 'page: undo', 'page: go-jobs', 'log', 'about']);
});

function itemsOf(given: Partial<MenuActions>): readonly MenuItemConstructorOptions[] {
  const flat = (items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
  return flat(buildMenu({ ...actions, ...given }));
}

test.each([true, false])('About is there on every platform (macOS: %s)', (isMac) => {
  expect(itemsOf({ isMac }).filter(({ label }) => label === 'About Picture Day')).toHaveLength(1);
});

test.each([
  [true, 'Lincoln & Sons'],
  [false, 'Lincoln && Sons'],
])('an & in the name of a recent folder is shown (macOS: %s)', (isMac, label) => {
  const opened: string[] = [];
  const recent = [{ path: '/a/Lincoln & Sons', label: 'Lincoln & Sons' }];
  const items = itemsOf({ isMac, recent, openRecent: (folder) => opened.push(folder) });
  items.find((item) => item.label === label)?.click?.({} as never, undefined, {} as never);
  expect(opened).toEqual(['/a/Lincoln & Sons']);
});

test.each([
  [0, false],
  [1, true],
])('%i recent folders can be cleared: %s', (count, enabled) => {
  const recent = [{ path: '/a', label: 'a' }].slice(0, count);
  expect(itemsOf({ recent }).find(({ label }) => label === 'Clear Recent Folders')?.enabled).toBe(enabled);
});
