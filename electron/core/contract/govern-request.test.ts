import { expect, test } from 'vitest';
import { networkSettingsSchema } from '../network/network-settings.ts';
import type { Policy } from '../policy/policy-schema.ts';
import type { PolicyState } from '../policy/policy-state.ts';
import type { RequestName } from './contract.ts';
import { governRequest } from './govern-request.ts';

const file = '/etc/picture-day/policy.json';
const managed = (policy: Policy): PolicyState => ({ kind: 'managed', file, policy });
const broken: PolicyState = { kind: 'broken', file, problems: ['Line 1.'] };
const govern = (policy: Policy, name: RequestName, input: unknown) =>
  governRequest(managed(policy), name, input, null);
const refusal = (code: string, detail?: string) =>
  expect.objectContaining(detail === undefined ? { code } : { code, detail });

test.each([
  'connect',
  'checkConnection',
  'upload',
  'resumeRun',
  'sendSftp',
  'checkSftp',
  'latestRelease',
  'renameFiles',
] as const)('with a broken policy, %s is refused', (name) => {
  expect(() => governRequest(broken, name, {}, null)).toThrow(refusal('policy-broken', file));
});

test.each(['openFolder', 'setRules', 'setNetwork', 'assign', 'applySafeFixes', 'pack', 'runs'] as const)(
  'with a broken policy, %s goes on',
  (name) => {
    expect(governRequest(broken, name, { a: 1 }, null)).toEqual({ a: 1 });
  },
);

test('without a policy, everything stays as it was asked', () => {
  const input = { url: 'https://any.example.org' };
  expect(governRequest({ kind: 'none' }, 'connect', input, null)).toBe(input);
  expect(govern({}, 'connect', input)).toEqual(input);
});

test('only the managed SIS is signed in at', () => {
  const policy = { sisAddress: 'https://sis.example.org/dna' };
  for (const name of ['connect', 'checkConnection'] as const) {
    const same = { url: 'HTTPS://SIS.example.org:443/dna/', token: 't' };
    expect(govern(policy, name, same)).toEqual(same);
    for (const url of [
      'https://sis.example.org',
      'http://sis.example.org/dna',
      'https://sis.example.org:8443/dna',
      'https://sis.example.org.evil.example/dna',
      'https://sis.example.org@evil.example/dna',
      'nonsense',
    ]) {
      expect(() => govern(policy, name, { url, token: 't' })).toThrow(
        refusal('policy-sis', policy.sisAddress),
      );
    }
  }
});

test('the managed preset is filled in, and another one refused', () => {
  const policy = { preset: 'koha' };
  expect(govern(policy, 'openFolder', { paths: ['/a'] })).toEqual({ paths: ['/a'], presetId: 'koha' });
  expect(govern(policy, 'setRules', { presetId: 'koha' })).toEqual({ presetId: 'koha' });
  expect(() => govern(policy, 'setRules', { presetId: 'custom' })).toThrow(refusal('policy-preset', 'koha'));
});

test('no zip is larger than the managed size', () => {
  const policy = { largestZipMegabytes: 20 };
  expect(govern(policy, 'setRules', {})).toEqual({ requestBytes: 20_000_000 });
  expect(govern(policy, 'setRules', { requestBytes: 60_000_000 })).toEqual({ requestBytes: 20_000_000 });
  expect(govern(policy, 'setRules', { requestBytes: 5_000 })).toEqual({ requestBytes: 5_000 });
});

test('requests go through the managed proxy', () => {
  const input = { settings: networkSettingsSchema.parse({ proxyUser: 'ana' }), proxyPassword: 'p' };
  expect(govern({ proxy: 'none', caFile: '/ca.pem' }, 'setNetwork', input)).toEqual({
    settings: { proxy: { kind: 'none' }, proxyUser: 'ana', extraCaFile: '/ca.pem' },
    proxyPassword: 'p',
  });
});

const fingerprint = `SHA256:${'a'.repeat(43)}`;

test.each([
  [{ sftpServer: 'sftp.example.org' }, 'sftp://any@SFTP.example.org/x', true],
  [{ sftpServer: 'sftp.example.org' }, 'sftp://any@sftp.example.org:22', true],
  [{ sftpServer: 'sftp.example.org' }, 'sftp://any@sftp.example.org:2222', false],
  [{ sftpServer: 'sftp.example.org' }, 'sftp://any@other.example.org', false],
  [{ sftpServer: 'sftp.example.org', sftpUser: 'oak' }, 'sftp://oak@sftp.example.org', true],
  [{ sftpServer: 'sftp.example.org', sftpUser: 'oak' }, 'sftp://elm@sftp.example.org', false],
  [{ sftpServer: 'sftp.example.org', sftpFolder: '/in' }, 'sftp://a@sftp.example.org/in/', true],
  [{ sftpServer: 'sftp.example.org', sftpFolder: '/in' }, 'sftp://a@sftp.example.org/in/..', false],
])('with %j, %s may be used: %s', (policy, address, isAllowed) => {
  const input = { address, knownHostKey: null };
  for (const name of ['checkSftp', 'sendSftp'] as const) {
    if (isAllowed) expect(govern(policy, name, input)).toEqual(input);
    else expect(() => govern(policy, name, input)).toThrow(refusal('policy-sftp'));
  }
});

test('the managed fingerprint is the known one, and no other', () => {
  const policy = { sftpServer: 'sftp.example.org', sftpHostKey: fingerprint };
  const address = 'sftp://a@sftp.example.org';
  const expected = { address, knownHostKey: fingerprint };
  expect(govern(policy, 'sendSftp', { address, knownHostKey: null })).toEqual(expected);
  expect(govern(policy, 'sendSftp', { address, knownHostKey: `${fingerprint}=` })).toEqual(expected);
  expect(() => govern(policy, 'sendSftp', { address, knownHostKey: 'SHA256:other' })).toThrow(
    refusal('policy-host-key'),
  );
});

test('where destinations are listed, nothing goes to any other', () => {
  const policy: Policy = {
    destinations: [
      { name: 'SIS', address: { kind: 'sis', url: 'https://sis.example.org' } },
      { name: 'Koha', address: { kind: 'folder' }, preset: 'koha' },
      {
        name: 'Drop box',
        address: { kind: 'sftp', server: 'sftp.example.org', user: '', folder: '', hostKey: fingerprint },
      },
    ],
  };
  const listed = { url: 'https://SIS.example.org/', token: 'x' };
  for (const name of ['connect', 'checkConnection'] as const) {
    expect(govern(policy, name, listed)).toEqual(listed);
    expect(() => govern(policy, name, { ...listed, url: 'https://evil.example' })).toThrow(
      refusal('policy-destination'),
    );
  }
  const address = 'sftp://oak@sftp.example.org';
  expect(govern(policy, 'sendSftp', { address, knownHostKey: null })).toEqual({
    address,
    knownHostKey: fingerprint,
  });
  for (const other of ['sftp://oak@evil.example', `${address}/elsewhere`]) {
    expect(() => govern(policy, 'sendSftp', { address: other, knownHostKey: null })).toThrow(
      refusal('policy-destination'),
    );
  }
  const ldap = { kind: 'ldap', url: 'ldaps://dc/dc=x?jpegPhoto?sub?(uid={id})', bindDn: '', startTls: false };
  for (const name of ['checkSystem', 'rehearse', 'sendPhotos', 'undoPhotos'] as const) {
    expect(() => govern(policy, name, { address: ldap, secret: 'x' })).toThrow(refusal('policy-destination'));
  }
  for (const name of ['pack', 'upload'] as const) {
    expect(() => govern(policy, name, { rules: { presetId: 'moodle' } })).toThrow(
      refusal('policy-destination'),
    );
    expect(govern(policy, name, { rules: { presetId: 'koha' } })).toEqual({ rules: { presetId: 'koha' } });
  }
  expect(govern(policy, 'setRules', { presetId: 'koha' })).toEqual({ presetId: 'koha' });
  expect(() => govern(policy, 'setRules', { presetId: 'moodle' })).toThrow(refusal('policy-destination'));
});

test('files are not renamed where that is off, nor renamed again; the old names may come back', () => {
  const off = managed({ renameFiles: false });
  expect(() => governRequest(off, 'renameFiles', {}, null)).toThrow(refusal('policy-renaming'));
  expect(() => governRequest(off, 'redo', {}, 'rename-files')).toThrow(refusal('policy-renaming'));
  expect(governRequest(off, 'redo', {}, 'crop')).toEqual({});
  expect(governRequest(off, 'undo', {}, 'rename-files')).toEqual({});
  expect(govern({ renameFiles: true }, 'renameFiles', {})).toEqual({});
});

test("what only notes a person's word in the history is free, also with a broken policy", () => {
  const input = { runId: 1, isMarked: true };
  expect(govern({ historyDays: 30, sisAddress: 'https://sis.example.org' }, 'markImported', input)).toBe(
    input,
  );
  const broken = { kind: 'broken', file: '/etc/policy.json', problems: [] } as const;
  for (const name of ['markImported', 'readPastedLog', 'applyPastedLog', 'findPhotos'] as const) {
    expect(governRequest(broken, name, input, null)).toBe(input);
  }
});

test('the history and the update notice', () => {
  expect(govern({ historyDays: 30 }, 'forgetOldRuns', { days: 400 })).toEqual({ days: 30 });
  expect(govern({ updateAddress: 'https://u.example' }, 'latestRelease', { address: 'https://b' })).toEqual({
    address: 'https://u.example',
  });
  expect(() => govern({ updateNotice: false }, 'latestRelease', { address: 'https://b' })).toThrow(
    refusal('policy-update'),
  );
});
