import type { RunState } from '../../../electron/core/contract/views.ts';
import {
  countThere,
  currentItems,
  type DeliveryView,
  deliveredItems,
} from '../../../electron/core/delivery/delivery-view.ts';
import { jobOf } from '../../../electron/core/delivery/item-state.ts';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { assertNever } from '../../../electron/core/shared/assert-never.ts';
import { csvText } from '../../../electron/core/shared/escape-text.ts';
import { formatNumber } from '../../../electron/core/shared/locale.ts';
import { arrivedTitle, destinationWords, goingTitle, photosThereInWords } from '../delivery-words.ts';
import { closingSentence, type Outcomes } from './outcome-groups.ts';

/** While the SIS has zips, or waits for them. */
function importTitle({ items }: DeliveryView): string {
  const zips = currentItems(items);
  if (zips.some(({ state }) => jobOf(state)?.status === 'In Progress')) return 'Importing…';
  const accepted = countThere(zips);
  // While the next one is on its way, or waits, nothing is being imported.
  return accepted === 0
    ? 'Nothing uploaded yet'
    : `${accepted} of ${countOf(zips.length, 'zip file')} uploaded`;
}

function handOverTitle(run: DeliveryView): string {
  const { sent } = destinationWords[run.destination.kind];
  if (run.phase !== 'over') return goingTitle(run, null);
  return deliveredItems(run.items).length > 0 ? arrivedTitle(run) : `Nothing was ${sent}.`;
}

/** Whatever else is true, nothing is called done before the run is over. */
export function jobsTitle(run: RunState, outcomes: Outcomes): string {
  if (run.kind === 'none') return 'Import status';
  if (run.kind === 'preparing') return 'Nothing uploaded yet';
  const { kind, traits } = run.destination;
  const isOver = run.phase === 'over';
  switch (traits.answers) {
    case 'job':
      return isOver ? closingSentence(outcomes) : importTitle(run);
    case 'outcome':
      return isOver ? closingSentence(outcomes, destinationWords[kind].there) : `${photosThereInWords(run)}.`;
    case 'nothing':
      return handOverTitle(run);
    default:
      return assertNever(traits.answers);
  }
}

/** "26 students still have no photo", before ": save the list." */
export function missingClause(students: number): string {
  return `${countOf(students, 'student')} still ${students === 1 ? 'has' : 'have'} no photo`;
}

/** "380 students have a photo from an earlier upload". */
export function earlierClause(students: number): string {
  return `${countOf(students, 'student')} ${students === 1 ? 'has' : 'have'} a photo from an earlier upload`;
}

/** "Fix and upload 3 again" */
export function againLabel(photos: number): string {
  return `Fix and upload ${formatNumber(photos)} again`;
}

export function studentsAsCsv(students: readonly Student[]): string {
  const rows = students.map(({ id, familyName, givenName, grade, homeRoom }) => [
    id,
    familyName,
    givenName,
    grade ?? '',
    homeRoom ?? '',
  ]);
  return csvText([['Student ID', 'Last name', 'First name', 'Grade', 'Homeroom'], ...rows]);
}
