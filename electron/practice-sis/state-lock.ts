import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Keeps a second practice SIS out of the same folder: two would import each photo twice.
 * SQLite's lock ends with the process, however it ends, which a lock file does not.
 * @throws when another one holds the folder.
 */
export function lockState(stateDir: string): { release(): void } {
  const lock = new DatabaseSync(join(stateDir, 'practice-sis.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new Error(`Another practice SIS already works with the folder ${stateDir}`, { cause });
  }
  return { release: () => lock.close() };
}
