import { createHash } from 'node:crypto';
import { isSameSoFar } from './compare-remote.ts';
import type { SftpConnection } from './connect-sftp.ts';
import { look, status, statusOf } from './remote-files.ts';
import { openZip } from './zip-source.ts';

/** Is what stands in a zip's place certainly another file? Where it may not be read, nobody knows: then no. */
export async function isAnother(
  connection: SftpConnection,
  place: string,
  zip: Uint8Array,
): Promise<boolean> {
  const there = await look(connection, place);
  if (!there?.isFile()) return false;
  if (there.size !== zip.length) return true;
  try {
    return !(await isSameSoFar(connection, place, there.size, await openZip(zip)));
  } catch (error) {
    if (statusOf(error) === status.permissionDenied) return false;
    throw error;
  }
}

/**
 * The other name of a file whose usual name is taken, such as by last month's: with the beginning of its own SHA-256.
 * The same file gets the same name however often it is sent.
 */
export function markedName(name: string, bytes: Uint8Array): string {
  const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return name.replace(/(\.[^.]*)$/, `-${mark}$1`);
}
