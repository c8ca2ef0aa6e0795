import { createHash } from 'node:crypto';
import { realPathOf } from '../disk/real-path.ts';

/**
 * What a folder, a zip or a set of loose files is known by, whichever way leads to it: SHA-256 of the real paths,
 * sorted. Says nothing about where they lie.
 */
export async function folderKeyOf(paths: readonly string[]): Promise<string> {
  const real = await Promise.all(paths.map((one) => realPathOf(one).catch(() => one)));
  return createHash('sha256')
    .update(JSON.stringify([...new Set(real)].sort()))
    .digest('hex');
}
