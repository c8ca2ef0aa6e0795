import PQueue from 'p-queue';
import type { RequestInput } from '../../core/contract/contract.ts';
import type { HeadsCentered, StepKind } from '../../core/contract/views.ts';
import { safeFixKinds } from '../../core/photo/fix.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import { copyCrop, type QuarterTurns, turnedSize } from '../../core/photo/picture-size.ts';
import * as choices from '../batch/choose.ts';
import type { MadeStep, RenamedFile, StepMade } from '../batch/decisions.ts';
import { planHeads } from '../batch/plan-heads.ts';
import type { Publisher } from '../publisher.ts';
import type { FileService } from './file-service.ts';
import type { FolderService } from './folder-service.ts';
import type { ReviewEvents } from './review-events.ts';

/** What a person decides about photos. Every one is a step that can be undone; each answers how many it changed. */
export interface DecisionService {
  leaveOut(input: RequestInput<'leaveOut'>): number;
  takeBack(ids: readonly PhotoId[]): number;
  applySafeFixes(input: RequestInput<'applySafeFixes'>): number;
  removeFixes(ids: readonly PhotoId[]): number;
  crop(input: RequestInput<'crop'>): number;
  centerHeads(input: RequestInput<'centerHeads'>): HeadsCentered;
  turn(input: RequestInput<'turn'>): number;
  assign(input: RequestInput<'assign'>): number;
  sharePicture(ids: readonly PhotoId[]): number;
  useIndex(studentIds: ReadonlyMap<PhotoId, string>): number;
  answerChanged(input: RequestInput<'answerChanged'>): number;
  /** Files were renamed on disk. */
  addRenames(renames: readonly RenamedFile[]): void;
  undo(): Promise<null>;
  redo(): Promise<null>;
}

export interface DecisionServiceOptions {
  readonly publisher: Publisher;
  readonly folder: FolderService;
  /** Renames files on disk, to undo or redo such a step. */
  readonly rename: FileService['rename'];
  readonly events: ReviewEvents;
}

export function createDecisionService({
  publisher,
  folder,
  rename,
  events,
}: DecisionServiceOptions): DecisionService {
  const decided = (way: StepMade['way'], step: MadeStep | null, renames: readonly RenamedFile[]) => {
    publisher.set({ steps: folder.need().batch.decisions.steps() });
    if (step) events.emit('decided', { way, step, renames });
  };
  const decide = (kind: StepKind, ids: readonly PhotoId[], choose: choices.Choose) => {
    const { batch } = folder.need();
    const count = batch.decide(kind, ids, choose);
    if (count > 0) decided('made', batch.decisions.last(), []);
    return count;
  };
  const assign = (kind: StepKind, studentIds: ReadonlyMap<PhotoId, string | null>) =>
    decide(kind, [...studentIds.keys()], choices.assign(studentIds));
  const addRenames = (renames: readonly RenamedFile[]) => {
    const { decisions } = folder.need().batch;
    decisions.addRenames(renames);
    if (renames.length > 0) decided('made', decisions.last(), renames);
  };
  // One after the other: files take their time to be renamed, and a second press of the key means the step before.
  const turns = new PQueue({ concurrency: 1 });
  const go = async (way: 'undone' | 'redone'): Promise<null> => {
    const { batch } = folder.need();
    const next = () => (way === 'undone' ? batch.decisions.last() : batch.decisions.next());
    const step = next();
    if (!step) return null;
    const finish = (renames: readonly RenamedFile[]) => {
      // Meanwhile something else was decided: then the new names are a step of their own.
      if (next() !== step) return addRenames(renames);
      if (way === 'undone') batch.undo();
      else batch.redo();
      decided(way, step, renames);
    };
    if (step.renames.length === 0) finish([]);
    else await rename(way === 'undone' ? backwards(step.renames) : step.renames, finish);
    return null;
  };
  const backwards = (renames: readonly RenamedFile[]) =>
    renames.map(({ id, from, to }) => ({ id, from: to, to: from }));

  return {
    leaveOut: ({ photoIds, isRetake }) =>
      decide(isRetake ? 'retakes' : 'leave-out', photoIds, choices.leaveOut),
    takeBack: (ids) => decide('take-back', ids, choices.takeBack),
    applySafeFixes({ photoIds, kinds }) {
      const { batch } = folder.need();
      const wanted = kinds ?? safeFixKinds;
      // All that are wanted, where one of them mends something: a changed file may come to need the others.
      const kindsOf = (id: PhotoId) =>
        batch.fixableKindsOf(id).some((kind) => wanted.includes(kind)) ? wanted : [];
      const known = (photoIds ?? batch.ids()).filter((id) => batch.get(id));
      return decide('fix', known, choices.chooseFixes(kindsOf));
    },
    removeFixes: (ids) => decide('unfix', ids, choices.removeFixes),
    crop({ photoId, box, quarterTurns: turned, alsoFor = [] }) {
      const { batch } = folder.need();
      const quarterTurns: QuarterTurns = turned ?? 0;
      const sizeOf = (id: PhotoId) => {
        const { width, height, turns } = batch.row(id);
        return width === null || height === null ? null : turnedSize({ width, height }, turns);
      };
      const others = alsoFor.filter((id) => id !== photoId && batch.get(id) && sizeOf(id));
      if (others.length === 0 || !batch.get(photoId))
        return decide('crop', [photoId], choices.crop(box, quarterTurns));
      const size = sizeOf(photoId);
      const from = size && turnedSize(size, quarterTurns);
      return decide('crop', [photoId, ...others], (state, id) => {
        if (id === photoId) return choices.crop(box, quarterTurns)(state, id);
        const to = sizeOf(id);
        return choices.crop(box && from && to ? copyCrop(box, from, to) : box)(state, id);
      });
    },
    centerHeads({ photoIds, ...placing }) {
      const { batch } = folder.need();
      const { choices: chosen, ...counts } = planHeads(batch, photoIds ?? batch.ids(), placing);
      const photos = decide('crop', [...chosen.keys()], (state, id) => chosen.get(id)?.(state, id) ?? state);
      return { photos, ...counts };
    },
    turn: ({ photoIds, quarterTurns }) => decide('turn', photoIds, choices.turn(quarterTurns)),
    assign({ students }) {
      const studentIds = new Map(students.map(({ photoId, studentId }) => [photoId, studentId]));
      return assign([...studentIds.values()].some((id) => id !== null) ? 'assign' : 'unassign', studentIds);
    },
    sharePicture: (ids) =>
      decide('share-picture', ids, choices.sharePicture(folder.need().batch.studentIdOf)),
    useIndex: (studentIds) => assign('index', studentIds),
    answerChanged: ({ photoIds, isKept }) =>
      decide(
        isKept ? 'keep-changed' : 'forget-changed',
        photoIds,
        isKept ? choices.restorePending : choices.discardPending,
      ),
    addRenames,
    undo: () => turns.add<null>(() => go('undone')),
    redo: () => turns.add<null>(() => go('redone')),
  };
}
