import { brokenTransport, type Pace } from '../transport.ts';
import { isSameSoFar, sliceBytes } from './compare-remote.ts';
import type { SftpConnection } from './connect-sftp.ts';
import { inWindow } from './in-window.ts';
import {
  isDiskFull,
  joinRemote,
  look,
  openModes,
  reachFolder,
  status,
  statusOf,
  toSftpFailure,
  withRemoteFile,
} from './remote-files.ts';
import { openZip, type Zip, type ZipSource } from './zip-source.ts';

export interface SftpDelivery {
  readonly connection: SftpConnection;
  readonly zip: Zip;
  readonly folder: string;
  /** Make the folder, and those that lead to it, where they are missing. */
  readonly createFolder: boolean;
  /** As it will stand in the folder, such as `photos-001.zip`. */
  readonly name: string;
  /** How many bytes of the zip the server has. It never goes back. */
  readonly onSent: (sentBytes: number) => void;
  /** Awaited before every write. */
  readonly pace?: Pace;
  readonly signal: AbortSignal;
}

export interface SftpArrival {
  /** On the server. */
  readonly path: string;
  readonly bytes: number;
  /** What was there of it before. */
  readonly keptBytes: number;
  readonly kind: 'sent' | 'continued' | 'was-there';
}

const writesAtOnce = 64;

interface Places {
  readonly folder: string;
  readonly final: string;
  readonly partial: string;
}

/** As `isSameSoFar`; no where the file may not be read, as in a folder that one may only drop files into. */
async function isOurs(connection: SftpConnection, path: string, size: number, source: ZipSource) {
  try {
    return await isSameSoFar(connection, path, size, source);
  } catch (error) {
    if (statusOf(error) === status.permissionDenied) return false;
    throw error;
  }
}

/** @throws TransportError `sftp-file-in-the-way` when what stands under the final name is not this zip. */
async function hasArrived(
  connection: SftpConnection,
  { final }: Places,
  source: ZipSource,
): Promise<boolean> {
  const there = await look(connection, final);
  if (!there) return false;
  const isSame =
    there.isFile() && there.size === source.bytes && (await isOurs(connection, final, there.size, source));
  if (!isSame) throw brokenTransport('sftp-file-in-the-way', final);
  return true;
}

/** How much of the zip a former attempt has left. What is of no use is removed. */
async function countKept(
  connection: SftpConnection,
  { partial }: Places,
  source: ZipSource,
): Promise<number> {
  const there = await look(connection, partial);
  if (!there) return 0;
  const isUseful = there.size > 0 && there.size <= source.bytes;
  if (isUseful && (await isOurs(connection, partial, there.size, source))) return there.size;
  // Not emptied and used again: the former attempt's last bytes may be on their way into it still.
  await connection.request((sftp, done) => sftp.unlink(partial, done));
  return 0;
}

/** Writes what is missing of the partial file; answers how much of it was there. */
async function fillPartial(delivery: SftpDelivery, places: Places, source: ZipSource): Promise<number> {
  const { connection, onSent, pace, signal } = delivery;
  const { partial } = places;
  const kept = await countKept(connection, places, source);
  let sent = kept;
  onSent(sent);
  const positionOf = (index: number) => kept + index * sliceBytes;
  const prepare = async (index: number) => {
    const length = Math.min(sliceBytes, source.bytes - positionOf(index));
    await pace?.wait(length, signal);
    return source.read(positionOf(index), length);
  };
  await withRemoteFile(connection, partial, kept > 0 ? openModes.write : openModes.createNew, (handle) =>
    inWindow(Math.ceil((source.bytes - kept) / sliceBytes), writesAtOnce, prepare, async (slice, index) => {
      await connection.request((sftp, done) =>
        sftp.write(handle, slice, 0, slice.length, positionOf(index), done),
      );
      sent += slice.length;
      onSent(sent);
    }),
  );
  const size = (await look(connection, partial))?.size;
  if (size !== source.bytes) throw brokenTransport('sftp-not-whole');
  return kept;
}

async function renameTheOtherWay(connection: SftpConnection, { final, partial }: Places, refusal: unknown) {
  try {
    await connection.request((sftp, done) => sftp.ext_openssh_rename(partial, final, done));
  } catch (error) {
    // The library throws an error of its own where the server has no such thing.
    const isMissing = error instanceof Error && /does not support/.test(error.message);
    throw isMissing ? refusal : error;
  }
}

/**
 * Gives the whole file its name. SFTP's own rename never replaces a file; OpenSSH's posix-rename does, so it is left
 * for servers that cannot do the other.
 */
async function reveal(connection: SftpConnection, places: Places, source: ZipSource): Promise<void> {
  const { final, partial } = places;
  try {
    await connection.request((sftp, done) => sftp.rename(partial, final, done));
  } catch (error) {
    if (statusOf(error) === null) throw error;
    if (await hasArrived(connection, places, source)) return;
    await renameTheOtherWay(connection, places, error);
  }
  // Some servers take a file away as soon as it is there. That is no failure.
  const there = await look(connection, final);
  if (there && there.size !== source.bytes) throw brokenTransport('sftp-not-whole');
}

async function deliver(delivery: SftpDelivery, places: Places, source: ZipSource): Promise<SftpArrival> {
  const { connection, folder, createFolder, onSent } = delivery;
  const bytes = source.bytes;
  await reachFolder(connection, folder, createFolder);
  if (await hasArrived(connection, places, source)) {
    await connection
      .request((sftp, done) => sftp.unlink(places.partial, done))
      .catch((error: unknown) => {
        if (statusOf(error) === null) throw error;
      });
    onSent(bytes);
    return { path: places.final, bytes, keptBytes: bytes, kind: 'was-there' };
  }
  const keptBytes = await fillPartial(delivery, places, source);
  await reveal(connection, places, source);
  return { path: places.final, bytes, keptBytes, kind: keptBytes > 0 ? 'continued' : 'sent' };
}

async function explain(error: unknown, connection: SftpConnection, folder: string): Promise<unknown> {
  const isFull = statusOf(error) === status.failure && (await isDiskFull(connection, folder));
  return isFull ? brokenTransport('sftp-disk-full') : toSftpFailure(error, folder);
}

/**
 * Puts one zip into a folder of the server, under a hidden name until it is whole, and renames it last. What a former
 * attempt has left is continued; a zip that is there already counts as arrived, and another file is never overwritten.
 * To try again after a failure, close the connection (an abort or a lost line has ended it already), connect, and call
 * with the same zip.
 * @throws TransportError; AppError `sftp-zip-gone`; the signal's reason when it is aborted.
 */
export async function sendFile(delivery: SftpDelivery): Promise<SftpArrival> {
  const { connection, zip, folder, name, signal } = delivery;
  const stop = () => connection.breakOff(signal.reason);
  const source = await openZip(zip);
  signal.addEventListener('abort', stop);
  try {
    signal.throwIfAborted();
    const places = { folder, final: joinRemote(folder, name), partial: joinRemote(folder, `.${name}.part`) };
    return await deliver(delivery, places, source);
  } catch (error) {
    throw await explain(error, connection, folder);
  } finally {
    signal.removeEventListener('abort', stop);
    await source.close();
  }
}
