import { expect, test } from 'vitest';
import { chooseLanguage, localesOfTerminal, readLanguage } from './language.ts';

test.each([
  [undefined, 'system', ['en-US'], 'en'],
  [undefined, 'system', ['es-MX', 'en-US'], 'es'],
  [undefined, 'system', ['es_PR.UTF-8'], 'es'],
  // The first one that there is.
  [undefined, 'system', ['so-SO', 'es-US', 'en-US'], 'es'],
  [undefined, 'system', ['zh-Hans-CN'], 'en'],
  [undefined, 'system', ['C.UTF-8'], 'en'],
  [undefined, 'system', [], 'en'],
  [undefined, 'es', ['en-US'], 'es'],
  [undefined, 'en', ['es-MX'], 'en'],
  ['es', 'en', ['en-US'], 'es'],
  ['pseudo', 'es', ['es-US'], 'pseudo'],
  ['klingon', 'es', ['en-US'], 'es'],
] as const)('environment %o, selected %s, computer %o: %s', (environment, choice, system, language) => {
  expect(chooseLanguage({ environment, choice, system })).toBe(language);
});

test('only the environment can ask for the language of tests', () => {
  expect(chooseLanguage({ environment: undefined, choice: 'system', system: ['pseudo'] })).toBe('en');
  expect(readLanguage('toString')).toBeNull();
});

test('a terminal says its language in the order of POSIX', () => {
  expect(localesOfTerminal({ LANG: 'en_US.UTF-8', LC_MESSAGES: 'es_US.UTF-8' })).toEqual(['es_US.UTF-8']);
  expect(localesOfTerminal({ LANG: 'es_US', LC_ALL: 'C' })).toEqual(['C']);
  expect(localesOfTerminal({ LANG: '' })).toEqual([]);
});
