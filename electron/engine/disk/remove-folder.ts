import { rm } from 'node:fs/promises';

/**
 * Removes a folder with all that is in it, if it is there. On Windows a file in it that a scanner holds is tried again
 * for a second.
 * @throws Node's error.
 */
export function removeFolder(folder: string, platform = process.platform): Promise<void> {
  // Node waits 100, 200, 300 and 400 ms. Elsewhere these errors last.
  const patience = platform === 'win32' ? { maxRetries: 4, retryDelay: 100 } : {};
  return rm(folder, { recursive: true, force: true, ...patience });
}
