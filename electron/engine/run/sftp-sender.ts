import type { PlannedPhoto } from '../../core/chunk-plan.ts';
import { type Failure, toFailure } from '../../core/failure.ts';
import { type MapFile, mapFileName } from '../../core/map-file.ts';
import { fullBudget, planNextAttempt, refillBudget } from '../../core/retry-policy.ts';
import type { DeliveredZip } from '../../core/sftp/email-text.ts';
import { connectSftp, type SftpConnection, type SftpTarget } from '../destinations/sftp/connect-sftp.ts';
import { joinRemote, reachFolder, toSftpFailure } from '../destinations/sftp/remote-files.ts';
import { sendFile } from '../destinations/sftp/send-file.ts';
import { hashZip } from '../destinations/sftp/zip-source.ts';
import { toTrouble } from '../destinations/transport.ts';
import { encodeMapFile } from '../pack/pack-chunk.ts';
import { isAnother, markedName } from './sftp-names.ts';
import type { Wait } from './wait.ts';

export interface SftpSenderOptions {
  readonly target: SftpTarget;
  readonly createFolder: boolean;
  readonly wait: Wait;
  /** 0 to 1. */
  readonly random: () => number;
}

export interface SftpParcel {
  /** As it is to be called on the server, where that name is free. */
  readonly name: string;
  readonly zip: Uint8Array;
  readonly mapFile: MapFile | null;
  readonly photos: readonly PlannedPhoto[];
}

export interface SftpProgress {
  /** How many bytes of the zip the server has. It never goes back. */
  readonly onSent: (sentBytes: number) => void;
  /** Null when it goes on. */
  readonly onWaiting: (waiting: { readonly failure: Failure; readonly delayMs: number } | null) => void;
}

/** Puts zips on one SFTP, and tries again what may work a little later. */
export interface SftpSender {
  /** Signs in and looks whether the folder is there. @throws TransportError. */
  greet(): Promise<void>;
  /** @throws TransportError; the signal's reason when it is aborted. */
  send(parcel: SftpParcel, progress: SftpProgress): Promise<DeliveredZip>;
  close(): void;
}

export function createSftpSender({ target, createFolder, wait, random }: SftpSenderOptions): SftpSender {
  const { address, signal } = target;
  const { folder } = address;
  let connection: SftpConnection | null = null;
  let budget = fullBudget;

  const close = () => {
    connection?.close();
    connection = null;
  };
  const connected = async () => {
    connection ??= await connectSftp(target);
    return connection;
  };
  const put = async (name: string, zip: Uint8Array, onSent: (sentBytes: number) => void): Promise<string> => {
    const to = await connected();
    const sendAs = (called: string) =>
      sendFile({ connection: to, zip, folder, createFolder, name: called, onSent, signal });
    try {
      await sendAs(name);
      return name;
    } catch (error) {
      if (toTrouble(error)?.code !== 'sftp-file-in-the-way') throw error;
      const isTaken = await isAnother(to, joinRemote(folder, name), zip).catch((cause: unknown) => {
        throw toSftpFailure(cause, folder);
      });
      if (!isTaken) throw error;
    }
    const marked = markedName(name, zip);
    await sendAs(marked);
    return marked;
  };
  const putAgainAndAgain = async (
    name: string,
    zip: Uint8Array,
    { onSent, onWaiting }: SftpProgress,
  ): Promise<string> => {
    let sent = 0;
    for (let attempt = 1; ; attempt += 1) {
      const before = sent;
      try {
        const called = await put(name, zip, (bytes) => {
          if (bytes <= sent) return;
          sent = bytes;
          onSent(bytes);
        });
        budget = refillBudget(budget);
        return called;
      } catch (error) {
        close();
        signal.throwIfAborted();
        const trouble = toTrouble(error);
        // What has arrived in this attempt is kept: a slow line that breaks off again and again still gets there.
        if (sent > before) attempt = 1;
        budget -= 1;
        const next = trouble && budget > 0 ? planNextAttempt(trouble, attempt, random()) : null;
        if (next?.kind !== 'wait') throw error;
        onWaiting({ failure: toFailure(error), delayMs: next.delayMs });
        await wait(next.delayMs, signal);
        onWaiting(null);
      }
    }
  };

  return {
    async greet() {
      const to = await connected();
      try {
        await reachFolder(to, folder, createFolder);
      } catch (error) {
        throw toSftpFailure(error, folder);
      } finally {
        close();
      }
    },
    async send({ name, zip, mapFile, photos }, progress) {
      const sha256 = await hashZip(zip);
      const called = await putAgainAndAgain(name, zip, progress);
      const delivered = { name: called, photos: photos.length, bytes: zip.length, sha256 };
      if (mapFile?.place !== 'beside-zip') return delivered;
      const mapName = mapFileName(mapFile, called);
      const map = encodeMapFile(mapFile, photos);
      const quiet = { ...progress, onSent: () => undefined };
      return { ...delivered, mapName: await putAgainAndAgain(mapName, map, quiet) };
    },
    close,
  };
}
