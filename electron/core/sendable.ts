import type { PhotoRow } from './views.ts';

/** Does this photo go, as things stand? Warnings do not hold it up; blocks, and the person's word, do. */
export function isSendable({ status, isLeftOut }: Pick<PhotoRow, 'status' | 'isLeftOut'>): boolean {
  return !isLeftOut && (status === 'ready' || status === 'attention');
}
