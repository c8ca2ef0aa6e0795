import { describe, expect, test } from 'vitest';
import type { RequestName } from './contract.ts';
import { governRequest } from './govern-request.ts';
import {
  changeInPractice,
  confineToSis,
  policyInPractice,
  practiceId,
  practiceSettings,
} from './practice.ts';
import { type Settings, settingsSchema } from './settings.ts';
import type { Steps } from './views.ts';

const url = 'http://127.0.0.1:40123';
const own: Settings = settingsSchema.parse({
  sisUrl: 'https://sis.school.example',
  theme: 'dark',
  rosterPath: '/rosters/all.csv',
  optOutPath: '/rosters/no-photo.csv',
  recentFolders: [{ path: '/photos', openedAt: '2026-09-01T08:00:00Z' }],
});
const practiced = practiceSettings(own, url);

test('a practice knows one destination, and nothing of the school', () => {
  expect(practiced.destinations).toMatchObject([{ id: practiceId, address: { kind: 'sis', url } }]);
  expect(practiced).toMatchObject({
    sisUrl: url,
    currentDestination: practiceId,
    isSetUp: true,
    theme: 'dark',
    rosterPath: '',
    optOutPath: '',
    recentFolders: [],
  });
});

describe('a change during practice', () => {
  test('of the app holds afterwards too', () => {
    const { practiced: after, keep } = changeInPractice(practiced, (before) => ({
      ...before,
      theme: 'light',
    }));
    expect(after.theme).toBe('light');
    expect(keep(own)).toEqual({ ...own, theme: 'light' });
  });

  test('of how photos are sent ends with the practice', () => {
    const { practiced: after, keep } = changeInPractice(practiced, (before) => ({
      ...before,
      bytesPerSecond: 100_000,
      rosterPath: '/practice.csv',
    }));
    expect(after).toMatchObject({ bytesPerSecond: 100_000, rosterPath: '/practice.csv' });
    expect(keep(own)).toEqual(own);
  });

  test.each<[string, Partial<Settings>]>([
    ['another address', { sisUrl: 'https://sis.school.example' }],
    ['an SFTP server', { sftpServer: 'sftp.school.example' }],
    ['no destination', { destinations: [] }],
    ['another destination', { destinations: own.destinations }],
    ['one more destination', { destinations: [...practiced.destinations, ...own.destinations] }],
  ])('to %s is refused', (_what, change) => {
    expect(() => changeInPractice(practiced, (before) => ({ ...before, ...change }))).toThrow(
      'practice-only',
    );
  });
});

test('an administrator who says where photos go does not stop a practice, which goes nowhere', () => {
  const policy = { sisAddress: 'https://sis.school.example', preset: 'aeries', largestZipMegabytes: 20 };
  const managed = { kind: 'managed', file: '/etc/policy.json', policy } as const;
  const connect = { url, token: 'x' };
  expect(() => governRequest(managed, 'connect', connect, null)).toThrow('policy-sis');
  const practicing = policyInPractice(managed);
  expect(governRequest(practicing, 'connect', connect, null)).toEqual(connect);
  expect(practicing).toMatchObject({ policy: { largestZipMegabytes: 20 } });
  expect(policyInPractice({ kind: 'none' })).toEqual({ kind: 'none' });
  const broken = { kind: 'broken', file: '/etc/policy.json', problems: [] } as const;
  expect(policyInPractice(broken)).toBe(broken);
});

test('a rehearsal goes by the rules and the lists of the school', () => {
  const strict = settingsSchema.parse({
    ...own,
    destinations: [{ ...own.destinations[0], presetId: 'aeries' }],
  });
  const rehearsed = practiceSettings(strict, url, 'own-photos');
  expect(rehearsed.destinations).toMatchObject([{ id: practiceId, address: { kind: 'sis', url } }]);
  expect(rehearsed).toMatchObject({
    presetId: 'aeries',
    rosterPath: '/rosters/all.csv',
    optOutPath: '/rosters/no-photo.csv',
    recentFolders: [],
  });
});

test('the rules of a system that takes single photos are not those of zips', () => {
  const single = { ...own, presetId: 'active-directory' };
  expect(practiceSettings(single, url, 'own-photos').presetId).toBe('illuminate');
});

test.each(['undo', 'redo'] as const)('a practice may not %s a renaming of files', (name) => {
  const steps = { undo: null, redo: null, [name]: { kind: 'rename-files', photos: 1 } };
  expect(() => confineToSis(url, name, {}, steps as Steps)).toThrow('practice-renaming');
  expect(() => confineToSis(url, name, {})).not.toThrow();
  expect(() => confineToSis(url, 'renameFiles', {})).toThrow('practice-renaming');
});

test.each<[RequestName, unknown]>([
  ['connect', { url, token: 'x' }],
  ['checkConnection', { url: `${url}/`, token: '' }],
  ['upload', {}],
  ['resumeRun', { runId: 1 }],
  ['pack', { folder: '/zips' }],
  ['snapshot', { photosFollow: true }],
])('a practice may %s', (name, input) => {
  expect(() => confineToSis(url, name, input)).not.toThrow();
});

test.each<[RequestName, unknown]>([
  ['connect', { url: 'https://sis.school.example', token: 'x' }],
  ['connect', { url: 'http://127.0.0.1:40124', token: 'x' }],
  ['connect', null],
  ['checkConnection', { url: 'https://sis.school.example', token: 'x' }],
  ['latestRelease', { address: 'https://updates.example.org/latest.json' }],
  ['checkSftp', { address: 'sftp://oak-hill@sftp.school.example' }],
  ['sendSftp', { address: 'sftp://oak-hill@sftp.school.example' }],
  ['checkSystem', { address: { kind: 'moodle', url } }],
  ['signInToSystem', { address: { kind: 'google' } }],
  ['rehearse', { address: { kind: 'moodle', url } }],
  ['sendPhotos', { address: { kind: 'ldap', url: 'ldaps://dc.school.example' } }],
  ['undoPhotos', { address: { kind: 'moodle', url } }],
])('a practice may not %s elsewhere', (name, input) => {
  expect(() => confineToSis(url, name, input)).toThrow('practice-only');
});
