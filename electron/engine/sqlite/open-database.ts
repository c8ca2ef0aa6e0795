import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError, type FailureCode } from '../../core/shared/failure.ts';
import { whenFreeSync } from '../disk/when-free.ts';
import { toWriteFailure } from '../file-errors.ts';
import { makeFolder } from '../make-folder.ts';

export interface DatabaseShape {
  /**
   * The first one makes the tables of an empty database, each other one makes them of those of the version before: SQL,
   * or what cannot be said in SQL, in the same transaction.
   */
  readonly versions: readonly (string | ((database: DatabaseSync) => void))[];
  /** Only one process at a time may have it open; it ends with the process, however that ends. */
  readonly isExclusive?: boolean;
}

/** Set aside: a new one takes its place. Refused: it stays where it is, and nothing is opened. */
export type IfUnusable = 'set-aside' | 'refuse';

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

class Unusable extends Error {
  readonly code: 'journal-damaged' | 'journal-newer';

  constructor(code: Unusable['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** A database that is gone when it is closed. */
export const inMemory = ':memory:';

function makePrivateFile(file: string): void {
  // SQLite gives the files beside it the same mode.
  closeSync(whenFreeSync(() => openSync(file, 'a', 0o600)));
  chmodSync(file, 0o600);
}

/** The first one to have it whole wins: nobody's file is ever replaced. */
function landNew(made: string, file: string): void {
  try {
    linkSync(made, file);
  } catch (error) {
    if (existsSync(file)) return;
    // exFAT and some shares have no second names for a file.
    if (!(error instanceof Error)) throw error;
    copyFileSync(made, file, constants.COPYFILE_EXCL);
  }
}

/** A new database appears under its name only when its tables are there: an empty file is one that was cut. */
function makeNew(file: string, shape: DatabaseShape): void {
  makeFolder(path.dirname(file), 0o700);
  if (existsSync(file)) return;
  if (existsSync(`${file}-wal`)) throw new Unusable('journal-damaged', 'Its main file is gone');
  const made = `${file}.${randomUUID()}.new`;
  try {
    openMade(made, { ...shape, isExclusive: false }, true).close();
    landNew(made, file);
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(made + end, { force: true });
  }
}

function open(file: string, shape: DatabaseShape): DatabaseSync {
  if (file !== inMemory) makeNew(file, shape);
  return openMade(file, shape, file === inMemory);
}

function openMade(file: string, { versions, isExclusive }: DatabaseShape, isNew: boolean): DatabaseSync {
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
    if (version > versions.length) throw new Unusable('journal-newer', `It is of version ${version}`);
    if (version === 0 && !isNew) throw new Unusable('journal-damaged', 'It is empty');
    // Not the quick one: it does not hold the rows against their indexes, which shows a bit that was flipped.
    const check = database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'];
    if (check !== 'ok') throw new Unusable('journal-damaged', String(check));
    if (version < versions.length) {
      database.exec('BEGIN IMMEDIATE');
      for (const step of versions.slice(version)) {
        if (typeof step === 'string') database.exec(step);
        else step(database);
      }
      database.exec(`PRAGMA user_version = ${versions.length}; COMMIT;`);
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function setAside(file: string, now: Date, why: 'damaged' | 'newer'): string {
  const { dir, name, ext } = path.parse(file);
  const time = now.toISOString().slice(0, 19).replaceAll(':', '-');
  for (let number = 1; ; number += 1) {
    const aside = path.join(dir, `${name}.${why}-${time}${number === 1 ? '' : `-${number}`}${ext}`);
    if (existsSync(aside)) continue;
    if (existsSync(file)) whenFreeSync(() => renameSync(file, aside));
    // They belong to the damaged file, and would be taken for the new one's.
    for (const end of ['-wal', '-shm']) {
      if (existsSync(file + end)) whenFreeSync(() => renameSync(file + end, aside + end));
    }
    whenFreeSync(() => rmSync(`${aside}-shm`, { force: true }));
    return aside;
  }
}

/**
 * Opens the database, or makes it, or brings it up to this version.
 * @param ifUnusable of one that is damaged, or that a newer version wrote.
 * @throws AppError `cannot-write`, `disk-full` or `busy`; `journal-damaged` or `journal-newer` where it is refused.
 */
export function openDatabase(
  file: string,
  shape: DatabaseShape,
  now: Date,
  ifUnusable: IfUnusable = 'set-aside',
): { readonly database: DatabaseSync; readonly setAside: string | null } {
  try {
    try {
      return { database: open(file, shape), setAside: null };
    } catch (error) {
      if (!(error instanceof Unusable) && !damageCodes.has(sqliteCode(error))) throw error;
      const code = error instanceof Unusable ? error.code : 'journal-damaged';
      if (ifUnusable === 'refuse') throw new AppError(code, file, { cause: error });
      const aside = setAside(file, now, code === 'journal-newer' ? 'newer' : 'damaged');
      return { database: open(file, shape), setAside: aside };
    }
  } catch (error) {
    throw toStoreFailure(error, file);
  }
}
