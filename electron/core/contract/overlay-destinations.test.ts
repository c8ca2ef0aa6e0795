import { expect, test } from 'vitest';
import { namedDestinationSchema } from '../delivery/named-destination.ts';
import type { Policy } from '../policy/policy-schema.ts';
import { readPolicyText } from '../policy/read-policy-text.ts';
import { keepOwnSettings, overlaySettings } from './overlay-settings.ts';
import { settingsSchema } from './settings.ts';

const read = (policy: object): Policy => {
  const text = readPolicyText(JSON.stringify(policy));
  if (text.kind === 'wrong') throw new Error(text.problems.join('\n'));
  return text.policy;
};
const list = [
  { name: 'District SIS', address: { kind: 'sis', url: 'https://sis.example.org/' }, preset: 'illuminate' },
  { name: 'PowerSchool', address: { kind: 'folder' }, preset: 'powerschool' },
  { name: 'Destiny', address: { kind: 'folder' }, preset: 'destiny' },
  { name: 'Drop box', address: { kind: 'sftp', server: 'sftp.example.org' } },
];
const policy = read({ destinations: list });
const own = settingsSchema.parse({ sisUrl: 'https://my.example.org', sftpServer: 'my.example.org' });

test("an administrator's list takes the place of the person's own, which is there again without it", () => {
  const seen = overlaySettings(own, policy);
  expect(seen.destinations).toMatchObject([
    { name: 'District SIS', address: { kind: 'sis', url: 'https://sis.example.org' } },
    { name: 'PowerSchool', presetId: 'powerschool', address: { kind: 'folder' } },
    { name: 'Destiny', presetId: 'destiny', requestBytes: 500_000_000 },
    { name: 'Drop box', address: { kind: 'sftp', server: 'sftp.example.org', user: '' } },
  ]);
  expect(new Set(seen.destinations.map(({ id }) => id)).size).toBe(4);
  expect(seen.sisUrl).toBe('https://sis.example.org');
  expect(keepOwnSettings(own, { ...seen, theme: 'dark' }, policy).destinations).toEqual(
    expect.arrayContaining([...own.destinations]),
  );
  const kept = keepOwnSettings(own, { ...seen, theme: 'dark' }, policy);
  expect(overlaySettings(kept, policy).destinations).toEqual(seen.destinations);
});

test('nothing of it can be changed but what is each person’s own', () => {
  const seen = overlaySettings(own, policy);
  const [sis, powerSchool, destiny, drop] = seen.destinations;
  if (!sis || !powerSchool || !destiny || drop?.address.kind !== 'sftp') throw new Error('too few');
  const refused = expect.objectContaining({ code: 'policy-setting', detail: 'Destinations' });
  const change = (destinations: typeof seen.destinations) =>
    keepOwnSettings(own, { ...seen, destinations }, policy);
  expect(() => change([sis, powerSchool, destiny])).toThrow(refused);
  expect(() => change([{ ...sis, name: 'Mine' }, powerSchool, destiny, drop])).toThrow(refused);
  expect(() => change([...seen.destinations, { ...sis, id: 'd-5' }])).toThrow(refused);
  const evil = { ...sis, address: { kind: 'sis', url: 'https://evil.example' } } as const;
  expect(() => change([evil, powerSchool, destiny, drop])).toThrow(refused);
  expect(() => keepOwnSettings(own, { ...seen, sisUrl: 'https://evil.example' }, policy)).toThrow(refused);
  const agreed = { ...drop, address: { ...drop.address, user: 'oak', hostKey: 'SHA256:new' } };
  const kept = change([sis, powerSchool, destiny, agreed]);
  expect(overlaySettings(kept, policy)).toMatchObject({ sftpUser: 'oak', sftpHostKey: 'SHA256:new' });
});

test('a destination whose address an administrator changes is another one: its password is asked for anew', () => {
  const moved = read({
    destinations: [{ ...list[0], address: { kind: 'sis', url: 'https://elsewhere.example.org' } }],
  });
  const [before] = overlaySettings(own, policy).destinations;
  const [after] = overlaySettings(own, moved).destinations;
  expect(after?.id).not.toBe(before?.id);
});

test('one managed SIS leaves the other kinds of destinations to the person', () => {
  const zips = namedDestinationSchema.parse({
    id: 'zips',
    name: 'Koha',
    address: { kind: 'folder' },
    presetId: 'koha',
  });
  const before = settingsSchema.parse({ destinations: [zips] });
  const managed = { sisAddress: 'https://sis.example.org' };
  const seen = overlaySettings(before, managed);
  expect(seen.destinations).toMatchObject([
    { id: 'main', address: { url: 'https://sis.example.org' } },
    zips,
  ]);
  const renamed = keepOwnSettings(
    before,
    { ...seen, destinations: seen.destinations.map((known) => ({ ...known, name: `My ${known.name}` })) },
    managed,
  );
  expect(overlaySettings(renamed, managed).destinations.map(({ name }) => name)).toEqual([
    'My SIS',
    'My Koha',
  ]);
  const another = namedDestinationSchema.parse({
    id: 'd-1',
    name: 'X',
    address: { kind: 'sis', url: 'https://x.example' },
  });
  expect(() =>
    keepOwnSettings(before, { ...seen, destinations: [...seen.destinations, another] }, managed),
  ).toThrow(expect.objectContaining({ detail: 'SIS web address (URL)' }));
  expect(() => keepOwnSettings(before, { ...seen, destinations: [zips] }, managed)).toThrow(
    expect.objectContaining({ detail: 'SIS web address (URL)' }),
  );
});

test.each([
  [{ destinations: [] }, /at least 1/],
  [{ destinations: list, sisAddress: 'https://sis.example.org' }, /together with "destinations"/],
  [{ destinations: [{ ...list[1] }, { ...list[1], name: 'powerSCHOOL ' }] }, /two destinations the same/],
  [{ destinations: [{ name: 'X', address: { kind: 'sis', url: 'sis' } }] }, /destinations.0.address.url/],
])('%j is no policy', (wrong, words) => {
  expect(() => read(wrong)).toThrow(words);
});
