import type { MenuItemConstructorOptions } from 'electron';

type Item = MenuItemConstructorOptions;

function itemsOf(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

function keysOf(accelerator: string): string {
  const words = accelerator.toLowerCase().split('+');
  const has = (...names: readonly string[]) => words.some((word) => names.includes(word));
  const marks = [
    has('cmdorctrl', 'commandorcontrol', 'ctrl', 'control', 'cmd', 'command') ? ['ctrl'] : [],
    has('shift') ? ['shift'] : [],
    has('alt') ? ['alt'] : [],
    [words.at(-1) ?? ''],
  ];
  return marks.flat().join('+');
}

function press(item: Item | undefined): boolean {
  if (!item?.click || item.enabled === false) return false;
  item.click({} as never, undefined, {} as never);
  return true;
}

export interface ApplicationMenu {
  /** What stands in for Electron's `Menu`. */
  readonly module: object;
  readonly accelerators: () => readonly string[];
  readonly pressKeys: (keys: string) => boolean;
  readonly pressLabel: (label: string) => boolean;
  /** Of the menu that popped up last. */
  readonly shownRoles: () => readonly { readonly role: string; readonly isEnabled: boolean }[];
  readonly isEnabled: (label: string) => boolean;
}

/** There is no menu to see: its keys work, and tests can press its items. */
export function createMenu(): ApplicationMenu {
  let items: readonly Item[] = [];
  let shown: readonly Item[] = [];
  const withKeys = () =>
    items.flatMap((item) =>
      item.accelerator && item.registerAccelerator !== false && item.click
        ? [{ keys: keysOf(String(item.accelerator)), item }]
        : [],
    );
  return {
    module: {
      buildFromTemplate: (template: readonly Item[]) => ({
        template,
        popup({ window }: { readonly window?: object } = {}) {
          // Without one it opens in whatever window has the focus.
          if (!window)
            throw new Error('The electron stand-in wants to know the window of a menu that pops up');
          shown = template;
        },
      }),
      setApplicationMenu(menu: { readonly template: readonly Item[] } | null) {
        items = itemsOf(menu?.template ?? []);
      },
      getApplicationMenu: () => ({
        getMenuItemById: (id: string) => items.find((item) => item.id === id) ?? null,
      }),
    },
    accelerators: () => withKeys().map(({ keys }) => keys),
    pressKeys: (keys) => press(withKeys().find((one) => one.keys === keys)?.item),
    pressLabel: (label) => press(items.find((item) => item.label === label)),
    shownRoles: () =>
      shown.flatMap(({ role, enabled }) => (role ? [{ role, isEnabled: enabled !== false }] : [])),
    isEnabled: (label) => items.find((item) => item.label === label)?.enabled ?? true,
  };
}
