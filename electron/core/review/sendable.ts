import type { PhotoRow } from './photo-row.ts';

/**
 * Does this photo go, as things stand? Warnings do not hold it up; blocks, the person's word, and a file that is no
 * longer the one that was decided about, do.
 */
export function isSendable({
  status,
  isLeftOut,
  isChanged,
}: Pick<PhotoRow, 'status' | 'isLeftOut' | 'isChanged'>): boolean {
  return !isLeftOut && !isChanged && (status === 'ready' || status === 'attention');
}
