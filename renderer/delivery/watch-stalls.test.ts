import { expect, test } from 'vitest';
import { runs } from '../../e2e/fixtures/renderer-preview/runs.ts';
import { createAppStore } from '../state/store.ts';
import { watchStalls } from './watch-stalls.ts';

test('knows since when a job has stood still, until it moves', () => {
  const store = createAppStore();
  let nowMs = 1_000_000;
  watchStalls(store, () => nowMs);
  const show = (name: string) => {
    store.setState({ run: runs[name] ?? { kind: 'none' } });
    return store.getState().stalledSinceMs;
  };
  expect(show('watching')).toBeNull();
  expect(show('stalled')).toBe(880_000);
  nowMs += 60_000;
  store.setState(({ run }) => ({ run: { ...run } }));
  expect(store.getState().stalledSinceMs).toBe(880_000);
  expect(show('done')).toBeNull();
});
