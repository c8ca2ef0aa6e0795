import { expect, test } from 'vitest';
import { destinationKey } from './destination-key.ts';

const key = (kind: 'sis' | 'sftp' | 'folder', label: string, presetId = 'illuminate', customName?: string) =>
  destinationKey({ destination: { kind, label }, presetId, customName });

test.each([
  ['a SIS', 'sis', 'https://SIS.example.org:443/', 'https://sis.example.org'],
  ['this computer', 'sis', 'http://localhost:8080', 'http://127.0.0.1:8080'],
  ['an SFTP', 'sftp', 'sftp://school@SFTP.example.org/photos', 'sftp://school@sftp.example.org:22/photos/'],
  ['zips in two folders', 'folder', '/home/a/zips', 'D:\\zips'],
] as const)('%s is the same however it is spelled', (_what, kind, one, other) => {
  expect(key(kind, one)).toBe(key(kind, other));
});

test.each([
  ['the port', 'sis', 'https://sis.example.org', 'https://sis.example.org:8443'],
  ['the user', 'sftp', 'sftp://school@sftp.example.org/photos', 'sftp://other@sftp.example.org/photos'],
  ['the folder', 'sftp', 'sftp://school@sftp.example.org/photos', 'sftp://school@sftp.example.org/Photos'],
] as const)('%s makes it another one', (_what, kind, one, other) => {
  expect(key(kind, one)).not.toBe(key(kind, other));
});

test('zips in one folder for two systems are two destinations', () => {
  expect(key('folder', '/zips', 'otus')).not.toBe(key('folder', '/zips', 'illuminate'));
  expect(key('folder', '/zips', 'custom', 'Ours')).toBe(key('folder', '/other', 'custom', 'ours '));
  expect(key('folder', '/zips', 'custom', 'Ours')).not.toBe(key('folder', '/zips', 'custom', 'Theirs'));
});

test('a label that is no address is itself', () => {
  expect(key('sftp', 'the old one')).toBe('sftp the old one');
});
