import type { RunState } from '../../core/contract/views.ts';
import type { LogLine } from '../../core/delivery/job.ts';
import type { Batch } from '../batch/batch.ts';
import type { Pace } from '../destinations/transport.ts';
import type { RunJournal } from '../journal/run-journal.ts';
import type { FormerPhotos } from './former-photos.ts';
import type { OpenDestination } from './open-destination.ts';
import type { PhotoPreparer, RunScope } from './photo-preparer.ts';
import type { RestoredRun } from './restore-run.ts';
import type { Wait } from './wait.ts';

export interface DeliveryRunOptions {
  readonly batch: Batch;
  readonly preparer: PhotoPreparer;
  readonly scope: RunScope;
  readonly journal: RunJournal;
  /** Whether the run can be asked for later: its number is that of another run where it is in memory alone. */
  readonly isKept: boolean;
  readonly restored: RestoredRun;
  /** What requests are filled up to, where the SIS took no bigger ones before. */
  readonly fillBytes: number;
  readonly opened: OpenDestination;
  /** All photos of the folder that were ready, or only some that a person chose. */
  readonly isWhole: boolean;
  /** Photos that are there already go again. */
  readonly isAgain: boolean;
  /** Where fixed copies are written, for the sentence of a full disk. */
  readonly tempFolder: string;
  readonly publish: (run: RunState) => void;
  readonly onLogLine: (jobId: string, line: LogLine) => void;
  /** Where photos of others that are replaced are kept, so that they can be put back. */
  readonly formers: FormerPhotos;
  readonly signal: AbortSignal;
  readonly wait: Wait;
  readonly random: () => number;
  readonly pollMs: number;
  /** How often the network may be found missing, 5 seconds apart, before the run is given up. */
  readonly maximumProbes: number;
  readonly pace: Pace;
  /** How long jobs are watched once all is sent, in milliseconds. A person ends it by `leave`. */
  readonly watchLimitMs: number;
}
