import { expect, test } from 'vitest';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { acceptLabel, keepLabel, placeOf, yesLabel } from './student-words.ts';

const maria: Student = {
  id: '104233',
  givenName: 'Maria',
  familyName: 'Lopez',
  grade: '5',
  homeRoom: '5B',
  isActive: true,
};

test('a button says exactly what it does', () => {
  expect(acceptLabel('104233', maria)).toBe('Use 104233: Maria Lopez, grade 5');
  expect(acceptLabel('104233', { ...maria, grade: null })).toBe('Use 104233: Maria Lopez');
  expect(acceptLabel('104233', null)).toBe('Use 104233');
  expect(keepLabel('104233', maria)).toBe('Keep 104233: Maria Lopez, as the file name says');
});

test('a yes names the student as the school calls them', () => {
  expect(yesLabel('104233', maria, [])).toBe('Yes, this is Maria');
  expect(yesLabel('104233', { ...maria, preferredName: 'Mia' }, [])).toBe('Yes, this is Mia');
  expect(yesLabel('104233', { ...maria, givenName: '' }, [])).toBe('Yes, this is Lopez');
  expect(yesLabel('104233', null, [])).toBe('Yes, this is 104233');
});

test('a yes tells namesakes apart', () => {
  const other = { ...maria, id: '104240' };
  expect(yesLabel('104233', maria, [maria, other])).toBe('Yes, this is Maria, 104233');
  expect(yesLabel('104233', maria, [maria, { ...other, familyName: 'Lee' }, null])).toBe(
    'Yes, this is Maria',
  );
});

test('where a student belongs, as far as the roster says', () => {
  expect(placeOf(maria)).toBe('grade 5, homeroom 5B');
  expect(placeOf({ grade: null, homeRoom: '5B' })).toBe('homeroom 5B');
  expect(placeOf({ grade: null, homeRoom: null })).toBe('');
});
