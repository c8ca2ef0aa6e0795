import { expect, test } from 'vitest';
import { listed, notOnRoster, place, questions, studentsLead } from './opt-outs.ts';

test.each([
  [listed('no.csv', 1), 'no.csv lists 1 student. That photo is never uploaded.'],
  [listed('no.csv', 1_200), 'no.csv lists 1,200 students. Their photos are never uploaded.'],
  [notOnRoster(1), '1 of them is not on the roster. Check the list.'],
  [notOnRoster(2), '2 of them are not on the roster. Check the list.'],
  [questions.visibleRows(0), 'Only the 0 visible rows'],
  [questions.visibleRows(1), 'Only the 1 visible row'],
  [questions.ignoreLines(2), 'Ignore these 2 lines'],
  [studentsLead(1), '1 student opted out, in the roster or in the list. That photo is never uploaded.'],
  [place('5', null), 'grade 5'],
  [place(null, 'Room 12'), 'Room 12'],
  [place('5', 'Room 12'), 'grade 5, Room 12'],
])('%s', (text, words) => {
  expect(text).toBe(words);
});
