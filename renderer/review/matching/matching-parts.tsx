import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { IndexBanner } from './index-banner.tsx';
import { IndexListsDialog } from './index-lists.tsx';
import { MatchDialog } from './match-dialog.tsx';

/** What stands over the review's list about whose photos they are. */
export function MatchingParts({ photos }: { readonly photos: readonly PhotoRow[] }) {
  return (
    <>
      <IndexBanner />
      <IndexListsDialog />
      <MatchDialog photos={photos} />
    </>
  );
}
