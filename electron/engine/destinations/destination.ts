import type { PlannedPhoto } from '../../core/delivery/chunk-plan.ts';
import type { DestinationTraits } from '../../core/delivery/destination-traits.ts';
import type { Job, LogLine } from '../../core/delivery/job.ts';
import type { DeliveredZip } from '../../core/network/sftp/email-text.ts';
import type { RosterTable } from '../../core/roster/roster-table.ts';
import type { MapFile } from '../../core/systems/map-file.ts';
import type { Pace } from './transport.ts';

export interface Session {
  readonly system: string;
  /** Empty where nobody signs in. */
  readonly user: string;
  /** May the user put photos there? */
  readonly mayImport: boolean;
  /** In bytes, for one zip; infinite where the destination has no limit of its own. */
  readonly maxArchiveBytes: number;
}

/** What one request carries. */
export interface Parcel {
  /** As the zip is to be called there, where that name is free. */
  readonly fileName: string;
  readonly zip: Uint8Array;
  /** Of the zip, in hexadecimal digits. */
  readonly sha256: string;
  /** Of all zips under one key a destination that can be asked for keys imports only one, and that one once. */
  readonly idempotencyKey: string;
  readonly photos: readonly PlannedPhoto[];
  /** What tells the system whose photos the zip holds; put beside it where it belongs there. */
  readonly mapFile: MapFile | null;
  /** How many bytes of the zip are on their way, or there where a destination `continues`. */
  readonly onSent: (sentBytes: number) => void;
  /** Awaited before so many bytes go out: what limits the bandwidth. */
  readonly pace?: Pace | undefined;
}

/** What the destination made of a parcel: a job to be watched, or a file that is simply there. */
export type Receipt =
  | { readonly kind: 'job'; readonly job: Job }
  | { readonly kind: 'delivered'; readonly zip: DeliveredZip };

/** A zip that the SIS has, and the job that it made of it. */
export interface ArrivedZip {
  readonly archiveBytes: number;
  /** In lower-case hexadecimal digits; null where the SIS does not say it. */
  readonly sha256: string | null;
  readonly job: Job;
}

/** Asks until there is an answer, or until asking is no use any more. */
export type Patience = <Value>(ask: () => Promise<Value>) => Promise<Value>;

/** Asking for jobs and their logs, where a destination answers with jobs. */
export interface Watch {
  jobs(signal: AbortSignal): Promise<readonly Job[]>;
  job(id: string, signal: AbortSignal): Promise<Job>;
  log(
    jobId: string,
    after: number,
    signal: AbortSignal,
  ): Promise<{ lines: readonly LogLine[]; nextAfter: number }>;
}

/**
 * Where photos go and what is asked there. Every call throws a TransportError for what goes wrong on the way or at the
 * other side, another AppError for what goes wrong on this computer, and the signal's reason when it is aborted.
 */
export interface Destination {
  /** Which of the functions there are, and how a run goes, follows from these. */
  readonly traits: DestinationTraits;
  /** Signs in, or finds out beforehand what would be in the way later. */
  session(signal: AbortSignal): Promise<Session>;
  /** Whether anything answers there: asked while the network is missing. */
  isReachable(signal: AbortSignal): Promise<boolean>;
  /**
   * Null where the SIS has no roster to give.
   * @param patience for each of its pages; each is asked for once without it.
   * @throws AppError `roster-too-big`: half a roster would say of the others that they are no students.
   */
  roster?(signal: AbortSignal, patience?: Patience): Promise<RosterTable | null>;
  /** Puts one parcel there. Where it is there already, whole, nothing is sent and nothing is overwritten. */
  put(parcel: Parcel, signal: AbortSignal): Promise<Receipt>;
  /** The zip that arrived under this key, or null if none did. */
  find?(idempotencyKey: string, signal: AbortSignal): Promise<ArrivedZip | null>;
  readonly watch?: Watch;
  /** Whether the zip is there as it was delivered. */
  verify?(zip: DeliveredZip, signal: AbortSignal): Promise<boolean>;
  /** Takes zips back that are of no use without the others. */
  withdraw?(zips: readonly DeliveredZip[]): Promise<void>;
  /** A connection that is kept between parcels ends. */
  close?(): void;
}

/** A destination that says what became of a zip: by its key, and by the jobs and logs that it makes of zips. */
export type AnsweringDestination = Destination & Required<Pick<Destination, 'find' | 'watch'>>;

export function isAnswering(destination: Destination): destination is AnsweringDestination {
  return destination.find !== undefined && destination.watch !== undefined;
}
