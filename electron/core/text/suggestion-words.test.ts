import { describe, expect, it } from 'vitest';
import type { SuggestionReason, Sureness } from '../matching/suggest/suggestion.ts';
import { suggestionLabel, suggestionSentence } from './suggestion-words.ts';

const student = { id: '104233', givenName: 'Maria', familyName: 'Lopez', grade: '5' };

const cases: readonly (readonly [SuggestionReason, Sureness, string])[] = [
  [
    { kind: 'id-in-name', found: '104233' },
    'sure',
    'The file name contains ID 104233. No other student matches.',
  ],
  [
    { kind: 'id-in-name', found: 'a10427' },
    'likely',
    'The file name contains “a10427”, which is close to ID 104233. Probable match. Please check.',
  ],
  [
    { kind: 'id-in-picture', field: 'keywords', found: '104233' },
    'sure',
    "ID 104233 is in the photo's keywords. No other student matches.",
  ],
  [
    { kind: 'name-in-picture', field: 'headline', found: 'Maria Lopez' },
    'likely',
    "“Maria Lopez” is in the photo's headline. Probable match. Please check.",
  ],
  [
    { kind: 'zeros', found: '0104233' },
    'likely',
    '0104233 and 104233 differ only by leading zeros. Probable match. Please check.',
  ],
  [
    { kind: 'digit', found: '104323' },
    'possible',
    '104323 looks like 104233 with a typo. Possible match. Please check.',
  ],
  [
    { kind: 'name', found: 'Lopez, Maria', isExact: true, inFolder: true },
    'likely',
    'The file name says Maria Lopez, and the folder matches the class. Probable match. Please check.',
  ],
  [
    { kind: 'name', found: 'Lopes, Maria', isExact: false, inFolder: false },
    'possible',
    'The name is close to Maria Lopez. Possible match. Please check.',
  ],
  [
    { kind: 'index', found: 'Lopez, Maria', isExact: true },
    'likely',
    "The photographer's list says “Lopez, Maria”. Probable match. Please check.",
  ],
  [
    { kind: 'index', found: 'Lopez, Mariah', isExact: false },
    'possible',
    "The photographer's list says “Lopez, Mariah”, which is close to Maria Lopez. Possible match. Please check.",
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
