import { describe, expect, test } from 'vitest';
import type { RequestName } from './contract.ts';
import { changeInPractice, confineToSis, practiceId, practiceSettings } from './practice.ts';
import { type Settings, settingsSchema } from './settings.ts';

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
