export const jobName = 'Import Student Photos';

export type JobStatus = 'In Progress' | 'Finished' | 'Failed';

/** A job as the API gives it. Times are ISO 8601 in UTC. */
export interface Job {
  readonly id: string;
  readonly name: typeof jobName;
  readonly status: JobStatus;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly counts: {
    /** 0 until the zip was read. */
    readonly photos: number;
    readonly processed: number;
    readonly imported: number;
    readonly rejected: number;
  };
}

export interface LogLine {
  /** 1 and up, rising within the job. */
  readonly cursor: number;
  readonly at: string;
  readonly level: 'info' | 'warning' | 'error';
  readonly message: string;
  /** The entry's full name in the zip. */
  readonly file: string | null;
  readonly studentId: string | null;
  readonly outcome: 'imported' | 'rejected' | null;
  readonly reason: string | null;
}

/** A zip that arrived. */
export interface PhotoImport {
  readonly idempotencyKey: string;
  readonly receivedAt: string;
  readonly archiveBytes: number;
  readonly sha256: string;
  readonly job: Job;
}
