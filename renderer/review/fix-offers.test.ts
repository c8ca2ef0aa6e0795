import { expect, test } from 'vitest';
import { photoRow } from '../../e2e/fixtures/photo-row.ts';
import type { FixKind } from '../../electron/core/photo/fix.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { describeFixes, offerForOne, offersForMany } from './fix-offers.ts';

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

test('offers for many name their photos, the most frequent first', () => {
  const offers = offersForMany(
    [
      row('1', ['orient']),
      row('2', ['crop']),
      row('3', ['crop', 'orient']),
      row('4', ['crop']),
      row('5', ['crop'], { isLeftOut: true }),
    ],
    '4:5',
  );
  expect(offers.map(({ label, photoIds }) => [label, photoIds])).toEqual([
    ['Crop 3 photos to 4:5', ['2', '3', '4']],
    ['Rotate 2 photos upright', ['1', '3']],
  ]);
});

test('what is chosen is said', () => {
  expect(describeFixes([{ kind: 'orient' }, { kind: 'convert' }])).toBe(
    'Rotated upright and converted to JPEG',
  );
});
