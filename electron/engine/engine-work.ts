import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { CheckRules } from '../core/check-photo.ts';
import type { ParsedInput, Replies, RunState, Snapshot } from '../core/contract.ts';
import { AppError, type Failure, toFailure } from '../core/failure.ts';
import { findPreset } from '../core/preset.ts';
import { makeRoster, type Roster } from '../core/roster.ts';
import { type Batch, createBatch } from './batch/batch.ts';
import { fillBatch } from './batch/fill-batch.ts';
import type { Destination } from './destinations/destination.ts';
import { createSisDestination, readSisAddress } from './destinations/sis-api/sis-destination.ts';
import type { Transport } from './destinations/transport.ts';
import { openThumbnailStore } from './images/thumbnail-store.ts';
import type { Publisher } from './publisher.ts';
import { runPack } from './run/run-pack.ts';
import { runUpload } from './run/run-upload.ts';
import type { Wait } from './run/wait.ts';
import { createWorkshop, type Workshop } from './run/workshop.ts';
import { createTask } from './task.ts';

export interface EngineSetting {
  readonly publisher: Publisher;
  readonly workFolder: string;
  readonly parallel: number;
  readonly keepsThumbnails: boolean;
  readonly transport: Transport;
  readonly wait: Wait;
  readonly random: () => number;
  readonly pollMs: number;
}

/** What the engine can do; `handlers.ts` puts it under the names of the contract. */
export interface EngineWork {
  openFolder(input: ParsedInput<'openFolder'>): Promise<null>;
  stopFolder(): Promise<null>;
  snapshot(): Snapshot;
  connect(url: string, token: string): Promise<null>;
  applySafeFixes(photoIds: readonly string[] | undefined): number;
  pack(folder: string): Promise<null>;
  upload(): Promise<null>;
  stopRun(): Promise<null>;
  jobs(): Promise<Replies['jobs']['jobs']>;
  jobLog(jobId: string, after: number): Promise<Replies['jobLog']>;
  close(): Promise<void>;
}

interface OpenFolder {
  readonly batch: Batch;
  readonly locations: Map<string, string>;
  readonly workFolder: string;
  /** As far as the person asked for less than the preset allows. */
  readonly requestBytes: number;
}

interface Connection {
  readonly destination: Destination;
  readonly roster: Roster | null;
  readonly maxArchiveBytes: number;
  readonly mayImport: boolean;
}

export function createEngineWork(setting: EngineSetting): EngineWork {
  const { publisher } = setting;
  const folderTask = createTask();
  const runTask = createTask();
  let opened: OpenFolder | null = null;
  let connection: Connection | null = null;
  let photoCount = 0;
  let folderCount = 0;

  const rulesFor = (presetRules: Pick<CheckRules, 'preset'>, requestBytes: number): CheckRules => ({
    preset: presetRules.preset,
    roster: connection?.roster ?? null,
    requestBytes: Math.min(requestBytes, connection?.maxArchiveBytes ?? requestBytes),
  });
  const closeFolder = async () => {
    await runTask.stop();
    await folderTask.stop();
    if (opened) await rm(opened.workFolder, { recursive: true, force: true });
    opened = null;
  };
  const needFolder = (): OpenFolder => {
    if (!opened || publisher.state().folder.kind !== 'checked') throw new AppError('no-folder-open');
    return opened;
  };
  const needConnection = (): Connection => {
    if (!connection) throw new AppError('bad-request', 'no SIS is connected');
    return connection;
  };

  const run = async (
    work: (folder: OpenFolder, workshop: Workshop, signal: AbortSignal) => Promise<Failure | null>,
  ) => {
    const folder = needFolder();
    const failure = await runTask.start(async (signal) => {
      for (const id of folder.batch.ids()) folder.batch.setOutcome(id, null);
      const fixedFolder = path.join(folder.workFolder, 'fixed');
      const workshop = createWorkshop({
        batch: folder.batch,
        locate: (id) => folder.locations.get(id) ?? '',
        folder: fixedFolder,
        parallel: setting.parallel,
        signal,
      });
      return work(folder, workshop, signal).finally(() => rm(fixedFolder, { recursive: true, force: true }));
    });
    if (failure) throw new AppError(failure.code, failure.detail);
    return null;
  };
  const publishRun = (state: RunState) => publisher.set({ run: state });

  return {
    async openFolder(input) {
      const preset = findPreset(input.presetId);
      if (!preset) throw new AppError('bad-request', `there is no preset ${input.presetId}`);
      await closeFolder();
      folderCount += 1;
      const workFolder = path.join(setting.workFolder, `folder-${folderCount}`);
      const requestBytes = Math.min(
        preset.maximumRequestBytes,
        input.requestBytes ?? preset.maximumRequestBytes,
      );
      const batch = createBatch(rulesFor({ preset }, requestBytes));
      const folder = { batch, locations: new Map<string, string>(), workFolder, requestBytes };
      opened = folder;
      publisher.setBatch(batch);
      publisher.set({ folder: { kind: 'scanning', path: input.path, found: 0 }, run: { kind: 'none' } });
      await folderTask.start(async (signal) => {
        try {
          const thumbnailFolder = path.join(workFolder, 'thumbnails');
          const options = {
            path: input.path,
            batch,
            unpackFolder: path.join(workFolder, 'unpacked'),
            thumbnails: setting.keepsThumbnails ? await openThumbnailStore(thumbnailFolder) : null,
            parallel: setting.parallel,
            nextId: () => String(++photoCount),
            publish: (state: Snapshot['folder']) => publisher.set({ folder: state }),
            signal,
          };
          await fillBatch(options, folder.locations);
          publisher.set({ folder: { kind: 'checked', path: input.path } });
        } catch (error) {
          const failure: Failure = signal.aborted ? { code: 'cancelled' } : toFailure(error);
          publisher.set({ folder: { kind: 'failed', path: input.path, failure } });
          throw signal.aborted ? new AppError('cancelled') : error;
        }
      });
      return null;
    },
    async stopFolder() {
      await folderTask.stop();
      return null;
    },
    snapshot: () => publisher.snapshot(),
    async connect(address, token) {
      if (runTask.isGoingOn()) throw new AppError('busy');
      const url = readSisAddress(address);
      publisher.set({ connection: { kind: 'connecting', url } });
      try {
        const destination = createSisDestination(url, token, setting.transport);
        const signal = new AbortController().signal;
        const session = await destination.session(signal);
        const students = await destination.students(signal);
        const roster = students && makeRoster(students);
        connection = { destination, roster, ...session };
        if (opened) opened.batch.setRules(rulesFor(opened.batch.rules(), opened.requestBytes));
        publisher.set({ connection: { kind: 'connected', url, ...session, students: roster?.size ?? null } });
      } catch (error) {
        connection = null;
        publisher.set({ connection: { kind: 'failed', url, failure: toFailure(error) } });
        throw error;
      }
      return null;
    },
    applySafeFixes(photoIds) {
      const { batch } = needFolder();
      return batch.chooseSafeFixes(photoIds ?? batch.ids());
    },
    pack: (folder) =>
      run(({ batch }, workshop, signal) => runPack({ batch, workshop, folder, publish: publishRun, signal })),
    upload() {
      const { destination, mayImport } = needConnection();
      if (!mayImport) throw new AppError('sis-no-permission');
      const { wait, random, pollMs } = setting;
      return run(({ batch }, workshop, signal) =>
        runUpload({
          batch,
          workshop,
          destination,
          publish: publishRun,
          onLogLine: publisher.addLogLine,
          signal,
          wait,
          random,
          pollMs,
        }),
      );
    },
    async stopRun() {
      await runTask.stop();
      return null;
    },
    jobs: () => needConnection().destination.jobs(new AbortController().signal),
    jobLog: (jobId, after) => needConnection().destination.log(jobId, after, new AbortController().signal),
    close: closeFolder,
  };
}
