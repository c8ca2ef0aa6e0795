import type { AppState } from './store.ts';

/** Whether there is a step to undo or redo just now. A file keeps its name while the photos are being checked. */
export function canMove(
  { steps, folder }: Pick<AppState, 'steps' | 'folder'>,
  way: 'undo' | 'redo',
): boolean {
  const step = steps[way];
  return step !== null && (step.kind !== 'rename-files' || folder.kind === 'checked');
}
