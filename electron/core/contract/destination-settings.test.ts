import { expect, test } from 'vitest';
import { emptySftpAddress, namedDestinationSchema } from '../delivery/named-destination.ts';
import {
  alignSettings,
  changeDestinations,
  currentDestinationOf,
  settingsForFile,
} from './destination-settings.ts';
import { settingsSchema } from './settings.ts';

const destination = (given: object) => namedDestinationSchema.parse(given);
const koha = destination({ id: 'zips', name: 'Koha', address: { kind: 'folder' }, presetId: 'koha' });
const sis = destination({
  id: 'main',
  name: 'SIS',
  address: { kind: 'sis', url: 'https://one.example.org' },
});
const second = destination({
  id: 'd-2',
  name: 'Second SIS',
  address: { kind: 'sis', url: 'https://two.example.org' },
  requestBytes: 5_000_000,
});
const withList = (currentDestination: string, ...destinations: readonly unknown[]) =>
  settingsSchema.parse({ destinations, currentDestination });

test('a file of the version with one connection becomes a list, with the SIS as the current one', () => {
  const settings = settingsSchema.parse({
    sisUrl: 'https://sis.example.org',
    presetId: 'moodle',
    ratioTolerance: 0.05,
    requestBytes: 20_000_000,
    bytesPerSecond: 100_000,
    sftpServer: 'sftp.example.org:2222',
    sftpUser: 'oak',
    sftpFolder: '/in',
    sftpMakesFolder: true,
    sftpKeyPath: '/keys/id',
    sftpHostKey: 'SHA256:abc',
    theme: 'dark',
  });
  const limits = {
    presetId: 'moodle',
    ratioTolerance: 0.05,
    requestBytes: 20_000_000,
    bytesPerSecond: 100_000,
  };
  expect(settings.destinations).toMatchObject([
    { id: 'main', name: 'Moodle', address: { kind: 'sis', url: 'https://sis.example.org' }, ...limits },
    {
      id: 'sftp',
      name: 'SFTP server',
      address: {
        kind: 'sftp',
        server: 'sftp.example.org:2222',
        user: 'oak',
        folder: '/in',
        makesFolder: true,
        keyPath: '/keys/id',
        hostKey: 'SHA256:abc',
      },
      ...limits,
    },
  ]);
  expect(settings).toMatchObject({ currentDestination: 'main', ...limits, theme: 'dark' });
});

test.each([
  ['nothing', {}, []],
  [
    'only a system',
    { presetId: 'powerschool' },
    [{ id: 'zips', name: 'PowerSchool SIS', address: { kind: 'folder' } }],
  ],
  [
    'only an SFTP server',
    { sftpServer: 'sftp.example.org' },
    [{ id: 'sftp', address: { server: 'sftp.example.org' } }],
  ],
])('a former file that named %s', (_what, file, destinations) => {
  expect(settingsSchema.parse(file).destinations).toMatchObject(destinations);
});

test('a list is read as it stands, and what cannot be read leaves the rest', () => {
  const odd = { id: 'd-9', name: 'From the future', address: { kind: 'teleport' } };
  const settings = settingsSchema.parse({
    destinations: [odd, sis],
    sisUrl: 'https://other.example.org',
    theme: 'dark',
  });
  expect(settings).toMatchObject({ destinations: [sis], sisUrl: 'https://one.example.org', theme: 'dark' });
  expect(settingsSchema.parse({ destinations: [], sisUrl: 'https://x.example' }).destinations).toEqual([]);
  expect(settingsSchema.parse(settings)).toEqual(settings);
});

test('the one connection is the current destination, or the first of its kind', () => {
  expect(withList('d-2', sis, koha, second)).toMatchObject({
    sisUrl: 'https://two.example.org',
    requestBytes: 5_000_000,
  });
  // Zips for Koha do not sign anybody out of the SIS that the roster comes from.
  expect(withList('zips', sis, koha)).toMatchObject({ sisUrl: 'https://one.example.org', presetId: 'koha' });
  expect(withList('gone', koha, sis).currentDestination).toBe('zips');
  expect(withList('zips', koha).sisUrl).toBe('');
});

test('a change of the one connection reaches the destination that it stands for', () => {
  const before = withList('zips', sis, koha);
  const after = changeDestinations(before, {
    ...before,
    sisUrl: 'https://new.example.org',
    presetId: 'destiny',
    bytesPerSecond: 50_000,
  });
  expect(after.destinations).toEqual([
    { ...sis, address: { kind: 'sis', url: 'https://new.example.org' } },
    { ...koha, presetId: 'destiny', bytesPerSecond: 50_000 },
  ]);
  expect(alignSettings(after)).toEqual(after);
});

test('where there is none yet, one is made', () => {
  const before = withList('zips', koha);
  const after = changeDestinations(before, { ...before, sftpServer: 'sftp.example.org' });
  expect(after.destinations).toMatchObject([
    koha,
    { id: 'sftp', address: { ...emptySftpAddress, server: 'sftp.example.org' } },
  ]);
  expect(currentDestinationOf(after)).toEqual(koha);
});

test('another current destination, or another list, changes no destination', () => {
  const before = withList('main', sis, second);
  const after = changeDestinations(before, { ...before, currentDestination: 'd-2' });
  expect(after).toMatchObject({ destinations: [sis, second], requestBytes: 5_000_000 });
  expect(changeDestinations(after, { ...after, destinations: [sis] })).toMatchObject({
    destinations: [sis],
    currentDestination: 'main',
    sisUrl: 'https://one.example.org',
  });
});

test('an earlier version finds the address that its token is for, and no other', () => {
  const settings = withList('d-2', second, sis);
  expect(settings.sisUrl).toBe('https://two.example.org');
  expect(settingsForFile(settings)).toMatchObject({ sisUrl: 'https://one.example.org', sftpServer: '' });
  expect(settingsForFile(withList('d-2', second)).sisUrl).toBe('');
});
