import { countOf } from '../../electron/core/amounts.ts';
import { jobOf } from '../../electron/core/upload-state.ts';
import type { RunState } from '../../electron/core/views.ts';
import { closingSentence, isRunGoing, type Outcomes } from './outcome-groups.ts';

/** Whatever else is true, nothing is called done before the run is over. */
export function jobsTitle(run: RunState, outcomes: Outcomes): string {
  if (run.kind === 'uploaded') return closingSentence(outcomes);
  if (!isRunGoing(run)) return 'Jobs';
  const isAnyAccepted = run.kind === 'uploading' && run.chunks.some(({ state }) => jobOf(state));
  return isAnyAccepted ? 'The SIS is importing the photos' : 'Nothing is with the SIS yet';
}

/** "26 students still have no photo", before ": save the list." */
export function missingClause(students: number): string {
  return `${countOf(students, 'student')} still ${students === 1 ? 'has' : 'have'} no photo`;
}

/** "Fix and send 3 again" */
export function againLabel(photos: number): string {
  return `Fix and send ${photos.toLocaleString('en-US')} again`;
}
