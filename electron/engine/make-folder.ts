import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from './file-errors.ts';

/**
 * Makes a folder, and those that it lies in, where they are missing. Node's own `recursive` never ends where a file
 * system says of a new folder that it is not there, as network drives and automatic mounts do.
 * @throws the file system's error.
 */
export function makeFolder(folder: string, mode?: number): void {
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    const code = errorCode(error);
    // Some say that they cannot be written to before they say that it is there.
    if (code !== 'ENOENT' && existsSync(folder)) return;
    const parent = path.dirname(folder);
    if (code !== 'ENOENT' || existsSync(parent) || parent === folder) throw error;
    makeFolder(parent, mode);
    makeFolder(folder, mode);
  }
}
