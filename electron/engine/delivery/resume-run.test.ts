import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { posts, resume, unfinished } from '../../../e2e/fixtures/continue-run.ts';
import {
  allImported,
  type BenchOptions,
  drawPhoto,
  idsOf,
  openReadyBench,
  sorted,
  type UploadBench,
} from '../../../e2e/fixtures/upload-bench.ts';
import type { DeliveryView } from '../../core/delivery/delivery-view.ts';

const imports = /^\/api\/v1\/photo-imports$/;
const several = { photos: 6, requestBytes: 5_500 } as const;

let bench: UploadBench | undefined;

async function ready(options: BenchOptions = {}): Promise<UploadBench> {
  bench = await openReadyBench({ ...several, ...options });
  return bench;
}

afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

async function uploaded(it: UploadBench): Promise<DeliveryView> {
  const { run } = await it.snapshot();
  if (run.kind !== 'delivery' || run.phase !== 'over') throw new Error(run.kind);
  return run;
}

/** An upload that ends in the middle, because the SIS refuses the token from the third zip on. */
async function cutOff(it: UploadBench): Promise<void> {
  const pass = { kind: 'meanwhile', act: async () => undefined } as const;
  it.proxy.inject('POST', imports, pass, pass, { kind: 'answer', status: 401 });
  expect(await it.engine.request('upload', {})).toMatchObject({ failure: { code: 'sis-unauthorized' } });
}

test('what was accepted before is neither packed nor sent again, and everything is told as one run', async () => {
  const it = await ready();
  await cutOff(it);
  await it.restartEngine();
  expect(await unfinished(it)).toMatchObject([
    { state: 'failed', photos: 6, accepted: 2, imported: 2, isOpenFolder: true, isConnected: true },
  ]);
  const before = posts(it);
  expect(await resume(it)).toMatchObject({ ok: true });
  expect(posts(it) - before).toBe(4);
  expect(sorted(it.imported())).toEqual(idsOf(it));
  expect(await it.outcomes()).toEqual(allImported(it));
  const { items, failure, share } = await uploaded(it);
  expect(items.map(({ number, state }) => [number, state.kind])).toEqual(
    [1, 2, 3, 4, 5, 6].map((number) => [number, 'done']),
  );
  expect([failure, share]).toEqual([null, 1]);
  expect(await unfinished(it)).toEqual([]);
});

test('a zip whose answer never came is asked for at the SIS, not sent again', async () => {
  const it = await ready();
  it.proxy.inject('POST', imports, { kind: 'lose-answer' });
  it.proxy.inject('GET', /idempotencyKey=/, { kind: 'answer', status: 401 });
  expect(await it.engine.request('upload', {})).toMatchObject({ ok: false });
  await it.restartEngine();
  const before = posts(it);
  expect(await resume(it)).toMatchObject({ ok: true });
  expect(posts(it) - before).toBe(5);
  expect(sorted(it.imported())).toEqual(idsOf(it));
  expect(await it.outcomes()).toEqual(allImported(it));
});

test('photos of a zip that never arrived go again under its key, unless they have changed', async () => {
  const it = await ready({ photos: 4, requestBytes: 9_500 });
  const [changed, gone] = it.students.map(({ id }) => `${id}.jpg`);
  it.proxy.inject('POST', imports, { kind: 'answer', status: 401 });
  await it.engine.request('upload', {});
  await writeFile(path.join(it.folder, changed ?? ''), await drawPhoto(70));
  await rm(path.join(it.folder, gone ?? ''));
  await it.restartEngine();
  expect(await resume(it)).toMatchObject({ ok: true });
  const { rechecked } = await uploaded(it);
  // Of one that is gone nothing was checked again.
  expect(rechecked).toEqual([changed]);
  expect(sorted(it.imported())).toEqual(idsOf(it).filter((id) => `${id}.jpg` !== gone));
  const { value } = (await it.engine.request('runPhotos', { runId: 1 })) as unknown as {
    value: { photos: { file: string; outcome: { kind: string } }[] };
  };
  const kinds = value.photos.map(({ file, outcome }) => [file, outcome.kind]);
  expect(Object.fromEntries(kinds)).toEqual({
    ...allImported(it),
    [gone ?? '']: 'not-sent',
  });
  expect(kinds).toHaveLength(4);
});

test.each([false, true])(
  'what an upload of its own brought is known when the first one goes on (started anew: %s)',
  async (isAnew) => {
    const it = await ready({ photos: 4, requestBytes: 9_500 });
    it.proxy.inject(
      'POST',
      imports,
      { kind: 'meanwhile', act: async () => undefined },
      { kind: 'answer', status: 401 },
    );
    await it.engine.request('upload', {});
    const { photos } = await it.snapshot();
    const missing = photos.filter(({ outcome }) => outcome?.kind === 'not-sent').map(({ id }) => id);
    expect(missing.length).toBeGreaterThan(0);
    expect(await it.engine.request('upload', { photoIds: missing })).toMatchObject({ ok: true });
    if (isAnew) await it.restartEngine();
    expect(await resume(it)).toMatchObject({ ok: true });
    expect(await it.outcomes()).toEqual(allImported(it));
    expect(sorted(it.imported())).toEqual(idsOf(it));
  },
);

test('jobs that were left are watched to their ends another day', async () => {
  const it = await ready({ photos: 4, pace: 3 });
  const upload = it.engine.request('upload', {});
  expect(await it.engine.request('leaveRun', {})).toMatchObject({ ok: false });
  await vi.waitFor(async () => expect((await it.engine.request('leaveRun', {})).ok).toBe(true), {
    timeout: 10_000,
  });
  expect(await upload).toMatchObject({ ok: true });
  expect((await uploaded(it)).status).toEqual({ kind: 'left' });
  await it.restartEngine();
  expect(await unfinished(it)).toMatchObject([{ state: 'left', accepted: 4 }]);
  const before = posts(it);
  expect(await resume(it)).toMatchObject({ ok: true });
  expect(posts(it)).toBe(before);
  expect(await it.outcomes()).toEqual(allImported(it));
  expect(sorted(it.imported())).toEqual(idsOf(it));
});

test('a new upload of everything is a new one, and the former is not offered any more', async () => {
  const it = await ready();
  await cutOff(it);
  expect(await it.engine.request('upload', { again: true })).toMatchObject({ ok: true });
  expect(await unfinished(it)).toEqual([]);
  expect(it.imported()).toHaveLength(8);
  const result = await it.engine.request('runs', {});
  expect(result).toMatchObject({ value: { runs: [{ state: 'finished' }, { state: 'set-aside' }] } });
});

test('photos that were sent by themselves meanwhile do not go a second time', async () => {
  const it = await ready();
  await cutOff(it);
  const { photos } = await it.snapshot();
  const last = photos.at(-1)?.id ?? '';
  expect(await it.engine.request('upload', { photoIds: [last] })).toMatchObject({ ok: true });
  expect(await resume(it)).toMatchObject({ ok: true });
  expect(sorted(it.imported())).toEqual(idsOf(it));
});

test('whichever of two open uploads goes on first, no photo goes a second time', async () => {
  const it = await ready();
  await cutOff(it);
  const { photos } = await it.snapshot();
  const pass = { kind: 'meanwhile', act: async () => undefined } as const;
  it.proxy.inject('POST', imports, pass, { kind: 'answer', status: 401 });
  await it.engine.request('upload', { photoIds: photos.slice(3).map(({ id }) => id) });
  for (const runId of [1, 2]) {
    expect(await it.engine.request('resumeRun', { runId })).toMatchObject({ ok: true });
  }
  expect(sorted(it.imported())).toEqual(idsOf(it));
  expect(await it.outcomes()).toEqual(allImported(it));
});

test('photos that were moved to another place in the folder are the same photos', async () => {
  const it = await ready();
  await cutOff(it);
  const [sent, , open] = it.students.map(({ id }) => `${id}.jpg`);
  await mkdir(path.join(it.folder, 'grade-5'));
  for (const file of [sent ?? '', open ?? '']) {
    await rename(path.join(it.folder, file), path.join(it.folder, 'grade-5', file));
  }
  await it.restartEngine();
  expect(await resume(it)).toMatchObject({ ok: true });
  expect(sorted(it.imported())).toEqual(idsOf(it));
  expect(new Set(Object.values(await it.outcomes()))).toEqual(new Set(['imported']));
  expect((await uploaded(it)).rechecked).toEqual([]);
  const record = { photos: 6, imported: 6 };
  expect(await it.engine.request('runs', {})).toMatchObject({ value: { runs: [record] } });
});

test('a run of a few photos goes on with just these', async () => {
  const it = await ready();
  const { photos } = await it.snapshot();
  it.proxy.inject('POST', imports, { kind: 'answer', status: 401 });
  await it.engine.request('upload', { photoIds: photos.slice(0, 2).map(({ id }) => id) });
  await it.restartEngine();
  expect(await resume(it)).toMatchObject({ ok: true });
  expect(it.imported()).toHaveLength(2);
});

test('a run that is set aside is not offered, stays in the history, and can be deleted', async () => {
  const it = await ready();
  await cutOff(it);
  await it.engine.request('setAsideRun', { runId: 1 });
  expect(await unfinished(it)).toEqual([]);
  expect(await it.engine.request('resumeRun', { runId: 1 })).toMatchObject({ ok: false });
  const [student] = it.students;
  const search = () => it.engine.request('studentPhotos', { studentId: student?.id ?? '' });
  expect(await search()).toMatchObject({ value: { photos: [{ runId: 1, outcome: { kind: 'imported' } }] } });
  await it.engine.request('deleteRun', { runId: 1 });
  expect(await search()).toMatchObject({ value: { photos: [] } });
  expect(await it.engine.request('runs', {})).toMatchObject({ value: { runs: [] } });
});
