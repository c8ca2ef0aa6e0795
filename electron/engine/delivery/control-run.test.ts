import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import {
  allImported,
  type BenchOptions,
  idsOf,
  openReadyBench,
  sorted,
  type UploadBench,
} from '../../../e2e/fixtures/upload-bench.ts';
import { goingTo } from '../../core/delivery/delivery-view.ts';
import { waitForReal } from './wait.ts';

const imports = /^\/api\/v1\/photo-imports$/;

let bench: UploadBench | undefined;

async function ready(options: BenchOptions = {}): Promise<UploadBench> {
  bench = await openReadyBench({ photos: 6, requestBytes: 5_500, ...options });
  return bench;
}

afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

const posts = ({ proxy }: UploadBench) => proxy.seen.filter((call) => call.startsWith('POST')).length;
const asks = ({ proxy }: UploadBench) => proxy.seen.filter((call) => call.includes('idempotencyKey=')).length;

async function untilLife(it: UploadBench, kind: string): Promise<void> {
  await vi.waitFor(
    async () => {
      const { run } = await it.snapshot();
      expect(goingTo(run, 'sis')?.status.kind).toBe(kind);
    },
    { timeout: 10_000, interval: 10 },
  );
}

async function untilPosts(it: UploadBench, count: number): Promise<void> {
  await vi.waitFor(() => expect(posts(it)).toBeGreaterThanOrEqual(count), { timeout: 10_000, interval: 5 });
}

/** Until all of the first zip is out. */
async function untilSent(it: UploadBench): Promise<void> {
  await vi.waitFor(
    async () => {
      const { run } = await it.snapshot();
      const [chunk] = goingTo(run, 'sis')?.items ?? [];
      expect(chunk?.state.kind === 'sending' && chunk.state.sentBytes >= chunk.archiveBytes).toBe(true);
    },
    { timeout: 10_000, interval: 10 },
  );
}

const isAllIn = async (it: UploadBench) => {
  expect(sorted(it.imported())).toEqual(idsOf(it));
  expect(await it.outcomes()).toEqual(allImported(it));
};

test('a pause ends the sending within a second; going on asks before it sends again', async () => {
  const it = await ready();
  it.proxy.inject('POST', imports, { kind: 'slow-reading', bytesPerSecond: 10 });
  const upload = it.engine.request('upload', {});
  await untilPosts(it, 1);
  const startMs = performance.now();
  expect(await it.engine.request('pauseRun', {})).toEqual({ ok: true, value: null });
  await untilLife(it, 'paused');
  expect(performance.now() - startMs).toBeLessThan(1_000);
  await sleep(150);
  expect([posts(it), asks(it)]).toEqual([1, 0]);
  await it.engine.request('continueRun', {});
  expect(await upload).toMatchObject({ ok: true });
  expect(asks(it)).toBe(1);
  await isAllIn(it);
});

test('a zip that had arrived when the pause came is not sent again', async () => {
  const it = await ready();
  it.proxy.inject('POST', imports, { kind: 'keep-answer' });
  const upload = it.engine.request('upload', {});
  await vi.waitFor(() => expect(it.imported()).toHaveLength(1), { timeout: 10_000 });
  await it.engine.request('pauseRun', {});
  await it.engine.request('continueRun', {});
  expect(await upload).toMatchObject({ ok: true });
  expect(posts(it)).toBe(6);
  await isAllIn(it);
});

test('a paused run can be stopped', async () => {
  const it = await ready();
  it.proxy.inject('POST', imports, { kind: 'silence' });
  const upload = it.engine.request('upload', {});
  await untilPosts(it, 1);
  await it.engine.request('pauseRun', {});
  await it.engine.request('stopRun', {});
  expect(await upload).toMatchObject({ failure: { code: 'cancelled' } });
});

test('a zip that is all under way when the run is stopped may arrive, and is said to; it is not sent again', async () => {
  const it = await ready({ photos: 2, requestBytes: 60_000 });
  const line = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  const late = { kind: 'arrive-late', when: () => line.promise, onAnswered: answered.resolve } as const;
  it.proxy.inject('POST', imports, late);
  const upload = it.engine.request('upload', {});
  await untilSent(it);
  await it.engine.request('stopRun', {});
  expect(await upload).toMatchObject({ failure: { code: 'cancelled' } });
  const unsure = expect.stringMatching(/^not-sent: Its zip file may have arrived anyway/);
  expect(Object.values(await it.outcomes())).toEqual([unsure, unsure]);
  line.resolve();
  await answered.promise;
  expect(await it.engine.request('resumeRun', { runId: 1 })).toMatchObject({ ok: true });
  expect(posts(it)).toBe(1);
  await isAllIn(it);
});

test('without a network the run waits, looks every now and then, and goes on', async () => {
  const it = await ready();
  it.proxy.inject('POST', imports, { kind: 'meanwhile', act: () => it.proxy.goOffline() });
  const upload = it.engine.request('upload', {});
  await untilLife(it, 'waiting-for-network');
  await sleep(50);
  await it.proxy.goOnline();
  expect(await upload).toMatchObject({ ok: true });
  await isAllIn(it);
});

test('when the computer wakes up, a run that waits for the network tries at once', async () => {
  const it = await ready({
    // Delays between attempts pass, the one before the next look at the network does not.
    wait: (delayMs, signal) => waitForReal(delayMs === 5_000 ? 60_000 : 5, signal),
  });
  it.proxy.inject('POST', imports, { kind: 'meanwhile', act: () => it.proxy.goOffline() });
  const upload = it.engine.request('upload', {});
  await untilLife(it, 'waiting-for-network');
  await it.proxy.goOnline();
  await it.engine.request('wake', {});
  expect(await upload).toMatchObject({ ok: true });
  await isAllIn(it);
});

test('a connection on which nothing moves after waking up is given up, not waited for', async () => {
  const it = await ready();
  it.proxy.inject('POST', imports, { kind: 'silence' });
  const upload = it.engine.request('upload', {});
  await untilPosts(it, 1);
  await it.engine.request('wake', {});
  expect(await upload).toMatchObject({ ok: true });
  await isAllIn(it);
});

test('an unattended run that finds no network for long ends with a reason, and can be continued', async () => {
  const it = await ready();
  it.proxy.inject('POST', imports, { kind: 'meanwhile', act: () => it.proxy.goOffline() });
  expect(await it.engine.request('upload', {})).toMatchObject({ failure: { code: 'sis-unreachable' } });
  await it.proxy.goOnline();
  expect(await it.engine.request('resumeRun', { runId: 1 })).toMatchObject({ ok: true });
  await isAllIn(it);
});

test('a refused token waits for another one of the same SIS', async () => {
  const it = await ready({ isAttended: true });
  it.proxy.inject('POST', imports, { kind: 'answer', status: 401 });
  const upload = it.engine.request('upload', {});
  await untilLife(it, 'waiting-for-sign-in');
  expect(await it.connect('wrong')).toMatchObject({ failure: { code: 'sis-unauthorized' } });
  const elsewhere = { url: 'http://127.0.0.1:1', token: 'practice' };
  expect(await it.engine.request('connect', elsewhere)).toMatchObject({ failure: { code: 'busy' } });
  await untilLife(it, 'waiting-for-sign-in');
  expect(await it.connect()).toMatchObject({ ok: true });
  expect(await upload).toMatchObject({ ok: true });
  await isAllIn(it);
});

test('a job that does not move is said to stand still, and is watched on', async () => {
  const it = await ready({ photos: 2, pace: 0.001, requestBytes: 60_000 });
  const upload = it.engine.request('upload', {});
  await vi.waitFor(
    async () => {
      const { run } = await it.snapshot();
      expect(goingTo(run, 'sis')?.items[0]?.state.kind).toBe('stalled');
    },
    { timeout: 10_000 },
  );
  await it.engine.request('leaveRun', {});
  expect(await upload).toMatchObject({ ok: true });
  expect((await it.snapshot()).run).toMatchObject({ phase: 'over', status: { kind: 'left' } });
});

test('a limit of the bandwidth holds', async () => {
  const it = await ready({ photos: 4, requestBytes: 60_000 });
  await it.engine.request('setBandwidth', { bytesPerSecond: 20_000 });
  const startMs = performance.now();
  expect(await it.engine.request('upload', {})).toMatchObject({ ok: true });
  // About 15 KB: the head goes at once, the zip when the head's time is over, the tail after the zip's.
  expect(performance.now() - startMs).toBeGreaterThan(500);
  await isAllIn(it);
});
