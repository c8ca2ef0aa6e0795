import { expect, test } from 'vitest';
import { plainId } from './plain-id.ts';
import { readStudentId, studentIdKey } from './student-id.ts';

const seenAs301 = [
  '301\u200b',
  '\ufeff301',
  '30\u00ad1',
  '\u202a301\u202c',
  '\u200e301\u200f',
  '301\u2060',
  '\u2066301\u2069',
  '\u00a0301\u3000',
  '３０１',
  '３0１\ufe0f',
];

test.each(seenAs301.map((text) => [JSON.stringify(text), text] as const))(
  'an ID is what one sees of it: %s',
  (_, text) => {
    expect(plainId(text)).toBe('301');
    expect(studentIdKey(text)).toBe(studentIdKey('301'));
  },
);

test.each([
  ['A\u2011301', 'A-301'],
  ['A–301', 'A-301'],
  ['Ａ－３０１', 'A-301'],
])('hyphens and letters of other widths are plain ones: %s', (text, id) => {
  expect(plainId(text)).toBe(id);
});

test('what can be seen stays, zeros and case too', () => {
  for (const id of ['0301', 'aB-7', '301.0', 'Ñ301', '30 1', ' 301', '301 ', '\u202e301', '301\u202d'])
    expect(plainId(id)).toBe(id);
});

test("a photo's name gives the ID that one sees", () => {
  expect(readStudentId('5B/301\u200b.jpg')).toBe('301');
  expect(readStudentId('５０３.jpg')).toBe('503');
  expect(readStudentId('\u202aDSC01234\u202c.jpg')).toBeNull();
  expect(readStudentId('Ana\u200b.jpg', (id) => id === 'Ana')).toBe('Ana');
});
