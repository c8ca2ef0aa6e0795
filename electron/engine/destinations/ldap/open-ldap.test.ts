import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasOpenLdap } from '../../../../e2e/fixtures/open-ldap-server.ts';
import { asPhoto, failureOf, need, signal } from '../../../../e2e/fixtures/use-ldap.ts';
import { formerPhoto, oddIds, useOpenLdap } from '../../../../e2e/fixtures/use-open-ldap.ts';

describe.skipIf(!hasOpenLdap())('OpenLDAP', () => {
  const { open, secure, plain, at, server } = useOpenLdap();

  test('ldaps, StartTLS and plain on loopback reach the same directory', async () => {
    for (const destination of [open(), open(plain(), { startTls: true }), open(plain())]) {
      const session = await destination.session(signal);
      expect(session).toEqual({ system: 'OpenLDAP', user: server().photoBot.bindDn });
      expect(await need(destination, '1000')).toEqual({ key: `uid=s0,${server().baseDn}`, name: 'Ada L0' });
    }
  });

  test('many IDs are found at once; some are missing, and one belongs to two', async () => {
    const ids = Array.from({ length: 412 }, (_, index) => String(1_000 + index));
    const found = await open().find([...ids, 'nobody', '5000', ''], signal);
    expect([...found.values()].filter(({ kind }) => kind === 'found')).toHaveLength(412);
    for (const [index, id] of ids.entries()) {
      expect(found.get(id)).toMatchObject({
        kind: 'found',
        person: { key: `uid=s${index},${server().baseDn}` },
      });
    }
    expect(found.get('nobody')).toEqual({ kind: 'missing' });
    expect(found.get('')).toEqual({ kind: 'missing' });
    expect(found.get('5000')).toEqual({ kind: 'several', count: 2 });
  });

  test('IDs with characters that mean something in a filter lead to their own student, and to nobody else', async () => {
    const destination = open();
    const found = await destination.find([...oddIds, 'a**b', '1*', '\0', '1000\0', ')(uid=*'], signal);
    for (const [index, id] of oddIds.entries()) {
      expect([id, found.get(id)]).toEqual([
        id,
        { kind: 'found', person: { key: `uid=s${1_000 + index},${server().baseDn}`, name: 'Zoë Öz' } },
      ]);
    }
    for (const id of ['a**b', '1*', '\0', '1000\0', ')(uid=*'])
      expect(found.get(id)).toEqual({ kind: 'missing' });
  });

  test('a directory that gives few entries at once is asked for fewer', async () => {
    const ids = Array.from({ length: 412 }, (_, index) => String(1_000 + index));
    const found = await open(secure(), server().reader).find(ids, signal);
    expect([...found.values()].map(({ kind }) => kind)).toEqual(ids.map(() => 'found'));
  });

  test('no text that is no ID leads to anybody', async () => {
    const unit = fc.oneof(
      fc.constantFrom('*', '(', ')', '\\', '\0', '&', '|', '!', '=', '1'),
      fc.string({ unit: 'binary' }),
    );
    const texts = fc.sample(
      fc.array(unit, { minLength: 2 }).map((units) => `x${units.join('')}`),
      500,
    );
    const found = await open().find(texts, signal);
    for (const text of texts) expect([text, found.get(text)]).toEqual([text, { kind: 'missing' }]);
  });

  test('case does not count in this directory, and two spellings of one ID lead to one student', async () => {
    const found = await open().find(['case', 'CASE', '1000'], signal);
    expect(found.get('case')).toMatchObject({ kind: 'found', person: { name: 'Upper Case' } });
    expect(found.get('CASE')).toEqual(found.get('case'));
  });

  test('an ID within a longer value', async () => {
    const address = at(
      `ldaps://127.0.0.1:${server().tlsPort}`,
      `${server().baseDn}?jpegPhoto?one?(uid=s{id})`,
    );
    expect(await need(open(address), '3')).toEqual({ key: `uid=s3,${server().baseDn}`, name: 'Ada L3' });
  });

  test('a photo is put, read back to the byte, and taken away again where there was none', async () => {
    const destination = open();
    const person = await need(destination, '1001');
    const photo = asPhoto(randomBytes(60_000));
    expect(await destination.current(person, signal)).toBeNull();
    expect(await destination.verify(person, photo, null, signal)).toEqual({ kind: 'other', current: null });
    await destination.put(person, photo, signal);
    expect(await destination.current(person, signal)).toEqual({
      version: photo.sha256,
      bytes: Buffer.from(photo.bytes),
    });
    expect(await destination.verify(person, photo, null, signal)).toEqual({
      kind: 'same',
      version: photo.sha256,
    });
    await destination.put(person, photo, signal);
    expect(await destination.verify(person, photo, null, signal)).toMatchObject({ kind: 'same' });
    await destination.restore(person, null, signal);
    expect(await destination.current(person, signal)).toBeNull();
  });

  test('a former photo is put back', async () => {
    const destination = open();
    const person = await need(destination, '1500');
    const before = await destination.current(person, signal);
    expect(before).toEqual({ version: asPhoto(formerPhoto).sha256, bytes: formerPhoto });
    await destination.put(person, asPhoto(randomBytes(500)), signal);
    await destination.restore(person, before, signal);
    expect(await destination.current(person, signal)).toEqual(before);
  });

  test('of several photos all give way to the one that is put', async () => {
    const destination = open();
    const person = await need(destination, '6000');
    expect(await destination.current(person, signal)).toMatchObject({ bytes: null });
    const photo = asPhoto(randomBytes(500));
    await destination.put(person, photo, signal);
    expect(await destination.verify(person, photo, null, signal)).toMatchObject({ kind: 'same' });
  });

  test('somebody else puts another photo between: verify says so, and gives it', async () => {
    const destination = open();
    const person = await need(destination, '1002');
    const [ours, theirs] = [asPhoto(randomBytes(900)), asPhoto(Buffer.from('no picture at all'))];
    await destination.put(person, ours, signal);
    await open(secure(), server().admin).put(person, theirs, signal);
    expect(await destination.verify(person, ours, null, signal)).toEqual({
      kind: 'other',
      current: { version: theirs.sha256, bytes: Buffer.from(theirs.bytes) },
    });
  });

  test('everybody with an ID is the roster, over several pages', async () => {
    const roster = await open().roster(signal);
    expect(roster?.headings).toEqual(['Student ID', 'uid', 'First Name', 'Last Name', 'Full Name']);
    expect(roster?.rows).toHaveLength(1_004 + oddIds.length);
    expect(roster?.rows[7]).toEqual(['1007', 's7', 'Ada', 'L7', 'Ada L7']);
  });

  test('a directory that lists only some people gives no half roster', async () => {
    expect(await failureOf(open(secure(), server().reader).roster(signal))).toBe(
      'system-not-set-up: it does not list everyone to this account',
    );
  });

  test('several calls at once share one connection, and each gets its own answer', async () => {
    const destination = open();
    const people = await Promise.all(
      Array.from({ length: 40 }, (_, index) => need(destination, String(1_100 + index))),
    );
    const photos = people.map(() => asPhoto(randomBytes(3_000)));
    await Promise.all(
      people.map((person, index) => destination.put(person, photos[index] ?? asPhoto(formerPhoto), signal)),
    );
    for (const [index, person] of people.entries()) {
      expect((await destination.current(person, signal))?.version).toBe(photos[index]?.sha256);
    }
  });
});
