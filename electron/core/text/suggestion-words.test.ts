import { describe, expect, it } from 'vitest';
import type { SuggestionReason, Sureness } from '../matching/suggest/suggestion.ts';
import { suggestionLabel, suggestionSentence } from './suggestion-words.ts';

const student = { id: '104233', givenName: 'Maria', familyName: 'Lopez', grade: '5' };

const cases: readonly (readonly [SuggestionReason, Sureness, string])[] = [
  [
    { kind: 'id-in-name', found: '104233' },
    'sure',
    "The ID 104233 stands in the file's name. No other student fits.",
  ],
  [
    { kind: 'id-in-name', found: 'a10427' },
    'likely',
    "The file's name has “a10427”, nearly the ID 104233. Likely, but look at the photo first.",
  ],
  [
    { kind: 'id-in-picture', field: 'keywords', found: '104233' },
    'sure',
    "The ID 104233 stands in the picture's keywords. No other student fits.",
  ],
  [
    { kind: 'name-in-picture', field: 'headline', found: 'Maria Lopez' },
    'likely',
    "“Maria Lopez” stands in the picture's headline. Likely, but look at the photo first.",
  ],
  [
    { kind: 'zeros', found: '0104233' },
    'likely',
    '0104233 is 104233 but for zeros in front. Likely, but look at the photo first.',
  ],
  [
    { kind: 'digit', found: '104323' },
    'possible',
    '104323 is 104233 but for one slip of the keys. Only a guess: look at the photo first.',
  ],
  [
    { kind: 'name', found: 'Lopez, Maria', isExact: true, inFolder: true },
    'likely',
    'The file is named Maria Lopez, and the folder fits the class. Likely, but look at the photo first.',
  ],
  [
    { kind: 'name', found: 'Lopes, Maria', isExact: false, inFolder: false },
    'possible',
    'The name is close to Maria Lopez. Only a guess: look at the photo first.',
  ],
  [
    { kind: 'index', found: 'Lopez, Maria', isExact: true },
    'likely',
    "The photographer's index says “Lopez, Maria”. Likely, but look at the photo first.",
  ],
  [
    { kind: 'index', found: 'Lopez, Mariah', isExact: false },
    'possible',
    "The photographer's index says “Lopez, Mariah”, which is close to Maria Lopez. Only a guess: look at the photo first.",
  ],
];

describe('a suggestion in words', () => {
  it.each(cases)('%o, %s', (reason, sureness, sentence) => {
    expect(suggestionSentence({ studentId: student.id, sureness, reason }, student)).toBe(sentence);
  });

  it('a long caption is cut', () => {
    const reason = { kind: 'name-in-picture', field: 'description', found: 'x'.repeat(200) } as const;
    expect(suggestionSentence({ studentId: '1', sureness: 'possible', reason }, student).length).toBeLessThan(
      160,
    );
  });

  it('names the student on the button', () => {
    expect(suggestionLabel({ studentId: '104233' }, student)).toBe('Use 104233: Maria Lopez, grade 5');
    expect(suggestionLabel({ studentId: '104233' }, { ...student, grade: null })).toBe(
      'Use 104233: Maria Lopez',
    );
    expect(suggestionLabel({ studentId: '1' }, { givenName: '', familyName: '', grade: null })).toBe('Use 1');
  });
});
