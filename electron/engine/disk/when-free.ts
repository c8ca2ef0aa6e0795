import { setTimeout as delay } from 'node:timers/promises';
import { errorCode } from '../file-errors.ts';

/** Does work on a file again for as long as another program holds the file; throws the last error. */
export type WhenFree = <Result>(work: () => Promise<Result>) => Promise<Result>;

export interface WhenFreeOptions {
  readonly platform?: NodeJS.Platform;
  readonly wait?: (ms: number) => Promise<unknown>;
}

// One second in all. A scanner lets go after some 100 ms; an editor that holds a file longer holds it for minutes.
const waitsMs = [10, 20, 40, 80, 150, 200, 250, 250];

/**
 * Windows lets nobody rename, delete or open a file that a virus scanner, indexer or sync client just looks at, and
 * calls that EBUSY, EPERM or EACCES, like a permission that is missing (libuv/libuv#1981, graceful-fs and VS Code do
 * the same). Elsewhere an open file can be renamed, and these errors last.
 */
function mayBeHeld(error: unknown, platform: NodeJS.Platform): boolean {
  const code = errorCode(error);
  return passing.has(code) || (platform === 'win32' && ['EBUSY', 'EPERM', 'EACCES'].includes(code));
}

/** On every system: too much was open at once, or a cloud's file was asked for while it came. */
const passing: ReadonlySet<string> = new Set(['EAGAIN', 'EMFILE', 'ENFILE', 'EINTR', 'ENOBUFS', 'EDEADLK']);

/**
 * For many files of one folder: once one of them was held for a whole second, the others are tried only once, so that a
 * folder without permission does not take a second for each of its files.
 */
export function createWhenFree({
  platform = process.platform,
  wait = (ms) => delay(ms),
}: WhenFreeOptions = {}): WhenFree {
  let isPatient = true;
  return async (work) => {
    for (const waitMs of waitsMs) {
      if (!isPatient) break;
      try {
        return await work();
      } catch (error) {
        if (!mayBeHeld(error, platform)) throw error;
        await wait(waitMs);
      }
    }
    try {
      return await work();
    } catch (error) {
      if (mayBeHeld(error, platform)) isPatient = false;
      throw error;
    }
  };
}

/**
 * Does work on one file, such as renaming it over another, and on Windows does it again for up to a second while a
 * virus scanner holds the file. `work` must be safe to repeat after it failed.
 */
export function whenFree<Result>(
  work: () => Promise<Result>,
  options: WhenFreeOptions = {},
): Promise<Result> {
  return createWhenFree(options)(work);
}

/** The same for what cannot wait otherwise, as when a database is opened; it blocks the process while it waits. */
export function whenFreeSync<Result>(work: () => Result, platform = process.platform): Result {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (const waitMs of waitsMs) {
    try {
      return work();
    } catch (error) {
      if (!mayBeHeld(error, platform)) throw error;
      Atomics.wait(clock, 0, 0, waitMs);
    }
  }
  return work();
}
