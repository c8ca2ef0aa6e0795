import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyNames } from '../../../practice-sis/student-names.ts';
import { plainName } from '../../roster/person-name.ts';
import { countSlips } from './edit-distance.ts';
import { makeWordIndex } from './word-index.ts';

describe('slips between two words', () => {
  it.each([
    ['lopez', 'lopez', 0],
    ['lopez', 'lopes', 1],
    ['lopez', 'lopz', 1],
    ['lopez', 'loppez', 1],
    ['lopez', 'lpoez', 1],
    ['ravenscroft', 'ravencorft', 2],
    ['stephen', 'steven', 2],
    ['', 'ab', 2],
    ['lopez', 'smith', 3],
  ])('%s, %s: %i', (a, b, slips) => {
    expect(countSlips(a, b, 2)).toBe(slips);
    expect(countSlips(b, a, 2)).toBe(slips);
  });
});

describe('words that are nearly alike', () => {
  const words = [...new Set(familyNames.map((name) => plainName(name).replaceAll(' ', '')))];
  const index = makeWordIndex(words);
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
  // One slip, anywhere in a word of the roster.
  const misspelt = fc
    .tuple(
      fc.constantFrom(...words),
      fc.nat(),
      letter,
      fc.constantFrom('wrong', 'missing', 'more', 'swapped'),
    )
    .map(([word, at, other, kind]) => {
      const position = at % word.length;
      const [before, after] = [word.slice(0, position), word.slice(position + 1)];
      if (kind === 'wrong') return before + other + after;
      if (kind === 'missing') return before + after;
      if (kind === 'more') return before + other + word.slice(position);
      return before + after.slice(0, 1) + word[position] + after.slice(1);
    });

  it('are all that a look at every word finds', () => {
    const allowed = (word: string) => (word.length >= 8 ? 2 : word.length >= 3 ? 1 : 0);
    fc.assert(
      fc.property(misspelt, (word) => {
        const most = (other: string) => Math.min(allowed(word), allowed(other));
        const expected = words.filter((other) => other !== word && countSlips(word, other, 2) <= most(other));
        const found = index.findSimilar(word).map(({ word: number }) => words[number]);
        expect([...found].sort()).toEqual([...expected].sort());
      }),
      { numRuns: 400 },
    );
  });

  it('short words are like nothing', () => {
    expect(makeWordIndex(['bo', 'jo']).findSimilar('mo')).toEqual([]);
  });
});
