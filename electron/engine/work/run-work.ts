import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { ParsedInput } from '../../core/contract.ts';
import { AppError, type Failure } from '../../core/failure.ts';
import type { PhotoId } from '../../core/photo.ts';
import type { RunState } from '../../core/views.ts';
import type { Journal } from '../journal/journal.ts';
import type { Publisher } from '../publisher.ts';
import { restoreRun } from '../run/restore-run.ts';
import { runPack } from '../run/run-pack.ts';
import { saveFixed } from '../run/save-fixed.ts';
import { createWorkshop, type RunScope, type Workshop } from '../run/workshop.ts';
import type { FolderWork, OpenFolder } from './folder-work.ts';
import { assertSettled } from './open-questions.ts';
import type { SftpWork } from './sftp-work.ts';
import { createTask } from './task.ts';
import type { PlannedUpload, UploadWork } from './upload-work.ts';

export interface RunWork {
  pack(folder: string): Promise<null>;
  upload(photoIds: readonly PhotoId[] | undefined): Promise<null>;
  /** Puts the zips on an SFTP. */
  sendSftp(request: ParsedInput<'sendSftp'>): Promise<null>;
  /** Only signs in to it. */
  checkSftp(request: ParsedInput<'checkSftp'>): Promise<null>;
  /** Goes on with a run of the journal. */
  resume(runId: number): Promise<null>;
  /** Writes the photos as they would be sent into a folder. Answers how many. */
  saveFixed(folder: string): Promise<number>;
  stop(): Promise<null>;
  isGoingOn(): boolean;
}

export interface RunWorkOptions {
  readonly publisher: Publisher;
  readonly folder: FolderWork;
  readonly uploads: UploadWork;
  readonly sftp: SftpWork;
  readonly journal: Journal;
  readonly parallel: number;
  /** Whether somebody is there to be asked. */
  readonly isAttended: boolean;
  /** A run has ended. */
  readonly onEnded: () => void;
}

interface Run {
  readonly folder: OpenFolder;
  readonly workshop: Workshop;
  readonly scope: RunScope;
  readonly signal: AbortSignal;
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
  const publish = (run: RunState) => publisher.set({ run });

  const begin = async <Value>(scope: RunScope, work: (run: Run) => Promise<Value>): Promise<Value> => {
    const folder = options.folder.needChecked();
    assertSettled(publisher.state(), options.isAttended);
    return await task
      .start(async (signal) => {
        const fixedFolder = path.join(folder.workFolder, 'fixed');
        const { batch, locate } = folder;
        const workshop = createWorkshop({ batch, scope, locate, folder: fixedFolder, parallel, signal });
        return work({ folder, workshop, scope, signal }).finally(() =>
          rm(fixedFolder, { recursive: true, force: true }),
        );
      })
      .finally(options.onEnded);
  };
  const start = async (scope: RunScope, work: (run: Run) => Promise<Failure | null>) => {
    const failure = await begin(scope, (run) => {
      const { batch } = run.folder;
      for (const row of batch.rows().filter(scope)) batch.setOutcome(row.id, null);
      return work(run);
    });
    if (failure) throw new AppError(failure.code, failure.detail);
    return null;
  };

  const sendSftp = async (request: ParsedInput<'sendSftp'>) => {
    const all: RunScope = () => true;
    const failure = await begin(all, async (run) => {
      const sftp = await options.sftp.greet(request, run.signal);
      for (const row of run.folder.batch.rows()) run.folder.batch.setOutcome(row.id, null);
      return options.sftp.run(sftp, run);
    });
    if (failure) throw new AppError(failure.code, failure.detail);
    return null;
  };

  const startUpload = (scope: RunScope, plan: () => Promise<PlannedUpload>) =>
    start(scope, async (run) => uploads.start(await plan(), run));

  return {
    pack: (target) =>
      start(
        () => true,
        ({ folder: { batch }, workshop, scope, signal }) =>
          runPack({ batch, workshop, scope, folder: target, publish, signal }),
      ),
    sendSftp,
    checkSftp: (request) =>
      task.start(async (signal) => {
        await options.sftp.greet(request, signal);
        return null;
      }),
    async upload(photoIds) {
      const folder = options.folder.needChecked();
      return startUpload(scopeOf(photoIds), () => uploads.begin(folder, photoIds === undefined));
    },
    async resume(runId) {
      const folder = options.folder.needChecked();
      const run = await uploads.find(runId);
      const journal = options.journal.resume(runId);
      const restored = restoreRun(journal, folder.batch);
      const { requestBytes } = folder.batch.rules();
      const fillBytes = Math.min(run.fillBytes, requestBytes);
      const isOfRun: RunScope = (row) => run.isWhole || restored.isOfRun(row);
      for (const row of folder.batch.rows().filter(isOfRun)) folder.batch.setOutcome(row.id, null);
      const scope: RunScope = (row) => isOfRun(row) && !restored.isIn(row);
      return startUpload(scope, async () => ({ journal, restored, fillBytes }));
    },
    saveFixed: (target) =>
      begin(
        () => true,
        async ({ workshop, signal }) => {
          const onPrepared = (prepared: number, total: number) =>
            publish({ kind: 'preparing', prepared, total });
          return saveFixed({ workshop, folder: target, onPrepared, signal }).finally(() =>
            publish({ kind: 'none' }),
          );
        },
      ),
    async stop() {
      await task.stop();
      return null;
    },
    isGoingOn: task.isGoingOn,
  };
}
