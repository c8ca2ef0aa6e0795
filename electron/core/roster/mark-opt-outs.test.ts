import { expect, test } from 'vitest';
import type { Student } from '../roster.ts';
import { markOptOuts } from './mark-opt-outs.ts';

const student = (id: string, change: Partial<Student> = {}): Student => ({
  id,
  givenName: 'Ada',
  familyName: 'Byron',
  grade: '5',
  homeRoom: null,
  isActive: true,
  ...change,
});

test('those on the list are marked, and nobody loses a mark', () => {
  const students = [student('a1'), student('2'), student('3', { isOptedOut: true })];
  const marked = markOptOuts(students, ['A1', '77']);
  expect(marked.map(({ id, isOptedOut }) => [id, isOptedOut])).toEqual([
    ['a1', true],
    ['2', undefined],
    ['3', true],
  ]);
});
