import { expect, test } from 'vitest';
import type { ConnectionCheckState } from '../../electron/core/contract/views.ts';
import { type CheckStep, checkStepNames } from '../../electron/core/network/connection-check.ts';
import { checkRows } from './check-rows.ts';

const stepsUpTo = (count: number): readonly CheckStep[] =>
  checkStepNames
    .slice(0, count)
    .map((name) => ({ name, state: 'ok', sentence: 'Good.', advice: null, facts: [] }));

const checking = (count: number): ConnectionCheckState => ({
  kind: 'checking',
  url: 'https://sis.example.org',
  steps: stepsUpTo(count),
});

const checked: ConnectionCheckState = {
  kind: 'checked',
  check: { url: 'https://sis.example.org', startedAt: '2026-11-22T10:00:00Z', steps: stepsUpTo(7) },
};

test.each<readonly [string, ConnectionCheckState, readonly [number, number, number]]>([
  ['before the first word', { kind: 'none' }, [0, 1, 6]],
  ['at the beginning', checking(0), [0, 1, 6]],
  ['in the middle', checking(3), [3, 1, 3]],
  ['at the last step', checking(6), [6, 1, 0]],
  ['at the end', checked, [7, 0, 0]],
])('%s every step stands there once, in order', (_when, state, counts) => {
  const rows = checkRows(state);
  expect(rows.map(({ name }) => name)).toEqual(checkStepNames);
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
  expect([count('done'), count('going'), count('waiting')]).toEqual(counts);
});
