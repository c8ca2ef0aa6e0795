import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasSambaAd, type SambaAdServer, startSambaAd } from '../../../../e2e/fixtures/samba-ad-server.ts';
import { asPhoto, failureOf, need, openLdap, signal } from '../../../../e2e/fixtures/use-ldap.ts';
import type { LdapDestinationOptions } from './ldap-destination.ts';

const former = randomBytes(3_000);
const oddIds = ['a*b', '(7)', 'back\\slash', 'Müller-7', '*'];

describe.skipIf(!hasSambaAd())('Samba as an Active Directory domain controller', () => {
  let started: SambaAdServer | undefined;

  beforeAll(async () => {
    const regular = Array.from({ length: 1_200 }, (_, at) => ({
      id: String(1_000 + at),
      givenName: 'Ada',
      sn: `L${at}`,
      isDisabled: at === 3,
      ...(at === 500 ? { photos: [former] } : {}),
    }));
    started = await startSambaAd([
      ...regular,
      ...oddIds.map((id) => ({ id, givenName: 'Zoë', sn: 'Öz' })),
      { id: '5000', givenName: 'One', sn: 'Twin' },
      { id: '5000', givenName: 'Other', sn: 'Twin' },
    ]);
  }, 300_000);
  afterAll(() => started?.close());

  const server = (): SambaAdServer => {
    if (!started) throw new Error('It has not started');
    return started;
  };
  const at = (scheme: string, attribute = 'thumbnailPhoto') =>
    `${scheme}://${server().host}/${server().baseDn}?${attribute}?sub?(&(objectClass=user)(employeeID={id}))`;
  const open = (address = at('ldaps'), change: Partial<Omit<LdapDestinationOptions, 'address'>> = {}) =>
    openLdap(address, { ...server().photoBot, authorities: [server().authority], ...change });

  test('ldaps and StartTLS reach it; without encryption it refuses the password', async () => {
    for (const destination of [open(), open(at('ldap'), { startTls: true })]) {
      // Samba, unlike Windows, cannot say who signed in.
      const user = server().photoBot.bindDn;
      expect(await destination.session(signal)).toEqual({ system: 'Active Directory', user });
    }
    expect(await failureOf(open(at('ldap')).session(signal))).toBe('system-needs-tls');
  });

  test('many IDs are found at once; some are missing, and one belongs to two', async () => {
    const ids = Array.from({ length: 412 }, (_, index) => String(1_000 + index));
    const found = await open().find([...ids, 'nobody', '5000'], signal);
    for (const [index, id] of ids.entries()) {
      const person = { key: `CN=Student ${index},${server().baseDn}`, name: `Ada L${index}` };
      expect(found.get(id)).toEqual({ kind: 'found', person });
    }
    expect(found.get('nobody')).toEqual({ kind: 'missing' });
    expect(found.get('5000')).toEqual({ kind: 'several', count: 2 });
  });

  test('IDs with characters that mean something in a filter', async () => {
    const found = await open().find([...oddIds, '1*', '\0', 'Muller-7'], signal);
    for (const [index, id] of oddIds.entries()) {
      expect([id, found.get(id)]).toMatchObject([
        id,
        { person: { key: `CN=Student ${1_200 + index},${server().baseDn}` } },
      ]);
    }
    for (const id of ['1*', '\0', 'Muller-7']) expect([id, found.get(id)]).toEqual([id, { kind: 'missing' }]);
  });

  test('an account with the right to this one attribute puts a photo of the largest size, byte for byte', async () => {
    const destination = open();
    const person = await need(destination, '1001');
    const photo = asPhoto(randomBytes(102_400));
    await destination.put(person, photo, signal);
    expect(await destination.verify(person, photo, null, signal)).toEqual({
      kind: 'same',
      version: photo.sha256,
    });
    await destination.restore(person, null, signal);
    expect(await destination.current(person, signal)).toBeNull();
  });

  test('a byte more is refused, and the photo that was there stays', async () => {
    const destination = open();
    const person = await need(destination, '1500');
    const failure = await failureOf(destination.put(person, asPhoto(randomBytes(102_401)), signal));
    expect(failure).toBe('photo-refused: it has more than 102,400 bytes');
    expect((await destination.current(person, signal))?.version).toBe(asPhoto(former).sha256);
  });

  test('a former photo is put back', async () => {
    const destination = open();
    const person = await need(destination, '1500');
    const before = await destination.current(person, signal);
    await destination.put(person, asPhoto(randomBytes(500)), signal);
    await destination.restore(person, before, signal);
    expect(await destination.current(person, signal)).toEqual(before);
  });

  test('an account without the right, and one with the right to another attribute', async () => {
    const photo = asPhoto(randomBytes(100));
    const reader = open(at('ldaps'), server().reader);
    expect(await failureOf(reader.put(await need(reader, '1002'), photo, signal))).toBe(
      'system-no-permission',
    );
    const other = open(at('ldaps', 'jpegPhoto'));
    expect(await failureOf(other.put(await need(other, '1002'), photo, signal))).toBe('system-no-permission');
  });

  test('why a sign-in is refused', async () => {
    const session = (change: Partial<Omit<LdapDestinationOptions, 'address'>>) =>
      failureOf(open(at('ldaps'), change).session(signal));
    expect(await session({ password: 'wrong' })).toBe('system-unauthorized');
    expect(await session({ password: '' })).toBe('system-unauthorized');
    expect(await session(server().disabled)).toBe('system-unauthorized: the account is disabled');
    expect(await session(server().expired)).toBe('system-unauthorized: the password must be changed first');
  });

  test('everybody with an ID is the roster, over several pages, and a disabled account is marked', async () => {
    const roster = await open().roster(signal);
    expect(roster?.headings).toEqual([
      'Student ID',
      'sAMAccountName',
      'First Name',
      'Last Name',
      'Display Name',
      'Full Name',
      'Status',
    ]);
    const rows = new Map(roster?.rows.map((row) => [row[0], row]));
    expect(roster?.rows).toHaveLength(1_202 + oddIds.length);
    expect(rows.get('1002')).toEqual(['1002', 's2', 'Ada', 'L2', 'Ada L2', 'Student 2', 'active']);
    expect(rows.get('1003')?.at(-1)).toBe('disabled');
  });

  test('a certificate of an unknown authority', async () => {
    const failure = await failureOf(open(at('ldaps'), { authorities: [] }).session(signal));
    expect(failure).toMatch(/^system-certificate: .*"issuer":"School Domain CA".*"kind":"unknown-issuer"/);
  });
});
