import { expect, test } from 'vitest';
import { type AppState, createAppStore } from '../state/store.ts';
import { watchUnfinished } from './watch-unfinished.ts';

test('asks again when another folder is checked, another SIS is signed in at, or an upload begins or ends', () => {
  const store = createAppStore();
  let asked = 0;
  const actions = {
    async refreshUnfinished() {
      asked += 1;
    },
  };
  watchUnfinished({ store, actions });
  const after = (change: Partial<AppState>) => {
    store.setState(change);
    return asked;
  };
  expect(after({ folder: { kind: 'checking', paths: ['/a'], decoded: 1, total: 2 } })).toBe(0);
  expect(after({ folder: { kind: 'checked', paths: ['/a'] } })).toBe(1);
  expect(after({ folder: { kind: 'checked', paths: ['/a'] } })).toBe(1);
  const url = 'https://sis.example.org';
  expect(after({ connection: { kind: 'failed', url, failure: { code: 'sis-no-answer' } } })).toBe(1);
  expect(after({ run: { kind: 'preparing', prepared: 0, total: 1, destination: 'sis' } })).toBe(2);
  expect(after({ run: { kind: 'preparing', prepared: 1, total: 1, destination: 'sis' } })).toBe(2);
  expect(after({ run: { kind: 'none' } })).toBe(3);
});
