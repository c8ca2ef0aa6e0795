import { stat } from 'node:fs/promises';
import path from 'node:path';

/** A share that is away may keep a question for half a minute; a dialog cannot wait for it. */
const patienceMs = 1_000;

async function isFolder(given: string): Promise<boolean> {
  return stat(given).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The folder itself or its nearest parent that is there; null where only the root is left. */
async function nearestFolder(given: string): Promise<string | null> {
  for (let folder = path.resolve(given); ; folder = path.dirname(folder)) {
    if (folder === path.dirname(folder)) return null;
    if (await isFolder(folder)) return folder;
  }
}

async function firstFolder(wanted: readonly string[]): Promise<string | null> {
  for (const given of wanted) {
    const found = given === '' ? null : await nearestFolder(given);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Where a dialog begins: Electron would begin in Downloads each time.
 * @param wanted absolute paths, the best one first; empty ones are skipped. One that is gone stands for its nearest parent.
 * @param home used where none of them is there, or the disk does not answer within a second.
 */
export async function findStartFolder(wanted: readonly string[], home: string): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patienceMs, null);
  });
  try {
    return (await Promise.race([firstFolder(wanted), late])) ?? home;
  } finally {
    clearTimeout(timer);
  }
}
