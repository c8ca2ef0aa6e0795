import { open, stat } from 'node:fs/promises';
import { whyUnreadable } from '../file-errors.ts';

/** Files that were touched, until they stop changing: a copy that is half written must not be read. */
export interface SettlingFiles {
  readonly size: number;
  touch(path: string): void;
  /** Lets those go that are as they were at the look before, or are gone. Returns how many that is. */
  look(): Promise<number>;
  paths(): readonly string[];
}

/** What must stay the same; null where the file is gone, or its state is unknown. */
async function stateOf(path: string): Promise<string | 'in-use' | null> {
  try {
    const stats = await stat(path);
    // Opening a pipe would block.
    if (!stats.isFile()) return null;
    await (await open(path, 'r')).close();
    return `${stats.size} ${stats.mtimeMs}`;
  } catch (error) {
    // Windows gives a copy its full size at once, and locks it until it is whole.
    return whyUnreadable(error) === 'in-use' ? 'in-use' : null;
  }
}

export function createSettlingFiles(): SettlingFiles {
  const states = new Map<string, string>();
  return {
    get size() {
      return states.size;
    },
    touch(path) {
      if (!states.has(path)) states.set(path, 'not looked at');
    },
    async look() {
      const before = states.size;
      for (const [path, last] of [...states]) {
        const state = await stateOf(path);
        if (state === null || (state === last && state !== 'in-use')) states.delete(path);
        else states.set(path, state);
      }
      return Math.max(0, before - states.size);
    },
    paths: () => [...states.keys()],
  };
}
