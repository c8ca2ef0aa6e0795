import path from 'node:path';
import type { RequestInput } from '../../core/contract/contract.ts';
import type { RunState } from '../../core/contract/views.ts';
import { showSftpAddress } from '../../core/network/sftp/sftp-address.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import { AppError, type Failure } from '../../core/shared/failure.ts';
import type { Destination } from '../destinations/destination.ts';
import { removeFolder } from '../disk/remove-folder.ts';
import type { Journal } from '../journal/journal.ts';
import type { LedgerService } from '../ledger/ledger-service.ts';
import type { SavedZips } from '../ledger/remember-packed.ts';
import type { Publisher } from '../publisher.ts';
import { folderKeyOf } from '../review-store/folder-key.ts';
import { nothingRestored, type RestoredRun, restoreRun } from '../run/restore-run.ts';
import type { RunGate } from '../run/run-gate.ts';
import { type PackedRun, runPack } from '../run/run-pack.ts';
import { saveFixed } from '../run/save-fixed.ts';
import type { Throttle } from '../run/throttle.ts';
import { createWorkshop, type RunScope, type Workshop } from '../run/workshop.ts';
import type { FolderWork } from './folder-work.ts';
import type { OpenFolder } from './open-folder.ts';
import { assertSettled } from './open-questions.ts';
import type { SftpWork } from './sftp-work.ts';
import { createTask } from './task.ts';
import type { PlannedUpload, UploadWork } from './upload-work.ts';

export interface RunWork {
  pack(request: RequestInput<'pack'>): Promise<null>;
  upload(request: RequestInput<'upload'>): Promise<null>;
  /** Puts the zips on an SFTP, or goes on with doing so. */
  sendSftp(request: RequestInput<'sendSftp'>): Promise<null>;
  /** Only signs in to it. */
  checkSftp(request: RequestInput<'checkSftp'>): Promise<null>;
  /** Goes on with a run of the journal. */
  resume(runId: number): Promise<null>;
  /** Writes the photos as they would be sent into a folder. Answers how many. */
  saveFixed(folder: string): Promise<number>;
  stop(): Promise<null>;
  /** What holds the run back. @throws AppError `bad-request` while nothing is sent. */
  gate(): RunGate;
  /** The computer woke up, or the network is back. */
  wake(): void;
  setBandwidth: Throttle['setLimit'];
  isGoingOn(): boolean;
}

export interface RunWorkOptions {
  readonly publisher: Publisher;
  readonly folder: FolderWork;
  readonly uploads: UploadWork;
  readonly sftp: SftpWork;
  readonly journal: Journal;
  readonly ledger: LedgerService;
  /** The SIS that is signed in at; null while none is. */
  readonly sis: () => { readonly url: string; readonly destination: Destination } | null;
  readonly throttle: Throttle;
  readonly parallel: number;
  /** Whether somebody is there to be asked. */
  readonly isAttended: boolean;
  /** Zips are saved in a folder. */
  readonly onPacked: (saved: SavedZips) => void;
  /** A run has ended. */
  readonly onEnded: () => void;
}

interface Run {
  readonly folder: OpenFolder;
  readonly workshop: Workshop;
  readonly scope: RunScope;
  readonly signal: AbortSignal;
}

/** Before it is known which photos it is about. */
type Begun = Omit<Run, 'workshop' | 'scope'> & { readonly workshopFor: (scope: RunScope) => Workshop };

/** All of the run's photos that are still to go. */
interface Remains {
  readonly isOfRun: RunScope;
  readonly scope: RunScope;
}

function remainsOf(restored: RestoredRun, isWhole: boolean): Remains {
  const isOfRun: RunScope = (row) => isWhole || restored.isOfRun(row);
  return { isOfRun, scope: (row) => isOfRun(row) && !restored.isIn(row) };
}

function scopeOf(photoIds: readonly PhotoId[] | undefined): RunScope {
  if (!photoIds) return () => true;
  const chosen = new Set(photoIds);
  return ({ id }) => chosen.has(id);
}

/** Packing and uploading, one at a time. */
export function createRunWork(options: RunWorkOptions): RunWork {
  const { publisher, uploads, parallel } = options;
  const task = createTask();
  let stops = 0;
  const publish = (run: RunState) => publisher.set({ run });

  const begin = async <Value>(work: (begun: Begun) => Promise<Value>): Promise<Value> => {
    const folder = options.folder.needChecked();
    assertSettled(publisher.state(), options.isAttended);
    return await task
      .start(async (signal) => {
        const fixedFolder = path.join(folder.workFolder, 'fixed');
        const { batch, locate } = folder;
        const workshopFor = (scope: RunScope) =>
          createWorkshop({ batch, scope, locate, folder: fixedFolder, parallel, signal });
        return work({ folder, workshopFor, signal }).finally(() =>
          // What another program holds goes with the folder's own work folder; the run has done its work.
          removeFolder(fixedFolder).catch(() => undefined),
        );
      })
      .finally(options.onEnded);
  };
  const start = async (
    wanted: RunScope,
    work: (run: Run) => Promise<Failure | null>,
    passOver: (wanted: RunScope, signal: AbortSignal) => Promise<RunScope> | RunScope = () => wanted,
  ) => {
    const failure = await begin(async ({ workshopFor, ...begun }) => {
      const { batch } = begun.folder;
      const scope = await passOver(wanted, begun.signal);
      for (const row of batch.rows().filter(scope)) batch.setOutcome(row.id, null);
      return work({ ...begun, scope, workshop: workshopFor(scope) });
    });
    if (failure) throw new AppError(failure.code, failure.detail);
    return null;
  };

  const passOverAtSis = (wanted: RunScope, signal: AbortSignal) => {
    const sis = options.sis();
    // Without one, the upload says so itself.
    if (!sis) return wanted;
    const destination = { kind: 'sis', label: sis.url } as const;
    return options.ledger.passOver({ destination, wanted, sis: sis.destination, signal });
  };

  const sendSftp = async ({ runId, photoIds, again, ...access }: RequestInput<'sendSftp'>) => {
    const failure = await begin(async ({ folder, workshopFor, signal }) => {
      const { batch } = folder;
      const sftp = await options.sftp.greet(access, signal);
      const { journal, isWhole, isAgain } = await (runId === undefined
        ? options.sftp.begin(sftp, folder, { isWhole: photoIds === undefined, isAgain: again ?? false })
        : options.sftp.resume(runId, sftp, folder));
      const restored = runId === undefined ? nothingRestored : restoreRun(journal, batch);
      const chosen = scopeOf(photoIds);
      const { isOfRun, scope: wanted } =
        runId === undefined ? { isOfRun: chosen, scope: chosen } : remainsOf(restored, isWhole);
      for (const row of batch.rows().filter(isOfRun))
        batch.setOutcome(row.id, restored.outcomeElsewhere(row));
      const destination = { kind: 'sftp', label: showSftpAddress(sftp.target.address) } as const;
      const scope =
        isWhole && !isAgain
          ? await options.ledger.passOver({ destination, wanted, sis: null, signal })
          : wanted;
      const workshop = workshopFor(scope);
      return options.sftp.run(sftp, { folder, workshop, scope, journal, restored, signal });
    });
    if (failure) throw new AppError(failure.code, failure.detail);
    return null;
  };

  const startUpload = (
    wanted: RunScope,
    plan: (scope: RunScope) => Promise<PlannedUpload>,
    passesOver: boolean,
  ) =>
    start(
      wanted,
      async (run) => uploads.start(await plan(run.scope), run),
      passesOver ? passOverAtSis : undefined,
    );

  return {
    pack: ({ folder: target, photoIds }) =>
      start(scopeOf(photoIds), async ({ folder, workshop, scope, signal }) => {
        const { batch, paths } = folder;
        const folderKey = await folderKeyOf(paths);
        const onPacked = (packed: PackedRun) =>
          options.onPacked({
            packed,
            batch,
            scope,
            paths,
            folderKey,
            target,
            isWhole: photoIds === undefined,
          });
        return runPack({ batch, workshop, scope, folder: target, publish, onPacked, signal });
      }),
    sendSftp,
    checkSftp: (request) =>
      task.start(async (signal) => {
        await options.sftp.greet(request, signal);
        return null;
      }),
    async upload({ photoIds, startsOver = false, again: isAgain = false }) {
      const folder = options.folder.needChecked();
      const isWhole = photoIds === undefined;
      const wish = { isWhole, isAgain, startsOver };
      const plan = (scope: RunScope) => uploads.begin(folder, { ...wish, scope });
      return startUpload(scopeOf(photoIds), plan, isWhole && !isAgain);
    },
    async resume(runId) {
      const folder = options.folder.needChecked();
      const stopsBefore = stops;
      const run = await uploads.find(runId);
      // Somebody may have stopped it while it was looked for.
      if (stops !== stopsBefore) throw new AppError('cancelled');
      const journal = options.journal.resume(runId);
      const restored = restoreRun(journal, folder.batch);
      const { requestBytes } = folder.batch.rules();
      const fillBytes = Math.min(run.fillBytes, requestBytes);
      const { isOfRun, scope } = remainsOf(restored, run.isWhole);
      for (const row of folder.batch.rows().filter(isOfRun)) {
        folder.batch.setOutcome(row.id, restored.outcomeElsewhere(row));
      }
      const plan = async () => ({ journal, restored, fillBytes });
      return startUpload(scope, plan, run.isWhole && !run.isAgain);
    },
    saveFixed: (target) =>
      begin(({ folder: { paths: sources }, workshopFor, signal }) => {
        const workshop = workshopFor(() => true);
        const onPrepared = (prepared: number, total: number) =>
          publish({ kind: 'preparing', prepared, total });
        return saveFixed({ workshop, folder: target, sources, onPrepared, signal }).finally(() =>
          publish({ kind: 'none' }),
        );
      }),
    async stop() {
      stops += 1;
      await task.stop();
      return null;
    },
    gate: () => options.sftp.gate() ?? uploads.control().gate,
    wake() {
      options.sftp.gate()?.wake();
      uploads.wake();
    },
    setBandwidth: options.throttle.setLimit,
    isGoingOn: task.isGoingOn,
  };
}
