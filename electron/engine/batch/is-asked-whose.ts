import type { IssueCode } from '../../core/photo/issue.ts';
import type { FileFormat } from '../../core/photo/photo.ts';
import type { PhotoRow } from '../../core/review/photo-row.ts';

const asking: ReadonlySet<IssueCode> = new Set([
  'name-not-an-id',
  'id-not-on-roster',
  'index-disagrees',
  'duplicate-id',
]);

/** Types of which no photo is ever sent, whosever they are. */
const noPhoto: ReadonlySet<FileFormat | null> = new Set(['raw', 'archive', 'zip', 'pdf']);

/** Whether a photo waits for somebody to say whose it is. */
export function isAskedWhose({
  status,
  isLeftOut,
  issues,
  format,
}: Pick<PhotoRow, 'status' | 'isLeftOut' | 'issues' | 'format'>): boolean {
  if (status !== 'blocked' || isLeftOut || noPhoto.has(format)) return false;
  return issues.some(({ code }) => asking.has(code));
}
