/** The SIS's words, from its Scheduled Jobs page. */
export type JobStatus = 'In Progress' | 'Finished' | 'Failed';

/** A job as the SIS reports it. Times are ISO 8601. */
export interface Job {
  readonly id: string;
  readonly status: JobStatus;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly photos: number;
  readonly imported: number;
  readonly rejected: number;
}

export interface LogLine {
  /** Rises by line; ask for the lines after the last one seen. */
  readonly cursor: number;
  readonly at: string;
  readonly level: 'info' | 'warning' | 'error';
  readonly message: string;
  /** The entry of the zip that the line is about. */
  readonly file: string | null;
  readonly outcome: 'imported' | 'rejected' | null;
  /** Why it was rejected, in the SIS's words. */
  readonly reason: string | null;
}

export function hasEnded(job: Job): boolean {
  return job.status !== 'In Progress';
}
