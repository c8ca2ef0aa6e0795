import { expect, test } from 'vitest';
import { answer } from './settings-connection.ts';

test.each([
  [null, 'No roster available.'],
  [0, '0 students on the roster.'],
  [1, '1 student on the roster.'],
  [1_234, '1,234 students on the roster.'],
])('what a sign-in found out, with a roster of %s', (students, words) => {
  expect(answer.mayUpload('Oak SIS', 'robin', students)).toBe(
    `Signed in to Oak SIS as robin. You can upload photos. ${words}`,
  );
});
