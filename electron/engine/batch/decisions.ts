import { assertNever } from '../../core/assert-never.ts';
import type { StepKind, Steps } from '../../core/contract.ts';
import type { PhotoId } from '../../core/photo.ts';

interface MadeStep {
  readonly kind: StepKind;
  readonly ids: readonly PhotoId[];
}

/** What the person decided about photos. Decisions never touch a file, so each can be taken back. */
export interface Decisions {
  isLeftOut(id: PhotoId): boolean;
  isFixed(id: PhotoId): boolean;
  /** Photos for which nothing changes are passed over. Returns the others. */
  decide(kind: StepKind, ids: readonly PhotoId[]): readonly PhotoId[];
  /** Returns the photos that it concerned. */
  undo(): readonly PhotoId[];
  redo(): readonly PhotoId[];
  steps(): Steps;
}

const opposites: Readonly<Record<StepKind, StepKind>> = {
  'leave-out': 'take-back',
  'take-back': 'leave-out',
  fix: 'unfix',
  unfix: 'fix',
};

function describe(step: MadeStep | undefined) {
  return step ? { kind: step.kind, photos: step.ids.length } : null;
}

export function createDecisions(): Decisions {
  const leftOut = new Set<PhotoId>();
  const fixed = new Set<PhotoId>();
  const done: MadeStep[] = [];
  const undone: MadeStep[] = [];

  const holds = (kind: StepKind, id: PhotoId): boolean => {
    switch (kind) {
      case 'leave-out':
        return leftOut.has(id);
      case 'take-back':
        return !leftOut.has(id);
      case 'fix':
        return fixed.has(id);
      case 'unfix':
        return !fixed.has(id);
      default:
        return assertNever(kind);
    }
  };
  const apply = ({ kind, ids }: MadeStep) => {
    const set = kind === 'leave-out' || kind === 'take-back' ? leftOut : fixed;
    for (const id of ids) {
      if (kind === 'leave-out' || kind === 'fix') set.add(id);
      else set.delete(id);
    }
  };

  return {
    isLeftOut: (id) => leftOut.has(id),
    isFixed: (id) => fixed.has(id),
    decide(kind, ids) {
      const step = { kind, ids: [...new Set(ids)].filter((id) => !holds(kind, id)) };
      if (step.ids.length === 0) return [];
      apply(step);
      done.push(step);
      undone.length = 0;
      return step.ids;
    },
    undo() {
      const step = done.pop();
      if (!step) return [];
      apply({ kind: opposites[step.kind], ids: step.ids });
      undone.push(step);
      return step.ids;
    },
    redo() {
      const step = undone.pop();
      if (!step) return [];
      apply(step);
      done.push(step);
      return step.ids;
    },
    steps: () => ({ undo: describe(done.at(-1)), redo: describe(undone.at(-1)) }),
  };
}
