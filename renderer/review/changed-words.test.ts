import { expect, test } from 'vitest';
import { type Decision, undecided } from '../../electron/core/review/decision.ts';
import { formerDecisionSentence } from './changed-words.ts';

test.each<[Partial<Decision>, string | null, string]>([
  [{ isLeftOut: true }, null, 'Before it changed, you had decided to leave it out.'],
  [
    { turns: 1, fixes: ['convert', 'crop'], studentId: '104233' },
    'Maria Lopez',
    'Before it changed, you had decided to turn it, to make it a JPEG, to crop it and that it shows Maria Lopez.',
  ],
  [
    { fixes: ['crop'], crop: { left: 0, top: 0, width: 4, height: 5 }, studentId: '7' },
    null,
    'Before it changed, you had decided where its frame is and that it shows the student 7.',
  ],
  [{}, null, 'You had decided about it before it changed.'],
])('%o', (decision, name, sentence) => {
  expect(formerDecisionSentence({ ...undecided, ...decision }, name)).toBe(sentence);
});
