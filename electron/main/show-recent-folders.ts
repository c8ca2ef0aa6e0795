import path from 'node:path';
import type { App, JumpListItem, Menu } from 'electron';
import type { Settings } from '../core/contract/settings.ts';
import { texts } from '../core/text/texts.ts';

type RecentFolders = Settings['recentFolders'];

/** A recent folder as menus name it. */
export interface RecentItem {
  readonly path: string;
  readonly label: string;
}

/** Each by its own name; two of the same name by their paths. */
export function labelRecentFolders(folders: RecentFolders): readonly RecentItem[] {
  const nameOf = (folder: string) => path.basename(folder) || folder;
  return folders.map(({ path: folder }) => {
    const name = nameOf(folder);
    const isAlone = folders.filter((other) => nameOf(other.path) === name).length === 1;
    return { path: folder, label: isAlone ? name : folder };
  });
}

/** A path as one argument of a Windows command line: backslashes before the closing quote count double. */
export function quoteForWindows(word: string): string {
  return `"${word.replace(/\\+$/, '$&$&')}"`;
}

/** Windows leaves out an item with a longer description. */
const longestDescription = 260;

function jumpListItem({ path: folder, label }: RecentItem, program: string): JumpListItem {
  return {
    type: 'task',
    title: label.slice(-longestDescription),
    description: folder.slice(-longestDescription),
    program,
    // Behind `--` it is a path whatever it begins with.
    args: `-- ${quoteForWindows(folder)}`,
    iconPath: program,
    iconIndex: 0,
  };
}

export interface ShowRecentFoldersOptions {
  readonly app: Pick<App, 'dock' | 'setJumpList' | 'getJumpListSettings'>;
  readonly Menu: Pick<typeof Menu, 'buildFromTemplate'>;
  readonly platform: NodeJS.Platform;
  /** Null in development, where the program is Electron's own. */
  readonly program: string | null;
  readonly open: (folder: string) => void;
  /** Folders that a person took off the jump list. */
  readonly onRemoved: (folders: readonly string[]) => void;
  readonly warn: (sentence: string) => void;
}

/**
 * Shows the recent folders in Windows' jump list or the dock's menu. Only what the settings hold is there, and goes with
 * it: the system's own lists (`addRecentDocument`) would keep a school's name after it was cleared here.
 */
export function createRecentFoldersShow(options: ShowRecentFoldersOptions): (folders: RecentFolders) => void {
  const { app, platform, program } = options;

  const showInJumpList = (folders: RecentFolders) => {
    if (program === null) return;
    const removedArgs = new Set(app.getJumpListSettings().removedItems.map(({ args }) => args));
    const items = labelRecentFolders(folders).map((item) => ({ item, task: jumpListItem(item, program) }));
    // One of them in the list would make Windows leave out all of it.
    const removed = items.filter(({ task }) => removedArgs.has(task.args));
    const tasks = items.filter(({ task }) => !removedArgs.has(task.args)).map(({ task }) => task);
    const result = app.setJumpList(
      tasks.length === 0 ? null : [{ type: 'custom', name: texts.menu.recentFolders, items: tasks }],
    );
    // Such as `customCategoryAccessDeniedError`: a person or a policy does not want recent items to be shown.
    if (result !== 'ok') options.warn(`Windows does not show the recent folders: ${result}`);
    if (removed.length > 0) options.onRemoved(removed.map(({ item }) => item.path));
  };

  const showInDock = (folders: RecentFolders) => {
    const template = labelRecentFolders(folders).map(({ path: folder, label }) => ({
      label,
      click: () => options.open(folder),
    }));
    app.dock?.setMenu(options.Menu.buildFromTemplate(template));
  };

  return (folders) => {
    try {
      if (platform === 'win32') showInJumpList(folders);
      if (platform === 'darwin') showInDock(folders);
    } catch (error) {
      options.warn(`The system does not show the recent folders: ${String(error)}`);
    }
  };
}
