import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendLetters } from './read-clues.ts';

test.each([
  ['NuÃ±ez', 'Nuñez'],
  ['MÃ¼ller JÃ¼rgen', 'Müller Jürgen'],
  ['LucÃ\u00ada', 'Lucía'],
  ['Ã‰va Ã“ Briain', 'Éva Ó Briain'],
  ['NuÃ\u0091ez', 'NuÑez'],
  ['nÌƒ', 'n\u0303'],
  ['DvoÅ™Ã¡k', 'Dvořák'],
])('%s is %s', (text, mended) => {
  expect(mendLetters(text)).toBe(mended);
});

test('what was never broken stays as it is', () => {
  const letters = fc.constantFrom(...'aeñüéÃÂÅÉÓ _-,1');
  fc.assert(
    fc.property(fc.string({ unit: letters }), (text) => {
      expect(mendLetters(text)).toBe(text);
    }),
  );
});
