import { isDeepStrictEqual } from 'node:util';
import { readStudentId } from '../../core/photo/student-id.ts';
import type { Decision } from '../../core/review/decision.ts';
import { findOtherStudents, type IdReading, isOtherPerson } from '../../core/roster/other-students.ts';
import type { Roster } from '../../core/roster/roster.ts';
import type { RosterTable } from '../../core/roster/roster-table.ts';
import { texts } from '../../core/text/texts.ts';
import type { Publisher } from '../publisher.ts';
import { folderKeyOf } from '../review-store/folder-key.ts';
import type { KeptStep } from '../review-store/kept-review.ts';
import type { Review } from '../review-store/review.ts';
import type { ReviewStore } from '../review-store/review-store.ts';
import type { FolderService } from './folder-service.ts';
import type { OpenFolder } from './open-folder.ts';
import type { ReviewEvents } from './review-events.ts';

/** What a person said of photos was said of students, and an ID is not the same student in every column. */
export interface IdService {
  /** The roster may be read in another way now. */
  settle(): void;
  onFolderOpening(open: OpenFolder): Promise<void>;
  onFolderChecked(): void;
  onFolderClosing(): void;
}

export interface IdServiceOptions {
  readonly store: ReviewStore | null;
  readonly folder: FolderService;
  readonly publisher: Publisher;
  /** The roster and how its IDs are read; null where there is none. */
  readonly reading: () => { readonly table: RosterTable; readonly ids: IdReading } | null;
  readonly events: ReviewEvents;
  readonly onNotice: (sentence: string) => void;
  readonly onError: (error: unknown) => void;
}

/** The decision itself where it holds. */
type Revise = (file: string, decision: Decision) => Decision;

function reviseKept(review: Review, revise: Revise): void {
  const { decisions, done, undone } = review.load();
  const isOther = (file: string, decision: Decision) => revise(file, decision) !== decision;
  const photos = [...decisions]
    .filter(([file, { decision }]) => isOther(file, decision))
    .map(([file, kept]) => ({ ...kept, file, decision: revise(file, kept.decision) }));
  const changes = [...done, ...undone].flatMap((step) => step.changes);
  const stepped = changes.filter(({ file, before, after }) => isOther(file, before) || isOther(file, after));
  const files = new Set([...photos, ...stepped].map(({ file }) => file));
  if (files.size === 0) return;
  const shorten = (steps: readonly KeptStep[]) =>
    steps
      .map((step) => ({
        ...step,
        changes: step.changes.filter(({ file, renamed }) => renamed !== null || !files.has(file)),
      }))
      .filter((step) => step.changes.length > 0);
  review.saveSteps({ done: shorten(done), undone: shorten(undone) }, photos);
}

/**
 * Takes back whose photo it is where the ID that was given means another student since the roster is another one, or is
 * read in another way: whether the ID or the student was meant, nobody can tell. Knows it the next day too.
 */
export function createIdService(options: IdServiceOptions): IdService {
  const { store, folder, publisher, events, onNotice, onError } = options;
  let review: Review | null = null;
  /** How the roster was read when IDs were given. */
  let ids: IdReading | null = null;
  /** Whom they meant; nobody's name is kept to another day. */
  let students: { readonly table: RosterTable; readonly byId: Roster } | null = null;
  let isOpen = false;

  const forget = (isOther: (studentId: string) => boolean) => {
    const { batch } = folder.need();
    const { roster } = batch.rules();
    const revise: Revise = (file, decision) => {
      if (decision.studentId === null || !isOther(decision.studentId)) return decision;
      // The person had said that it is not the one of its name.
      const isNamed = readStudentId(file, (id) => roster?.has(id) ?? false) !== null;
      return { ...decision, studentId: null, isLeftOut: decision.isLeftOut || isNamed };
    };
    const revised = batch.decisions.revise((id, decision) => revise(batch.get(id)?.file ?? '', decision));
    batch.touch(revised);
    publisher.set({ steps: batch.decisions.steps() });
    if (revised.length > 0) {
      events.emit('idsForgotten', null);
      onNotice(texts.roster.idsMeanOthers(revised.length));
    }
    if (review) reviseKept(review, revise);
  };
  const settle = () => {
    const now = options.reading();
    const byId = folder.peek()?.batch.rules().roster;
    if (!isOpen || !now || !byId) return;
    const isSameReading = isDeepStrictEqual(now.ids, ids);
    const former = students?.table === now.table ? null : (students?.byId ?? null);
    const others = isSameReading || !ids ? null : findOtherStudents(now.table, ids, now.ids);
    ids = now.ids;
    students = { table: now.table, byId };
    const isOther = (studentId: string) => {
      const [was, is] = [former?.get(studentId), byId.get(studentId)];
      return (
        others?.has(studentId) === true || (was !== undefined && is !== undefined && isOtherPerson(was, is))
      );
    };
    try {
      if (former || (others && others.size > 0)) forget(isOther);
      if (!isSameReading) review?.setIdReading(ids);
    } catch (error) {
      onError(error);
    }
  };

  return {
    settle,
    async onFolderOpening({ paths }) {
      review = store ? store.openReview(await folderKeyOf(paths)) : null;
      ids = review?.load().idReading ?? null;
    },
    onFolderChecked() {
      isOpen = true;
      settle();
    },
    onFolderClosing() {
      isOpen = false;
      review = null;
      ids = null;
      students = null;
    },
  };
}
