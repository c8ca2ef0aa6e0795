import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLostZeros, padId } from './lost-zeros.ts';
import type { LostZeros } from './roster-table.ts';

test.each<readonly [string, readonly string[], readonly string[], LostZeros | null]>([
  ['none are lost', ['0123', '0124'], ['0123', '0124'], null],
  ['nothing in common', ['0123'], ['77'], null],
  [
    'the photos have lost them',
    ['0123', '0124'],
    ['123', '124'],
    { photos: 2, digits: 4, shorter: 'photos' },
  ],
  ['the roster has lost them', ['123', '12'], ['0123', '0012'], { photos: 2, digits: 4, shorter: 'roster' }],
  ['IDs of many lengths', ['0123', '012'], ['123', '12'], { photos: 2, digits: null, shorter: 'photos' }],
  ['two students apart by zeros alone', ['0123', '00123'], ['123'], null],
  ['some are right', ['0123', '0124'], ['0123', '124'], { photos: 1, digits: 4, shorter: 'photos' }],
  [
    'more on one side',
    ['0123', '0124', '9'],
    ['123', '124', '09'],
    { photos: 2, digits: 4, shorter: 'photos' },
  ],
  ['letters', ['0a12'], ['A12'], { photos: 1, digits: 4, shorter: 'photos' }],
])('%s', (_, roster, photos, lost) => {
  expect(findLostZeros(roster, new Set(photos))).toEqual(lost);
});

test('an ID is filled up with zeros, and loses nothing', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (id, digits) => {
      const padded = padId(id, digits);
      expect(padded.endsWith(id)).toBe(true);
      expect(padded.slice(0, padded.length - id.length)).toMatch(/^0*$/);
      if (/^\d+$/.test(id)) expect(padded.length).toBe(Math.max(digits, id.length));
      else expect(padded).toBe(id);
    }),
  );
});

test('filling up the roster finds the photos again', () => {
  const ids = ['1', '22', '333'];
  const photos = new Set(['0001', '0022', '0333']);
  const lost = findLostZeros(ids, photos);
  expect(ids.map((id) => padId(id, lost?.digits ?? 0))).toEqual([...photos]);
});
