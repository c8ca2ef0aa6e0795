import { expect, test } from 'vitest';
import type { PhotoRow } from '../../electron/core/contract.ts';
import type { Issue } from '../../electron/core/issue.ts';
import { describeFixes, offerForOne, offersForMany } from './fix-offers.ts';

function row(id: string, issues: readonly Issue[], changes: Partial<PhotoRow> = {}): PhotoRow {
  return {
    id,
    file: `${id}.jpg`,
    bytes: 10,
    studentId: id,
    status: 'attention',
    issues,
    fixes: [],
    isFixable: true,
    isFixed: false,
    isLeftOut: false,
    format: 'jpeg',
    width: 800,
    height: 800,
    outcome: null,
    ...changes,
  };
}

test('a button says all that it does', () => {
  expect(offerForOne(row('1', [{ code: 'ratio' }]))?.label).toBe('Crop to 4 : 5');
  expect(offerForOne(row('1', [{ code: 'sideways' }, { code: 'ratio' }]))?.label).toBe(
    'Crop to 4 : 5 and turn upright',
  );
});

test('no button for a photo that is left out, or that nothing safe can be done for', () => {
  expect(offerForOne(row('1', [{ code: 'ratio' }], { isLeftOut: true }))).toBeNull();
  expect(offerForOne(row('1', [{ code: 'low-resolution' }], { isFixable: false }))).toBeNull();
});

test('offers for many name their photos, the most frequent first', () => {
  const offers = offersForMany([
    row('1', [{ code: 'sideways' }]),
    row('2', [{ code: 'ratio' }]),
    row('3', [{ code: 'ratio' }, { code: 'sideways' }]),
    row('4', [{ code: 'ratio' }]),
    row('5', [{ code: 'ratio' }], { isLeftOut: true }),
  ]);
  expect(offers.map(({ label, photoIds }) => [label, photoIds])).toEqual([
    ['Crop 3 photos to 4 : 5', ['2', '3', '4']],
    ['Turn 2 photos upright', ['1', '3']],
  ]);
});

test('what is chosen is said', () => {
  expect(describeFixes([{ kind: 'orient' }, { kind: 'convert' }])).toBe(
    'Turned upright and made a JPEG for screens',
  );
});
