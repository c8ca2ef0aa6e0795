import path from 'node:path';
import type { RunState } from '../../core/contract/views.ts';
import type { RunRecord, UnfinishedRun } from '../../core/delivery/run-record.ts';
import { isSameSis } from '../../core/network/same-sis.ts';
import { sha256Of } from '../../core/photo/photo.ts';
import { isSendable } from '../../core/review/photo-standing.ts';
import { AppError, type Failure } from '../../core/shared/failure.ts';
import type { CustomPreset } from '../../core/systems/custom-preset.ts';
import type { Pace } from '../destinations/transport.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalRun } from '../journal/journal-rows.ts';
import { inKey } from '../journal/photo-keys.ts';
import type { RunJournal } from '../journal/run-journal.ts';
import type { Publisher } from '../publisher.ts';
import { folderKeyOf } from '../review-store/folder-key.ts';
import { nothingRestored, type RestoredRun, restoreRun } from '../run/restore-run.ts';
import { createUploadRun, type UploadRun } from '../run/run-upload.ts';
import type { Wait } from '../run/wait.ts';
import type { RunScope, Workshop } from '../run/workshop.ts';
import type { ConnectionWork } from './connection-work.ts';
import type { OpenFolder } from './open-folder.ts';

export interface UploadWorkOptions {
  readonly publisher: Publisher;
  readonly journal: Journal;
  readonly connection: ConnectionWork;
  readonly openFolder: () => OpenFolder | null;
  /** What the preset `custom` is, while it is the chosen one. */
  readonly customPreset: () => CustomPreset | null;
  readonly wait: Wait;
  readonly random: () => number;
  readonly pollMs: number;
  readonly pace: Pace;
  /** Whether somebody can sign in again. */
  readonly isAttended: boolean;
  /** How often the network may be found missing, 5 seconds apart, before a run is given up. */
  readonly maximumProbes: number;
  /** How long jobs are watched once all is sent, in milliseconds. */
  readonly watchLimitMs: number;
}

/** What is to be uploaded: a run of the journal, and what it knows from before. */
export interface PlannedUpload {
  readonly journal: RunJournal;
  readonly restored: RestoredRun;
  readonly fillBytes: number;
}

export interface UploadWish {
  /** Which photos go. */
  readonly scope: RunScope;
  /** Whether that is all that are ready, or some that a person chose. */
  readonly isWhole: boolean;
  /** Also those that are there already. */
  readonly isAgain: boolean;
  /** Whatever an unfinished upload has brought to the SIS already may come there again. */
  readonly startsOver: boolean;
}

interface RunParts {
  readonly folder: OpenFolder;
  readonly workshop: Workshop;
  readonly scope: RunScope;
  readonly signal: AbortSignal;
}

/** Uploads, and what can be done to the one that goes on. */
export interface UploadWork {
  /** Writes a new run down. @throws AppError `sis-no-permission`, or `sent-before` where it does not start over. */
  begin(folder: OpenFolder, wish: UploadWish): Promise<PlannedUpload>;
  /** The run as the journal knows it. @throws AppError `bad-request` if it is not of this folder and SIS. */
  find(runId: number): Promise<JournalRun>;
  start(upload: PlannedUpload, parts: RunParts): Promise<Failure | null>;
  /** @throws AppError `bad-request` while none goes on. */
  control(): UploadRun;
  /** Lets an upload that waits for a sign-in go on. False: none waits. */
  isWaitingForSignIn(): boolean;
  wake(): void;
  unfinished(): Promise<readonly UnfinishedRun[]>;
}

/** Where the folder lies is nobody's business but of whoever continues it. */
export function recordOf(run: JournalRun): RunRecord {
  const { id, startedMs, endedMs, folderName, destination, user, presetId, state, failure } = run;
  const { photos, accepted, unanswered, imported, rejected, delivered, leftOut } = run;
  return {
    id,
    startedMs,
    endedMs,
    folderName,
    destination,
    user,
    presetId,
    state,
    failure,
    photos,
    accepted,
    unanswered,
    imported,
    rejected,
    delivered,
    leftOut,
  };
}

export function createUploadWork(options: UploadWorkOptions): UploadWork {
  const { publisher, journal, connection } = options;
  let current: UploadRun | null = null;

  const publish = (run: RunState) => publisher.set({ run });
  const needPermission = () => {
    const connected = connection.need();
    if (!connected.mayImport) throw new AppError('sis-no-permission');
    return connected;
  };
  const connectedUrl = () => {
    const state = publisher.state().connection;
    return state.kind === 'connected' ? state.url : null;
  };
  const isConnected = ({ destination: { kind, label } }: JournalRun) => {
    const url = connectedUrl();
    return kind === 'sis' && url !== null && isSameSis(label, url);
  };
  const unfinished = async (): Promise<readonly UnfinishedRun[]> => {
    const open = options.openFolder();
    const folderKey = open && (await folderKeyOf(open.paths));
    return journal.unfinished().map((run) => ({
      ...recordOf(run),
      paths: run.paths ?? [],
      customPreset: run.customPreset,
      ...(run.isAgain ? { isAgain: true as const } : {}),
      isOpenFolder: run.folderKey === folderKey,
      isConnected: isConnected(run),
    }));
  };
  /** A folder that was renamed or copied, or another name of the SIS: its photos would arrive twice. */
  const refuseSentBefore = (folderKey: string, { batch }: OpenFolder, scope: RunScope) => {
    const keys = new Set(
      batch
        .rows()
        .filter((row) => isSendable(row) && scope(row))
        .map((row) => {
          const photo = batch.get(row.id);
          return inKey({ ...row, sourceSha256: photo ? sha256Of(photo) : null });
        }),
    );
    const label = connectedUrl();
    const others = journal
      .unfinished()
      .filter((run) => isConnected(run) && (run.folderKey !== folderKey || run.destination.label !== label));
    const open = others.find(({ id }) => journal.heldBy(id).some((photo) => keys.has(inKey(photo))));
    if (!open) return;
    const begun = new Date(open.startedMs).toLocaleString('en-US');
    throw new AppError('sent-before', `"${open.folderName}", begun ${begun}`);
  };
  const need = () => {
    if (!current) throw new AppError('bad-request', 'no upload goes on');
    return current;
  };

  return {
    async begin(folder, { scope, isWhole, isAgain, startsOver }) {
      const { url, user } = needPermission();
      const { paths, batch } = folder;
      const folderKey = await folderKeyOf(paths);
      if (!startsOver) refuseSentBefore(folderKey, folder, scope);
      const { preset, requestBytes } = batch.rules();
      const begun = journal.begin({
        folderKey,
        folderName: path.basename(paths[0] ?? ''),
        paths,
        destination: { kind: 'sis', label: url },
        user,
        presetId: preset.id,
        customPreset: options.customPreset(),
        requestBytes,
        isWhole,
        isAgain,
      });
      // Zips of former runs that may still arrive.
      const restored = begun.chunks().length > 0 ? restoreRun(begun, batch) : nothingRestored;
      return { journal: begun, restored, fillBytes: requestBytes };
    },
    async find(runId) {
      needPermission();
      const shown = (await unfinished()).find(({ id }) => id === runId);
      const run = journal.unfinished().find(({ id }) => id === runId);
      if (!run || !shown?.isOpenFolder || !shown.isConnected) {
        throw new AppError('bad-request', 'that upload is not one of this folder to this SIS');
      }
      return run;
    },
    async start(upload, { folder: { batch }, ...parts }) {
      const run = createUploadRun({
        ...options,
        ...upload,
        ...parts,
        batch,
        publish,
        destination: () => connection.need().destination,
        onLogLine: publisher.addLogLine,
      });
      current = run;
      return run.run().finally(() => {
        current = null;
      });
    },
    control: need,
    isWaitingForSignIn() {
      const { run } = publisher.state();
      return current !== null && run.kind === 'uploading' && run.life.kind === 'waiting-for-sign-in';
    },
    wake: () => current?.gate.wake(),
    unfinished,
  };
}
