import { expect, test } from 'vitest';
import { photoRow } from '../../e2e/fixtures/photo-row.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { summarise } from '../state/overview.ts';
import type { ReviewFilter } from '../state/store.ts';
import { type FilterEntry, listFilters } from './filter-groups.ts';

const photos: readonly PhotoRow[] = [
  photoRow('1'),
  photoRow('2', { status: 'attention', issues: [{ code: 'ratio' }, { code: 'sideways' }] }),
  photoRow('3', { status: 'blocked', issues: [{ code: 'empty-file' }, { code: 'ratio' }] }),
  photoRow('4', { status: 'blocked', issues: [{ code: 'same-picture', files: ['5.jpg'] }] }),
  photoRow('5', { isFixed: true, fixes: [{ kind: 'orient' }] }),
  photoRow('6', { isLeftOut: true, isFixed: true, fixes: [{ kind: 'orient' }] }),
];
const attention: ReviewFilter = { kind: 'attention' };
const words = (entries: readonly FilterEntry[]) => entries.map(({ label, count }) => `${label} ${count}`);

test('problems are grouped by what they mean for the upload', () => {
  const { problems } = listFilters(summarise(photos, []), attention, false);
  expect(problems.map(({ head, entries }) => [words([head]), words(entries)])).toEqual([
    [["Can't upload 2"], ['Empty file 1']],
    [['Warning 1'], ['Wrong proportions 2', 'Sideways 1']],
    [['Fixed 1'], []],
  ]);
});

test('what only a person can answer stands apart', () => {
  const { questions } = listFilters(summarise(photos, []), attention, false);
  expect(words(questions)).toEqual(['Same photo, two students 1']);
});

test('the students without a photo are listed where there is a roster', () => {
  const labels = (hasRoster: boolean) =>
    listFilters(summarise([], []), attention, hasRoster).states.map(({ label }) => label);
  expect(labels(false)).toEqual(['Needs attention', 'Ready', 'Skipped', 'All photos']);
  expect(labels(true)).toContain('Students without a photo');
});

test('a list that was just emptied stays', () => {
  const current: ReviewFilter = { kind: 'issue', code: 'ratio' };
  const { problems } = listFilters(summarise([photoRow('1')], []), current, false);
  expect(problems.flatMap(({ entries }) => words(entries))).toEqual(['Wrong proportions 0']);
  expect(listFilters(summarise([photoRow('1')], []), attention, false).problems).toEqual([]);
});
