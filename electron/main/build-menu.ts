import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../core/contract/shell-contract.ts';
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
    label: 'Open Recent',
    enabled: recent.length > 0,
    submenu: [
      ...recent.map(({ path, label }) => ({
        // Elsewhere a single & underlines the letter behind it.
        label: isMac ? label : label.replaceAll('&', '&&'),
        click: () => openRecent(path),
      })),
      { type: 'separator' },
      { label: 'Clear Recent Folders', enabled: recent.length > 0, click: clearRecent },
    ],
  };
}

/** The application menu, as each platform has it. What concerns a run is enabled while there is one. */
export function buildMenu(actions: MenuActions): Items {
  const { isMac, isPackaged, command, showLog } = actions;
  const item = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => command(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  // The page hears these keys itself, and leaves them to a text field that has the focus.
  const inPage = (label: string, name: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    ...item(label, name, accelerator),
    registerAccelerator: false,
  });
  const settings = item('Settings...', 'go-settings', 'CmdOrCtrl+,');
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const about: MenuItemConstructorOptions = { label: 'About Picture Day', click: actions.showAbout };
  const appMenu: Items = [
    about,
    separator,
    settings,
    separator,
    { role: 'services' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit' },
  ];
  const file: Items = [
    item('Open Folder...', 'choose-folder', 'CmdOrCtrl+O'),
    recentFolders(actions),
    separator,
    { id: 'pause-run', label: 'Pause Upload', enabled: false, click: actions.pauseRun },
    { id: 'continue-run', label: 'Continue Upload', enabled: false, click: actions.continueRun },
    separator,
  ];
  const edit: Items = [
    inPage('Undo', 'undo', 'CmdOrCtrl+Z'),
    inPage('Redo', 'redo', isMac ? 'Shift+Cmd+Z' : 'Ctrl+Y'),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ];
  const view: Items = [
    item('Photos', 'go-photos', 'CmdOrCtrl+1'),
    item('Review', 'go-review', 'CmdOrCtrl+2'),
    item('Upload', 'go-upload', 'CmdOrCtrl+3'),
    item('Jobs', 'go-jobs', 'CmdOrCtrl+4'),
    separator,
    item('Search', 'search', 'CmdOrCtrl+K'),
    separator,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...(isPackaged ? [] : [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
  ];
  return [
    ...(isMac ? [{ role: 'appMenu' as const, submenu: appMenu }] : []),
    {
      label: '&File',
      submenu: isMac ? [...file, { role: 'close' }] : [...file, settings, separator, { role: 'quit' }],
    },
    { label: '&Edit', submenu: edit },
    { label: '&View', submenu: view },
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    {
      role: 'help',
      label: '&Help',
      submenu: [
        item('Keyboard Shortcuts', 'shortcuts'),
        { label: 'Show Log', click: showLog },
        ...(isMac ? [] : [separator, about]),
      ],
    },
  ];
}
