import type { Translation } from '../worded.ts';

/**
 * Spanish as schools in the United States write it, by area. Areas that are not here yet are shown in English.
 * The person is addressed as "usted".
 */
export const spanish = {} satisfies Translation;
