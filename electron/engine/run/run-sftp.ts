import { AppError, type Failure, toFailure } from '../../core/failure.ts';
import { onSftpReason } from '../../core/messages-sftp.ts';
import { type DeliveredZip, writeEmail } from '../../core/sftp/email-text.ts';
import { type SftpAddress, showSftpAddress } from '../../core/sftp/sftp-address.ts';
import { chunkFileName } from '../../core/upload-body.ts';
import type { RunState, SftpZip } from '../../core/views.ts';
import type { Batch } from '../batch/batch.ts';
import { toWriteFailure } from '../file-errors.ts';
import { type PackedChunk, packChunks } from '../pack/pack-chunks.ts';
import { leaveOutBlocked, leaveOutRest, leaveOutTooBig } from './leave-out.ts';
import type { SftpSender } from './sftp-sender.ts';
import type { RunScope, Workshop } from './workshop.ts';

export interface SftpRunOptions {
  readonly batch: Batch;
  readonly workshop: Workshop;
  readonly scope: RunScope;
  readonly address: SftpAddress;
  readonly sender: SftpSender;
  readonly publish: (run: RunState) => void;
  /** Where fixed copies are written, for the sentence of a full disk. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

type Waiting = Extract<RunState, { readonly kind: 'delivering' }>['waiting'];

/**
 * Packs zip after zip, one in memory at a time, and puts each on the SFTP. There is no import to watch: photos end as
 * `delivered`. Ends with the run state `delivered`, whatever happens.
 */
export async function runSftp(options: SftpRunOptions): Promise<Failure | null> {
  const { batch, workshop, scope, address, sender, publish, signal } = options;
  const { preset, requestBytes } = batch.rules();
  const { mapFile } = preset;
  const shown = showSftpAddress(address);
  const arrived: DeliveredZip[] = [];
  let zips: readonly SftpZip[] = [];
  let waiting: Waiting = null;

  const show = () =>
    publish({ kind: 'delivering', address: shown, zips, waiting, rechecked: workshop.rechecked() });
  const change = (position: number, changed: Partial<SftpZip>) => {
    zips = zips.map((zip, index) => (index === position ? { ...zip, ...changed } : zip));
    show();
  };
  const send = async ({ chunk, zip }: PackedChunk) => {
    const position = arrived.length;
    const planned = chunkFileName(chunk.number);
    change(position, { state: 'sending', bytes: zip.length });
    const { photos } = chunk;
    const delivered = await sender.send(
      { name: planned, zip, mapFile, photos },
      {
        onSent: (sentBytes) => change(position, { sentBytes }),
        onWaiting: (next) => {
          waiting = next;
          show();
        },
      },
    );
    arrived.push(delivered);
    for (const { photoId } of photos) batch.setOutcome(photoId, { kind: 'delivered', reason: onSftpReason });
    change(position, { name: delivered.name, state: 'there', sentBytes: zip.length });
  };
  const sendAll = async () => {
    const photos = await workshop.prepareAll((prepared, total) =>
      publish({ kind: 'preparing', prepared, total, way: 'sftp' }),
    );
    const packing = packChunks({
      photos,
      requestBytes,
      mapFile,
      refresh: workshop.refresh,
      onPlan: ({ chunks, tooBig }) => {
        const planned = chunks.map(
          ({ number, photos: { length }, archiveBytes }): SftpZip => ({
            name: chunkFileName(number),
            photos: length,
            bytes: archiveBytes,
            sentBytes: 0,
            state: 'planned',
          }),
        );
        zips = [...zips.slice(0, arrived.length), ...planned];
        leaveOutTooBig(batch, tooBig);
      },
      onPacking: show,
      signal,
    });
    for await (const packed of packing) await send(packed);
  };

  let failure: Failure | null = null;
  try {
    await sendAll();
  } catch (error) {
    const foreseen = toWriteFailure(error, options.folder);
    failure = signal.aborted ? { code: 'cancelled' } : toFailure(foreseen);
    if (!signal.aborted && !(foreseen instanceof AppError)) throw error;
  } finally {
    sender.close();
    leaveOutBlocked(batch, scope);
    leaveOutRest(batch, scope);
    const isWhole = failure === null && arrived.length > 0 && arrived.length === zips.length;
    const email = isWhole ? writeEmail({ address, school: null, zips: arrived }) : null;
    publish({
      kind: 'delivered',
      address: shown,
      zips,
      email,
      failure,
      rechecked: workshop.rechecked(),
    });
  }
  return failure;
}
