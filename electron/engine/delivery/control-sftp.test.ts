import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { hasOpenSsh } from '../../../e2e/fixtures/open-ssh-server.ts';
import { useSftpBench, zipsOf } from '../../../e2e/fixtures/sftp-bench.ts';
import { drawPhoto } from '../../../e2e/fixtures/upload-bench.ts';
import type { Engine } from '../../core/contract/contract.ts';
import type { Mirror } from '../../core/contract/mirror.ts';
import { goingTo } from '../../core/delivery/delivery-view.ts';

async function unfinished(engine: Engine) {
  const reply = await engine.request('unfinishedRuns', {});
  if (!reply.ok) throw new Error(reply.failure.code);
  return reply.value.runs;
}

const isLife =
  (kind: string) =>
  ({ run }: Mirror) =>
    goingTo(run, 'sftp')?.status.kind === kind;

/** The first zip is there, and some of the second. */
const isInSecond = ({ run }: Mirror) =>
  zipsOf(run)[0]?.state === 'there' && (zipsOf(run)[1]?.sentBytes ?? 0) > 30_000;

describe.skipIf(!hasOpenSsh())('a delivery by SFTP that is held back', () => {
  const { at, list, plugIn, openBench } = useSftpBench();
  // What is sent is told ten times a second: a zip takes longer than that.
  const slow = { bytesPerTurn: 4_000, turnMs: 25 };

  test('paused, nothing goes; continued, it goes on in the middle of its zip', async () => {
    const cable = await plugIn(slow);
    const it = await openBench({ photos: 6, port: cable.port });
    const sending = it.send();
    await it.until(isInSecond);
    expect(await it.engine.request('pauseRun', {})).toEqual({ ok: true, value: null });
    await it.until(isLife('paused'));
    // Those who read at the other end have read what they had.
    await sleep(300);
    const before = cable.upBytes();
    const partial = statSync(at('.photos-002.zip.part'));
    await sleep(700);
    expect(cable.upBytes()).toBe(before);
    expect(list()).toEqual(['.photos-002.zip.part', 'photos-001.zip']);

    await it.engine.request('continueRun', {});
    expect(await sending).toEqual({ ok: true, value: null });
    expect(statSync(at('photos-002.zip')).ino).toBe(partial.ino);
    await it.expectAllThere();
  });

  test('paused, it can be stopped', async () => {
    const cable = await plugIn(slow);
    const it = await openBench({ photos: 6, port: cable.port });
    const sending = it.send();
    await it.until(isInSecond);
    await it.engine.request('pauseRun', {});
    await it.until(isLife('paused'));
    await it.engine.request('stopRun', {});
    expect(await sending).toMatchObject({ failure: { code: 'cancelled' } });
  });

  test('without a network it waits, and goes on when it is back', async () => {
    const cable = await plugIn(slow);
    const it = await openBench({ photos: 6, port: cable.port });
    const sending = it.send();
    await it.until(isInSecond);
    await cable.unplug();
    await it.until(isLife('waiting-for-network'));
    await cable.plugBack();
    expect(await sending).toEqual({ ok: true, value: null });
    await it.expectAllThere();
  });

  test('a limit of the speed holds', async () => {
    const it = await openBench({ photos: 2 });
    await it.engine.request('setBandwidth', { bytesPerSecond: 15_000 });
    const startMs = performance.now();
    expect(await it.send()).toEqual({ ok: true, value: null });
    const zips = zipsOf(it.run());
    // All but the first slice of each zip waits until the one before it has had its time.
    const heldBytes = zips.reduce((sum, { bytes }) => sum + bytes - 32_768, 0);
    expect(performance.now() - startMs).toBeGreaterThan((heldBytes / 15_000) * 900);
    await it.expectAllThere();
  });

  test('cut off in the middle, it is listed as unfinished, and only the rest is sent another day', async () => {
    const cable = await plugIn(slow);
    const first = await openBench({ photos: 6, port: cable.port });
    const { state, source } = first;
    const sending = first.send();
    await first.until(isInSecond);
    await first.engine.close();
    await sending;

    const it = await openBench({ state, source, port: cable.port });
    const [run] = await unfinished(it.engine);
    expect(run).toMatchObject({
      state: 'cancelled',
      isOpenFolder: true,
      destination: { kind: 'sftp' },
      photos: 6,
      delivered: expect.any(Number),
    });
    expect(run?.delivered).toBeGreaterThan(0);
    // Somebody has fetched what was there: it is not sent again all the same.
    const fetched = readFileSync(at('photos-001.zip'));
    rmSync(at('photos-001.zip'));
    const partial = statSync(at('.photos-002.zip.part'));
    expect(await it.send({ runId: run?.id ?? 0 })).toEqual({ ok: true, value: null });
    expect(list()).not.toContain('photos-001.zip');
    expect(statSync(at('photos-002.zip')).ino).toBe(partial.ino);
    expect(it.rows().every(({ outcome }) => outcome?.kind === 'delivered')).toBe(true);

    const ended = it.run();
    if (ended.kind !== 'delivery') throw new Error(ended.kind);
    expect(ended.email?.subject).toContain('6 student photos');
    for (const name of ['photos-001.zip', ...list()]) expect(ended.email?.body).toContain(`${name}\n`);
    expect(ended.items.reduce((sum, { photos }) => sum + photos, 0)).toBe(6);
    expect(zipsOf(ended)[0]).toMatchObject({ name: 'photos-001.zip', bytes: fetched.length, state: 'there' });
    expect(await unfinished(it.engine)).toEqual([]);
    expect(await it.engine.request('runs', {})).toMatchObject({
      value: { runs: [{ id: run?.id, state: 'finished', photos: 6, delivered: 6 }] },
    });
  });

  test('a photo that changed meanwhile goes once more, in a zip of its own', async () => {
    const cable = await plugIn(slow);
    const first = await openBench({ photos: 4, port: cable.port });
    const { state, source } = first;
    const sending = first.send();
    await first.until(isInSecond);
    await first.engine.close();
    await sending;
    const [one] = first.rows();
    writeFileSync(path.join(source, one?.file ?? ''), await drawPhoto(977));

    const it = await openBench({ state, source, port: cable.port });
    const [run] = await unfinished(it.engine);
    expect(await it.send({ runId: run?.id ?? 0 })).toEqual({ ok: true, value: null });
    expect(it.run()).toMatchObject({ phase: 'over', failure: null, rechecked: [one?.file] });
    expect(zipsOf(it.run()).reduce((sum, { photos }) => sum + photos, 0)).toBe(5);
  });

  test('only some photos go, in zips of their own; going on with those adds no others', async () => {
    const cable = await plugIn(slow);
    const it = await openBench({ photos: 6, port: cable.port });
    const photoIds = it
      .rows()
      .slice(0, 4)
      .map(({ id }) => id);
    const sending = it.send({ photoIds });
    await it.until(isInSecond);
    await it.engine.request('stopRun', {});
    await sending;
    const [run] = await unfinished(it.engine);
    expect(await it.send({ runId: run?.id ?? 0 })).toEqual({ ok: true, value: null });
    const outcomes = it.rows().map(({ outcome }) => outcome?.kind ?? null);
    expect(outcomes).toEqual([...Array.from({ length: 4 }, () => 'delivered'), null, null]);
    expect(zipsOf(it.run()).reduce((sum, { photos }) => sum + photos, 0)).toBe(4);
  });

  test('a delivery to another SFTP is not gone on with here', async () => {
    const cable = await plugIn(slow);
    const it = await openBench({ photos: 4, port: cable.port });
    const sending = it.send();
    await it.until(isInSecond);
    await it.engine.request('stopRun', {});
    await sending;
    const [run] = await unfinished(it.engine);
    const other = await plugIn();
    const address = run?.destination.label.replace(String(cable.port), String(other.port)) ?? '';
    expect(await it.send({ runId: run?.id ?? 0, address })).toMatchObject({
      failure: { code: 'bad-request' },
    });
    expect(await unfinished(it.engine)).toMatchObject([{ id: run?.id, state: 'cancelled' }]);
  });
});
