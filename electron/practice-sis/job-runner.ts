import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { baseName } from '../core/photo/file-name.ts';
import { importPhoto } from './import-photo.ts';
import type { Job } from './job.ts';
import {
  beginJob,
  endJob,
  entryImportedFor,
  listOpenJobs,
  type OpenJob,
  recordEntry,
} from './job-progress.ts';
import { findJob } from './job-records.ts';
import type { Pace } from './pace.ts';
import { type Archive, openArchive, UnreadableArchive } from './read-archive.ts';
import { removeArchive } from './receive-archive.ts';
import type { Roster } from './students.ts';

export interface JobRunner {
  /** Works off the open jobs, one after another, unless it is doing so already. */
  wake(): void;
  /** Stops between two photos, leaving the job to be continued by the next start. */
  stop(): Promise<void>;
}

export interface JobRunnerOptions {
  readonly database: DatabaseSync;
  readonly archivesDir: string;
  readonly roster: Roster;
  readonly pace: Pace;
}

export function createJobRunner(options: JobRunnerOptions): JobRunner {
  const stopping = new AbortController();
  let isWorking = false;
  let work: Promise<void> = Promise.resolve();

  async function workOff(): Promise<void> {
    try {
      for (;;) {
        const job = stopping.signal.aborted ? undefined : listOpenJobs(options.database)[0];
        if (job === undefined) return;
        await runJob(options, job, stopping.signal);
      }
    } catch {
      // Not even the failure could be noted, say on a full disk: the job stays open for the next wake or start.
    } finally {
      isWorking = false;
    }
  }

  return {
    wake() {
      if (isWorking || stopping.signal.aborted) return;
      isWorking = true;
      work = workOff();
    },
    async stop() {
      stopping.abort();
      await work;
    },
  };
}

async function runJob(options: JobRunnerOptions, job: OpenJob, signal: AbortSignal): Promise<void> {
  const { database, archivesDir } = options;
  const archivePath = join(archivesDir, job.archiveName);
  try {
    const archive = await openArchive(archivePath);
    try {
      await importArchive(options, job, archive, signal);
    } finally {
      archive.close();
    }
    if (signal.aborted) return;
    endJob(database, job.id, 'Finished', { level: 'info', message: summary(database, job) });
  } catch (error) {
    if (signal.aborted) return;
    const reason =
      error instanceof UnreadableArchive
        ? error.message
        : 'Something went wrong in the SIS itself, not with your photos. Please upload the zip again.';
    endJob(database, job.id, 'Failed', {
      level: 'error',
      message: `The import failed. ${reason}${importedSoFar(database, job)}`,
    });
  }
  await removeArchive(archivePath);
}

async function importArchive(
  { database, roster, pace }: JobRunnerOptions,
  job: OpenJob,
  archive: Archive,
  signal: AbortSignal,
): Promise<void> {
  if (job.photos === null) {
    const photos = archive.entries.filter((entry) => !entry.isJunk).length;
    if (photos === 0) throw new UnreadableArchive('There are no photos in the zip.');
    beginJob(database, job.id, photos, {
      level: 'info',
      message: `The import started. There ${photos === 1 ? 'is 1 photo' : `are ${photos} photos`} in the zip.`,
    });
  }
  for (const [index, entry] of archive.entries.entries()) {
    if (index < job.nextEntry) continue;
    if (entry.isJunk) {
      recordEntry(database, job.id, index, {
        level: 'warning',
        message: `${baseName(entry.name)}: left out, it is not a photo but a file that a computer adds by itself`,
        file: entry.name,
      });
      // A zip of nothing but junk must not hold up the requests.
      await setImmediate(undefined, { signal });
      continue;
    }
    await pace.next(signal);
    const { line, photo } = await importPhoto(entry, roster, (studentId) =>
      entryImportedFor(database, job.id, studentId),
    );
    if (signal.aborted) return;
    recordEntry(database, job.id, index, line, photo);
  }
}

function summary(database: DatabaseSync, job: OpenJob): string {
  const { photos, imported, rejected } = countsOf(database, job);
  const ofAll = photos === 1 ? '1 photo was' : `${photos} photos were`;
  return `The import finished. ${imported} of ${ofAll} imported, ${rejected} rejected.`;
}

function importedSoFar(database: DatabaseSync, job: OpenJob): string {
  const { photos, imported } = countsOf(database, job);
  return imported === 0 ? '' : ` ${imported} of ${photos} photos had been imported until then.`;
}

function countsOf(database: DatabaseSync, { id }: OpenJob): Job['counts'] {
  const job = findJob(database, String(id));
  if (job === undefined) throw new Error(`Job ${id} is not there`);
  return job.counts;
}
