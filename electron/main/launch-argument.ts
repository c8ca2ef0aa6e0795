import path from 'node:path';

const prefix = '--open=';

/** The folders that the app is started with: `--open=<folder>`, relative to where it was started. */
export function readLaunchFolders(words: readonly string[], workingFolder: string): readonly string[] {
  return words
    .filter((word) => word.startsWith(prefix) && word.length > prefix.length)
    .map((word) => path.resolve(workingFolder, word.slice(prefix.length)));
}
