import { countOf } from '../../../shared/amounts.ts';

export const title = 'Picture Day Guide';
/** A link to it. */
export const open = 'Open the guide';
export const pages = 'Pages of the guide';
/** Of one that may be scrolled sideways. */
export const table = 'Table';
export const search = 'Search the guide';
export const back = 'Back';
export const close = 'Close';
export const loading = 'Opening the guide…';
export const unavailable = "The guide couldn't be opened. Close Picture Day and start it again.";
export const results = (found: number) => countOf(found, 'result');
export const noResults = (query: string) => `No results for "${query}". Try another word.`;

/** In Settings. */
export const help = 'Help';
/** With the key in place of `{key}`. */
export const helpHint =
  'The guide explains every step, with pictures, and works without the internet. Press {key} on any screen to open the page about it.';
