import type { Stats } from 'ssh2';
import { brokenTransport } from '../transport.ts';
import { type SftpConnection, SftpRefusal } from './connect-sftp.ts';

/** SFTP's refusals: draft-ietf-secsh-filexfer-02, section 7; the last two from version 5 on. */
export const status = {
  noSuchFile: 2,
  permissionDenied: 3,
  failure: 4,
  noSpace: 14,
  quotaExceeded: 15,
} as const;

/** The number of a refusal; null for anything else. */
export function statusOf(error: unknown): number | null {
  return error instanceof SftpRefusal ? error.status : null;
}

/** A refusal as an expected failure; anything else as it is. */
export function toSftpFailure(error: unknown, where: string): unknown {
  switch (statusOf(error)) {
    case null:
      return error;
    case status.noSuchFile:
      return brokenTransport('sftp-folder-missing', where);
    case status.permissionDenied:
      return brokenTransport('sftp-no-permission', where);
    case status.noSpace:
    case status.quotaExceeded:
      return brokenTransport('sftp-disk-full');
    default:
      return brokenTransport('sftp-error', where);
  }
}

export function joinRemote(folder: string, name: string): string {
  if (folder === '.') return name;
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

/** What is there, or null if nothing is. Links are followed. */
export async function look(connection: SftpConnection, path: string): Promise<Stats | null> {
  try {
    return await connection.request<Stats>((sftp, done) => sftp.stat(path, done));
  } catch (error) {
    if (statusOf(error) === status.noSuchFile) return null;
    throw error;
  }
}

/** draft-ietf-secsh-filexfer-02, section 6.3. Continuing needs no permission to read. */
export const openModes = { read: 0x01, write: 0x02, createNew: 0x2a } as const;

/** Opens a file on the server, and closes it whatever comes of the work; closing may fail too. */
export async function withRemoteFile<Value>(
  connection: SftpConnection,
  path: string,
  mode: number,
  work: (handle: Buffer) => Promise<Value>,
): Promise<Value> {
  const handle = await connection.request<Buffer>((sftp, done) => sftp.open(path, mode, done));
  const close = () => connection.request((sftp, done) => sftp.close(handle, done));
  let value: Value;
  try {
    value = await work(handle);
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  await close();
  return value;
}

/** A folder with all that lead to it, as far as they are not there yet. */
async function createFolders(connection: SftpConnection, folder: string): Promise<void> {
  const parts = folder.split('/');
  for (let length = 1; length <= parts.length; length += 1) {
    const path = parts.slice(0, length).join('/');
    if (path === '' || (await look(connection, path))) continue;
    try {
      await connection.request((sftp, done) => sftp.mkdir(path, done));
    } catch (error) {
      // Somebody else may have made it meanwhile.
      if (statusOf(error) === null || !(await look(connection, path))) throw error;
    }
  }
}

/** @throws TransportError when the folder is not there in the end. */
export async function reachFolder(
  connection: SftpConnection,
  folder: string,
  createFolder: boolean,
): Promise<void> {
  const there = await look(connection, folder);
  if (there) {
    if (!there.isDirectory()) throw brokenTransport('sftp-folder-missing', folder);
    return;
  }
  if (!createFolder) throw brokenTransport('sftp-folder-missing', folder);
  await createFolders(connection, folder);
}

const littleRoomBytes = 1_000_000;

/** SFTP has no word for a full disk: OpenSSH only says "Failure". Its disk can be asked for, though. */
export async function isDiskFull(connection: SftpConnection, folder: string): Promise<boolean> {
  try {
    const room = await connection.request<{ readonly f_bavail: number; readonly f_frsize: number }>(
      (sftp, done) => sftp.ext_openssh_statvfs(folder, done),
    );
    return Number(room.f_bavail) * Number(room.f_frsize) < littleRoomBytes;
  } catch {
    return false;
  }
}
