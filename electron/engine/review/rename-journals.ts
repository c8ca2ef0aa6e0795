import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { folderKeyOf } from '../review-store/folder-key.ts';
import type { ReviewStore } from '../review-store/review-store.ts';
import { endRenaming } from './end-renaming.ts';

/** Where it is written down which files are just being renamed, a journal for each folder. */
export interface RenameJournals {
  readonly store: ReviewStore;
  fileOf(paths: readonly string[]): Promise<string>;
  /** Ends whatever was killed in the middle, in any folder. */
  endAll(): Promise<void>;
}

const prefix = 'renames-';

export function openRenameJournals(
  stateFolder: string,
  store: ReviewStore,
  onError: (error: unknown) => void,
): RenameJournals {
  return {
    store,
    fileOf: async (paths) => path.join(stateFolder, `${prefix}${await folderKeyOf(paths)}.jsonl`),
    async endAll() {
      const names = await readdir(stateFolder).catch(() => []);
      for (const name of names.filter((one) => one.startsWith(prefix))) {
        await endRenaming(path.join(stateFolder, name), store).catch(onError);
      }
    },
  };
}
