import { expect, test } from 'vitest';
import { runs } from '../../e2e/fixtures/renderer-preview/runs.ts';
import { createAppStore } from '../state/store.ts';
import { watchStillness } from './watch-stillness.ts';

test('knows since when a job has stood still, until it moves', () => {
  const store = createAppStore();
  let nowMs = 1_000_000;
  watchStillness(store, () => nowMs);
  const show = (name: string) => {
    store.setState({ run: runs[name] ?? { kind: 'none' } });
    return store.getState().stillSinceMs;
  };
  expect(show('watching')).toBeNull();
  expect(show('still')).toBe(880_000);
  nowMs += 60_000;
  store.setState(({ run }) => ({ run: { ...run } }));
  expect(store.getState().stillSinceMs).toBe(880_000);
  expect(show('done')).toBeNull();
});
