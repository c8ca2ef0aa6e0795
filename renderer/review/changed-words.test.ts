import { expect, test } from 'vitest';
import { type Decision, undecided } from '../../electron/core/review/decision.ts';
import { formerDecisionSentence } from './changed-words.ts';

test.each<[Partial<Decision>, string | null, string]>([
  [
    { isLeftOut: true },
    null,
    "Before it changed, you had skipped it. It won't be uploaded until you confirm.",
  ],
  [
    { turns: 1, fixes: ['convert', 'crop'], studentId: '104233' },
    'Maria Lopez',
    "Before it changed, you had rotated it, converted it to JPEG, cropped it, and matched it to Maria Lopez. It won't be uploaded until you confirm.",
  ],
  [
    { fixes: ['crop'], crop: { left: 0, top: 0, width: 4, height: 5 }, studentId: '7' },
    null,
    "Before it changed, you had cropped it and matched it to student 7. It won't be uploaded until you confirm.",
  ],
  [{}, null, "You had already reviewed this file before it changed. It won't be uploaded until you confirm."],
])('%o', (decision, name, sentence) => {
  expect(formerDecisionSentence({ ...undecided, ...decision }, name)).toBe(sentence);
});
