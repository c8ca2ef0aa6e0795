import { arrivalOf, isPhotoThere } from '../../electron/core/ledger/standing.ts';
import { type Issue, isBlocking } from '../../electron/core/photo/issue.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { isChangedSinceUpload } from '../../electron/core/review/photo-standing.ts';
import { issueNames } from '../state/words.ts';
import { Badge } from '../ui/badge.tsx';
import type { IconName } from '../ui/icon.tsx';
import { arrivalInWords } from './arrival-words.ts';
import { badgeOf, isAlarm } from './photo-words.ts';

/** Blocked and warned differ by their icon, not by their colour alone. */
export function iconOfIssue(issue: Issue): IconName {
  if (isBlocking(issue)) return 'blocked';
  if (issue.code === 'ratio') return 'ratio';
  if (issue.code === 'sideways') return 'sideways';
  return 'attention';
}

/** That a photo has arrived; `isWhole`: and since when, where there is room for it. */
export function ArrivalBadge({
  photo,
  isWhole = false,
}: {
  readonly photo: PhotoRow;
  readonly isWhole?: boolean;
}) {
  const isInSis = arrivalOf(photo) === 'imported';
  const { atDestination } = photo;
  const isInDoubt = atDestination?.kind === 'in-sis' && !atDestination.isCertain;
  const short = isInSis ? 'In the SIS' : 'Delivered';
  const whole = arrivalInWords(atDestination, Date.now()) ?? short;
  return (
    <Badge tone={isInSis && !isInDoubt ? 'ready' : 'plain'} title={whole}>
      {isWhole ? whole : short}
    </Badge>
  );
}

/** What matters most about a photo: left out, what became of it, its first issue, or fixed. Nothing for a photo in order. */
export function PhotoBadge({ photo }: { readonly photo: PhotoRow }) {
  const [issue, ...more] = photo.issues;
  if (photo.isLeftOut) {
    return (
      <Badge tone="plain" icon="left-out">
        Skipped
      </Badge>
    );
  }
  if (photo.isChanged) return <Badge tone="attention">File changed</Badge>;
  if (photo.outcome?.kind === 'rejected') return <Badge tone="blocked">Rejected</Badge>;
  if (isChangedSinceUpload(photo))
    return (
      <Badge tone="attention" title="Changed since upload">
        Changed
      </Badge>
    );
  if (photo.status !== 'blocked' && (isPhotoThere(photo) || arrivalOf(photo) === 'delivered'))
    return <ArrivalBadge photo={photo} />;
  if (issue) {
    const all = photo.issues.map(({ code }) => issueNames[code].filter).join(', ');
    return (
      <>
        <Badge tone={isAlarm(issue) ? 'blocked' : 'attention'} icon={iconOfIssue(issue)} title={all}>
          {badgeOf(issue, photo)}
        </Badge>
        {more.length > 0 ? (
          <Badge tone={more.some(isAlarm) ? 'blocked' : 'attention'} icon={null} title={all}>
            +{more.length}
          </Badge>
        ) : null}
      </>
    );
  }
  return photo.isFixed ? (
    <Badge tone="ready" icon="fixed">
      Fixed
    </Badge>
  ) : null;
}
