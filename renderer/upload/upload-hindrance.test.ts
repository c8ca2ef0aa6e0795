import { expect, test } from 'vitest';
import type { ConnectionState, FolderState } from '../../electron/core/views.ts';
import { findHindrance } from './upload-hindrance.ts';

const connected: ConnectionState = {
  kind: 'connected',
  url: 'http://127.0.0.1:4010',
  system: 'Practice SIS',
  user: 'demo.secretary',
  mayImport: true,
  maxArchiveBytes: 60_000_000,
  students: 512,
};
const checked: FolderState = { kind: 'checked', paths: ['/photos'] };

test('nothing is in the way of checked photos and a SIS that takes them', () => {
  expect(findHindrance(connected, checked, 1)).toBeNull();
});

test('who is not signed in goes to the settings', () => {
  expect(findHindrance({ kind: 'none' }, checked, 1)?.way).toBe('settings');
  const failed: ConnectionState = { kind: 'failed', url: '', failure: { code: 'sis-unauthorized' } };
  expect(findHindrance(failed, checked, 1)).toMatchObject({ tone: 'blocked', way: 'settings' });
});

test('without the permission the help page says what to do', () => {
  expect(findHindrance({ ...connected, mayImport: false }, checked, 1)?.sentence).toMatch(/SFTP.*e-mail/);
});

test('checking goes on, or there is nothing to send', () => {
  const checking: FolderState = { kind: 'checking', paths: ['/photos'], decoded: 1, total: 2 };
  expect(findHindrance(connected, checking, 1)?.sentence).toMatch(/still being checked/);
  expect(findHindrance(connected, checked, 0)?.way).toBe('review');
});
