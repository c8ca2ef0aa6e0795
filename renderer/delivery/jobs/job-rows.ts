import { currentItems } from '../../../electron/core/delivery/delivery-view.ts';
import { type DeliveryItem, type ItemState, jobOf } from '../../../electron/core/delivery/item-state.ts';
import type { Job, JobStatus } from '../../../electron/core/delivery/job.ts';
import { hasEnded } from '../../../electron/core/delivery/job.ts';
import { whenInWords } from '../../../electron/core/shared/dates.ts';
import { formatDate } from '../../../electron/core/shared/locale.ts';

/** As the SIS has it; and for zips without a job whether they wait, were not uploaded, or may have arrived anyway. */
export type RowStatus = JobStatus | 'waiting' | 'not-uploaded' | 'unknown';

export interface JobRow {
  readonly key: string;
  /** Null for a zip that the SIS has not accepted. */
  readonly jobId: string | null;
  /** Null for jobs that are not of this run. */
  readonly zip: number | null;
  readonly status: RowStatus;
  /** In progress, and not moving. */
  readonly isStalled: boolean;
  /** ISO 8601. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly photos: number;
  readonly imported: number | null;
  readonly rejected: number;
}

function rowOfJob(job: Job, zip: number | null): JobRow {
  const { id, status, startedAt, endedAt, photos, imported, rejected } = job;
  return {
    key: `job-${id}`,
    jobId: id,
    zip,
    status,
    isStalled: false,
    startedAt,
    endedAt,
    photos,
    imported,
    rejected,
  };
}

function statusWithoutJob(state: ItemState): RowStatus {
  if (state.kind === 'failed') return state.isUnsure ? 'unknown' : 'not-uploaded';
  return state.kind === 'cancelled' ? 'not-uploaded' : 'waiting';
}

/** Whichever of two reports about one job knows more. */
function newer(known: Job, reported: Job | undefined): Job {
  if (!reported || hasEnded(known)) return known;
  if (hasEnded(reported)) return reported;
  return reported.imported + reported.rejected > known.imported + known.rejected ? reported : known;
}

/** The run's zips in their order, then the SIS's earlier jobs, newest first. */
export function jobRows(chunks: readonly DeliveryItem[], jobsOfSis: readonly Job[]): readonly JobRow[] {
  const byId = new Map(jobsOfSis.map((job) => [job.id, job]));
  const ofRun = currentItems(chunks).map((chunk): JobRow => {
    const job = jobOf(chunk.state);
    if (job) {
      const row = rowOfJob(newer(job, byId.get(job.id)), chunk.number);
      const isStalled = chunk.state.kind === 'stalled';
      const isGone = chunk.state.kind === 'untracked' && chunk.state.failure.code === 'sis-job-gone';
      const photos = job.photos || chunk.photos;
      return { ...row, status: isGone ? 'unknown' : row.status, isStalled, photos };
    }
    return {
      key: `zip-${chunk.number}`,
      jobId: null,
      zip: chunk.number,
      status: statusWithoutJob(chunk.state),
      isStalled: false,
      startedAt: null,
      endedAt: null,
      photos: chunk.photos,
      imported: null,
      rejected: 0,
    };
  });
  const known = new Set(ofRun.map(({ jobId }) => jobId));
  const earlier = jobsOfSis.filter(({ id }) => !known.has(id)).map((job) => rowOfJob(job, null));
  return [...ofRun, ...earlier];
}

/** "10:02 AM" on the same day, else "Yesterday, 10:02 AM". In the computer's own time zone. */
export function timeInWords(isoTime: string | null, now: Date): string {
  if (isoTime === null) return '';
  const time = new Date(isoTime);
  if (Number.isNaN(time.getTime())) return isoTime;
  return time.toDateString() === now.toDateString()
    ? formatDate(time.getTime(), 'time')
    : whenInWords(time.getTime(), now.getTime());
}
