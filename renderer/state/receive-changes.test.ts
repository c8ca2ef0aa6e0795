import { expect, test } from 'vitest';
import { photoRow } from '../../e2e/fixtures/photo-row.ts';
import { type Change, idleState, type Snapshot } from '../../electron/core/contract/snapshot.ts';
import type { LogLine } from '../../electron/core/delivery/job.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { createChangeFeed } from './receive-changes.ts';
import { createAppStore } from './store.ts';

const row = (id: string, isLeftOut = false): PhotoRow => photoRow(id, { isLeftOut });

function line(cursor: number): LogLine {
  return {
    cursor,
    at: '',
    level: 'info',
    message: `line ${cursor}`,
    file: null,
    outcome: null,
    reason: null,
  };
}

const snapshot: Snapshot = {
  ...idleState,
  version: 5,
  folder: { kind: 'checked', paths: ['/photos'] },
  photos: [row('a'), row('b')],
};

function start() {
  const store = createAppStore();
  return { store, feed: createChangeFeed(store) };
}

test('a change that overtakes the snapshot is applied after it, an older one not at all', () => {
  const { store, feed } = start();
  feed.receive({ version: 4, photos: [row('old')] });
  feed.receive({ version: 6, photos: [row('b', true)] });
  expect(store.getState().photos.size).toBe(0);
  feed.release(snapshot);
  expect([...store.getState().photos.values()].map(({ id, isLeftOut }) => [id, isLeftOut])).toEqual([
    ['a', false],
    ['b', true],
  ]);
  expect(store.getState().version).toBe(6);
});

test('steps change with what is changed, and stay otherwise', () => {
  const { store, feed } = start();
  feed.release(snapshot);
  const undo = { kind: 'fix', photos: 3 } as const;
  feed.receive({ version: 6, steps: { undo, redo: null } });
  feed.receive({ version: 7, photos: [row('a')] });
  expect(store.getState().steps.undo).toEqual(undo);
});

test('a change that comes in parts is shown at once, when the last one is there', () => {
  const { store, feed } = start();
  feed.release(snapshot);
  const shown: number[] = [];
  store.subscribe(({ photos }) => shown.push(photos.size));
  const steps = { undo: { kind: 'fix', photos: 3 }, redo: null } as const;
  feed.receive({ version: 6, steps, photosGone: ['a'], photos: [row('c'), row('d')], isPart: true });
  feed.receive({ version: 7, photos: [row('e')], isPart: true });
  expect(store.getState()).toMatchObject({ version: 5, steps: { undo: null } });
  feed.receive({ version: 8, photos: [row('b', true)] });
  expect(shown).toEqual([4]);
  expect(store.getState()).toMatchObject({ version: 8, steps });
  expect([...store.getState().photos].map(([id, { isLeftOut }]) => [id, isLeftOut])).toEqual([
    ['b', true],
    ['c', false],
    ['d', false],
    ['e', false],
  ]);
});

test('of a change that the snapshot holds, the last parts are passed over', () => {
  const { store, feed } = start();
  feed.receive({ version: 5, photos: [row('b', true)] });
  feed.release(snapshot);
  feed.receive({ version: 6, photos: [row('c')] });
  expect([...store.getState().photos.values()].map(({ id, isLeftOut }) => [id, isLeftOut])).toEqual([
    ['a', false],
    ['b', false],
    ['c', false],
  ]);
});

test('parts whose last one went with the engine are not mixed with what the next engine tells', () => {
  const { store, feed } = start();
  feed.release(snapshot);
  feed.receive({ version: 6, photos: [row('lost')], isPart: true });
  feed.hold();
  feed.release({ ...snapshot, version: 0, photos: [] });
  feed.receive({ version: 1, photos: [row('new')] });
  expect([...store.getState().photos.keys()]).toEqual(['new']);
});

test('another folder takes the selection with it', () => {
  const { store, feed } = start();
  feed.release(snapshot);
  store.setState({ selection: new Set(['a']), focusedId: 'a' });
  feed.receive({ version: 6, photosCleared: true, photos: [row('c')] });
  expect(store.getState()).toMatchObject({ selection: new Set(), focusedId: null });
  expect([...store.getState().photos.keys()]).toEqual(['c']);
});

test('log lines are kept by job, each once', () => {
  const { store, feed } = start();
  feed.release(snapshot);
  const log = (version: number, ...cursors: number[]): Change => ({
    version,
    log: cursors.map((cursor) => ({ jobId: '7', line: line(cursor) })),
  });
  feed.receive(log(6, 1, 2));
  feed.receive(log(7, 2, 3));
  expect(
    store
      .getState()
      .logs.get('7')
      ?.map(({ cursor }) => cursor),
  ).toEqual([1, 2, 3]);
});

test('after the engine has started again its low versions count', () => {
  const { store, feed } = start();
  feed.release({ ...snapshot, version: 900 });
  feed.hold();
  feed.release({ ...snapshot, version: 0, photos: [] });
  feed.receive({ version: 1, photos: [row('new')] });
  expect([...store.getState().photos.keys()]).toEqual(['new']);
});
