import type { RunState } from '../../../electron/core/contract/views.ts';
import {
  countThere,
  currentItems,
  type DeliveryView,
  deliveredItems,
} from '../../../electron/core/delivery/delivery-view.ts';
import { jobOf } from '../../../electron/core/delivery/item-state.ts';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { assertNever } from '../../../electron/core/shared/assert-never.ts';
import { csvText } from '../../../electron/core/shared/escape-text.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import {
  arrivedTitle,
  goingTitle,
  nothingArrivedTitle,
  photosThereInWords,
  placeOf,
} from '../delivery-words.ts';
import { closingSentence, type Outcomes } from './outcome-groups.ts';

/** While the SIS has zips, or waits for them. */
function importTitle({ items }: DeliveryView): string {
  const { importStatus } = texts;
  const zips = currentItems(items);
  if (zips.some(({ state }) => jobOf(state)?.status === 'In Progress')) return importStatus.importing;
  const accepted = countThere(zips);
  // While the next one is on its way, or waits, nothing is being imported.
  return accepted === 0 ? importStatus.nothingYet : importStatus.zipsUploaded(accepted, zips.length);
}

function handOverTitle(run: DeliveryView): string {
  if (run.phase !== 'over') return goingTitle(run, null);
  return deliveredItems(run.items).length > 0 ? arrivedTitle(run) : nothingArrivedTitle(run.destination.kind);
}

/** Whatever else is true, nothing is called done before the run is over. */
export function jobsTitle(run: RunState, outcomes: Outcomes): string {
  if (run.kind === 'none') return texts.importStatus.title;
  if (run.kind === 'preparing') return texts.importStatus.nothingYet;
  const { kind, traits } = run.destination;
  const isOver = run.phase === 'over';
  switch (traits.answers) {
    case 'job':
      return isOver ? closingSentence(outcomes) : importTitle(run);
    case 'outcome':
      return isOver ? closingSentence(outcomes, placeOf(kind)) : photosThereInWords(run);
    case 'nothing':
      return handOverTitle(run);
    default:
      return assertNever(traits.answers);
  }
}

/** A photo that the SIS rejected can be fixed; one that never got there is only tried again. */
export function againLabel({ sendable }: Pick<Outcomes, 'sendable'>): string {
  const { fixAndUpload, tryAgainWith } = texts.importStatus;
  const isAnyRejected = sendable.some(({ outcome }) => outcome?.kind === 'rejected');
  return isAnyRejected ? fixAndUpload(sendable.length) : tryAgainWith(sendable.length);
}

/** "380 students have a photo from an earlier upload". */
export function earlierClause(students: number): string {
  return texts.importStatus.fromEarlier(students);
}

export function studentsAsCsv(students: readonly Student[]): string {
  const rows = students.map(({ id, familyName, givenName, grade, homeRoom }) => [
    id,
    familyName,
    givenName,
    grade ?? '',
    homeRoom ?? '',
  ]);
  return csvText([texts.importStatus.studentsHeading, ...rows]);
}
