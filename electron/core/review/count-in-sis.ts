import { arrivalOf } from '../ledger/standing.ts';
import type { PhotoRow } from './photo-row.ts';

export interface InSis {
  readonly imported: number;
  /** Photos that were meant to go, see `isMeant`. */
  readonly meant: number;
}

type Standing = Pick<PhotoRow, 'status' | 'isLeftOut' | 'isChanged' | 'outcome' | 'atDestination'>;

/**
 * Whether the photo belongs in the SIS by the upload as it was planned: all but blocked ones, those left out by hand,
 * and those that waited for an answer because their file had changed. One that was to go and is not there is still
 * missing, whatever became of its file since.
 */
export function isMeant({ status, isLeftOut, isChanged, outcome }: Standing): boolean {
  if (status === 'ignored') return false;
  if (outcome?.kind === 'imported' || outcome?.kind === 'delivered') return true;
  if (isLeftOut) return false;
  if (isChanged) return outcome?.kind === 'rejected' || outcome?.kind === 'not-sent';
  return status !== 'blocked';
}

/**
 * "486 of 486 photos are in the SIS", as the Jobs screen counts them: only what the SIS's log calls imported counts, in
 * this upload or in an earlier one.
 */
export function countInSis(photos: Iterable<Standing>): InSis {
  let imported = 0;
  let meant = 0;
  for (const photo of photos) {
    if (!isMeant(photo)) continue;
    meant += 1;
    if (arrivalOf(photo) === 'imported') imported += 1;
  }
  return { imported, meant };
}
