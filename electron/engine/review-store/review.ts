import type { DatabaseSync } from 'node:sqlite';
import type { Rename } from '../../core/review/rename-plan.ts';
import type { IdReading } from '../../core/roster/other-students.ts';
import {
  decisionSchema,
  indexChoices,
  type KeptDecision,
  type KeptIndexChoice,
  type KeptPhoto,
  type KeptStep,
  keptListsSchema,
  readStep,
  stepKindSchema,
  writeStep,
  writtenStepSchema,
} from './kept-review.ts';
import { createSheetRows, type SheetRows } from './sheet-rows.ts';

/** How many steps can be undone after the folder was closed. */
const maximumKeptSteps = 200;

export interface KeptReview {
  /** By file. Also those that are undecided (again), since a step may be about them. */
  readonly decisions: ReadonlyMap<string, KeptDecision>;
  /** The last one is undone first. */
  readonly done: readonly KeptStep[];
  /** The last one is made again first. */
  readonly undone: readonly KeptStep[];
  readonly indexChoice: KeptIndexChoice;
  /** How the roster was read when students' IDs were given; null where that is not known. */
  readonly idReading: IdReading | null;
}

/**
 * What is kept of one folder. Whatever was written is on disk when the call returns, all of it or nothing.
 * Every write throws AppError `disk-full`, `cannot-write` or `busy` where it cannot.
 */
export interface Review {
  load(): KeptReview;
  /** A new step, with the photos as it leaves them. What was undone cannot be made again. Files that it renamed go by their new names. */
  saveStep(step: KeptStep, photos: readonly KeptPhoto[]): void;
  /** The last step is undone; the photos as that leaves them. For a step that renamed files: how they were renamed back. */
  saveUndo(photos: readonly KeptPhoto[], renames?: readonly Rename[]): void;
  saveRedo(photos: readonly KeptPhoto[], renames?: readonly Rename[]): void;
  /** Saves all steps again, where the saved ones are no longer those that can be undone. */
  saveSteps(
    steps: Pick<KeptReview, 'done' | 'undone'>,
    photos: readonly KeptPhoto[],
    renames?: readonly Rename[],
  ): void;
  /** Without a step: a decision that was confirmed for a changed file, or bytes that were read meanwhile. */
  savePhotos(photos: readonly KeptPhoto[]): void;
  /** Files that got other names without a step, all at once. Steps about them go with them. */
  moveFiles(renames: readonly Rename[]): void;
  setIndexChoice(kept: KeptIndexChoice): void;
  setIdReading(reading: IdReading): void;
  readonly sheets: SheetRows;
}

interface Scope {
  readonly database: DatabaseSync;
  readonly reviewId: number;
  /** Runs it as one transaction. */
  readonly write: (work: () => void) => void;
}

export function createReview({ database, reviewId, write }: Scope): Review {
  const addPhoto = database.prepare(
    'INSERT INTO photos (bytes, modified_ms, sha256, decision, review_id, file) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const changePhoto = database.prepare(
    'UPDATE photos SET bytes = ?, modified_ms = ?, sha256 = ?, decision = ? WHERE review_id = ? AND file = ?',
  );
  const findNumber = database.prepare('SELECT number FROM photos WHERE review_id = ? AND file = ?');
  const rename = database.prepare('UPDATE photos SET file = ? WHERE number = ?');
  const dropFile = database.prepare('DELETE FROM photos WHERE review_id = ? AND file = ?');
  const dropUndone = database.prepare('DELETE FROM steps WHERE review_id = ? AND is_undone = 1');
  const dropSteps = database.prepare('DELETE FROM steps WHERE review_id = ?');
  const addStep = database.prepare(
    'INSERT INTO steps (review_id, kind, changes, is_undone) VALUES (?, ?, ?, ?)',
  );
  const dropOldest = database.prepare(`
    DELETE FROM steps WHERE review_id = ? AND id NOT IN (
      SELECT id FROM steps WHERE review_id = ? ORDER BY id DESC LIMIT ${maximumKeptSteps})
  `);
  const markUndone = database.prepare(`
    UPDATE steps SET is_undone = 1
    WHERE id = (SELECT max(id) FROM steps WHERE review_id = ? AND is_undone = 0)
  `);
  const markDone = database.prepare(`
    UPDATE steps SET is_undone = 0
    WHERE id = (SELECT min(id) FROM steps WHERE review_id = ? AND is_undone = 1)
  `);
  const choose = database.prepare('UPDATE reviews SET index_choice = ?, index_lists = ? WHERE id = ?');
  const setReading = database.prepare('UPDATE reviews SET id_heading = ?, id_digits = ? WHERE id = ?');
  const findReview = database.prepare(
    'SELECT index_choice, index_lists, id_heading, id_digits FROM reviews WHERE id = ?',
  );
  const findPhotos = database.prepare('SELECT * FROM photos WHERE review_id = ?');
  const findSteps = database.prepare('SELECT * FROM steps WHERE review_id = ? ORDER BY id');

  const numberOf = (file: string): number | null => {
    const number = findNumber.get(reviewId, file)?.['number'];
    return typeof number === 'number' ? number : null;
  };
  const putAll = (photos: readonly KeptPhoto[]) => {
    for (const { file, bytes, modifiedMs, sha256, decision } of photos) {
      const values = [bytes, modifiedMs, sha256, JSON.stringify(decision), reviewId, file];
      // Undo and redo are about photos that are there: an upsert would try to add each of 5,000, at twice the time.
      if (changePhoto.run(...values).changes === 0) addPhoto.run(...values);
    }
  };
  const move = (renames: readonly Rename[]) => {
    const moving = renames.flatMap(({ from, to }) => {
      const number = from === to ? null : numberOf(from);
      return number === null ? [] : [{ number, to }];
    });
    // No file's name begins so: for a moment the names of swaps and circles are nobody's.
    for (const { number } of moving) rename.run(`/${number}`, number);
    // The photo that had the name is not the one that has it now: neither its decision nor its steps apply.
    for (const { from, to } of renames) if (from !== to) dropFile.run(reviewId, to);
    for (const { number, to } of moving) rename.run(to, number);
  };

  const pushStep = (step: KeptStep, isUndone = false) => {
    const written = writeStep(step, (file) => {
      const number = numberOf(file);
      if (number === null) throw new Error('A step is about a photo that was not given');
      return number;
    });
    addStep.run(reviewId, step.kind, JSON.stringify(written), isUndone ? 1 : 0);
  };

  return {
    load() {
      const row = findReview.get(reviewId);
      const decisions = new Map<string, KeptDecision>();
      const files = new Map<number, string>();
      for (const row of findPhotos.iterate(reviewId)) {
        const { number, file, bytes, modified_ms: modifiedMs, sha256 } = row;
        const decision = decisionSchema.safeParse(parse(row['decision']));
        if (!decision.success) continue;
        files.set(Number(number), String(file));
        decisions.set(String(file), {
          bytes: Number(bytes),
          modifiedMs: Number(modifiedMs),
          sha256: sha256 === null ? null : String(sha256),
          decision: decision.data,
        });
      }
      const done: KeptStep[] = [];
      const undone: KeptStep[] = [];
      for (const row of findSteps.iterate(reviewId)) {
        const kind = stepKindSchema.safeParse(row['kind']);
        const written = writtenStepSchema.safeParse(parse(row['changes']));
        if (!kind.success || !written.success) continue;
        const step = readStep(kind.data, written.data, (number) => files.get(number));
        if (row['is_undone'] === 0) done.push(step);
        else undone.unshift(step);
      }
      return { decisions, done, undone, indexChoice: readChoice(row), idReading: readReading(row) };
    },
    saveStep(step, photos) {
      write(() => {
        move(step.changes.flatMap(({ renamed }) => renamed ?? []));
        putAll(photos);
        dropUndone.run(reviewId);
        pushStep(step);
        dropOldest.run(reviewId, reviewId);
      });
    },
    saveUndo: (photos, renames = []) =>
      write(() => {
        move(renames);
        putAll(photos);
        markUndone.run(reviewId);
      }),
    saveRedo: (photos, renames = []) =>
      write(() => {
        move(renames);
        putAll(photos);
        markDone.run(reviewId);
      }),
    saveSteps: ({ done, undone }, photos, renames = []) =>
      write(() => {
        move(renames);
        putAll(photos);
        dropSteps.run(reviewId);
        const known = ({ kind, changes }: KeptStep): KeptStep => ({
          kind,
          changes: changes.filter(({ file }) => numberOf(file) !== null),
        });
        for (const step of done) pushStep(known(step));
        for (const step of undone.toReversed()) pushStep(known(step), true);
      }),
    savePhotos: (photos) => write(() => putAll(photos)),
    moveFiles: (renames) => write(() => move(renames)),
    setIndexChoice: ({ choice, lists }) =>
      write(() => void choose.run(choice, lists && JSON.stringify(lists), reviewId)),
    setIdReading: ({ heading, padIdsTo }) => write(() => void setReading.run(heading, padIdsTo, reviewId)),
    sheets: createSheetRows({ database, reviewId, write }),
  };
}

function readChoice(row: Record<string, unknown> | undefined): KeptIndexChoice {
  const choice = indexChoices.find((one) => one === row?.['index_choice']) ?? 'open';
  const lists = keptListsSchema.safeParse(parse(row?.['index_lists']));
  return { choice, lists: lists.success ? lists.data : null };
}

function readReading(row: Record<string, unknown> | undefined): IdReading | null {
  const [heading, digits] = [row?.['id_heading'], row?.['id_digits']];
  if (typeof heading !== 'string') return null;
  return { heading, padIdsTo: typeof digits === 'number' ? digits : null };
}

function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}
