import { expect, test } from 'vitest';
import { photoRow } from '../../e2e/fixtures/photo-row.ts';
import type { Suggestion } from '../../electron/core/matching/suggest/suggestion.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import {
  hasSuggestion,
  isDisputed,
  needsStudent,
  nextToMatch,
  photoOfStudent,
  withIndexed,
} from './whose-photo.ts';

const suggestion: Suggestion = {
  studentId: '104233',
  sureness: 'likely',
  reason: { kind: 'name', found: 'Lopez, Maria', isExact: true, inFolder: false },
};
const disagrees = { code: 'index-disagrees', why: 'other-student', list: 'INDEX.TXT' } as const;
const nameless = { status: 'blocked', studentId: null, issues: [{ code: 'name-not-an-id' }] } as const;

test.each<[string, Partial<PhotoRow>, boolean]>([
  ['in order', {}, false],
  ['a name that is no ID', nameless, true],
  ['an ID of nobody', { status: 'blocked', issues: [{ code: 'id-not-on-roster' }] }, true],
  ['two photos, nothing else known', { issues: [{ code: 'duplicate-id', files: ['b.jpg'] }] }, false],
  [
    'two photos, one of them maybe of another student',
    { issues: [{ code: 'duplicate-id', files: ['b.jpg'] }], suggestion },
    true,
  ],
  [
    'two photos, and who they are is not in doubt',
    { studentId: '104233', issues: [{ code: 'duplicate-id', files: ['b.jpg'] }], suggestion },
    false,
  ],
  [
    'two photos, this one named by a person',
    { idFrom: 'person', issues: [{ code: 'duplicate-id', files: ['b.jpg'] }], suggestion },
    false,
  ],
  ['another student by the list', { issues: [disagrees] }, true],
  ['left out', { ...nameless, isLeftOut: true }, false],
  ['changed: another question comes first', { ...nameless, isChanged: true }, false],
  ['junk', { ...nameless, status: 'ignored' }, false],
  ['only a warning', { status: 'attention', issues: [{ code: 'ratio' }] }, false],
])('%s', (_, changes, isOpen) => {
  expect(needsStudent(photoRow('1', changes))).toBe(isOpen);
});

test('a suggestion for a photo that is in order is no question', () => {
  expect(hasSuggestion(photoRow('1', { suggestion }))).toBe(false);
  expect(hasSuggestion(photoRow('1', { ...nameless, suggestion }))).toBe(true);
});

test('what the index says of a photo is a contradiction where the engine says so', () => {
  expect(isDisputed(photoRow('1', { indexStudentId: '7' }))).toBe(false);
  expect(isDisputed(photoRow('1', { issues: [disagrees] }))).toBe(true);
});

test('the index is heard where nobody else suggests its student', () => {
  const disputed = photoRow('1', { indexStudentId: '7' });
  expect(withIndexed(disputed, [suggestion]).map(({ studentId }) => studentId)).toEqual(['7', '104233']);
  expect(withIndexed({ ...disputed, indexStudentId: '104233' }, [suggestion])).toEqual([suggestion]);
  expect(withIndexed(photoRow('1'), [])).toEqual([]);
});

const listed = [photoRow('a', nameless), photoRow('b'), photoRow('c', nameless), photoRow('d')];

test.each([
  ['a', 'c'],
  ['b', 'c'],
  ['c', 'a'],
  ['d', 'a'],
  ['not listed', 'a'],
])('after %s comes %s', (current, next) => {
  expect(nextToMatch(listed, current)?.id).toBe(next);
});

test('nothing comes after the only one', () => {
  expect(nextToMatch([photoRow('a', nameless), photoRow('b')], 'a')).toBeNull();
});

test("a student's other photo, whatever the case of the ID, but no left-out one and not itself", () => {
  const photos = [
    photoRow('self', { studentId: 'ab1' }),
    photoRow('out', { studentId: 'AB1', isLeftOut: true }),
    photoRow('other', { studentId: 'AB1' }),
  ];
  expect(photoOfStudent(photos, 'Ab1', 'self')?.id).toBe('other');
  expect(photoOfStudent(photos, 'Ab1', 'other')?.id).toBe('self');
  expect(photoOfStudent(photos.slice(0, 2), 'ab1', 'self')).toBeNull();
});
