import { realpath as findRealPath } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const followLinks = promisify(findRealPath);

/**
 * Where a file or folder really lies, whichever links lead to it. The system is asked first: it also knows the true
 * case of a name. Windows does not know it of drives that its Mount Manager has not heard of, such as RAM disks and
 * some cloud drives (EISDIR: nodejs/node#6861, vitejs/vite#13655); there Node follows the links one by one.
 * @throws Node's error where there is no such file.
 */
export async function realPathOf(
  place: string,
  askSystem: (place: string) => Promise<string> = realpath,
): Promise<string> {
  return askSystem(place).catch(() => followLinks(place));
}

/** Is it this folder itself, or one that holds it? Both are real paths. */
export function isAbove(folder: string, other: string): boolean {
  const down = path.relative(folder, other);
  return down === '' || !(down === '..' || down.startsWith(`..${path.sep}`) || path.isAbsolute(down));
}

/** Where something lies or, if it is not there yet, will lie, whichever links lead to it. */
export async function realPlaceOf(place: string): Promise<string> {
  const real = await realPathOf(place).catch(() => null);
  if (real !== null) return real;
  const parent = path.dirname(place);
  return parent === place ? place : path.join(await realPlaceOf(parent), path.basename(place));
}
