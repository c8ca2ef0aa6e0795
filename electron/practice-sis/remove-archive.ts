import { rm } from 'node:fs/promises';

/**
 * Removes a zip that is needed no more. One that another program holds, as virus scanners on Windows do with whatever
 * is new, goes at the next start: it must not hold up the jobs behind it.
 */
export async function removeArchive(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}
