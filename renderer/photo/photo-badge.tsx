import { arrivalOf, isPhotoThere } from '../../electron/core/ledger/standing.ts';
import { type Issue, isBlocking } from '../../electron/core/photo/issue.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { isChangedSinceUpload } from '../../electron/core/review/photo-standing.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { standingName } from '../state/words.ts';
import { Badge } from '../ui/badge.tsx';
import type { IconName } from '../ui/icon.tsx';
import { arrivalInWords } from './arrival-words.ts';
import { isAlarm, issuesInWords } from './photo-words.ts';

/** Blocked and warned differ by their icon, not by their color alone. */
export function iconOfIssue(issue: Issue): IconName {
  if (isBlocking(issue)) return 'blocked';
  if (issue.code === 'ratio') return 'ratio';
  if (issue.code === 'sideways' || issue.code === 'face-sideways') return 'sideways';
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
  const short = standingName(isInSis ? 'in-sis' : 'handed-over');
  const whole = arrivalInWords(atDestination, Date.now()) ?? short;
  return (
    <Badge tone={isInSis && !isInDoubt ? 'ready' : 'plain'} title={whole}>
      {isWhole ? whole : short}
    </Badge>
  );
}

/** What matters most about a photo in a word: skipped, what became of it, whether it can be uploaded, or fixed. */
export function PhotoBadge({ photo }: { readonly photo: PhotoRow }) {
  if (photo.isLeftOut) {
    return (
      <Badge tone="plain" icon="left-out">
        {standingName('left-out')}
      </Badge>
    );
  }
  if (photo.isChanged) return <Badge tone="attention">{standingName('changed')}</Badge>;
  if (photo.outcome?.kind === 'rejected') return <Badge tone="blocked">{standingName('again')}</Badge>;
  if (isChangedSinceUpload(photo)) return <Badge tone="attention">{standingName('changed-since')}</Badge>;
  if (photo.status !== 'blocked' && (isPhotoThere(photo) || arrivalOf(photo) === 'delivered'))
    return <ArrivalBadge photo={photo} />;
  const [issue] = photo.issues;
  if (issue) {
    const all = issuesInWords(photo);
    return isAlarm(issue) ? (
      <Badge tone="blocked" title={texts.photo.standingAndIssues(standingName('blocked'), all)}>
        {standingName('blocked')}
      </Badge>
    ) : (
      <Badge
        tone="attention"
        icon={iconOfIssue(issue)}
        title={texts.photo.standingAndIssues(standingName('warned'), all)}
      >
        {standingName('warned')}
      </Badge>
    );
  }
  return photo.isFixed ? (
    <Badge tone="ready" icon="fixed">
      {standingName('fixed')}
    </Badge>
  ) : null;
}

/** What is wrong with a photo, in the words of the filters; nothing where it does not matter any longer. */
export function PhotoProblems({ photo }: { readonly photo: PhotoRow }) {
  if (photo.isLeftOut || photo.issues.length === 0) return null;
  const words = issuesInWords(photo);
  return <small title={words}>{words}</small>;
}
