import { expect, test } from 'vitest';
import { photoRow } from '../../e2e/fixtures/photo-row.ts';
import type { FixKind } from '../../electron/core/photo/fix.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import type { SafeFixPlan } from '../../electron/core/review/safe-fix-plan.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { describeFixes, offerForOne, remainderInWords } from './fix-offers.ts';

const row = (id: string, fixable: readonly FixKind[], changes: Partial<PhotoRow> = {}): PhotoRow =>
  photoRow(id, { status: 'attention', fixable, ...changes });

test('a button says all that it does', () => {
  expect(offerForOne(row('1', ['crop']), '4:5')?.label).toBe('Crop to 4:5');
  expect(offerForOne(row('1', ['orient', 'crop']), '2:3')?.label).toBe('Rotate upright and crop to 2:3');
});

test('no button for a photo that is left out, or that nothing safe can be done for', () => {
  expect(offerForOne(row('1', ['crop'], { isLeftOut: true }), '4:5')).toBeNull();
  expect(offerForOne(row('1', [], { issues: [{ code: 'low-resolution' }] }), '4:5')).toBeNull();
});

const plan = (change: Partial<SafeFixPlan>): SafeFixPlan => ({
  photoIds: ['1', '2'],
  kinds: [],
  blockedAfter: 0,
  warnedAfter: 0,
  ...change,
});

test.each<[SafeFixPlan['kinds'], string]>([
  [[{ kind: 'crop', photos: 5 }], 'Crop 5 to 4:5.'],
  [
    [
      { kind: 'crop', photos: 1_204 },
      { kind: 'orient', photos: 3 },
      { kind: 'convert', photos: 2 },
    ],
    'Crop 1,204 to 4:5, rotate 3 upright, and convert 2 to JPEG.',
  ],
])('all that the one button does is said: %j', (kinds, words) => {
  expect(texts.fixes.plan(kinds, '4:5')).toBe(words);
});

test.each<[Partial<SafeFixPlan>, string]>([
  [{}, ''],
  [{ blockedAfter: 1 }, "Then 1 photo still can't be uploaded."],
  [{ blockedAfter: 3, warnedAfter: 1 }, "Then 3 photos still can't be uploaded and 1 photo has a warning."],
  [{ photoIds: [], blockedAfter: 2 }, "2 photos can't be uploaded. Select one to see what you can do."],
])('what remains is said: %j', (change, words) => {
  expect(remainderInWords(plan(change))).toBe(words);
});

test.each<[FixKind, number, string]>([
  ['crop', 3, 'Crop 3 photos to 4:5'],
  ['drop-location', 1, 'Remove the GPS location from 1 photo'],
])('one kind of fix alone: %s', (kind, count, label) => {
  expect(texts.fixes.offerOfKind(kind, count, '4:5')).toBe(label);
});

test('what is chosen is said', () => {
  expect(describeFixes([{ kind: 'orient' }, { kind: 'convert' }])).toBe(
    'Rotated upright and converted to JPEG',
  );
});
