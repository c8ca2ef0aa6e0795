import path from 'node:path';
import { traitsOfKind } from '../../core/delivery/destination-traits.ts';
import type { LogLine } from '../../core/delivery/job.ts';
import type { RunDestination } from '../../core/delivery/run-record.ts';
import { AppError, type Failure } from '../../core/shared/failure.ts';
import type { CustomPreset } from '../../core/systems/custom-preset.ts';
import { failureSentence } from '../../core/text/failure-sentence.ts';
import { texts } from '../../core/text/texts.ts';
import { createFormerPhotos, type FormerPhotos, type Replaced } from '../delivery/former-photos.ts';
import type { OpenDestination } from '../delivery/open-destination.ts';
import type { PhotoPreparer, RunScope } from '../delivery/photo-preparer.ts';
import { forgetLost, nothingRestored, type RestoredRun, restoreRun } from '../delivery/restore-run.ts';
import { createDeliveryRun, type DeliveryRun } from '../delivery/run-delivery.ts';
import type { Wait } from '../delivery/wait.ts';
import type { Pace } from '../destinations/transport.ts';
import { type Journal, openJournal } from '../journal/journal.ts';
import type { JournalRun } from '../journal/journal-rows.ts';
import type { RunJournal } from '../journal/run-journal.ts';
import type { Publisher } from '../publisher.ts';
import type { OpenFolder } from '../review/open-folder.ts';
import { folderKeyOf } from '../review-store/folder-key.ts';
import { inMemory } from '../sqlite/open-database.ts';

export interface DeliveryServiceOptions {
  readonly publisher: Publisher;
  readonly journal: Journal;
  /** Called with sentences for people. */
  readonly onNotice: (sentence: string) => void;
  /** What the preset `custom` is, while it is the chosen one. */
  readonly customPreset: () => CustomPreset | null;
  readonly wait: Wait;
  readonly random: () => number;
  readonly pollMs: number;
  readonly pace: Pace;
  /** How often the network may be found missing, 5 seconds apart, before a run is given up. */
  readonly maximumProbes: number;
  /** How long jobs are watched once all is sent, in milliseconds. */
  readonly watchLimitMs: number;
}

/** What is to be delivered: a run of the journal, and what it knows from before. */
export interface PlannedDelivery {
  readonly journal: RunJournal;
  /** Whether the run can be asked for later: its number is that of another run where it is in memory alone. */
  readonly isKept: boolean;
  readonly restored: RestoredRun;
  readonly fillBytes: number;
  /** All photos of the folder that were ready, or only some that a person chose. */
  readonly isWhole: boolean;
  /** Photos that are there already go again. */
  readonly isAgain: boolean;
}

interface RunParts {
  readonly folder: OpenFolder;
  readonly preparer: PhotoPreparer;
  readonly scope: RunScope;
  readonly signal: AbortSignal;
}

/** Photos of others that a run has replaced, and can be put back. */
export interface ReplacedPhotos {
  readonly runId: number;
  /** As it was opened then: the former photos are gone with it. */
  readonly folder: OpenFolder;
  readonly formers: FormerPhotos;
  /** The former one is back: it is written down that ours is not there any more. */
  readonly onUndone: (replaced: Replaced) => void;
}

/** Deliveries, wherever they go, and the one that goes on. */
export interface DeliveryService {
  /** Writes a new run down. */
  begin(
    opened: OpenDestination,
    folder: OpenFolder,
    wish: Pick<PlannedDelivery, 'isWhole' | 'isAgain'>,
  ): Promise<PlannedDelivery>;
  /** @throws AppError `bad-request` if that run is not one of this folder to this destination. */
  resume(
    runId: number,
    opened: OpenDestination,
    folder: OpenFolder,
    signal: AbortSignal,
  ): Promise<PlannedDelivery>;
  run(opened: OpenDestination, delivery: PlannedDelivery, parts: RunParts): Promise<Failure | null>;
  /** What the last run of a folder to this destination has replaced, while the folder is open; null if there was none. */
  replacedAt(destination: RunDestination, folder: OpenFolder): ReplacedPhotos | null;
  /** Null while nothing is delivered. */
  current(): DeliveryRun | null;
}

export function createDeliveryService(options: DeliveryServiceOptions): DeliveryService {
  const { publisher, journal } = options;
  let current: DeliveryRun | null = null;
  const replaced = new Map<string, ReplacedPhotos>();
  const keyOf = ({ kind, label }: RunDestination) => `${kind} ${label}`;

  /** Zips are saved in a folder also where that cannot be noted: nothing is sent, so nothing can be sent twice. */
  const beginIn = (kind: RunDestination['kind'], run: Parameters<Journal['begin']>[0]) => {
    try {
      return { journal: journal.begin(run), isKept: true };
    } catch (error) {
      if (!(error instanceof AppError) || traitsOfKind[kind].usesNetwork) throw error;
      options.onNotice(texts.ledger.notRemembered(failureSentence(error)));
      return { journal: openJournal(inMemory).begin(run), isKept: false };
    }
  };

  return {
    async begin(opened, { paths, batch }, { isWhole, isAgain }) {
      const { preset, requestBytes } = batch.rules();
      const { journal: begun, isKept } = beginIn(opened.record.kind, {
        folderKey: await folderKeyOf(paths),
        folderName: path.basename(paths[0] ?? ''),
        paths,
        destination: opened.record,
        user: opened.user,
        presetId: preset.id,
        customPreset: options.customPreset(),
        requestBytes,
        isWhole,
        isAgain,
      });
      // Zips of former runs that may still arrive.
      const restored = begun.chunks().length > 0 ? restoreRun(begun, batch) : nothingRestored;
      return { journal: begun, isKept, restored, fillBytes: requestBytes, isWhole, isAgain };
    },
    async resume(runId, opened, { paths, batch }, signal) {
      const folderKey = await folderKeyOf(paths);
      const run = journal.unfinished().find(({ id }) => id === runId);
      if (run?.folderKey !== folderKey || !isTo(run, opened)) {
        throw new AppError('bad-request', 'that run is not one of this folder to this destination');
      }
      // It may have been stopped while it was looked for.
      if (signal.aborted) throw new AppError('cancelled');
      const resumed = journal.resume(runId);
      await forgetLost(resumed, opened.destination(), signal);
      const restored = restoreRun(resumed, batch);
      const fillBytes = Math.min(run.fillBytes, batch.rules().requestBytes);
      const { isWhole, isAgain } = run;
      return { journal: resumed, isKept: true, restored, fillBytes, isWhole, isAgain };
    },
    async run(opened, delivery, { folder, ...parts }) {
      const { batch, tempFolder } = folder;
      const { journal: written } = delivery;
      const { runId } = written;
      // A run that goes on has replaced also what it had replaced before.
      const before = replaced.get(keyOf(opened.record));
      const formers =
        delivery.isKept && before?.runId === runId && before.folder === folder
          ? before.formers
          : createFormerPhotos(path.join(tempFolder, `former-${runId}`));
      replaced.set(keyOf(opened.record), {
        runId,
        folder,
        formers,
        onUndone(undone) {
          const { photoId, chunk, name } = undone;
          formers.forget(undone);
          const outcome = { kind: 'not-sent', reason: texts.outcome.notSent.putBack } as const;
          written.recordOutcomes(chunk, new Map([[name, outcome]]));
          if (batch.get(photoId)) batch.setOutcome(photoId, outcome);
        },
      });
      const run = createDeliveryRun({
        ...options,
        ...delivery,
        ...parts,
        opened,
        formers,
        batch,
        tempFolder,
        publish: (state) => publisher.set({ run: state }),
        onLogLine: (jobId: string, line: LogLine) => publisher.addLogLine(jobId, line),
      });
      current = run;
      return run.run().finally(() => {
        current = null;
      });
    },
    replacedAt(destination, folder) {
      const found = replaced.get(keyOf(destination));
      return found?.folder === folder ? found : null;
    },
    current: () => current,
  };
}

function isTo({ destination: { kind, label } }: JournalRun, { record, isSame }: OpenDestination): boolean {
  return kind === record.kind && (isSame?.(label) ?? label === record.label);
}
