import type { StepKind, Steps } from '../../core/contract/views.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import { type Decision, isAboutPicture, isSameDecision, undecided } from '../../core/review/decision.ts';
import type { Rename } from '../../core/review/rename-plan.ts';

/** What was decided about a photo, and a former decision whose file has changed since. */
export interface DecisionState {
  readonly decision: Decision;
  /** The former decision, until a person confirms or discards it. */
  readonly pending: Decision | null;
}

/** A file that was renamed on disk, relative to the folder. */
export interface RenamedFile extends Rename {
  readonly id: PhotoId;
}

export interface MadeStep {
  readonly kind: StepKind;
  readonly before: ReadonlyMap<PhotoId, DecisionState>;
  readonly after: ReadonlyMap<PhotoId, DecisionState>;
  /** What was done to files; undoing it is the caller's work. */
  readonly renames: readonly RenamedFile[];
}

export interface DecisionsState {
  readonly states: ReadonlyMap<PhotoId, DecisionState>;
  readonly done: readonly MadeStep[];
  readonly undone: readonly MadeStep[];
}

/** A step, and which way it was gone. */
export interface StepMade {
  readonly way: 'made' | 'undone' | 'redone';
  readonly step: MadeStep;
  /** What became of files by it, from their former names to their new ones. */
  readonly renames: readonly RenamedFile[];
}

/** What the person decided about photos, and the way back. */
export interface Decisions {
  of(id: PhotoId): DecisionState;
  /** One step for all that changes. Returns the photos for which it changes something. */
  make(kind: StepKind, states: ReadonlyMap<PhotoId, DecisionState>): readonly PhotoId[];
  /** Files renamed on disk, as a step: no decision changes. */
  addRenames(renames: readonly RenamedFile[]): void;
  /** A saved state, restored without a step. */
  restore(id: PhotoId, state: DecisionState): void;
  /** The file is another one: what was decided by looking at the former waits, and no step leads back to it. */
  holdBack(id: PhotoId): void;
  /**
   * Every decision as it is to be from now on, also those that wait, as nobody's step; no step leads back to those
   * that are others. Returns the photos whose state changed.
   */
  revise(decide: (id: PhotoId, decision: Decision) => Decision): readonly PhotoId[];
  restoreSteps(done: readonly MadeStep[], undone: readonly MadeStep[]): void;
  last(): MadeStep | null;
  next(): MadeStep | null;
  /** Returns the photos that it concerned. */
  undo(): readonly PhotoId[];
  redo(): readonly PhotoId[];
  steps(): Steps;
  state(): DecisionsState;
  /** Whether steps were shortened or dropped since the last call, as nobody's step. */
  takeShortened(): boolean;
}

const untouched: DecisionState = { decision: undecided, pending: null };

/** More would only be kept, and never be gone back to. */
const mostSteps = 200;

function isSameState(one: DecisionState, other: DecisionState): boolean {
  if (!isSameDecision(one.decision, other.decision)) return false;
  if (one.pending === null || other.pending === null) return one.pending === other.pending;
  return isSameDecision(one.pending, other.pending);
}

function without(
  states: ReadonlyMap<PhotoId, DecisionState>,
  ids: ReadonlySet<PhotoId>,
): ReadonlyMap<PhotoId, DecisionState> {
  return new Map([...states].filter(([id]) => !ids.has(id)));
}

function withoutPhotos(steps: readonly MadeStep[], ids: ReadonlySet<PhotoId>): MadeStep[] {
  return steps
    .map((step) =>
      [...ids].some((id) => step.after.has(id))
        ? { ...step, before: without(step.before, ids), after: without(step.after, ids) }
        : step,
    )
    .filter(({ after, renames }) => after.size > 0 || renames.length > 0);
}

/** Does a step lead to something that was decided by looking at this photo? */
function isAboutPictureOf(id: PhotoId): (step: MadeStep) => boolean {
  return ({ before, after }) =>
    [before.get(id), after.get(id)].some((state) => state !== undefined && isAboutPicture(state.decision));
}

function describe(step: MadeStep | undefined) {
  if (!step) return null;
  return { kind: step.kind, photos: step.kind === 'rename-files' ? step.renames.length : step.after.size };
}

export function createDecisions(): Decisions {
  const states = new Map<PhotoId, DecisionState>();
  let done: MadeStep[] = [];
  let undone: MadeStep[] = [];
  let isShortened = false;

  const of = (id: PhotoId) => states.get(id) ?? untouched;
  const set = (id: PhotoId, state: DecisionState) => {
    if (isSameState(state, untouched)) states.delete(id);
    else states.set(id, state);
  };
  const add = (step: MadeStep) => {
    done = [...done, step].slice(-mostSteps);
    undone = [];
  };
  const move = (from: MadeStep[], to: MadeStep[], side: 'before' | 'after') => {
    const step = from.pop();
    if (!step) return [];
    for (const [id, state] of step[side]) set(id, state);
    to.push(step);
    return [...step[side].keys()];
  };

  const dropSteps = (ids: ReadonlySet<PhotoId>) => {
    done = withoutPhotos(done, ids);
    undone = withoutPhotos(undone, ids);
    isShortened = true;
  };

  return {
    of,
    make(kind, wanted) {
      const changes = [...wanted].filter(([id, state]) => !isSameState(of(id), state));
      if (changes.length === 0) return [];
      const before = new Map(changes.map(([id]) => [id, of(id)]));
      for (const [id, state] of changes) set(id, state);
      add({ kind, before, after: new Map(changes), renames: [] });
      return [...before.keys()];
    },
    addRenames(renames) {
      if (renames.length > 0) add({ kind: 'rename-files', before: new Map(), after: new Map(), renames });
    },
    restore: set,
    holdBack(id) {
      const { decision, pending } = of(id);
      const isDecided = isAboutPicture(decision);
      if (isDecided) set(id, { decision: undecided, pending: pending ?? decision });
      if (!isDecided && ![...done, ...undone].some(isAboutPictureOf(id))) return;
      dropSteps(new Set([id]));
    },
    revise(decide) {
      const reviseState = (id: PhotoId, { decision, pending }: DecisionState): DecisionState => ({
        decision: decide(id, decision),
        pending: pending && decide(id, pending),
      });
      const isOther = ([id, state]: readonly [PhotoId, DecisionState]) =>
        !isSameState(state, reviseState(id, state));
      const inSteps = [...done, ...undone].flatMap(({ before, after }) => [...before, ...after]);
      const others = [...states].filter(isOther);
      for (const [id, state] of others) set(id, reviseState(id, state));
      const ids = new Set([...others, ...inSteps.filter(isOther)].map(([id]) => id));
      if (ids.size > 0) dropSteps(ids);
      return others.map(([id]) => id);
    },
    restoreSteps(keptDone, keptUndone) {
      done = [...keptDone];
      undone = [...keptUndone];
    },
    last: () => done.at(-1) ?? null,
    next: () => undone.at(-1) ?? null,
    undo: () => move(done, undone, 'before'),
    redo: () => move(undone, done, 'after'),
    steps: () => ({ undo: describe(done.at(-1)), redo: describe(undone.at(-1)) }),
    state: () => ({ states, done, undone }),
    takeShortened() {
      const was = isShortened;
      isShortened = false;
      return was;
    },
  };
}
