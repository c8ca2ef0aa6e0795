import type { Settings } from '../core/contract/settings.ts';
import type { JsonFile } from './json-file.ts';

type RecentFolders = Settings['recentFolders'];

const most = 10;

/** The folders opened last, newest first, each once. */
export function addRecentFolder(known: RecentFolders, path: string, openedAt: Date): RecentFolders {
  const others = known.filter((folder) => folder.path !== path);
  return [{ path, openedAt: openedAt.toISOString() }, ...others].slice(0, most);
}

export interface RecentFoldersKeeper {
  show(): void;
  /** What was opened. Several paths are loose files: they are not remembered. */
  note(opened: readonly string[]): Promise<void>;
  remove(folders: readonly string[]): Promise<void>;
  clear(): Promise<void>;
}

export interface KeepRecentFoldersOptions {
  readonly settings: JsonFile<Settings>;
  readonly showInSystem: (folders: RecentFolders) => void;
  readonly showInMenu: (folders: RecentFolders) => void;
  readonly showInPage: (folders: RecentFolders) => void;
}

/** Keeps the recent folders in the settings, and shows them wherever the platform has a place for them. */
export function keepRecentFolders(options: KeepRecentFoldersOptions): RecentFoldersKeeper {
  const { settings, showInSystem, showInMenu, showInPage } = options;
  const change = (next: (known: RecentFolders) => RecentFolders) =>
    settings.change((before) => ({ ...before, recentFolders: next(before.recentFolders) }));
  const show = () => {
    const { recentFolders } = settings.current();
    showInMenu(recentFolders);
    showInSystem(recentFolders);
  };
  return {
    show,
    async note(opened) {
      const [folder] = opened;
      if (folder === undefined || opened.length !== 1) return;
      await change((known) => addRecentFolder(known, folder, new Date()));
      show();
      showInPage(settings.current().recentFolders);
    },
    // Windows has taken them off its list: it is not shown again, since that would bring them back.
    async remove(folders) {
      await change((known) => known.filter(({ path }) => !folders.includes(path)));
      showInMenu(settings.current().recentFolders);
      showInPage(settings.current().recentFolders);
    },
    async clear() {
      await change(() => []);
      show();
      showInPage([]);
    },
  };
}
