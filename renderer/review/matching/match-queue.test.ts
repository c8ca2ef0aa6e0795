import fc from 'fast-check';
import { expect, test } from 'vitest';
import { photoRow } from '../../../e2e/fixtures/photo-row.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { type Answer, answer, countAnswers, startQueue, stepBack } from './match-queue.ts';

const open = (id: string): PhotoRow =>
  photoRow(id, { studentId: null, status: 'blocked', issues: [{ code: 'name-not-an-id' }] });
const photos = [open('a'), photoRow('b'), open('c'), open('d')];
const rowOf = (id: string) => photos.find((photo) => photo.id === id);

test('begins with the photo that was looked at, and comes round to those before it', () => {
  expect(startQueue(photos, 'c').photoIds).toEqual(['c', 'd', 'a']);
  expect(startQueue(photos, 'gone').photoIds).toEqual(['a', 'c', 'd']);
});

test('goes on after each answer, passes over what is settled meanwhile, and ends', () => {
  const settled = (id: string) => (id === 'c' ? photoRow('c') : rowOf(id));
  const queue = answer(startQueue(photos, 'a'), 'named', settled);
  expect(queue.photoIds[queue.at]).toBe('d');
  const end = answer(queue, 'skipped', settled);
  expect(end.photoIds[end.at]).toBeUndefined();
  expect(countAnswers(end)).toEqual({ named: 1, skipped: 1, 'left-out': 0 });
  expect(answer(end, 'named', settled)).toBe(end);
});

test('nothing to step back to at the beginning', () => {
  expect(stepBack(startQueue(photos, 'a'))).toBeNull();
});

test('stepping back takes exactly the last answer away, however many there were', () => {
  const answers = fc.array(fc.constantFrom<Answer>('named', 'left-out', 'skipped'), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(answers, (given) => {
      let before = startQueue(photos, 'a');
      let queue = before;
      for (const one of given) {
        before = queue;
        queue = answer(queue, one, rowOf);
      }
      expect(stepBack(queue)).toEqual({ queue: before, taken: given.at(-1) });
    }),
  );
});
