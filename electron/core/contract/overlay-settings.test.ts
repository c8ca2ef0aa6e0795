import { expect, test } from 'vitest';
import type { Policy } from '../policy/policy-schema.ts';
import { keepOwnSettings, overlaySettings } from './overlay-settings.ts';
import { type Settings, settingsSchema } from './settings.ts';

const own = settingsSchema.parse({
  sisUrl: 'https://my.example.org',
  theme: 'dark',
  sftpServer: 'old.example.org',
  sftpHostKey: 'SHA256:old',
});

const everything: Policy = {
  sisAddress: 'https://sis.example.org/',
  preset: 'koha',
  proxy: 'proxy.example.org:8080',
  caFile: '/etc/picture-day/ca.pem',
  sftpServer: 'sftp.example.org',
  sftpUser: 'oak',
  sftpFolder: '/in',
  sftpHostKey: `SHA256:${'a'.repeat(43)}`,
  largestZipMegabytes: 20,
  historyDays: 30,
  updateNotice: true,
};

test('what is managed lies over the settings, the rest stays', () => {
  expect(overlaySettings(own, everything)).toMatchObject({
    sisUrl: 'https://sis.example.org',
    presetId: 'koha',
    network: {
      proxy: { kind: 'manual', url: 'proxy.example.org:8080' },
      proxyUser: '',
      extraCaFile: '/etc/picture-day/ca.pem',
    },
    sftpServer: 'sftp.example.org',
    sftpUser: 'oak',
    sftpFolder: '/in',
    sftpHostKey: everything.sftpHostKey,
    requestBytes: 20_000_000,
    historyDays: 30,
    updateNotice: true,
    theme: 'dark',
  });
  expect(overlaySettings(own, {})).toEqual(own);
});

test.each([
  [{ proxy: 'system' }, { kind: 'system' }],
  [{ proxy: 'none' }, { kind: 'none' }],
  [{ pacAddress: 'http://wpad/proxy.pac' }, { kind: 'pac', url: 'http://wpad/proxy.pac' }],
])('the proxy of %j', (policy, proxy) => {
  expect(overlaySettings(own, policy).network.proxy).toEqual(proxy);
});

test.each<[keyof Settings | 'proxy' | 'caFile', Partial<Settings>]>([
  ['sisUrl', { sisUrl: 'https://my.example.org' }],
  ['presetId', { presetId: 'moodle' }],
  ['sftpServer', { sftpServer: 'old.example.org' }],
  ['sftpUser', { sftpUser: 'me' }],
  ['sftpFolder', { sftpFolder: '' }],
  ['sftpHostKey', { sftpHostKey: '' }],
  ['requestBytes', { requestBytes: 60_000_000 }],
  ['historyDays', { historyDays: 400 }],
  ['updateNotice', { updateNotice: false }],
  ['proxy', { network: { proxy: { kind: 'none' }, proxyUser: '', extraCaFile: '/etc/picture-day/ca.pem' } }],
  ['caFile', { network: { ...overlaySettings(own, everything).network, extraCaFile: '' } }],
])('a change of %s is refused where it is managed, and holds where it is not', (_name, change) => {
  const wanted = { ...overlaySettings(own, everything), ...change };
  expect(() => keepOwnSettings(own, wanted, everything)).toThrow(
    expect.objectContaining({ code: 'policy-setting' }),
  );
  expect(keepOwnSettings(own, { ...own, ...change }, {})).toMatchObject(change);
});

test("a person's own choices stay under the policy", () => {
  const seen = overlaySettings(own, everything);
  const kept = keepOwnSettings(
    own,
    { ...seen, theme: 'light', network: { ...seen.network, proxyUser: 'ana' } },
    everything,
  );
  expect(kept).toEqual({ ...own, theme: 'light', network: { ...own.network, proxyUser: 'ana' } });
});

test('a fingerprint that was agreed to for another server does not stand for the managed one', () => {
  const policy = { sftpServer: 'sftp.example.org' };
  const seen = overlaySettings(own, policy);
  expect(seen.sftpHostKey).toBe('');
  // What is not about the SFTP leaves the former agreement alone.
  expect(keepOwnSettings(own, { ...seen, theme: 'light' }, policy)).toEqual({ ...own, theme: 'light' });
  const agreed = keepOwnSettings(own, { ...seen, sftpHostKey: 'SHA256:new' }, policy);
  expect(overlaySettings(agreed, policy).sftpHostKey).toBe('SHA256:new');
  expect(
    overlaySettings(
      keepOwnSettings(agreed, { ...overlaySettings(agreed, policy), theme: 'light' }, policy),
      policy,
    ).sftpHostKey,
  ).toBe('SHA256:new');
});

test("the managed page is that of the managed system; other systems' pages stay the person's own", () => {
  const mine = {
    ...own,
    uploadPages: { koha: 'https://old.example.org/', moodle: 'https://m.example.org/' },
  };
  const policy: Policy = { preset: 'koha', uploadPage: 'https://koha.example.org/pictures' };
  const seen = overlaySettings(mine, policy);
  expect(seen.uploadPages).toEqual({ koha: policy.uploadPage, moodle: 'https://m.example.org/' });

  const changed = { ...seen, uploadPages: { ...seen.uploadPages, moodle: 'https://n.example.org/' } };
  expect(keepOwnSettings(mine, changed, policy).uploadPages).toEqual({
    koha: 'https://old.example.org/',
    moodle: 'https://n.example.org/',
  });
  for (const koha of ['https://else.example.org/', undefined]) {
    const { koha: _managed, ...others } = seen.uploadPages;
    const uploadPages = koha === undefined ? others : { ...others, koha };
    expect(() => keepOwnSettings(mine, { ...seen, uploadPages }, policy)).toThrow(
      expect.objectContaining({ code: 'policy-setting', detail: 'Address of the page' }),
    );
  }
});
