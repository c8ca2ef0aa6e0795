import type { Settings } from '../core/shell-contract.ts';

type RecentFolders = Settings['recentFolders'];

const most = 10;

/** The folders opened last, newest first, each once. */
export function addRecentFolder(known: RecentFolders, path: string, openedAt: Date): RecentFolders {
  const others = known.filter((folder) => folder.path !== path);
  return [{ path, openedAt: openedAt.toISOString() }, ...others].slice(0, most);
}
