import type { PlannedPhoto } from '../../core/delivery/chunk-plan.ts';
import { reactTo } from '../../core/delivery/retry-policy.ts';
import type { DeliveredZip } from '../../core/network/sftp/email-text.ts';
import { assertNever } from '../../core/shared/assert-never.ts';
import type { Failure } from '../../core/shared/failure.ts';
import { type MapFile, mapFileName } from '../../core/systems/map-file.ts';
import { connectSftp, type SftpConnection, type SftpTarget } from '../destinations/sftp/connect-sftp.ts';
import { joinRemote, toSftpFailure } from '../destinations/sftp/remote-files.ts';
import { sendFile } from '../destinations/sftp/send-file.ts';
import { hashZip } from '../destinations/sftp/zip-source.ts';
import { type Pace, toTrouble } from '../destinations/transport.ts';
import { encodeMapFile } from '../pack/pack-chunk.ts';
import type { RunGate, Transfer } from './run-gate.ts';
import { createBudget } from './sender.ts';
import { isAnother, markedName } from './sftp-names.ts';

export interface SftpSenderOptions {
  readonly target: SftpTarget;
  readonly createFolder: boolean;
  readonly gate: RunGate;
  readonly pace: Pace;
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
  /** @throws TransportError; the signal's reason when the run is stopped. */
  send(parcel: SftpParcel, progress: SftpProgress): Promise<DeliveredZip>;
  close(): void;
}

export function createSftpSender(options: SftpSenderOptions): SftpSender {
  const { target, createFolder, gate, pace, random } = options;
  const { folder } = target.address;
  const budget = createBudget();
  let connection: SftpConnection | null = null;

  const close = () => {
    connection?.close();
    connection = null;
  };
  const put = async (
    name: string,
    zip: Uint8Array,
    signal: AbortSignal,
    onSent: (sentBytes: number) => void,
  ): Promise<string> => {
    connection ??= await connectSftp({ ...target, signal });
    const to = connection;
    const sendAs = (called: string) =>
      sendFile({ connection: to, zip, folder, createFolder, name: called, onSent, pace, signal });
    const stop = () => to.breakOff(signal.reason);
    signal.addEventListener('abort', stop);
    try {
      await sendAs(name);
      return name;
    } catch (error) {
      if (toTrouble(error)?.code !== 'sftp-file-in-the-way') throw error;
      const isTaken = await isAnother(to, joinRemote(folder, name), zip).catch((cause: unknown) => {
        throw toSftpFailure(cause, folder);
      });
      if (!isTaken) throw error;
      const marked = markedName(name, zip);
      await sendAs(marked);
      return marked;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  };
  const putAgainAndAgain = async (
    name: string,
    zip: Uint8Array,
    { onSent, onWaiting }: SftpProgress,
  ): Promise<string> => {
    let sent = 0;
    let attempt = 0;
    for (;;) {
      await gate.pass();
      attempt += 1;
      const before = sent;
      const putOnce = ({ signal, moved }: Transfer) =>
        put(name, zip, signal, (bytes) => {
          moved();
          if (bytes <= sent) return;
          sent = bytes;
          onSent(bytes);
        });
      try {
        const put = await gate.transfer(putOnce);
        if (put.kind === 'done') {
          budget.refill();
          return put.value;
        }
        close();
        attempt = 0;
      } catch (error) {
        close();
        const trouble = toTrouble(error);
        if (!trouble) throw error;
        // What has arrived in this attempt is kept: a slow line that breaks off again and again still gets there.
        if (sent > before) attempt = 1;
        const reaction = reactTo(trouble, { attempt, timeOuts: 0, budget: budget.take() }, random());
        switch (reaction.kind) {
          case 'wait':
            onWaiting({ failure: trouble, delayMs: reaction.delayMs });
            await gate.rest(reaction.delayMs);
            onWaiting(null);
            break;
          case 'wait-for-network':
            if (!(await gate.awaitNetwork(trouble))) throw error;
            attempt = 0;
            break;
          case 'smaller-zips':
          case 'wait-for-sign-in':
          case 'give-up':
            throw error;
          default:
            assertNever(reaction);
        }
      }
    }
  };

  return {
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
