import { randomBytes } from 'node:crypto';
import { Client } from 'ldapts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hasOpenLdap } from '../../../../e2e/fixtures/open-ldap-server.ts';
import { asPhoto, failureOf, need, openLdap, signal } from '../../../../e2e/fixtures/use-ldap.ts';
import { studentFilter, useOpenLdap } from '../../../../e2e/fixtures/use-open-ldap.ts';
import { layCable } from '../sftp/fixtures/cable.ts';

describe.skipIf(!hasOpenLdap())('what goes wrong with OpenLDAP', () => {
  const { open, secure, plain, at, server } = useOpenLdap();

  test('the right to read is not the right to write', async () => {
    const destination = open(secure(), server().reader);
    const person = await need(destination, '1003');
    const photo = asPhoto(randomBytes(100));
    expect(await failureOf(destination.put(person, photo, signal))).toBe('system-no-permission');
    expect(await destination.verify(person, photo, null, signal)).toEqual({ kind: 'other', current: null });
  });

  test('an entry that is gone, and one that can hold no photo', async () => {
    const destination = open(secure(), server().admin);
    const photo = asPhoto(randomBytes(100));
    const gone = { key: `uid=gone,${server().baseDn}`, name: null };
    expect(await failureOf(destination.put(gone, photo, signal))).toBe('person-missing');
    expect(await failureOf(destination.current(gone, signal))).toBe('person-missing');
    expect(await destination.verify(gone, photo, null, signal)).toEqual({ kind: 'other', current: null });
    const unit = { key: server().baseDn, name: null };
    expect(await failureOf(destination.put(unit, photo, signal))).toMatch(/^person-cannot: /);
  });

  test.each([
    ['a wrong password', { password: 'wrong' }, /^system-unauthorized$/],
    ['an empty password, which the server would take for nobody', { password: '' }, /^system-unauthorized$/],
    ['no user name', { bindDn: ' ' }, /^system-unauthorized$/],
    ['a name that is no DN', { bindDn: 'photobot' }, /^system-unauthorized: .*must be a DN/],
    ['an account that is not there', { bindDn: 'cn=nobody,dc=school,dc=test' }, /^system-unauthorized$/],
  ])('%s is refused', async (_, change, failure) => {
    expect(await failureOf(open(secure(), change).session(signal))).toMatch(failure);
  });

  test('a refused password is not tried again and again, which would lock the account', async () => {
    const cable = await layCable(server().port);
    onTestFinished(() => cable.close());
    const destination = open(at(`ldap://127.0.0.1:${cable.port}`), { password: 'wrong' });
    expect(await failureOf(destination.find(['1000'], signal))).toBe('system-unauthorized');
    const upBytes = cable.upBytes();
    expect(await failureOf(destination.find(['1000'], signal))).toBe('system-unauthorized');
    expect(cable.upBytes()).toBe(upBytes);
    expect(await failureOf(destination.session(signal))).toBe('system-unauthorized');
    expect(cable.upBytes()).toBeGreaterThan(upBytes);
  });

  test('this server would take an empty password for nobody in particular', async () => {
    const client = new Client({ url: `ldap://127.0.0.1:${server().port}` });
    await client.bind(server().photoBot.bindDn, '');
    await client.unbind();
  });

  test('a certificate of an unknown authority: nothing is sent, and it is said whose it is', async () => {
    for (const destination of [
      open(secure(), { authorities: [] }),
      open(plain(), { authorities: [], startTls: true }),
    ]) {
      const failure = await failureOf(destination.session(signal));
      expect(failure).toMatch(
        /^system-certificate: .*"issuer":"School Directory CA".*"kind":"unknown-issuer"/,
      );
    }
  });

  test('a base or an attribute that is not there', async () => {
    const way = `ldaps://127.0.0.1:${server().tlsPort}`;
    const elsewhere = open(at(way, `ou=staff,dc=school,dc=test?jpegPhoto?sub?${studentFilter}`));
    expect(await failureOf(elsewhere.session(signal))).toMatch(/^system-address: /);
    const far = open(at(way, `dc=elsewhere?jpegPhoto?sub?${studentFilter}`));
    expect(await failureOf(far.session(signal))).toMatch(
      /^system-address: this server refers to another one/,
    );
    const misspelled = open(at(way, `${server().baseDn}?jpegFoto?sub?${studentFilter}`), server().admin);
    const person = await need(misspelled, '1004');
    expect(await failureOf(misspelled.put(person, asPhoto(randomBytes(10)), signal))).toMatch(
      /^system-not-set-up: /,
    );
  });

  test('a connection cut in the middle of a photo: the photo is not there, and the next call connects again', async () => {
    const cable = await layCable(server().port);
    onTestFinished(() => cable.close());
    const destination = open(at(`ldap://127.0.0.1:${cable.port}`));
    const person = await need(destination, '1005');
    const photo = asPhoto(randomBytes(200_000));
    cable.cutAfter(100_000);
    expect(await failureOf(destination.put(person, photo, signal))).toBe('system-cut-off');
    expect(await destination.verify(person, photo, null, signal)).toEqual({ kind: 'other', current: null });
    await destination.put(person, photo, signal);
    expect(await destination.verify(person, photo, null, signal)).toEqual({
      kind: 'same',
      version: photo.sha256,
    });
  });

  test('an answer that is lost: reading back says whether the photo is there', async () => {
    const cable = await layCable(server().port);
    onTestFinished(() => cable.close());
    const destination = open(at(`ldap://127.0.0.1:${cable.port}`));
    const person = await need(destination, '1009');
    const photo = asPhoto(randomBytes(5_000));
    // The cable passes the whole request on, and is cut before the answer.
    cable.cutAfter(1);
    expect(await failureOf(destination.put(person, photo, signal))).toBe('system-cut-off');
    // The server may still be storing it.
    await expect.poll(() => destination.verify(person, photo, null, signal)).toMatchObject({ kind: 'same' });
  });

  test('a large photo on a slow line is not given up', async () => {
    const cable = await layCable(server().port, { bytesPerTurn: 10_000, turnMs: 10 });
    onTestFinished(() => cable.close());
    const destination = open(at(`ldap://127.0.0.1:${cable.port}`), { stallMs: 2_000 });
    const person = await need(open(), '1010');
    const photo = asPhoto(randomBytes(3_000_000));
    await destination.put(person, photo, signal);
    expect(await destination.verify(person, photo, null, signal)).toMatchObject({ kind: 'same' });
  });

  test('a call that is aborted cuts off the others, and these say so', async () => {
    const cable = await layCable(server().port);
    onTestFinished(() => cable.close());
    const destination = open(at(`ldap://127.0.0.1:${cable.port}`));
    const person = await need(destination, '1011');
    const controller = new AbortController();
    const upBefore = cable.upBytes();
    cable.stallAfter(1);
    const stopped = destination.current(person, controller.signal);
    const other = failureOf(destination.current(person, signal));
    await expect.poll(() => cable.upBytes() - upBefore).toBeGreaterThan(0);
    controller.abort(new Error('stopped'));
    await expect(stopped).rejects.toThrow('stopped');
    expect(await other).toBe('system-cut-off');
  });

  test('a server that says nothing more is given up', async () => {
    const cable = await layCable(server().port);
    onTestFinished(() => cable.close());
    const person = await need(open(), '1006');
    const destination = open(at(`ldap://127.0.0.1:${cable.port}`), { stallMs: 300 });
    cable.stallAfter(1);
    expect(await failureOf(destination.current(person, signal))).toBe('system-no-answer');
  });

  test('an aborted photo ends at once and does not arrive, and the next call connects again', async () => {
    const cable = await layCable(server().port, { bytesPerTurn: 1_000, turnMs: 5 });
    onTestFinished(() => cable.close());
    const destination = open(at(`ldap://127.0.0.1:${cable.port}`));
    const person = await need(destination, '1007');
    const photo = asPhoto(randomBytes(2_000_000));
    const controller = new AbortController();
    const upBefore = cable.upBytes();
    const put = destination.put(person, photo, controller.signal);
    await expect.poll(() => cable.upBytes() - upBefore, { interval: 5 }).toBeGreaterThan(5_000);
    controller.abort(new Error('stopped'));
    await expect(put).rejects.toThrow('stopped');
    expect(cable.upBytes() - upBefore).toBeLessThan(2_000_000);
    await expect(destination.current(person, controller.signal)).rejects.toThrow('stopped');
    expect(await destination.verify(person, photo, null, signal)).toEqual({ kind: 'other', current: null });
  });

  test('a server that is stopped and started again is reached by the next call', async () => {
    const destination = open();
    const person = await need(destination, '1008');
    expect(await destination.isReachable(signal)).toBe(true);
    await server().stop();
    expect(await destination.isReachable(signal)).toBe(false);
    const away = await failureOf(destination.current(person, signal));
    expect(away).toBe(`system-unreachable: 127.0.0.1:${server().tlsPort}`);
    await server().start();
    expect(await destination.current(person, signal)).toBeNull();
  });
});

test('without a server, it is said where none is', async () => {
  const address = 'ldaps://127.0.0.1:1/o=s?jpegPhoto?sub?(uid={id})';
  const destination = openLdap(address, { bindDn: 'cn=a', password: 'b', authorities: [] });
  expect(await failureOf(destination.session(signal))).toBe('system-unreachable: 127.0.0.1:1');
  expect(await destination.isReachable(signal)).toBe(false);
});
