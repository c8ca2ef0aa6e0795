import { sftpTraits } from '../../../core/delivery/destination-traits.ts';
import { showSftpHost } from '../../../core/network/sftp/sftp-address.ts';
import { mapFileName } from '../../../core/systems/map-file.ts';
import { encodeMapFile } from '../../pack/packer.ts';
import type { Destination, Parcel } from '../destination.ts';
import { toTransportFailure } from '../transport.ts';
import { connectSftp, type SftpConnection, type SftpTarget } from './connect-sftp.ts';
import { openSocket } from './open-socket.ts';
import { joinRemote, reachFolder, toSftpFailure } from './remote-files.ts';
import { sendFile } from './send-file.ts';
import { isAnother, markedName } from './sftp-names.ts';

const reachMs = 10_000;

/** @param createFolder make the folder, and those that lead to it, where they are missing. */
export function createSftpDestination(target: SftpTarget, createFolder: boolean): Destination {
  const { address } = target;
  const { folder } = address;
  let connection: SftpConnection | null = null;
  /** What the zips whose lists are still missing are called there, by their keys. */
  const placed = new Map<string, string>();

  const close = () => {
    connection?.close();
    connection = null;
  };
  /** Answers with the name under which it is there. */
  const place = async (
    name: string,
    bytes: Uint8Array,
    { onSent, pace }: Pick<Parcel, 'onSent' | 'pace'>,
    signal: AbortSignal,
  ): Promise<string> => {
    connection ??= await connectSftp({ ...target, signal });
    const to = connection;
    const paced = pace ? { pace } : {};
    const sendAs = (called: string) =>
      sendFile({ connection: to, zip: bytes, folder, createFolder, name: called, onSent, signal, ...paced });
    const stop = () => to.breakOff(signal.reason);
    signal.addEventListener('abort', stop);
    try {
      await sendAs(name);
      return name;
    } catch (error) {
      if (toTransportFailure(error)?.code !== 'sftp-file-in-the-way') throw error;
      const isTaken = await isAnother(to, joinRemote(folder, name), bytes).catch((cause: unknown) => {
        throw toSftpFailure(cause, folder);
      });
      if (!isTaken) throw error;
      const marked = markedName(name, bytes);
      await sendAs(marked);
      return marked;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  };
  const putAll = async (parcel: Parcel, signal: AbortSignal) => {
    const { fileName, zip, sha256, idempotencyKey, photos, mapFile, pace } = parcel;
    const name = placed.get(idempotencyKey) ?? (await place(fileName, zip, parcel, signal));
    placed.set(idempotencyKey, name);
    const delivered = { name, photos: photos.length, bytes: zip.length, sha256 };
    if (mapFile?.place !== 'beside-zip') return delivered;
    const map = encodeMapFile(mapFile, photos);
    const quiet = { pace, onSent: () => undefined };
    return { ...delivered, mapName: await place(mapFileName(mapFile, name), map, quiet, signal) };
  };

  return {
    traits: sftpTraits,
    async session(signal) {
      await greetSftp({ ...target, signal }, createFolder);
      const { user } = address;
      return {
        system: showSftpHost(address),
        user,
        mayImport: true,
        maxArchiveBytes: Number.POSITIVE_INFINITY,
      };
    },
    async isReachable(signal) {
      try {
        (await openSocket(address, reachMs, signal)).destroy();
        return true;
      } catch {
        signal.throwIfAborted();
        return false;
      }
    },
    async put(parcel, signal) {
      try {
        const zip = await putAll(parcel, signal);
        placed.delete(parcel.idempotencyKey);
        return { kind: 'delivered', zip };
      } catch (error) {
        // What has ended the attempt may have ended the connection as well.
        close();
        throw error;
      }
    },
    close,
  };
}

/**
 * Signs in and looks whether the folder is there, or makes it.
 * @throws TransportError; the signal's reason when it is aborted.
 */
async function greetSftp(target: SftpTarget, createFolder: boolean): Promise<void> {
  const { folder } = target.address;
  const connection = await connectSftp(target);
  try {
    await reachFolder(connection, folder, createFolder);
  } catch (error) {
    throw toSftpFailure(error, folder);
  } finally {
    connection.close();
  }
}
