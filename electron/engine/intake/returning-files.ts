import { open } from 'node:fs/promises';
import { mayBeReadLater } from '../../core/photo/photo.ts';
import { whyUnreadable } from '../file-errors.ts';

/** Files whose share, cloud or disk does not answer, until it does. */
export interface ReturningFiles {
  add(path: string): void;
  /** All of them once one can be read again, for they went together; else none. They are not waited for any more. */
  look(): Promise<readonly string[]>;
}

/** Clouds open a file, and fail only when it is read. */
async function isBack(path: string): Promise<boolean> {
  try {
    const handle = await open(path, 'r');
    try {
      await handle.read(Buffer.alloc(1), 0, 1, 0);
      return true;
    } finally {
      await handle.close();
    }
  } catch (error) {
    // Gone, say: the next look at the folder finds that out.
    return !mayBeReadLater(whyUnreadable(error));
  }
}

export function createReturningFiles(): ReturningFiles {
  const waiting = new Set<string>();
  return {
    add: (path) => void waiting.add(path),
    async look() {
      // One at a time, each in its turn: a share that is away takes long to say so, and a school has thousands.
      const [first] = waiting;
      if (first === undefined) return [];
      waiting.delete(first);
      if (!(await isBack(first))) {
        waiting.add(first);
        return [];
      }
      const all = [first, ...waiting];
      waiting.clear();
      return all;
    },
  };
}
