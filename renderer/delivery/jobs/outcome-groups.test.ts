import { expect, test } from 'vitest';
import { photoRow as row } from '../../../e2e/fixtures/photo-row.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { closingSentence, groupOutcomes } from './outcome-groups.ts';

const photos = [
  row('1', { outcome: { kind: 'imported' } }),
  row('2', { outcome: { kind: 'rejected', reason: 'No such student.' } }),
  row('3', { outcome: { kind: 'not-sent', reason: 'It all ended before its turn.' } }),
  row('4', { status: 'blocked', outcome: { kind: 'left-out', reason: 'This file is empty.' } }),
  row('5', { isLeftOut: true }),
  row('6'),
  row('7', { status: 'ignored' }),
  row('8', { isLeftOut: true, outcome: { kind: 'not-sent', reason: 'It all ended before its turn.' } }),
  row('9', { outcome: { kind: 'left-out', reason: 'You left it out.' } }),
];

test('every photo is in one group, junk in none', () => {
  const { groups, counted, needAttention, sendable } = groupOutcomes(photos);
  const ids = (rows: readonly PhotoRow[]) => rows.map(({ id }) => id).join('');
  expect([
    ids(groups.imported),
    ids(groups.rejected),
    ids(groups['not-sent']),
    ids(groups['left-out']),
    ids(groups['to-come']),
  ]).toEqual(['1', '2', '38', '459', '6']);
  // 8 was left out since.
  expect(ids(needAttention)).toBe('23');
  // 9 was left out of the upload, and taken back since.
  expect([counted.meant, ids(sendable)]).toEqual([6, '239']);
});

test('a photo on its way is never counted as in the SIS', () => {
  expect(closingSentence(groupOutcomes([row('1'), row('2')]))).toBe(
    '0 of 2 photos are in the SIS; 2 have no result yet.',
  );
  expect(closingSentence(groupOutcomes([row('1', { outcome: { kind: 'imported' } })]))).toBe(
    '1 of 1 photo is in the SIS.',
  );
});

test('what an earlier upload brought is in the SIS when one photo alone is uploaded again', () => {
  const earlier = { kind: 'in-sis', sinceMs: 1, runId: 1, isMarked: false, isCertain: true } as const;
  const outcomes = groupOutcomes([
    row('1', { outcome: { kind: 'imported' }, atDestination: { ...earlier, runId: 2 } }),
    row('2', { atDestination: earlier }),
    row('3', { atDestination: { ...earlier, kind: 'handed-over' } }),
    row('4', { atDestination: earlier, outcome: { kind: 'rejected', reason: 'No such student.' } }),
  ]);
  expect(closingSentence(outcomes)).toBe('2 of 4 photos are in the SIS; 1 was rejected, 1 was delivered.');
});
