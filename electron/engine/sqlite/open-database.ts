import { chmodSync, closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError, type FailureCode } from '../../core/failure.ts';
import { whenFreeSync } from '../disk/when-free.ts';
import { toWriteFailure } from '../file-errors.ts';
import { makeFolder } from '../make-folder.ts';

export interface DatabaseShape {
  /** The first one makes the tables of an empty database, each other one makes them of those of the version before. */
  readonly versions: readonly string[];
  /** Only one process at a time may have it open; it ends with the process, however that ends. */
  readonly isExclusive?: boolean;
}

// sqlite.org/rescode.html, without the extended bits.
const damageCodes = new Set([11, 26]);
const failureCodes: Readonly<Record<number, FailureCode>> = {
  5: 'busy',
  6: 'busy',
  8: 'cannot-write',
  10: 'cannot-write',
  13: 'disk-full',
  14: 'cannot-write',
};

function sqliteCode(error: unknown): number {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : 0;
}

/** An error of SQLite's as an expected failure; anything else as it is. */
export function toStoreFailure(error: unknown, file: string): unknown {
  const code = failureCodes[sqliteCode(error)];
  return code ? new AppError(code, file, { cause: error }) : toWriteFailure(error, file);
}

class Unusable extends Error {}

/** A database that is gone when it is closed. */
export const inMemory = ':memory:';

function makePrivateFile(file: string): void {
  makeFolder(path.dirname(file), 0o700);
  // SQLite gives the files beside it the same mode.
  closeSync(whenFreeSync(() => openSync(file, 'a', 0o600)));
  chmodSync(file, 0o600);
}

function open(file: string, { versions, isExclusive }: DatabaseShape): DatabaseSync {
  if (file !== inMemory) makePrivateFile(file);
  const database = new DatabaseSync(file, { timeout: 2_000 });
  try {
    // FULL: what was written is still there after a power cut, for the price of one flush.
    database.exec(`
      PRAGMA locking_mode = ${isExclusive ? 'EXCLUSIVE' : 'NORMAL'};
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA secure_delete = ON;
    `);
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    if (version > versions.length) throw new Unusable('It was written by a newer version');
    const check = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
    if (check !== 'ok') throw new Unusable(String(check));
    if (version < versions.length) {
      const steps = versions.slice(version).join('\n');
      database.exec(`BEGIN IMMEDIATE; ${steps} PRAGMA user_version = ${versions.length}; COMMIT;`);
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function setAside(file: string, now: Date): string {
  const { dir, name, ext } = path.parse(file);
  const time = now.toISOString().slice(0, 19).replaceAll(':', '-');
  for (let number = 1; ; number += 1) {
    const aside = path.join(dir, `${name}.damaged-${time}${number === 1 ? '' : `-${number}`}${ext}`);
    if (existsSync(aside)) continue;
    whenFreeSync(() => renameSync(file, aside));
    // They belong to the damaged file, and would be taken for the new one's.
    for (const end of ['-wal', '-shm']) {
      if (existsSync(file + end)) whenFreeSync(() => renameSync(file + end, aside + end));
    }
    whenFreeSync(() => rmSync(`${aside}-shm`, { force: true }));
    return aside;
  }
}

/**
 * Opens the database, or makes it, or brings it up to this version. One that is damaged, or that a newer version wrote, is set aside, and a new one begun.
 * @throws AppError `cannot-write`, `disk-full` or `busy`.
 */
export function openDatabase(
  file: string,
  shape: DatabaseShape,
  now: Date,
): { readonly database: DatabaseSync; readonly setAside: string | null } {
  try {
    try {
      return { database: open(file, shape), setAside: null };
    } catch (error) {
      if (!(error instanceof Unusable) && !damageCodes.has(sqliteCode(error))) throw error;
      const aside = setAside(file, now);
      return { database: open(file, shape), setAside: aside };
    }
  } catch (error) {
    throw toStoreFailure(error, file);
  }
}
