import type { ConnectionCheckState } from '../../electron/core/contract/views.ts';
import {
  type CheckStep,
  type CheckStepName,
  checkStepNames,
} from '../../electron/core/network/connection-check.ts';

export type CheckRow =
  | { readonly kind: 'done'; readonly name: CheckStepName; readonly step: CheckStep }
  | { readonly kind: 'going' | 'waiting'; readonly name: CheckStepName };

/** All steps in their order: those that ended, the one that is going on, and those that still wait. */
export function checkRows(state: ConnectionCheckState): readonly CheckRow[] {
  const steps = state.kind === 'checked' ? state.check.steps : state.kind === 'checking' ? state.steps : [];
  return checkStepNames.map((name, index) => {
    const step = steps.find((known) => known.name === name);
    if (step) return { kind: 'done', name, step };
    return { kind: index === steps.length ? 'going' : 'waiting', name };
  });
}
