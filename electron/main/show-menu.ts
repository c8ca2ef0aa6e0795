import type { Menu } from 'electron';
import type { Settings } from '../core/contract/settings.ts';
import { buildMenu, type MenuActions } from './build-menu.ts';
import { labelRecentFolders } from './show-recent-folders.ts';

type MenuParts = Omit<MenuActions, 'recent'> & { readonly recentFolders: Settings['recentFolders'] };

export interface AppMenu {
  /** Puts a new menu in the place of the one that is there: Electron adds no items to one that is shown. */
  show(parts: MenuParts): void;
  enableItem(id: string, isEnabled: boolean): void;
}

export function createMenu(
  menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu' | 'getApplicationMenu'>,
): AppMenu {
  return {
    show({ recentFolders, ...actions }) {
      const template = buildMenu({ ...actions, recent: labelRecentFolders(recentFolders) });
      menu.setApplicationMenu(menu.buildFromTemplate(template));
    },
    enableItem(id, isEnabled) {
      const item = menu.getApplicationMenu()?.getMenuItemById(id);
      if (item) item.enabled = isEnabled;
    },
  };
}
