import { rename, rm, writeFile } from 'node:fs/promises';
import { whenFree } from '../engine/disk/when-free.ts';

/** Writes a file whole or not at all, readable by this user only. */
export async function writeFileAtomically(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${file}.${process.pid}.new`;
  try {
    await writeFile(temporary, content, { mode: 0o600, flush: true });
    await whenFree(() => rename(temporary, file));
  } catch (error) {
    await whenFree(() => rm(temporary, { force: true })).catch(() => undefined);
    throw error;
  }
}
