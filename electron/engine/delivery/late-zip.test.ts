import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Fault } from '../../../e2e/fixtures/fault-proxy.ts';
import {
  allImported,
  idsOf,
  openReadyBench,
  sorted,
  type UploadBench,
} from '../../../e2e/fixtures/upload-bench.ts';
import { overAt } from '../../core/delivery/delivery-view.ts';

/** A zip that was given up, and whose photos go in other ones, reaches the SIS all the same. */

const imports = /^\/api\/v1\/photo-imports$/;
const asking = /^\/api\/v1\/photo-imports\?/;
const pass: Fault = { kind: 'meanwhile', act: async () => undefined };

let bench: UploadBench | undefined;

afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

/** The first zip is kept on its way until `arrive`; whoever waits for its answer waits in vain. */
async function ready(photos = 4) {
  const it = await openReadyBench({ photos, stallMs: 300 });
  bench = it;
  const late = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  it.proxy.inject(
    'POST',
    imports,
    { kind: 'arrive-late', when: () => late.promise, onAnswered: answered.resolve },
    { kind: 'silence' },
  );
  const arrive = () => {
    late.resolve();
    return answered.promise;
  };
  return { it, arrive };
}

async function expectAllOnce(it: UploadBench): Promise<void> {
  expect(sorted(it.imported())).toEqual(idsOf(it));
  expect(await it.outcomes()).toEqual(allImported(it));
}

async function kinds(it: UploadBench): Promise<readonly string[]> {
  const { run } = await it.snapshot();
  return (overAt(run, 'sis')?.items ?? []).map(({ state }) => state.kind);
}

const posts = (it: UploadBench) => it.proxy.seen.filter((call) => call.startsWith('POST'));

test('before the first smaller one: its photos are not sent again', async () => {
  const { it, arrive } = await ready();
  it.proxy.inject('POST', imports, { kind: 'meanwhile', act: arrive });
  expect(await it.engine.request('upload', {})).toMatchObject({ ok: true });
  await expectAllOnce(it);
  expect(await kinds(it)).toEqual(['done', 'replanned']);
  expect(posts(it)).toHaveLength(3);
});

test('after the first smaller one: the SIS refuses it', async () => {
  const { it, arrive } = await ready();
  it.proxy.inject('POST', imports, pass, { kind: 'meanwhile', act: arrive });
  expect(await it.engine.request('upload', {})).toMatchObject({ ok: true });
  await expectAllOnce(it);
  expect((await kinds(it))[0]).toBe('replanned');
});

test('while the app is closed: it is found when the upload goes on', async () => {
  const { it, arrive } = await ready();
  it.proxy.inject('POST', imports, { kind: 'silence' });
  const upload = it.engine.request('upload', {});
  await vi.waitFor(() => expect(posts(it)).toHaveLength(3), { timeout: 10_000 });
  await it.engine.request('stopRun', {});
  await upload;
  await arrive();
  await it.restartEngine();
  const found = await it.engine.request('unfinishedRuns', {});
  const [run] = found.ok ? found.value.runs : [];
  expect(await it.engine.request('resumeRun', { runId: run?.id ?? 0 })).toMatchObject({ ok: true });
  await expectAllOnce(it);
  expect(posts(it)).toHaveLength(3);
});

test('when nothing is left to be sent in its place: its photos are called imported', async () => {
  const { it, arrive } = await ready(2);
  it.proxy.inject(
    'GET',
    asking,
    pass,
    pass,
    {
      kind: 'meanwhile',
      async act() {
        for (const { id } of it.students) await rm(path.join(it.folder, `${id}.jpg`));
      },
    },
    { kind: 'meanwhile', act: arrive },
  );
  await it.engine.request('upload', {});
  expect(sorted(it.imported())).toEqual(idsOf(it));
  expect(await kinds(it)).toEqual(['done']);
  expect(posts(it)).toHaveLength(2);
});

const unsure: Fault = { kind: 'answer', status: 401 };

test('an upload that is begun anew and not continued: what arrived is asked for first', async () => {
  const it = await openReadyBench({ photos: 4 });
  bench = it;
  it.proxy.inject('POST', imports, { kind: 'lose-answer' });
  it.proxy.inject('GET', asking, unsure);
  expect(await it.engine.request('upload', {})).toMatchObject({ ok: false });
  expect(await it.engine.request('upload', {})).toMatchObject({ ok: true });
  await expectAllOnce(it);
  expect(posts(it)).toHaveLength(1);
});

test('an upload of some photos that is begun while a zip with more of them is on its way', async () => {
  const { it, arrive } = await ready();
  it.proxy.inject('GET', asking, unsure);
  expect(await it.engine.request('upload', {})).toMatchObject({ ok: false });
  const [first] = (await it.snapshot()).photos;
  it.proxy.inject('GET', asking, pass, { kind: 'meanwhile', act: arrive });
  expect(await it.engine.request('upload', { photoIds: [first?.id ?? ''] })).toMatchObject({ ok: true });
  expect(sorted(it.imported())).toEqual(idsOf(it));
  expect(await it.outcomes()).toEqual(allImported(it));
});
