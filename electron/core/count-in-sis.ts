import type { PhotoRow } from './views.ts';

export interface InSis {
  readonly imported: number;
  /** Photos that were meant to go: all but blocked ones and those left out by hand. */
  readonly meant: number;
}

/** "486 of 486 photos are in the SIS", as the Jobs screen counts them: only what the SIS's log calls imported counts. */
export function countInSis(photos: Iterable<Pick<PhotoRow, 'status' | 'isLeftOut' | 'outcome'>>): InSis {
  let imported = 0;
  let meant = 0;
  for (const { status, isLeftOut, outcome } of photos) {
    if (status === 'ignored') continue;
    if (outcome?.kind === 'imported') imported += 1;
    else if (status === 'blocked' || isLeftOut) continue;
    meant += 1;
  }
  return { imported, meant };
}
