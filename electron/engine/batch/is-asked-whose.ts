import type { IssueCode } from '../../core/issue.ts';
import type { PhotoRow } from '../../core/views.ts';

const asking: ReadonlySet<IssueCode> = new Set(['name-not-an-id', 'id-not-on-roster', 'duplicate-id']);

/** Whether a photo waits for somebody to say whose it is. */
export function isAskedWhose({
  status,
  isLeftOut,
  issues,
}: Pick<PhotoRow, 'status' | 'isLeftOut' | 'issues'>): boolean {
  return status === 'blocked' && !isLeftOut && issues.some(({ code }) => asking.has(code));
}
