import { isParticle, type NameIndex } from './name-index.ts';
import type { Nicknames } from './nicknames.ts';

/** How a word of the text is a word of the name. */
export type Way = 'exact' | 'nickname' | 'one-slip' | 'two-slips' | 'initial';

export const wayQuality: Readonly<Record<Way, number>> = {
  exact: 1,
  nickname: 0.86,
  'one-slip': 0.8,
  'two-slips': 0.66,
  initial: 0.45,
};

/** Words of a text, a bit for each, that are a name on the roster. */
export interface Hit {
  readonly word: number;
  /** As the text has it. */
  readonly text: string;
  readonly way: Way;
  readonly mask: number;
  readonly isGivenOnly: boolean;
}

const maskOf = (from: number, to: number) => (2 ** (to - from) - 1) * 2 ** from;

/** "de la Cruz" is one name in three words; "Mc Allister" is one that was split at its capital. */
const longestSpan = 4;

function* listSpans(words: readonly string[]): Generator<readonly [string, number]> {
  for (let from = 0; from < words.length; from += 1) {
    let text = '';
    for (let to = from; to < Math.min(words.length, from + longestSpan); to += 1) {
      text += words[to];
      if (text.length > 1) yield [text, maskOf(from, to + 1)];
    }
  }
}

export function findExact(words: readonly string[], index: NameIndex, nicknames: Nicknames): readonly Hit[] {
  const hits: Hit[] = [];
  for (const [text, mask] of listSpans(words)) {
    const word = index.numberOf(text);
    if (word !== undefined && !isParticle(text))
      hits.push({ word, text, way: 'exact', mask, isGivenOnly: false });
    for (const other of nicknames.get(text) ?? []) {
      const known = index.numberOf(other);
      if (known !== undefined) hits.push({ word: known, text, way: 'nickname', mask, isGivenOnly: true });
    }
  }
  return hits;
}

export function findSimilar(words: readonly string[], index: NameIndex): readonly Hit[] {
  return [...listSpans(words)].flatMap(([text, mask]) =>
    index.findSimilar(text).map(({ word, slips }) => ({
      word,
      text,
      way: slips === 1 ? ('one-slip' as const) : ('two-slips' as const),
      mask,
      isGivenOnly: false,
    })),
  );
}

const particlesOnly = /^(?:de|la|las|los|del|da|do|dos|van|von|der|den|el|al|san|saint|st|mc|mac)+$/;

/** `lopezmaria`, `mlopez`: words written together that are two names, in every way to cut them. */
export function cutWords(words: readonly string[], index: NameIndex): readonly (readonly string[])[] {
  return words.flatMap((word, position) => {
    if (word.length < 3 || word.length > 40) return [];
    const cuts: (readonly string[])[] = [];
    for (let at = 1; at < word.length; at += 1) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      const isKnown = (part: string) =>
        part.length === 1 || particlesOnly.test(part) || index.numberOf(part) !== undefined;
      if (!isKnown(left) || !isKnown(right)) continue;
      cuts.push([...words.slice(0, position), left, right, ...words.slice(position + 1)]);
    }
    return cuts;
  });
}
