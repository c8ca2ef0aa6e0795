import type { RunState } from '../../../electron/core/contract/views.ts';
import {
  countThere,
  currentItems,
  goingTo,
  isUploadGoing,
  overAt,
} from '../../../electron/core/delivery/delivery-view.ts';
import { jobOf } from '../../../electron/core/delivery/item-state.ts';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { formatNumber } from '../../../electron/core/shared/locale.ts';
import { closingSentence, type Outcomes } from './outcome-groups.ts';

/** Whatever else is true, nothing is called done before the run is over. */
export function jobsTitle(run: RunState, outcomes: Outcomes): string {
  if (overAt(run, 'sis')) return closingSentence(outcomes);
  if (!isUploadGoing(run)) return 'Import status';
  const zips = currentItems(goingTo(run, 'sis')?.items ?? []);
  if (zips.some(({ state }) => jobOf(state)?.status === 'In Progress'))
    return 'The SIS is importing the photos';
  const accepted = countThere(zips);
  // While the next one is on its way, or waits, nothing is being imported.
  return accepted === 0
    ? 'Nothing is with the SIS yet'
    : `${accepted} of ${countOf(zips.length, 'zip')} ${accepted === 1 ? 'is' : 'are'} with the SIS`;
}

/** "26 students still have no photo", before ": save the list." */
export function missingClause(students: number): string {
  return `${countOf(students, 'student')} still ${students === 1 ? 'has' : 'have'} no photo`;
}

/** "380 students have a photo from an earlier upload". */
export function earlierClause(students: number): string {
  return `${countOf(students, 'student')} ${students === 1 ? 'has' : 'have'} a photo from an earlier upload`;
}

/** "Fix and send 3 again" */
export function againLabel(photos: number): string {
  return `Fix and send ${formatNumber(photos)} again`;
}
