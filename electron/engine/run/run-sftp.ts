import { randomUUID } from 'node:crypto';
import type { RunState, SftpZip } from '../../core/contract/views.ts';
import { type RunLife, transitionLife } from '../../core/delivery/run-state.ts';
import { type DeliveredZip, writeEmail } from '../../core/network/sftp/email-text.ts';
import { type SftpAddress, showSftpAddress } from '../../core/network/sftp/sftp-address.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import { AppError, type Failure, toFailure } from '../../core/shared/failure.ts';
import { chunkFileName } from '../../core/systems/upload-body.ts';
import { onSftpReason } from '../../core/text/messages-sftp.ts';
import type { Batch } from '../batch/batch.ts';
import { toWriteFailure } from '../file-errors.ts';
import type { RunJournal } from '../journal/run-journal.ts';
import { type PackedChunk, packChunks } from '../pack/pack-chunks.ts';
import type { PreparedPhoto } from '../pack/prepare-photo.ts';
import { leaveOutBlocked, leaveOutRest, leaveOutTooBig } from './leave-out.ts';
import type { RestoredRun } from './restore-run.ts';
import { createRunGate, type GateOptions, type LifeBoard, type RunGate } from './run-gate.ts';
import { createPhotoSettler } from './settle-photos.ts';
import type { SftpSender } from './sftp-sender.ts';
import type { RunScope, Workshop } from './workshop.ts';

export interface SftpRunOptions extends Omit<GateOptions, 'board' | 'isAttended'> {
  readonly batch: Batch;
  readonly workshop: Workshop;
  readonly scope: RunScope;
  readonly journal: RunJournal;
  readonly restored: RestoredRun;
  readonly address: SftpAddress;
  readonly createSender: (gate: RunGate) => SftpSender;
  readonly publish: (run: RunState) => void;
  /** Where fixed copies are written, for the sentence of a full disk. */
  readonly folder: string;
}

export interface SftpRun {
  readonly gate: RunGate;
  /** Ends with the run state `delivered`, whatever happens. */
  run(): Promise<Failure | null>;
}

type Waiting = Extract<RunState, { readonly kind: 'delivering' }>['waiting'];

/** What is there already: neither packed nor sent again. */
function zipsThere({ chunks }: RestoredRun): readonly DeliveredZip[] {
  return chunks.flatMap(({ written }) => written.zip ?? []);
}

const viewThere = ({ name, photos, bytes }: DeliveredZip): SftpZip => ({
  name,
  photos,
  bytes,
  sentBytes: bytes,
  state: 'there',
});

/**
 * Packs zip after zip, one in memory at a time, and puts each on the SFTP. There is no import to watch: photos end as
 * `delivered`.
 */
export function createSftpRun(options: SftpRunOptions): SftpRun {
  const { batch, workshop, scope, journal, restored, address, signal } = options;
  const { preset, requestBytes } = batch.rules();
  const { mapFile } = preset;
  const shown = showSftpAddress(address);
  const settler = createPhotoSettler({ batch, journal, scope });
  const prepared = new Map<PhotoId, PreparedPhoto>();
  const arrived: DeliveredZip[] = [...zipsThere(restored)];
  let zips: readonly SftpZip[] = arrived.map(viewThere);
  let life: RunLife = { kind: 'running' };
  let waiting: Waiting = null;
  let isPreparing = true;

  const rechecked = () => [...new Set([...restored.changed, ...workshop.rechecked()])];
  const show = () => {
    if (isPreparing) return;
    options.publish({ kind: 'delivering', address: shown, zips, life, waiting, rechecked: rechecked() });
  };
  const change = (position: number, changed: Partial<SftpZip>) => {
    zips = zips.map((zip, index) => (index === position ? { ...zip, ...changed } : zip));
    show();
  };
  const board: LifeBoard = {
    model: () => ({ life }),
    tell(event) {
      life = transitionLife(life, event);
      show();
    },
  };
  // Nobody can sign in again while it goes on: a password that is refused ends it.
  const gate = createRunGate({ ...options, board, isAttended: false });
  const sender = options.createSender(gate);

  const send = async ({ chunk, zip }: PackedChunk) => {
    const position = arrived.length;
    const { number, photos } = chunk;
    change(position, { state: 'sending', bytes: zip.length });
    const sent = { number, idempotencyKey: randomUUID(), bytes: zip.length };
    journal.sending({ ...sent, photos: settler.journalPhotos(chunk, prepared) }, 1);
    const delivered = await sender.send(
      { name: chunkFileName(number), zip, mapFile, photos },
      {
        onSent: (sentBytes) => change(position, { sentBytes }),
        onWaiting: (next) => {
          waiting = next;
          show();
        },
      },
    );
    journal.delivered(number, delivered, onSftpReason);
    arrived.push(delivered);
    for (const { photoId } of photos) batch.setOutcome(photoId, { kind: 'delivered', reason: onSftpReason });
    change(position, { name: delivered.name, state: 'there', sentBytes: zip.length });
  };
  const refresh: Workshop['refresh'] = async (id) => {
    const fresh = await workshop.refresh(id);
    if (fresh) prepared.set(id, fresh);
    return fresh;
  };
  /** What was on its way when all ended is planned anew: where nothing changed it is the same zip, and goes on. */
  const forgetUnsent = () => {
    for (const { number, zip } of journal.chunks()) if (!zip) journal.forget(number);
  };
  const sendAll = async () => {
    settler.recall(restored.chunks);
    forgetUnsent();
    leaveOutBlocked(batch, scope);
    const photos = await workshop.prepareAll((done, total) =>
      options.publish({ kind: 'preparing', prepared: done, total, way: 'sftp' }),
    );
    for (const photo of photos) prepared.set(photo.photoId, photo);
    settler.keepRest(prepared);
    isPreparing = false;
    const packing = packChunks({
      photos,
      requestBytes,
      mapFile,
      firstNumber: arrived.length + 1,
      refresh,
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
  const writeDown = (failure: Failure | null) => {
    forgetUnsent();
    settler.keepRest(prepared);
    const isCancelled = failure?.code === 'cancelled';
    journal.end(failure === null ? 'finished' : isCancelled ? 'cancelled' : 'failed', failure);
  };

  return {
    gate,
    async run() {
      let failure: Failure | null = { code: 'bug' };
      try {
        await sendAll();
        failure = null;
      } catch (error) {
        const foreseen = toWriteFailure(error, options.folder);
        if (!signal.aborted && !(foreseen instanceof AppError)) throw error;
        failure = signal.aborted ? { code: 'cancelled' } : toFailure(foreseen);
      } finally {
        sender.close();
        leaveOutBlocked(batch, scope);
        leaveOutRest(batch, scope);
        writeDown(failure);
        const isWhole = failure === null && arrived.length > 0 && arrived.length === zips.length;
        const email = isWhole ? writeEmail({ address, school: null, zips: arrived }) : null;
        options.publish({ kind: 'delivered', address: shown, zips, email, failure, rechecked: rechecked() });
      }
      return failure;
    },
  };
}
