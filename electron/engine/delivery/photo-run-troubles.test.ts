import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startMoodleBench } from '../../../e2e/fixtures/moodle/moodle-run-bench.ts';
import { hasOpenLdap } from '../../../e2e/fixtures/open-ldap-server.ts';
import { mountSmallDisk } from '../../../e2e/fixtures/small-disk.ts';
import { asPhoto, need, signal } from '../../../e2e/fixtures/use-ldap.ts';
import { oddIds, useOpenLdap } from '../../../e2e/fixtures/use-open-ldap.ts';
import { createEngine } from '../create-engine.ts';
import { drawReadyJpeg } from '../fixtures/draw-picture.ts';
import { makeFolderOf, makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { watchEngine } from '../fixtures/watch-engine.ts';
import { noProxy } from '../services/network-service.ts';
import { waitForReal } from './wait.ts';

const eight = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [String(1001 + at), at + 1]));

test('a disk that is full in mid-run: what is there is said to be there, the rest not sent', async ({
  skip,
}) => {
  const disk = mountSmallDisk(path.join(await makeTemporaryFolder(), 'disk'));
  if (!disk) return skip('no right to mount a small disk (needs root)');
  onTestFinished(() => disk.unmount());
  const it = await startMoodleBench(eight, { journalFolder: path.join(disk.folder, 'journal') });
  it.server.beforeUpdate = () => {
    if (it.server.received.updated.length === 3) disk.fill();
  };
  expect(await it.send()).toMatchObject({ ok: false, failure: { code: 'disk-full' } });
  for (const { file, outcome } of it.rows()) {
    const isThere = it.account(path.parse(file).name).picture !== 0;
    // Never the other way around.
    expect([file, outcome?.kind]).toEqual([
      file,
      isThere ? expect.stringMatching(/^(imported|unconfirmed)$/) : 'not-sent',
    ]);
  }
  expect(it.rows().filter(({ outcome }) => outcome?.kind === 'imported').length).toBeGreaterThan(0);
  await rm(path.join(disk.folder, 'filler'));
  it.server.beforeUpdate = () => undefined;
  expect(await it.send()).toMatchObject({ ok: true });
  expect(it.rows().every(({ outcome }) => outcome?.kind === 'imported')).toBe(true);
  for (const [id, number] of Object.entries(eight)) expect(await it.shows(id, number)).toBe(true);
});

test('what is left out, blocked or opted out does not go, even where it is asked for by name', async () => {
  const it = await startMoodleBench({ '1001': 1, '1002': 2, '1003': 3 });
  await writeFile(path.join(it.folder, '1003.jpg'), 'no picture');
  const lists = await makeFolderOf({ 'opt-outs.csv': 'Student ID\n1002\n' });
  await it.open(it.folder);
  await it.engine.request('leaveOut', { photoIds: [it.row('1001.jpg').id] });
  await it.engine.request('openOptOuts', { path: path.join(lists, 'opt-outs.csv') });
  await it.send({ photoIds: it.rows().map(({ id }) => id), again: true });
  expect(it.server.received.calls.get('upload') ?? 0).toBe(0);
  expect(it.rows().map(({ outcome }) => outcome?.kind)).toEqual(['left-out', 'left-out', 'left-out']);
});

test('an undo whose token is taken back says how many are not back, and the rest can follow', async () => {
  const it = await startMoodleBench(eight);
  await it.send();
  const first = it.server.received.updated.length;
  it.server.beforeUpdate = () => {
    if (it.server.received.updated.length === first + 2) it.server.settings.tokens.clear();
  };
  const asked = it.server.received.urls.length;
  // The third one was taken away, and nobody could look whether it was.
  expect(await it.engine.request('undoPhotos', it.access)).toEqual({
    ok: true,
    value: { restored: 2, kept: 0, failed: 6 },
  });
  // The others would have fared no better.
  expect(it.server.received.urls.length - asked).toBeLessThan(15);
  it.server.settings.tokens.set(it.server.token, 'valid');
  it.server.beforeUpdate = () => undefined;
  expect(await it.engine.request('undoPhotos', it.access)).toMatchObject({
    value: { restored: 6, kept: 0, failed: 0 },
  });
  expect(Object.keys(eight).filter((id) => it.account(id).picture !== 0)).toEqual([]);
  expect(it.rows().some(({ outcome }) => outcome?.kind === 'imported')).toBe(false);
});

test('after a run by other rules that failed, the folder is checked by its own', async () => {
  const it = await startMoodleBench(eight);
  const before = JSON.stringify(it.rows());
  const rules = { presetId: 'active-directory' };
  expect(await it.send({ rules, secret: 'f'.repeat(32) })).toMatchObject({ ok: false });
  it.server.beforeUpdate = () => it.server.settings.tokens.clear();
  expect(await it.send({ rules })).toMatchObject({ ok: false });
  expect(it.rows().map(({ outcome, ...row }) => row)).toEqual(
    (JSON.parse(before) as ReturnType<typeof it.rows>).map(({ outcome, ...row }) => row),
  );
});

describe.skipIf(!hasOpenLdap())('with OpenLDAP', () => {
  const { server, secure, open } = useOpenLdap();
  const access = () =>
    ({
      address: { kind: 'ldap', url: secure(), bindDn: server().photoBot.bindDn, startTls: false },
      secret: server().photoBot.password,
    }) as const;
  const openFolder = async (names: readonly string[]) => {
    const photos = await Promise.all(
      names.map(async (name, at) => [`${name}.jpg`, await drawReadyJpeg(700 + at)] as const),
    );
    const it = await watchEngine((given) =>
      createEngine({
        ...given,
        network: { ...noProxy, authorities: [server().authority] },
        wait: (ms, stop) => waitForReal(Math.min(ms, 50), stop),
      }),
    );
    await it.open(await makeFolderOf(Object.fromEntries(photos)));
    return it;
  };
  const there = async (id: string) => {
    const destination = open();
    return destination.current(await need(destination, id), signal);
  };

  test('IDs with characters that mean something elsewhere lead to their own people', async () => {
    const it = await openFolder(oddIds.map((_, at) => String(at)));
    const rows = oddIds.map((id, at) => `${at},A,A,"${id}"`);
    const table = ['Student ID,Last Name,First Name,Directory', ...rows].join('\n');
    const roster = await makeFolderOf({ 'roster.csv': table });
    await it.engine.request('openRoster', { path: path.join(roster, 'roster.csv') });
    expect(await it.engine.request('sendPhotos', { ...access(), idColumn: 'Directory' })).toMatchObject({
      ok: true,
    });
    for (const [at, id] of oddIds.entries()) {
      expect([id, it.row(`${at}.jpg`).outcome]).toEqual([id, { kind: 'imported' }]);
      expect(await there(id)).toMatchObject({ version: asPhoto(await drawReadyJpeg(700 + at)).sha256 });
    }
  });

  test('a column of the roster with empty, shared and odd values', async () => {
    const it = await openFolder(['1', '2', '3', '4', '5', '6']);
    const table = [
      'Student ID,Last Name,First Name,Directory',
      '1,A,A,1700',
      '2,B,B,*',
      '3,C,C,',
      '4,D,D,1701',
      '5,E,E,1701',
      '6,F,F,#N/A',
    ].join('\n');
    const roster = await makeFolderOf({ 'roster.csv': table });
    await it.engine.request('openRoster', { path: path.join(roster, 'roster.csv') });
    expect(await it.engine.request('sendPhotos', { ...access(), idColumn: 'Directory' })).toMatchObject({
      ok: true,
    });
    expect(it.rows().map(({ outcome }) => outcome?.kind)).toEqual([
      'imported',
      'imported',
      'rejected',
      'rejected',
      'rejected',
      'rejected',
    ]);
    expect(await there('1700')).toMatchObject({ version: asPhoto(await drawReadyJpeg(700)).sha256 });
    expect(await there('1701')).toBeNull();
  });

  test('a server that is stopped in mid-run and started again gets every photo', async () => {
    // So many that the run is seen on its way: state is published about ten times a second.
    const ids = Array.from({ length: 400 }, (_, at) => String(1200 + at));
    const it = await openFolder(ids);
    const sent = it.engine.request('sendPhotos', access());
    await it.until(({ run }) => {
      const [item] = run.kind === 'delivery' ? run.items : [];
      return item?.state.kind === 'sending' && (item.state.answered ?? 0) >= 5;
    });
    await server().stop();
    await server().start();
    expect(await sent).toEqual({ ok: true, value: null });
    for (const [at, id] of ids.entries()) {
      expect(await there(id)).toMatchObject({ version: asPhoto(await drawReadyJpeg(700 + at)).sha256 });
    }
  });
});
