import path from 'node:path';
import type { Replies, RequestInput } from '../../core/contract/contract.ts';
import type { RunState } from '../../core/contract/views.ts';
import { endedAtOnce } from '../../core/delivery/delivery-view.ts';
import { folderTraits } from '../../core/delivery/destination-traits.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import { AppError, toFailure } from '../../core/shared/failure.ts';
import type { OpenDestination } from '../delivery/open-destination.ts';
import { openFolderDestination } from '../delivery/open-folder-destination.ts';
import { openSftpDestination } from '../delivery/open-sftp-destination.ts';
import { createPhotoPreparer, type PhotoPreparer, type RunScope } from '../delivery/photo-preparer.ts';
import type { RestoredRun } from '../delivery/restore-run.ts';
import type { RunGate } from '../delivery/run-gate.ts';
import { saveFixed } from '../delivery/save-fixed.ts';
import type { Throttle } from '../delivery/throttle.ts';
import { isAnswering } from '../destinations/destination.ts';
import { removeFolder } from '../disk/remove-folder.ts';
import type { Journal } from '../journal/journal.ts';
import type { LedgerService } from '../ledger/ledger-service.ts';
import type { Publisher } from '../publisher.ts';
import type { FolderService } from '../review/folder-service.ts';
import type { OpenFolder } from '../review/open-folder.ts';
import type { RosterService } from '../review/roster-service.ts';
import type { DeliveryService } from './delivery-service.ts';
import { assertSettled } from './open-questions.ts';
import type { SystemService } from './system-service.ts';
import { type RecipientOf, recipientsOf } from './system-service.ts';
import { createTask } from './task.ts';
import type { UploadService } from './upload-service.ts';

export interface RunService {
  pack(request: RequestInput<'pack'>): Promise<null>;
  upload(request: RequestInput<'upload'>): Promise<null>;
  /** Puts the zips on an SFTP, or goes on with doing so. */
  sendSftp(request: RequestInput<'sendSftp'>): Promise<null>;
  /** Only signs in to it. */
  checkSftp(request: RequestInput<'checkSftp'>): Promise<null>;
  checkSystem(request: RequestInput<'checkSystem'>): Promise<Replies['checkSystem']>;
  openSystemRoster(request: RequestInput<'openSystemRoster'>): Promise<null>;
  signInToSystem(request: RequestInput<'signInToSystem'>): Promise<Replies['signInToSystem']>;
  /** Asks a system whom photos would go to. */
  rehearse(request: RequestInput<'rehearse'>): Promise<Replies['rehearse']>;
  /** Sends photos one by one, or goes on with doing so. */
  sendPhotos(request: RequestInput<'sendPhotos'>): Promise<null>;
  undoPhotos(request: RequestInput<'undoPhotos'>): Promise<Replies['undoPhotos']>;
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

export interface RunServiceOptions {
  readonly publisher: Publisher;
  readonly folder: FolderService;
  readonly uploads: UploadService;
  readonly deliveries: DeliveryService;
  readonly systems: SystemService;
  /** How long nothing may come from an SFTP while something is waited for, in milliseconds. */
  readonly stallMs: number;
  readonly journal: Journal;
  readonly ledger: LedgerService;
  readonly roster: RosterService;
  readonly throttle: Throttle;
  readonly parallel: number;
  /** Whether somebody is there to be asked. */
  readonly isAttended: boolean;
  /** A run has ended. */
  readonly onEnded: () => void;
}

/** Before it is known which photos it is about. */
interface Begun {
  readonly folder: OpenFolder;
  readonly preparerFor: (scope: RunScope, recipientOf?: RecipientOf) => PhotoPreparer;
  readonly signal: AbortSignal;
}

interface DeliveryWish {
  /** A run of the journal that goes on; a new one without it. */
  readonly runId?: number | undefined;
  /** All that are ready unless told. */
  readonly photoIds?: readonly PhotoId[] | undefined;
  /** Throws what is in the way of a new run. */
  readonly check?: (folder: OpenFolder, scope: RunScope) => Promise<void>;
  /** Also those that are there already. */
  readonly isAgain?: boolean | undefined;
  readonly idColumn?: string | undefined;
  readonly rules?: RequestInput<'setRules'> | undefined;
}

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

/** Deliveries, one at a time. */
export function createRunService(options: RunServiceOptions): RunService {
  const { publisher, uploads, deliveries, systems, parallel } = options;
  const task = createTask();
  const publish = (run: RunState) => publisher.set({ run });

  const begin = async <Value>(work: (begun: Begun) => Promise<Value>): Promise<Value> => {
    const folder = options.folder.needChecked();
    assertSettled(publisher.state(), options.isAttended);
    return await task
      .start(async (signal) => {
        const fixedFolder = path.join(folder.tempFolder, 'fixed');
        const { batch, locate } = folder;
        const preparerFor = (scope: RunScope, recipientOf: RecipientOf = (studentId) => studentId) =>
          createPhotoPreparer({
            batch,
            scope,
            recipientOf,
            locate,
            folder: fixedFolder,
            parallel,
            signal,
          });
        return work({ folder, preparerFor, signal }).finally(() =>
          // What another program holds goes with the folder's own work folder; the run has done its work.
          removeFolder(fixedFolder).catch(() => undefined),
        );
      })
      .finally(options.onEnded);
  };
  const passOver = (opened: OpenDestination, wanted: RunScope, signal: AbortSignal) => {
    const { kind } = opened.record;
    // Zips in a folder are made of all, however often.
    if (kind === 'folder') return wanted;
    // A destination that takes single photos is asked what is there before each of them.
    if (opened.takes === 'photos') return wanted;
    const destination = opened.destination();
    const sis = isAnswering(destination) ? destination : null;
    return options.ledger.passOver({ destination: opened.record, wanted, sis, signal });
  };
  const deliver = async (wish: DeliveryWish, open: (signal: AbortSignal) => Promise<OpenDestination>) => {
    const { runId, photoIds, idColumn, rules } = wish;
    const work = async ({ folder, preparerFor, signal }: Begun) => {
      const { batch } = folder;
      const opened = await open(signal);
      // A system that takes single photos is asked for people by these IDs; zips hold files that are named by them.
      const recipientOf = opened.takes === 'zips' ? recipientsOf(options.roster, idColumn) : undefined;
      const resumed = runId === undefined ? null : await deliveries.resume(runId, opened, folder, signal);
      const chosen = scopeOf(photoIds);
      const { isOfRun, scope: wanted } = resumed
        ? remainsOf(resumed.restored, resumed.isWhole)
        : { isOfRun: chosen, scope: chosen };
      for (const row of batch.rows().filter(isOfRun))
        batch.setOutcome(row.id, resumed?.restored.outcomeElsewhere(row) ?? null);
      const { isWhole, isAgain } = resumed ?? { isWhole: !photoIds, isAgain: wish.isAgain ?? false };
      const scope = isWhole && !isAgain ? await passOver(opened, wanted, signal) : wanted;
      if (!resumed) await wish.check?.(folder, scope);
      const planned = resumed ?? (await deliveries.begin(opened, folder, { isWhole, isAgain }));
      return deliveries.run(opened, planned, {
        folder,
        scope,
        preparer: preparerFor(scope, recipientOf),
        signal,
      });
    };
    const failure = await begin((begun) => options.folder.withRules(rules, () => work(begun)));
    if (failure) throw new AppError(failure.code, failure.detail);
    return null;
  };
  /** What keeps zips from being saved at all is told where they were to be. */
  const openFolderOrTell = async (target: string, isBegun: boolean, signal: AbortSignal) => {
    try {
      return await openFolderDestination(target, isBegun, signal);
    } catch (error) {
      publish(endedAtOnce({ kind: 'folder', label: target, traits: folderTraits }, toFailure(error)));
      throw error;
    }
  };
  const destinationOf = (runId: number) =>
    options.journal.unfinished().find(({ id }) => id === runId)?.destination;

  return {
    pack: ({ folder: target, ...wish }) => deliver(wish, (signal) => openFolderOrTell(target, false, signal)),
    sendSftp: ({ runId, photoIds, again: isAgain, idColumn, rules, ...access }) =>
      deliver({ runId, photoIds, isAgain, idColumn, rules }, (signal) =>
        openSftpDestination(access, options.stallMs, signal),
      ),
    checkSftp: (request) =>
      task.start(async (signal) => {
        await openSftpDestination(request, options.stallMs, signal);
        return null;
      }),
    checkSystem: (access) => task.start((signal) => systems.check(access, signal)),
    openSystemRoster: systems.openRoster,
    signInToSystem: (request) => task.start(async (signal) => systems.signIn(request, signal)),
    rehearse: ({ rules, ...input }) =>
      task.start((signal) => options.folder.withRules(rules, () => systems.rehearse(input, signal))),
    sendPhotos: ({ runId, photoIds, again: isAgain, rules, ...access }) =>
      deliver({ runId, photoIds, isAgain, rules }, (signal) => systems.open(access, signal)),
    undoPhotos: (access) => task.start((signal) => systems.undo(access, signal)).finally(options.onEnded),
    upload: ({ startsOver = false, again: isAgain, ...wish }) =>
      deliver({ ...wish, isAgain, ...(startsOver ? {} : { check: uploads.refuseSentBefore }) }, async () =>
        uploads.openDestination(),
      ),
    async resume(runId) {
      options.folder.needChecked();
      const to = destinationOf(runId);
      return deliver({ runId }, async (signal) =>
        to?.kind === 'folder' ? openFolderOrTell(to.label, true, signal) : uploads.openDestination(),
      );
    },
    saveFixed: (target) =>
      begin(({ folder: { paths: sources }, preparerFor, signal }) => {
        const preparer = preparerFor(() => true);
        const onPrepared = (prepared: number, total: number) =>
          publish({ kind: 'preparing', prepared, total, destination: null });
        return saveFixed({ preparer, folder: target, sources, onPrepared, signal }).finally(() =>
          publish({ kind: 'none' }),
        );
      }),
    async stop() {
      await task.stop();
      return null;
    },
    gate: () => uploads.control().gate,
    wake: () => deliveries.current()?.gate.wake(),
    setBandwidth: options.throttle.setLimit,
    isGoingOn: task.isGoingOn,
  };
}
