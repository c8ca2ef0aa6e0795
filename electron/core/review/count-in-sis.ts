import type { OutcomeGroup } from '../delivery/outcome.ts';
import { arrivalOf } from '../ledger/standing.ts';
import type { PhotoRow } from './photo-row.ts';

type OtherGroup = Exclude<OutcomeGroup, 'imported'>;

export interface InSis {
  readonly imported: number;
  /** Photos that were meant to go, see `isMeant`. */
  readonly meant: number;
  /** What became of the others that were meant to go. Groups without photos are missing. */
  readonly others: Readonly<Partial<Record<OtherGroup, number>>>;
}

type Standing = Pick<PhotoRow, 'status' | 'isLeftOut' | 'isChanged' | 'outcome' | 'atDestination'>;

/**
 * Whether the photo belongs in the SIS by the upload as it was planned: all but blocked ones, those left out by hand,
 * and those that waited for an answer because their file had changed. A photo that was to go stays part of that upload,
 * whatever is decided about it afterwards: leaving a rejected photo out must not turn "106 of 107" into "106 of 106".
 */
export function isMeant({ status, isLeftOut, isChanged, outcome }: Standing): boolean {
  if (status === 'ignored') return false;
  if (outcome && outcome.kind !== 'left-out') return true;
  return !isLeftOut && !isChanged && status !== 'blocked';
}

/** What became of a photo so far. */
export function outcomeGroupOf(photo: Standing): OutcomeGroup {
  if (photo.outcome) return photo.outcome.kind;
  if (!isMeant(photo)) return 'left-out';
  return arrivalOf(photo) ?? 'to-come';
}

/** Only what the SIS's log calls imported counts as imported, in this upload or in an earlier one. */
export function countInSis(photos: Iterable<Standing>): InSis {
  let imported = 0;
  let meant = 0;
  const others: Partial<Record<OtherGroup, number>> = {};
  for (const photo of photos) {
    if (!isMeant(photo)) continue;
    meant += 1;
    const group = outcomeGroupOf(photo);
    if (group === 'imported') imported += 1;
    else others[group] = (others[group] ?? 0) + 1;
  }
  return { imported, meant, others };
}
