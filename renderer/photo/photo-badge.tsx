import { type Issue, isBlocking } from '../../electron/core/photo/issue.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { issueNames } from '../state/words.ts';
import { Badge } from '../ui/badge.tsx';
import type { IconName } from '../ui/icon.tsx';
import { badgeOf, isAlarm } from './photo-words.ts';

/** Blocked and warned differ by their icon, not by their colour alone. */
export function iconOfIssue(issue: Issue): IconName {
  if (isBlocking(issue)) return 'blocked';
  if (issue.code === 'ratio') return 'ratio';
  if (issue.code === 'sideways') return 'sideways';
  return 'attention';
}

/** What matters most about a photo: left out, its first issue, or fixed. Nothing for a photo in order. */
export function PhotoBadge({ photo }: { readonly photo: PhotoRow }) {
  const [issue, ...more] = photo.issues;
  if (photo.isLeftOut) {
    return (
      <Badge tone="plain" icon="left-out">
        Left out
      </Badge>
    );
  }
  if (photo.isChanged) return <Badge tone="attention">Changed</Badge>;
  if (photo.outcome?.kind === 'imported') return <Badge tone="ready">In the SIS</Badge>;
  if (photo.outcome?.kind === 'delivered') return <Badge tone="plain">On the SFTP</Badge>;
  if (photo.outcome?.kind === 'rejected') return <Badge tone="blocked">Rejected</Badge>;
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
