import { expect, test } from 'vitest';
import { connected } from '../fixtures/connected.ts';
import { findConnectionBlocker, findOpenQuestion, findPhotoBlocker } from './upload-blocker.ts';
import type { ConnectionState, FolderState, IndexState, OptOutState } from './views.ts';

const checked: FolderState = { kind: 'checked', paths: ['/photos'] };
const noIndex: IndexState = { kind: 'none' };
const disputing: IndexState = {
  kind: 'found',
  choice: 'open',
  files: ['INDEX.TXT'],
  lines: 198,
  photos: 198,
  settled: 192,
  conflicts: 4,
  numbered: 0,
  needsRoster: false,
  unread: [],
  missing: 0,
  unlisted: 0,
  refused: 0,
};
const path = '/office/no-photos.csv';
const noOptOuts: OptOutState = { kind: 'none' };
const list: OptOutState = {
  kind: 'loaded',
  path,
  families: 2,
  unmatched: 0,
  unknown: 0,
  skipped: 0,
  question: null,
  answers: '',
};
const hidden = { kind: 'hidden-rows', hidden: 3, rows: 5 } as const;

test.each<[string, IndexState, OptOutState, string | undefined]>([
  ['no lists', noIndex, noOptOuts, undefined],
  ['a list that says all', noIndex, list, undefined],
  [
    'a list that cannot be opened',
    noIndex,
    { kind: 'failed', path, failure: { code: 'bug' } },
    'opt-outs-unread',
  ],
  ['families by name alone', noIndex, { ...list, unknown: 1, question: hidden }, 'opt-outs-need-roster'],
  ['hidden rows', noIndex, { ...list, question: hidden }, 'opt-outs-undecided'],
  ['an index that contradicts names', disputing, { ...list, question: hidden }, 'index-undecided'],
  [
    'photos with numbers for names',
    { ...disputing, conflicts: 0, numbered: 1 },
    noOptOuts,
    'index-undecided',
  ],
  ['an index that agrees', { ...disputing, conflicts: 0 }, noOptOuts, undefined],
  ['an index that is used', { ...disputing, choice: 'used' }, noOptOuts, undefined],
])('with %s, the open question is %s', (_, index, optOuts, kind) => {
  expect(findOpenQuestion({ index, optOuts })?.kind).toBe(kind);
  // A question holds back photos wherever they go, and before it counts how many there are.
  expect(findPhotoBlocker(checked, 0, { index, optOuts })?.kind).toBe(kind ?? 'nothing-to-send');
  expect(findPhotoBlocker(checked, 1, { index, optOuts })?.kind).toBe(kind);
});

test('photos that are still being checked hold everything back', () => {
  const checking: FolderState = { kind: 'checking', paths: ['/photos'], decoded: 1, total: 2 };
  const questions = { index: disputing, optOuts: noOptOuts };
  expect(findPhotoBlocker(checking, 1, questions)).toEqual({ kind: 'checking' });
});

test.each<[ConnectionState, string | undefined]>([
  [{ kind: 'none' }, 'not-signed-in'],
  [{ kind: 'failed', url: '', failure: { code: 'sis-unauthorized' } }, 'sign-in-failed'],
  [{ ...connected, mayImport: false }, 'no-permission'],
  [connected, undefined],
])('%j: %s', (connection, kind) => {
  expect(findConnectionBlocker(connection)?.kind).toBe(kind);
});
