import type { SftpConnection } from './connect-sftp.ts';
import { inWindow } from './in-window.ts';
import { openModes, withRemoteFile } from './remote-files.ts';
import type { ZipSource } from './zip-source.ts';

/** What every server takes in one request: draft-ietf-secsh-filexfer-02, section 3. */
export const sliceBytes = 32_768;
const readsAtOnce = 32;

async function readRemote(connection: SftpConnection, handle: Buffer, position: number, length: number) {
  const buffer = Buffer.alloc(length);
  let got = 0;
  // A server may give less than it is asked for, and gives nothing at the end.
  while (got < length) {
    const more = await connection.request<number>((sftp, done) =>
      sftp.read(handle, buffer, got, length - got, position + got, (error, bytes) => done(error, bytes)),
    );
    if (!more) break;
    got += more;
  }
  return buffer.subarray(0, got);
}

/**
 * Whether a file on the server is the zip, as far as the shorter of the two goes. Every byte is read back: a partial
 * file may be of an earlier zip of the same name, and begin like this one.
 * @param size of the file on the server.
 */
export async function isSameSoFar(
  connection: SftpConnection,
  path: string,
  size: number,
  source: ZipSource,
): Promise<boolean> {
  const length = Math.min(size, source.bytes);
  let same = length;
  const prepare = (index: number) =>
    source.read(index * sliceBytes, Math.min(sliceBytes, length - index * sliceBytes));
  await withRemoteFile(connection, path, openModes.read, (handle) =>
    inWindow(Math.ceil(length / sliceBytes), readsAtOnce, prepare, async (wanted, index) => {
      const start = index * sliceBytes;
      if (start >= same) return;
      const got = await readRemote(connection, handle, start, wanted.length);
      if (!got.equals(wanted)) same = Math.min(same, start);
    }),
  );
  return same === length;
}
