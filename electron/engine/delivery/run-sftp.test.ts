import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasOpenSsh } from '../../../e2e/fixtures/open-ssh-server.ts';
import { useSftpBench, zipsOf } from '../../../e2e/fixtures/sftp-bench.ts';
import { goingTo, waitingItem } from '../../core/delivery/delivery-view.ts';
import type { Result } from '../../core/shared/failure.ts';

describe.skipIf(!hasOpenSsh())('a folder of photos on its way to OpenSSH', () => {
  const { server, keyFolder, at, list, plugIn, openBench } = useSftpBench();

  test('the zips arrive byte for byte, and an e-mail tells of them', async () => {
    const it = await openBench();
    expect(await it.send()).toEqual({ ok: true, value: null });
    const run = it.run();
    if (run.kind !== 'delivery') throw new Error(run.kind);
    expect(run).toMatchObject({ failure: null, destination: { label: expect.stringMatching(/^sftp:/) } });
    expect(run.items.length).toBeGreaterThan(1);
    expect(it.rows().map(({ outcome }) => outcome?.kind)).toEqual(it.rows().map(() => 'delivered'));

    for (const name of list()) expect(run.email?.body).toContain(`${name}\n`);
    expect(run.email?.subject).toContain('4 student photos');

    const history = await it.engine.request('runs', {});
    if (!history.ok) throw new Error('There is no history');
    expect(history.value.runs).toMatchObject([
      {
        state: 'finished',
        photos: 4,
        delivered: 4,
        destination: { kind: 'sftp', label: run.destination.label },
      },
    ]);
    expect(await it.engine.request('unfinishedRuns', {})).toMatchObject({ value: { runs: [] } });
    await it.expectAllThere();
  });

  test("its results come from a log that a person pastes, or from the person's word", async () => {
    const it = await openBench();
    await it.send();
    const value = async <Value>(reply: Promise<Result<Value>>) => {
      const result = await reply;
      if (!result.ok) throw new Error(result.failure.code);
      return result.value;
    };
    const latest = async () => (await value(it.engine.request('runs', {}))).runs[0];
    const runId = (await latest())?.id ?? 0;
    const { photos } = await value(it.engine.request('runPhotos', { runId }));
    const [first, second] = photos.map(({ studentId }) => studentId ?? '');
    const text = `${first}.jpg: imported\n${second}.jpg: rejected, no such student`;
    expect(await value(it.engine.request('readPastedLog', { runId, text }))).toMatchObject({
      photos: 4,
      imported: 1,
      rejected: 1,
      unnamed: 2,
      changes: 2,
    });
    expect(await latest()).toMatchObject({ delivered: 4, imported: 0, rejected: 0 });
    expect(await value(it.engine.request('applyPastedLog', { runId, text }))).toEqual({ photos: 2 });
    expect(await value(it.engine.request('markImported', { runId, isMarked: true }))).toEqual({ photos: 2 });
    expect(await latest()).toMatchObject({ delivered: 2, marked: 2, imported: 1, rejected: 1 });
    const found = await value(it.engine.request('findPhotos', { query: first ?? '' }));
    expect(found).toMatchObject({ total: 1, photos: [{ runId, outcome: { kind: 'imported' } }] });
    const { file = '' } = photos[0] ?? {};
    expect((await value(it.engine.request('photoStory', { runId, file }))).photos).toHaveLength(1);
    expect(await it.engine.request('markImported', { runId: runId + 1, isMarked: true })).toMatchObject({
      failure: { code: 'bad-request' },
    });
  });

  test('sent again, what is there is not sent twice', async () => {
    const it = await openBench();
    await it.send();
    const before = list().map((name) => statSync(at(name)).ino);
    expect(await it.send()).toMatchObject({ ok: true });
    expect(list().map((name) => statSync(at(name)).ino)).toEqual(before);
    expect(it.rows().every(({ outcome }) => outcome?.kind === 'delivered')).toBe(true);
  });

  test('a line that breaks again and again: it goes on where it was, and never says less than before', async () => {
    const cable = await plugIn({ bytesPerTurn: 8_000 });
    const it = await openBench({ photos: 6, port: cable.port });
    let cuts = 0;
    let reconnected = true;
    it.engine.subscribe(({ run }) => {
      const going = run && goingTo(run, 'sftp');
      if (!going) return;
      if (waitingItem(going.items)) reconnected = true;
      else if (reconnected && cuts < 4 && going.items.some(({ state }) => state.kind === 'sending')) {
        reconnected = false;
        cuts += 1;
        cable.cutAfter(60_000);
      }
    });
    expect(await it.send()).toEqual({ ok: true, value: null });
    expect(cuts).toBeGreaterThan(0);
    const sums = it
      .changes()
      .flatMap(({ run }) =>
        run ? [zipsOf(run).reduce((total, { sentBytes }) => total + sentBytes, 0)] : [],
      );
    const rising = sums.slice(sums.findIndex((sum) => sum > 0));
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    await it.expectAllThere();
  });

  test('an SFTP that nobody has agreed to yet shows its fingerprint, and gets nothing', async () => {
    const it = await openBench();
    expect(await it.send({ knownHostKey: null })).toEqual({
      ok: false,
      failure: { code: 'sftp-host-key-new', detail: server().fingerprint },
    });
    expect(list()).toEqual([]);
    expect(it.rows().every(({ outcome }) => outcome === null)).toBe(true);
    expect(it.run()).toEqual({ kind: 'none' });
  });

  test('another fingerprint than the known one is refused', async () => {
    const it = await openBench();
    const known = server().fingerprint.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect(await it.send({ knownHostKey: known })).toMatchObject({
      failure: { code: 'sftp-host-key-changed' },
    });
    expect(list()).toEqual([]);
  });

  test('a folder that is missing is made only where that is asked for', async () => {
    const it = await openBench({ folder: '/~/fall/photos' });
    expect(await it.send()).toMatchObject({ failure: { code: 'sftp-folder-missing' } });
    expect(list()).toEqual([]);
    expect(await it.send({ createFolder: true })).toMatchObject({ ok: true });
    expect(readdirSync(at('fall/photos'))).toContain('photos-001.zip');
  });

  test('what was handed over as it is now is not put there a second time, nor by the next engine', async () => {
    const it = await openBench();
    await it.send();
    const there = list();
    await it.engine.close();
    const next = await openBench({ state: it.state, source: it.source });
    expect(next.rows().map(({ atDestination }) => atDestination?.kind)).toEqual(Array(4).fill('handed-over'));
    expect(await next.send()).toMatchObject({ ok: true });
    expect(list()).toEqual(there);
    expect(next.rows().map(({ outcome }) => outcome)).toEqual(
      Array(4).fill({ kind: 'delivered', reason: expect.any(String), already: true }),
    );
    expect(await next.send({ again: true })).toMatchObject({ ok: true });
    expect(next.rows().map(({ outcome }) => outcome)).toEqual(
      Array(4).fill({ kind: 'delivered', reason: expect.any(String) }),
    );
  });

  test("last month's zips stay as they are: the new ones stand beside them", async () => {
    writeFileSync(at('photos-001.zip'), 'of another month');
    const it = await openBench({ photos: 1 });
    await it.send();
    await it.send({ again: true });
    const [marked = '', former] = list();
    expect(marked).toMatch(/^photos-001-[0-9a-f]{8}\.zip$/);
    expect(list()).toHaveLength(2);
    expect(readFileSync(at(former ?? ''), 'utf8')).toBe('of another month');
    const run = it.run();
    expect(run.kind === 'delivery' && run.email?.body).toContain(marked);
  });

  test('a list that the system wants beside each zip goes with it', async () => {
    const it = await openBench({ photos: 1, preset: 'powerschool' });
    expect(await it.send()).toMatchObject({ ok: true });
    expect(list()).toEqual(['photos-001-map.txt', 'photos-001.zip']);
    const run = it.run();
    expect(run.kind === 'delivery' && run.email?.body).toContain('photos-001-map.txt');
  });

  test('stopped in the middle, it goes on from there', async () => {
    const cable = await plugIn({ bytesPerTurn: 4_000, turnMs: 25 });
    const it = await openBench({ photos: 6, port: cable.port });
    const sending = it.send();
    await it.until(({ run }) => zipsOf(run)[0]?.state === 'there' && (zipsOf(run)[1]?.sentBytes ?? 0) > 0);
    await it.engine.request('stopRun', {});
    expect(await sending).toMatchObject({ failure: { code: 'cancelled' } });
    expect(it.run()).toMatchObject({ phase: 'over', email: null, failure: { code: 'cancelled' } });
    const outcomes = it.rows().map(({ outcome }) => outcome?.kind);
    expect(outcomes).toContain('delivered');
    expect(outcomes).toContain('not-sent');
    expect(await it.send()).toEqual({ ok: true, value: null });
    expect(list().filter((name) => !name.endsWith('.zip'))).toEqual([]);
  });

  test('no secret is in what is shown or written down', async () => {
    const it = await openBench({ photos: 1 });
    const auth = { kind: 'key', path: path.join(keyFolder(), 'locked') } as const;
    const wrong = { ...auth, passphrase: 'canary-of-the-key' };
    expect(await it.send({ auth: wrong })).toMatchObject({ failure: { code: 'sftp-key-passphrase' } });
    const right = { ...auth, passphrase: server().passphrase };
    expect(await it.send({ auth: right })).toMatchObject({ ok: true });
    const shown = JSON.stringify([it.changes(), await it.engine.request('snapshot', {})]);
    const kept = readdirSync(it.state).map((name) => readFileSync(path.join(it.state, name), 'latin1'));
    for (const text of [shown, ...kept]) {
      expect(text).not.toMatch(/canary-of-the-key|PRIVATE KEY/);
      expect(text).not.toContain(server().passphrase);
    }
  });

  test.each([
    ['a stranger of a key', 'stranger', 'sftp-key-refused'],
    ['a file that is no key', 'text', 'sftp-key-unreadable'],
    ['a file that is not there', 'nowhere', 'sftp-key-unreadable'],
  ])('%s', async (_what, name, code) => {
    writeFileSync(path.join(keyFolder(), 'stranger'), server().strangerKey);
    writeFileSync(path.join(keyFolder(), 'text'), 'Dear diary');
    const it = await openBench({ photos: 1 });
    const auth = { kind: 'key', path: path.join(keyFolder(), name) } as const;
    expect(await it.send({ auth })).toMatchObject({ failure: { code } });
    expect(list()).toEqual([]);
  });
});
