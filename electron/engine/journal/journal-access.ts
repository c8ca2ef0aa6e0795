import path from 'node:path';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { z } from 'zod';

/** What every part of the journal works with. */
export interface JournalAccess {
  readonly now: () => number;
  /** Called with the keys (`studentIdKey`) of students whose entries of the ledger changed. */
  readonly listeners: Set<(students: readonly string[]) => void>;
  rows<Schema extends z.ZodType>(
    schema: Schema,
    sql: string,
    ...values: readonly SQLInputValue[]
  ): z.output<Schema>[];
  /** All of it or nothing, and on disk when it returns. @throws AppError `disk-full`, `cannot-write` or `busy`. */
  write(work: (database: DatabaseSync) => void): void;
  /** As `write`, but a power cut before the next `write` may undo it: for what the SIS can be asked for again. */
  note(work: (database: DatabaseSync) => void): void;
}

/** Where the journal lies in its folder. */
export function journalFile(folder: string): string {
  return path.join(folder, 'journal.sqlite');
}
