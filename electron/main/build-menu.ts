import type { MenuItemConstructorOptions } from 'electron';
import { acceleratorOf } from '../core/contract/command-keys.ts';
import {
  isMainCommand,
  type MainCommand,
  type MenuCommand,
  type MenuGroup,
  type MenuItemId,
  menuItems,
} from '../core/contract/commands.ts';
import { texts } from '../core/text/texts.ts';
import type { RecentItem } from './show-recent-folders.ts';

export interface MenuActions {
  readonly isMac: boolean;
  readonly isPackaged: boolean;
  readonly command: (command: MenuCommand) => void;
  readonly showLog: () => void;
  readonly pauseRun: () => void;
  readonly continueRun: () => void;
  readonly recent: readonly RecentItem[];
  readonly openRecent: (folder: string) => void;
  readonly clearRecent: () => void;
  readonly showAbout: () => void;
}

type Items = MenuItemConstructorOptions[];

function recentFolders({ isMac, recent, openRecent, clearRecent }: MenuActions): MenuItemConstructorOptions {
  return {
    label: texts.menu.openRecent,
    enabled: recent.length > 0,
    submenu: [
      ...recent.map(({ path, label }) => ({
        // Elsewhere a single & underlines the letter behind it.
        label: isMac ? label : label.replaceAll('&', '&&'),
        click: () => openRecent(path),
      })),
      { type: 'separator' },
      { label: texts.menu.clearRecent, enabled: recent.length > 0, click: clearRecent },
    ],
  };
}

/** The application menu, as each platform has it. What concerns a run is enabled while there is one. */
export function buildMenu(actions: MenuActions): Items {
  const { isMac, isPackaged } = actions;
  const { inMenu, labels } = texts.commands;
  const words = texts.menu;
  const ownClicks: Readonly<Record<MainCommand, () => void>> = {
    'pause-upload': actions.pauseRun,
    'continue-upload': actions.continueRun,
    'show-log': actions.showLog,
    about: actions.showAbout,
  };
  const clickOf = (id: MenuItemId) => (isMainCommand(id) ? ownClicks[id] : () => actions.command(id));
  const group = (wanted: MenuGroup): Items =>
    menuItems
      .filter(({ menu }) => menu === wanted)
      .map((command): MenuItemConstructorOptions => {
        const accelerator = acceleratorOf(command, isMac);
        return {
          id: command.id,
          label: inMenu(labels[command.id]),
          click: clickOf(command.id),
          ...(accelerator === null ? {} : { accelerator }),
          // The page takes these keys itself, and leaves them to a text field that has the focus.
          ...(command.isLeftToTextFields ? { registerAccelerator: false } : {}),
          ...(wanted === 'run' ? { enabled: false } : {}),
        };
      });
  const role = (name: keyof typeof words.roles): MenuItemConstructorOptions => ({
    role: name,
    label: words.roles[name],
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const appMenu: Items = [
    ...group('about'),
    separator,
    ...group('settings'),
    separator,
    { role: 'services' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit', label: words.quit },
  ];
  const file: Items = [...group('open'), recentFolders(actions), separator, ...group('run'), separator];
  const edit: Items = [
    ...group('edit'),
    separator,
    role('cut'),
    role('copy'),
    role('paste'),
    role('selectAll'),
  ];
  const view: Items = [
    ...group('screens'),
    separator,
    ...group('search'),
    separator,
    role('resetZoom'),
    role('zoomIn'),
    role('zoomOut'),
    role('togglefullscreen'),
    ...(isPackaged ? [] : [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
  ];
  return [
    ...(isMac ? [{ role: 'appMenu' as const, submenu: appMenu }] : []),
    {
      label: words.file,
      submenu: isMac
        ? [...file, role('close')]
        : [
            ...file,
            ...group('settings'),
            separator,
            { role: 'quit', label: process.platform === 'win32' ? words.exit : words.quitLinux },
          ],
    },
    { label: words.edit, submenu: edit },
    { label: words.view, submenu: view },
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    {
      role: 'help',
      label: words.help,
      submenu: [...group('help'), ...(isMac ? [] : [separator, ...group('about')])],
    },
  ];
}
