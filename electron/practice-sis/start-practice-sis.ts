import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import sharp from 'sharp';
import type { Student } from '../core/roster/roster.ts';
import { onlyUser, publicUsers } from './authorization.ts';
import { createApp } from './create-app.ts';
import { openDatabase } from './database.ts';
import { listOpenJobs } from './job-progress.ts';
import { createJobRunner } from './job-runner.ts';
import { createPace } from './pace.ts';
import { removeArchive } from './receive-archive.ts';
import { createRoster, rosterOf, studentsOf } from './students.ts';

export interface PracticeSisOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Holds the data; made when it is not there. One practice SIS at a time may work with it. */
  readonly stateDir: string;
  /** 512 by default. */
  readonly studentCount?: number;
  /** How fast jobs go, 40 by default; Infinity for as fast as this computer can. */
  readonly photosPerSecond?: number;
  /** Nobody gets in without it. By default two tokens are known that everybody knows. */
  readonly token?: string;
  /** These students and no others, who may be real: then no page shows its jobs without the token. */
  readonly students?: readonly Student[];
}

export interface PracticeSis {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Stops at once, in mid-job too, with the state as a kill would leave it: the next start goes on. */
  close(): Promise<void>;
}

/**
 * Starts the practice SIS on this computer's loopback address and goes on with jobs that had not ended.
 * @throws RangeError for options out of range; an error with code EADDRINUSE for a port in use; an error when another
 * practice SIS works with the folder
 */
export async function startPracticeSis({
  port = 0,
  stateDir,
  studentCount = 512,
  photosPerSecond = 40,
  token,
  students,
}: PracticeSisOptions): Promise<PracticeSis> {
  const roster = students ? rosterOf(studentsOf(students)) : createRoster(studentCount);
  const pace = createPace(photosPerSecond);
  // Every photo is another one: a cache would only fill memory.
  sharp.cache(false);

  const archivesDir = join(stateDir, 'archives');
  await mkdir(archivesDir, { recursive: true, mode: 0o700 });
  const lock = lockState(stateDir);
  let database: DatabaseSync | undefined;
  try {
    database = openDatabase(stateDir);
    await removeLeftovers(database, archivesDir);
    const runner = createJobRunner({ database, archivesDir, roster, pace });
    const receiving = new Set<Promise<unknown>>();
    const app = await createApp({
      database,
      roster,
      archivesDir,
      hasJobsPage: students === undefined,
      users: token === undefined ? publicUsers : onlyUser(token),
      onNewJob: runner.wake,
      onReceiving: (upload) => {
        receiving.add(upload);
        const forget = (): void => void receiving.delete(upload);
        upload.then(forget, forget);
      },
    });
    const url = await app.listen({ host: '127.0.0.1', port });
    runner.wake();

    const close = async (): Promise<void> => {
      await Promise.all([app.close(), runner.stop()]);
      await Promise.allSettled(receiving);
      database?.close();
      lock.release();
    };
    let closing: Promise<void> | undefined;
    return {
      url,
      close() {
        closing ??= close();
        return closing;
      },
    };
  } catch (error) {
    database?.close();
    lock.release();
    throw error;
  }
}

/** Uploads that a kill cut off, and zips of jobs that had just ended. */
async function removeLeftovers(database: DatabaseSync, archivesDir: string): Promise<void> {
  const inUse = new Set(listOpenJobs(database).map((job) => job.archiveName));
  for (const name of await readdir(archivesDir)) {
    if (!inUse.has(name)) await removeArchive(join(archivesDir, name));
  }
}

/**
 * Keeps a second practice SIS out of the same folder: two would import each photo twice.
 * SQLite's lock ends with the process, however it ends, which a lock file does not.
 * @throws when another one holds the folder.
 */
function lockState(stateDir: string): { release(): void } {
  const lock = new DatabaseSync(join(stateDir, 'practice-sis.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new Error(`Another practice SIS already works with the folder ${stateDir}`, { cause });
  }
  return { release: () => lock.close() };
}
