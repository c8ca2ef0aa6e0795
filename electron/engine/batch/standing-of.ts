import type { StandingAtDestination } from '../../core/ledger/standing.ts';
import type { Fix } from '../../core/photo/fix.ts';
import type { Photo } from '../../core/photo/photo.ts';

/** Where a photo stands at the destination, as it would be sent now. */
export type StandingOf = (
  photo: Photo,
  studentId: string | null,
  fixes: readonly Fix[],
) => StandingAtDestination;
