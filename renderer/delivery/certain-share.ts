import type { DeliveryView } from '../../electron/core/delivery/delivery-view.ts';
import { confirmedShare } from '../../electron/core/delivery/zip-share.ts';
import { formatPercent } from '../../electron/core/shared/locale.ts';

/** How much of `share` the destination has confirmed. `share` never goes back, and is never less. */
export function certainShare({ items, share }: Pick<DeliveryView, 'items' | 'share'>): number {
  return Math.min(share, confirmedShare(items));
}

/** Rounded down: 100% is all. */
export function percentInWords(share: number): string {
  return formatPercent(Math.floor(share * 100) / 100);
}
