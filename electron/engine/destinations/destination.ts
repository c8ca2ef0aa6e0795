import type { Job, LogLine } from '../../core/delivery/job.ts';
import type { RosterTable } from '../../core/roster/roster-table.ts';
import type { Pace } from './transport.ts';

export interface Session {
  readonly system: string;
  readonly user: string;
  /** Does the user have the permission "Import Student Photos"? */
  readonly mayImport: boolean;
  /** In bytes, for one zip. */
  readonly maxArchiveBytes: number;
}

export interface Delivery {
  readonly fileName: string;
  readonly zip: Uint8Array;
  /** Of all zips under one key the SIS imports only one, and that one once. */
  readonly idempotencyKey: string;
  readonly onSent: (sentBytes: number) => void;
  /** Awaited before so many bytes go out: what limits the bandwidth. */
  readonly pace?: Pace | undefined;
}

/** A zip that the SIS has, and the job that it made of it. */
export interface ArrivedZip {
  readonly archiveBytes: number;
  /** In lower-case hexadecimal digits; null where the SIS does not say it. */
  readonly sha256: string | null;
  readonly job: Job;
}

/** Asks until there is an answer, or until asking is no use any more. */
export type Patience = <Value>(ask: () => Promise<Value>) => Promise<Value>;

/**
 * Where photos go and what is asked there. Every call throws a TransportError for what goes wrong on the way or
 * at the other side, and the signal's reason when it is aborted.
 */
export interface Destination {
  session(signal: AbortSignal): Promise<Session>;
  /**
   * Null where the SIS has no roster to give.
   * @param patience for each of its pages; each is asked for once without it.
   * @throws AppError `roster-too-big`: half a roster would say of the others that they are no students.
   */
  roster(signal: AbortSignal, patience?: Patience): Promise<RosterTable | null>;
  /** Sends one zip; answers with the job that the SIS has made of it. */
  send(delivery: Delivery, signal: AbortSignal): Promise<Job>;
  /** The zip that arrived under this key, or null if none did. */
  findDelivery(idempotencyKey: string, signal: AbortSignal): Promise<ArrivedZip | null>;
  jobs(signal: AbortSignal): Promise<readonly Job[]>;
  job(id: string, signal: AbortSignal): Promise<Job>;
  log(
    jobId: string,
    after: number,
    signal: AbortSignal,
  ): Promise<{ lines: readonly LogLine[]; nextAfter: number }>;
}
