import { mkdtemp, readdir, readlink } from 'node:fs/promises';
import path from 'node:path';
import { removeFolder } from './disk/remove-folder.ts';
import { errorCode, toWriteFailure } from './file-errors.ts';

const prefix = 'picture-day-';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Where this process's number means something: containers that share a folder count their processes each for itself. */
async function findPidSpace(): Promise<string> {
  const link = await readlink('/proc/self/ns/pid').catch(() => '');
  return /\d+/.exec(link)?.[0] ?? '0';
}

/** Photos of children do not stay behind: what a killed run left is removed by the next one. */
async function removeLeftovers(parent: string, pidSpace: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const [, pid, space = pidSpace] = /^picture-day-(\d+)-(?:(\d+)-)?[^-]*$/.exec(name) ?? [];
    if (pid === undefined || space !== pidSpace || isRunning(Number(pid))) continue;
    await removeFolder(path.join(parent, name)).catch(() => undefined);
  }
}

/**
 * A new folder that only this user can read, for what is unpacked, fixed and shown. POSIX has its mode for that
 * (`mkdtemp` gives 0o700). Windows knows no modes: there the folder inherits the access list of the parent, which in a
 * person's own `%TEMP%`, below the profile, lets in that person, SYSTEM and administrators.
 * @throws AppError `disk-full` or `cannot-write`.
 */
export async function makeTempFolder(parent: string): Promise<string> {
  const pidSpace = await findPidSpace();
  await removeLeftovers(parent, pidSpace);
  return mkdtemp(path.join(parent, `${prefix}${process.pid}-${pidSpace}-`)).catch((error: unknown) => {
    throw toWriteFailure(error, parent);
  });
}
