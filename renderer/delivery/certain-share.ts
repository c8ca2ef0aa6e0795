import type { RunState } from '../../electron/core/contract/views.ts';
import { confirmedShare } from '../../electron/core/delivery/zip-share.ts';

/** How much of `share` the SIS has confirmed. `share` never goes back, and is never less. */
export function certainShare({
  chunks,
  share,
}: Pick<Extract<RunState, { readonly kind: 'uploading' }>, 'chunks' | 'share'>): number {
  return Math.min(share, confirmedShare(chunks));
}

/** Rounded down: 100 % is all. */
export function percentInWords(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
