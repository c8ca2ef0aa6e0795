import { countSlips } from './edit-distance.ts';

/** Words by their number, and those that are spelt nearly like another. */
export interface WordIndex {
  readonly numberOf: (word: string) => number | undefined;
  /** Words with one slip, or two in long words, never the word itself. */
  readonly findSimilar: (word: string) => readonly { readonly word: number; readonly slips: number }[];
}

/** Short words are all alike. */
const shortest = 3;
/** Two slips in a word of six letters make another name of it. */
const longEnoughForTwo = 8;
/** Only the first letters are taken for the index: it stays small, and the rest is compared letter by letter. */
const prefixLength = 7;
const numberSpace = 2 ** 20;

const slipsAllowed = (word: string) =>
  word.length >= longEnoughForTwo ? 2 : word.length >= shortest ? 1 : 0;

function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    value = Math.imul(value ^ word.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** The word's beginning with up to `most` letters taken out, in every way, as hashes. */
function hashDeletions(word: string, most: number): ReadonlySet<number> {
  const found = new Set<string>([word.slice(0, prefixLength)]);
  let edge: readonly string[] = [...found];
  for (let round = 0; round < most; round += 1) {
    const next: string[] = [];
    for (const text of edge) {
      for (let index = 0; index < text.length; index += 1) {
        const shorter = text.slice(0, index) + text.slice(index + 1);
        if (!found.has(shorter)) next.push(shorter);
        found.add(shorter);
      }
    }
    edge = next;
  }
  return new Set([...found].map(hash));
}

function findFirst(entries: Float64Array, atLeast: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] ?? 0) < atLeast) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Finds misspelt words without looking at every word: two words one slip apart have a beginning in common once a
 * letter is taken out of each (a deletion index, as SymSpell has it). Its entries are hash and word packed into
 * one number, so that 100,000 names take a few megabytes.
 */
export function makeWordIndex(words: readonly string[]): WordIndex {
  const numbers = new Map(words.map((word, index) => [word, index]));
  const packed: number[] = [];
  for (const [number, word] of words.entries()) {
    for (const key of hashDeletions(word, slipsAllowed(word))) packed.push(key * numberSpace + number);
  }
  const entries = Float64Array.from(packed).sort();
  return {
    numberOf: (word) => numbers.get(word),
    findSimilar: (word) => {
      const most = slipsAllowed(word);
      if (most === 0) return [];
      const found = new Map<number, number>();
      for (const key of hashDeletions(word, most)) {
        const end = (key + 1) * numberSpace;
        for (let index = findFirst(entries, key * numberSpace); (entries[index] ?? end) < end; index += 1) {
          const number = (entries[index] ?? 0) % numberSpace;
          if (found.has(number)) continue;
          const other = words[number] ?? '';
          const limit = Math.min(most, slipsAllowed(other));
          const slips = other === word ? 0 : countSlips(word, other, limit);
          found.set(number, slips <= limit ? slips : 0);
        }
      }
      return [...found].flatMap(([number, slips]) => (slips > 0 ? [{ word: number, slips }] : []));
    },
  };
}
