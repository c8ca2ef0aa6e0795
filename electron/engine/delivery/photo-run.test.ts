import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasOpenLdap } from '../../../e2e/fixtures/open-ldap-server.ts';
import { asPhoto, need, signal } from '../../../e2e/fixtures/use-ldap.ts';
import { useOpenLdap } from '../../../e2e/fixtures/use-open-ldap.ts';
import type { RequestInput } from '../../core/contract/contract.ts';
import { failureSentence } from '../../core/text/failure-sentence.ts';
import { createEngine, type EngineOptions } from '../create-engine.ts';
import { drawReadyJpeg } from '../fixtures/draw-picture.ts';
import { makeFolderOf, makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { watchEngine } from '../fixtures/watch-engine.ts';
import { noProxy } from '../services/network-service.ts';

describe.skipIf(!hasOpenLdap())('a folder of photos on its way to OpenLDAP, one by one', () => {
  const { server, secure, open } = useOpenLdap();

  const access = (change: Partial<RequestInput<'sendPhotos'>> = {}): RequestInput<'sendPhotos'> => ({
    address: { kind: 'ldap', url: secure(), bindDn: server().photoBot.bindDn, startTls: false },
    secret: server().photoBot.password,
    ...change,
  });
  const openBench = async (ids: readonly string[], options: Partial<EngineOptions> = {}, seed = 0) => {
    const photos = await Promise.all(
      ids.map(async (id, place) => [`${id}.jpg`, await drawReadyJpeg(seed + place)] as const),
    );
    const folder = await makeFolderOf(Object.fromEntries(photos));
    const it = await watchEngine((given) =>
      createEngine({ ...given, network: { ...noProxy, authorities: [server().authority] }, ...options }),
    );
    await it.open(folder);
    const outcomes = () => Object.fromEntries(it.rows().map(({ file, outcome }) => [file, outcome]));
    return {
      ...it,
      folder,
      outcomes,
      send: (change = {}) => it.engine.request('sendPhotos', access(change)),
    };
  };
  /** What the directory has for this ID. */
  const there = async (id: string) => {
    const destination = open();
    return destination.current(await need(destination, id), signal);
  };

  test('each photo is put there and read back; those without their one person are said', async () => {
    const it = await openBench(['1001', '1002', '1003', '5000', '7777']);
    const rehearsed = await it.engine.request('rehearse', access());
    expect(rehearsed).toMatchObject({
      value: { found: 3, missing: [{ id: '7777' }], several: [{ id: '5000' }], refused: [] },
    });
    expect(await there('1001')).toBeNull();
    expect(await it.send()).toEqual({ ok: true, value: null });
    expect(it.outcomes()).toEqual({
      '1001.jpg': { kind: 'imported' },
      '1002.jpg': { kind: 'imported' },
      '1003.jpg': { kind: 'imported' },
      '5000.jpg': { kind: 'rejected', reason: expect.stringContaining('2 people') },
      '7777.jpg': { kind: 'rejected', reason: failureSentence({ code: 'person-missing' }) },
    });
    for (const [place, id] of ['1001', '1002', '1003'].entries()) {
      const sent = asPhoto(await drawReadyJpeg(place));
      expect(await there(id)).toMatchObject({ version: sent.sha256 });
    }
    expect(it.run()).toMatchObject({ phase: 'over', failure: null, share: 1, destination: { kind: 'ldap' } });
    const runs = await it.engine.request('runs', {});
    expect(runs).toMatchObject({
      value: { runs: [{ state: 'finished', photos: 5, imported: 3, rejected: 2, accepted: 3 }] },
    });
    expect(await it.engine.request('unfinishedRuns', {})).toMatchObject({ value: { runs: [] } });
  });

  test('sent again, nothing goes; a changed one goes, and one that somebody else has changed stays', async () => {
    const it = await openBench(['1011', '1012', '1013'], {}, 20);
    await it.send();
    const already = { kind: 'imported', already: true };
    await it.send();
    expect(it.outcomes()).toEqual({ '1011.jpg': already, '1012.jpg': already, '1013.jpg': already });

    const destination = open();
    const theirs = asPhoto(await drawReadyJpeg(90));
    await destination.put(await need(destination, '1012'), theirs, signal);
    await writeFile(path.join(it.folder, '1011.jpg'), await drawReadyJpeg(91));
    await writeFile(path.join(it.folder, '1012.jpg'), await drawReadyJpeg(92));
    await it.open(it.folder);
    await it.send();
    expect(it.outcomes()).toEqual({
      '1011.jpg': { kind: 'imported' },
      '1012.jpg': { kind: 'not-sent', reason: expect.stringContaining('Someone has changed this photo') },
      '1013.jpg': already,
    });
    expect(await there('1012')).toMatchObject({ version: theirs.sha256 });

    await it.send({ photoIds: [it.row('1012.jpg').id] });
    expect(it.row('1012.jpg').outcome).toEqual({ kind: 'imported' });
    expect(await there('1012')).toMatchObject({ version: asPhoto(await drawReadyJpeg(92)).sha256 });
  });

  test('what was replaced can be put back, but over nobody else’s photo', async () => {
    const former = await there('1500');
    const it = await openBench(['1500', '1021', '1022'], {}, 40);
    await it.send();
    const destination = open();
    const theirs = asPhoto(await drawReadyJpeg(95));
    await destination.put(await need(destination, '1022'), theirs, signal);
    expect(await it.engine.request('undoPhotos', access())).toEqual({
      ok: true,
      value: { restored: 2, kept: 1, failed: 0 },
    });
    expect(await there('1500')).toMatchObject({ version: former?.version });
    expect(await there('1021')).toBeNull();
    expect(await there('1022')).toMatchObject({ version: theirs.sha256 });
    expect(it.row('1500.jpg').outcome).toMatchObject({ kind: 'not-sent' });
    const runs = await it.engine.request('runs', {});
    expect(runs).toMatchObject({ value: { runs: [{ imported: 1 }] } });
  });

  test('stopped and continued another day, each goes once, and the rest is found out', async () => {
    // So many that the run is seen on its way: state is published about ten times a second.
    const ids = Array.from({ length: 400 }, (_, place) => String(1100 + place));
    const journalFolder = await makeTemporaryFolder();
    const it = await openBench(ids, { journalFolder }, 200);
    const sent = it.send();
    await it.until(({ run }) => {
      const [item] = run.kind === 'delivery' ? run.items : [];
      return item?.state.kind === 'sending' && (item.state.answered ?? 0) >= 5;
    });
    await it.engine.request('stopRun', {});
    expect(await sent).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    const before = it.rows().filter(({ outcome }) => outcome?.kind === 'imported').length;
    expect(before).toBeGreaterThanOrEqual(5);
    expect(before).toBeLessThan(ids.length);
    const unfinished = await it.engine.request('unfinishedRuns', {});
    if (!unfinished.ok) throw new Error(unfinished.failure.code);
    const [run] = unfinished.value.runs;
    expect(run).toMatchObject({ imported: before, isOpenFolder: true });
    expect(await it.send({ runId: run?.id })).toEqual({ ok: true, value: null });
    expect(it.rows().every(({ outcome }) => outcome?.kind === 'imported')).toBe(true);
    for (const [place, id] of ids.entries()) {
      expect(await there(id)).toMatchObject({ version: asPhoto(await drawReadyJpeg(200 + place)).sha256 });
    }
    const runs = await it.engine.request('runs', {});
    expect(runs).toMatchObject({ value: { runs: [{ imported: ids.length, state: 'finished' }] } });
  });

  test('a wrong password ends it before anything is prepared, and nothing of it is told', async () => {
    const it = await openBench(['1031']);
    const reply = await it.send({ secret: 'wrong-4711' });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'system-unauthorized' } });
    expect(JSON.stringify([reply, it.mirror()])).not.toContain('wrong-4711');
    expect(await it.engine.request('runs', {})).toMatchObject({ value: { runs: [] } });
  });

  test('the people of the directory can be the roster that photos are checked by', async () => {
    const it = await openBench(['1041', '8042']);
    expect(await it.engine.request('openSystemRoster', { ...access(), name: 'Directory' })).toMatchObject({
      ok: true,
    });
    expect(it.mirror().roster).toMatchObject({
      kind: 'loaded',
      source: { kind: 'system', name: 'Directory' },
      columns: { id: 'Student ID' },
    });
    expect(it.issues('1041.jpg')).not.toContain('id-not-on-roster');
    expect(it.issues('8042.jpg')).toContain('id-not-on-roster');
    await it.engine.request('closeRoster', {});
    expect(it.mirror().roster).toEqual({ kind: 'none' });
  });
});
