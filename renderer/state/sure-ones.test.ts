import fc from 'fast-check';
import { expect, test } from 'vitest';
import { photoRow } from '../../e2e/fixtures/photo-row.ts';
import type { SuggestionReason, Sureness } from '../../electron/core/matching/suggest/suggestion.ts';
import { studentIdKey } from '../../electron/core/photo/student-id.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { assignmentsBy, chooseSure } from './sure-ones.ts';

const inName: SuggestionReason = { kind: 'id-in-name', found: '7' };

function suggested(id: string, studentId: string, sureness: Sureness, reason = inName): PhotoRow {
  return photoRow(id, {
    studentId: null,
    status: 'blocked',
    issues: [{ code: 'name-not-an-id' }],
    suggestion: { studentId, sureness, reason },
  });
}

test('only the sure ones, and only one photo for each student', () => {
  const photos = [
    suggested('a', '1', 'sure'),
    suggested('b', '2', 'likely'),
    suggested('c', '3', 'sure'),
    suggested('d', '3', 'sure'),
    suggested('e', '4', 'sure'),
    photoRow('4'),
    photoRow('5', { isLeftOut: true }),
    suggested('f', '5', 'sure'),
  ];
  expect(chooseSure(photos)).toEqual({
    assignments: [
      { photoId: 'a', studentId: '1' },
      { photoId: 'f', studentId: '5' },
    ],
    contested: 3,
  });
});

const anyPhoto = fc
  .record({
    isNamed: fc.boolean(),
    studentId: fc.constantFrom('a1', 'A1', 'b2', 'c3', 'd4'),
    sureness: fc.constantFrom<Sureness>('sure', 'likely', 'possible'),
    isLeftOut: fc.boolean(),
  })
  .map(({ isNamed, studentId, sureness, isLeftOut }) => ({
    row: isNamed ? photoRow('x', { studentId }) : suggested('x', studentId, sureness),
    isLeftOut,
  }));

test('whatever lies in the folder, no student gets a second photo and nothing unsure is taken', () => {
  fc.assert(
    fc.property(fc.array(anyPhoto, { maxLength: 12 }), (drawn) => {
      const photos = drawn.map(({ row, isLeftOut }, place) => ({ ...row, id: `p${place}`, isLeftOut }));
      const { assignments } = chooseSure(photos);
      const named = photos.flatMap(({ studentId, isLeftOut }) =>
        studentId === null || isLeftOut ? [] : studentIdKey(studentId),
      );
      const given = assignments.map(({ studentId }) => studentIdKey(studentId ?? ''));
      expect(new Set(given).size).toBe(given.length);
      expect(given.filter((key) => named.includes(key))).toEqual([]);
      for (const { photoId } of assignments) {
        expect(photos.find(({ id }) => id === photoId)?.suggestion?.sureness).toBe('sure');
      }
    }),
  );
});

test('photos whose IDs have lost their zeros, however sure', () => {
  const zeros: SuggestionReason = { kind: 'zeros', found: '0123' };
  const photos = [
    suggested('a', '123', 'likely', zeros),
    suggested('b', '124', 'sure'),
    { ...suggested('c', '125', 'sure', zeros), isLeftOut: true },
  ];
  expect(assignmentsBy(photos, 'zeros')).toEqual([{ photoId: 'a', studentId: '123' }]);
});
