import { expect, test } from 'vitest';
import type {
  ConnectionState,
  FolderState,
  IndexState,
  OptOutQuestion,
} from '../../electron/core/contract/views.ts';
import { connected } from '../../electron/core/fixtures/connected.ts';
import { describeBlocker } from './describe-blocker.ts';

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
const checked: FolderState = { kind: 'checked', paths: ['/photos'] };

test('nothing is in the way of checked photos and a SIS that takes them', () => {
  expect(describeBlocker(connected, checked, 1, noIndex)).toBeNull();
});

test('who is not signed in goes to the settings', () => {
  expect(describeBlocker({ kind: 'none' }, checked, 1, noIndex)?.remedy).toBe('settings');
  const failed: ConnectionState = { kind: 'failed', url: '', failure: { code: 'sis-unauthorized' } };
  expect(describeBlocker(failed, checked, 1, noIndex)).toMatchObject({ tone: 'blocked', remedy: 'settings' });
});

test('without the permission the help page says what to do', () => {
  expect(describeBlocker({ ...connected, mayImport: false }, checked, 1, noIndex)?.sentence).toMatch(
    /SFTP.*email/,
  );
});

test('checking goes on, or there is nothing to send', () => {
  const checking: FolderState = { kind: 'checking', paths: ['/photos'], decoded: 1, total: 2 };
  expect(describeBlocker(connected, checking, 1, noIndex)?.sentence).toMatch(/still being checked/);
  expect(describeBlocker(connected, checked, 0, noIndex)?.remedy).toBe('review');
});

test('names that the index contradicts wait for a person, and only until the person has spoken', () => {
  expect(describeBlocker(connected, checked, 1, disputing)).toMatchObject({ remedy: 'review' });
  expect(describeBlocker(connected, checked, 1, disputing)?.sentence).toMatch(/4 photos/);
  for (const index of [
    { ...disputing, choice: 'used' as const },
    { ...disputing, choice: 'dismissed' as const },
    { ...disputing, conflicts: 0 },
  ]) {
    expect(describeBlocker(connected, checked, 1, index)).toBeNull();
  }
});

test('families whom nobody can tell without a roster hold everything back', () => {
  const list = {
    kind: 'loaded',
    path: '/office/no-photos.csv',
    families: 2,
    unmatched: 0,
    skipped: 0,
    question: null,
    answers: '',
  } as const;
  expect(describeBlocker(connected, checked, 1, noIndex, { ...list, unknown: 1 })).toMatchObject({
    remedy: 'review',
    sentence: expect.stringMatching(/^The photo opt-out list .* load the roster/),
  });
  expect(describeBlocker(connected, checked, 1, noIndex, { ...list, unknown: 0 })).toBeNull();
});

test('a list of noes that leaves something open holds everything back, and says what', () => {
  const list = {
    kind: 'loaded',
    path: 'C:\\office\\noes.xlsx',
    families: 2,
    unmatched: 1,
    unknown: 0,
    skipped: 0,
    answers: '',
  } as const;
  const ask = (question: OptOutQuestion | null) =>
    describeBlocker(connected, checked, 1, noIndex, { ...list, question })?.sentence;
  expect(ask({ kind: 'nobody', families: 2, rows: [3], spoiled: 0 })).toMatch(
    /^1 line of noes\.xlsx, .* matches no student on the roster \(row 3\)\. Uploading is on hold until/,
  );
  expect(ask({ kind: 'hidden-rows', hidden: 3, rows: 5 })).toMatch(
    /3 of 5 rows are hidden by a filter: do they count\?/,
  );
  expect(ask(null)).toBeUndefined();
});
