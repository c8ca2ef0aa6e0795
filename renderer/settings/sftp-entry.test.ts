import { expect, test } from 'vitest';
import { missingForSftp, readServerEntry } from './sftp-entry.ts';

const before = { sftpServer: 'sftp.example.org' };

test.each([
  ['sftp.example.org', {}],
  [' sftp.example.org ', {}],
  ['sftp.example.org:22', {}],
  ['sftp://sftp.example.org', {}],
  ['sftp.example.org/photos', { sftpFolder: '/photos' }],
  ['sftp://oak@sftp.example.org/~/in', { sftpUser: 'oak', sftpFolder: 'in' }],
  ['sftp.example.org:2222', { sftpServer: 'sftp.example.org:2222', sftpHostKey: '' }],
  ['10.0.0.7', { sftpServer: '10.0.0.7', sftpHostKey: '' }],
  ['', { sftpServer: '', sftpHostKey: '' }],
])('%j: another server is to be agreed to anew', (text, change) => {
  expect(readServerEntry(text, before)).toEqual({ kind: 'right', change: { ...before, ...change } });
});

test.each(['https://sftp.example.org', 'our sftp', 'sftp://oak:canary@sftp.example.org'])(
  'no server: %j',
  (text) => {
    const entry = readServerEntry(text, before);
    expect(entry).toMatchObject({ kind: 'wrong' });
    expect(JSON.stringify(entry)).not.toContain('canary');
  },
);

const all = { sftpServer: 'sftp.example.org', sftpUser: 'oak', sftpKeyPath: '' };

test.each([
  ['nothing', all, true, null],
  ['the server', { ...all, sftpServer: '' }, true, /SFTP server name/],
  ['the user', { ...all, sftpUser: '' }, true, /user name/],
  ['the password', all, false, /password/],
  ['nothing, with a key', { ...all, sftpKeyPath: '/keys/id' }, false, null],
] as const)('what is missing: %s', (_what, settings, hasPassword, sentence) => {
  const missing = missingForSftp(settings, hasPassword);
  if (sentence === null) expect(missing).toBeNull();
  else expect(missing).toMatch(sentence);
});
