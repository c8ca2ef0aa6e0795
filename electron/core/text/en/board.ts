import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';

/** How much of a folder is at a destination. @param day such as "yesterday" or "Nov 3". */

/** "486 of 512, last sent yesterday". */
export const there = (some: number, all: number, day: string) =>
  `${formatNumber(some)} of ${formatNumber(all)}, last sent ${day}`;
export const never = (all: number) => `0 of ${formatNumber(all)}, never sent`;
/** Of the open folder: "486 of 512 photos, last sent yesterday". */
export const photosThere = (some: number, all: number, day: string) =>
  `${formatNumber(some)} of ${countOf(all, 'photo')}, last sent ${day}`;
