import type { ParsedInput } from '../../core/contract.ts';
import { safeFixKinds } from '../../core/fix.ts';
import type { PhotoId } from '../../core/photo.ts';
import type { StepKind } from '../../core/views.ts';
import * as choices from '../batch/choose.ts';
import type { RenamedFile } from '../batch/decisions.ts';
import type { Publisher } from '../publisher.ts';
import type { FolderWork } from './folder-work.ts';

/** What a person decides about photos. Every one is a step that can be undone; each answers how many it changed. */
export interface DecisionWork {
  leaveOut(input: ParsedInput<'leaveOut'>): number;
  takeBack(ids: readonly PhotoId[]): number;
  applySafeFixes(input: ParsedInput<'applySafeFixes'>): number;
  removeFixes(ids: readonly PhotoId[]): number;
  crop(input: ParsedInput<'crop'>): number;
  turn(input: ParsedInput<'turn'>): number;
  assign(input: ParsedInput<'assign'>): number;
  useIndex(studentIds: ReadonlyMap<PhotoId, string>): number;
  answerChanged(input: ParsedInput<'answerChanged'>): number;
  undo(): Promise<null>;
  redo(): Promise<null>;
}

export interface DecisionWorkOptions {
  readonly publisher: Publisher;
  readonly folder: FolderWork;
  /** Renames files on disk, to undo or redo such a step. */
  readonly rename: (renames: readonly RenamedFile[]) => Promise<void>;
  /** Hears of these photos' new stands, to keep them. */
  readonly onDecided: (ids: readonly PhotoId[]) => void;
}

export function createDecisionWork({
  publisher,
  folder,
  rename,
  onDecided,
}: DecisionWorkOptions): DecisionWork {
  const decided = (ids: readonly PhotoId[]) => {
    publisher.set({ steps: folder.need().batch.decisions.steps() });
    onDecided(ids);
  };
  const decide = (kind: StepKind, ids: readonly PhotoId[], choose: choices.Choose) => {
    const count = folder.need().batch.decide(kind, ids, choose);
    if (count > 0) decided(ids);
    return count;
  };
  const assign = (kind: StepKind, studentIds: ReadonlyMap<PhotoId, string | null>) =>
    decide(kind, [...studentIds.keys()], choices.assign(studentIds));
  const backwards = (renames: readonly RenamedFile[]) =>
    renames.map(({ from, to }) => ({ from: to, to: from }));

  return {
    leaveOut: ({ photoIds, isRetake }) =>
      decide(isRetake ? 'retakes' : 'leave-out', photoIds, choices.leaveOut),
    takeBack: (ids) => decide('take-back', ids, choices.takeBack),
    applySafeFixes({ photoIds, kinds }) {
      const { batch } = folder.need();
      const kindsOf = (id: PhotoId) => {
        const fixable = batch.fixableKindsOf(id);
        if (kinds) return fixable.filter((kind) => kinds.includes(kind));
        // All of them: also those that a changed file may come to need.
        return fixable.length > 0 ? safeFixKinds : [];
      };
      const known = (photoIds ?? batch.ids()).filter((id) => batch.get(id));
      return decide('fix', known, choices.chooseFixes(kindsOf));
    },
    removeFixes: (ids) => decide('unfix', ids, choices.removeFixes),
    crop: ({ photoId, box }) => decide('crop', [photoId], choices.crop(box)),
    turn: ({ photoIds, quarterTurns }) => decide('turn', photoIds, choices.turn(quarterTurns)),
    assign({ students }) {
      const studentIds = new Map(students.map(({ photoId, studentId }) => [photoId, studentId]));
      return assign([...studentIds.values()].some((id) => id !== null) ? 'assign' : 'unassign', studentIds);
    },
    useIndex: (studentIds) => assign('index', studentIds),
    answerChanged: ({ photoIds, isKept }) =>
      decide(
        isKept ? 'keep-changed' : 'forget-changed',
        photoIds,
        isKept ? choices.keepHeld : choices.forgetHeld,
      ),
    async undo() {
      const { batch } = folder.need();
      const step = batch.decisions.last();
      if (!step) return null;
      if (step.renames.length > 0) await rename(backwards(step.renames));
      batch.undo();
      decided([...step.before.keys()]);
      return null;
    },
    async redo() {
      const { batch } = folder.need();
      const step = batch.decisions.next();
      if (!step) return null;
      if (step.renames.length > 0) await rename(step.renames);
      batch.redo();
      decided([...step.after.keys()]);
      return null;
    },
  };
}
