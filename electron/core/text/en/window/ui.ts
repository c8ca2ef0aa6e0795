import { formatNumber } from '../../../shared/locale.ts';

/** Of parts that all screens are made of. */
export const closeMessage = 'Close this message';
/** The buttons that say what of a list is shown: "All 486", "Rejected 3". */
export const shown = 'Show';
export const more = (results: number) => `${formatNumber(results)} more. Keep typing to narrow the list.`;
