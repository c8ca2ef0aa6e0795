import type { Sureness } from '../../../electron/core/matching/suggest/suggestion.ts';

const words: Readonly<Record<Sureness, string>> = { sure: 'sure', likely: 'likely', possible: 'a guess' };

/** In a word, behind one of several suggestions. */
export function surenessWords(sureness: Sureness): string {
  return words[sureness];
}
