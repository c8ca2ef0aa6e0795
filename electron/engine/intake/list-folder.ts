import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FoundInListing } from '../../core/review/compare-listing.ts';
import { isNameWhileRenaming } from '../../core/review/rename-plan.ts';
import { scanFolder } from './scan-folder.ts';

const parallel = 32;

async function look(file: string): Promise<FoundInListing | null> {
  const stats = await stat(file, { bigint: true }).catch(() => null);
  if (!stats) return null;
  const second = 1_000_000_000n;
  return {
    bytes: Number(stats.size),
    // Exactly what `stat` without bigint says; on Windows only bigint tells inodes apart.
    modifiedMs: Number(stats.mtimeNs / second) * 1_000 + Number(stats.mtimeNs % second) / 1_000_000,
    inode: stats.ino === 0n ? null : `${stats.dev}:${stats.ino}`,
  };
}

/**
 * Every file in a folder and its sub-folders, as `scanFolder` finds them, without reading any. What vanishes meanwhile
 * is left out, and so are names that files have for a moment while they are renamed; what cannot be opened says why.
 * @throws as `scanFolder` does.
 */
export async function listFolder(
  folder: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, FoundInListing>> {
  const found = new Map<string, FoundInListing>();
  let files: string[] = [];
  const flush = async () => {
    const looks = await Promise.all(files.map((file) => look(path.join(folder, file))));
    for (const [at, file] of files.entries()) {
      const one = looks[at];
      if (one) found.set(file, one);
    }
    files = [];
  };
  for await (const one of scanFolder(folder, signal)) {
    const { file } = one;
    if (isNameWhileRenaming(file)) continue;
    if (one.kind === 'closed') {
      // A sub-folder that cannot be entered is no file.
      if (!file.endsWith('/')) found.set(file, { bytes: 0, modifiedMs: 0, inode: null, why: one.why });
      continue;
    }
    files.push(file);
    if (files.length === parallel) await flush();
  }
  await flush();
  return found;
}
