import { realpath as findRealPath } from 'node:fs';
import { realpath } from 'node:fs/promises';
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
