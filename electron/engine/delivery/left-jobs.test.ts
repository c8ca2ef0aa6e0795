import { afterEach, expect, test, vi } from 'vitest';
import { posts, resume, unfinished } from '../../../e2e/fixtures/continue-run.ts';
import {
  allImported,
  type BenchOptions,
  openReadyBench,
  type UploadBench,
} from '../../../e2e/fixtures/upload-bench.ts';
import { goingTo } from '../../core/delivery/delivery-view.ts';
import type { PhotoRecord } from '../../core/delivery/run-record.ts';

let bench: UploadBench | undefined;

async function ready(options: BenchOptions): Promise<UploadBench> {
  bench = await openReadyBench(options);
  return bench;
}

afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

/** An upload to a SIS whose job never moves, left after that was said. */
async function leaveStill(it: UploadBench): Promise<void> {
  const upload = it.engine.request('upload', {});
  await untilStill(it);
  await it.engine.request('leaveRun', {});
  expect(await upload).toMatchObject({ ok: true });
  // They were sent: what becomes of all but the first is to come.
  const imported = { kind: 'imported' };
  expect((await it.snapshot()).photos.map(({ outcome }) => outcome)).toEqual([imported, null, null]);
}

async function untilStill(it: UploadBench): Promise<void> {
  await vi.waitFor(
    async () => {
      const { run } = await it.snapshot();
      expect(goingTo(run, 'sis')?.items[0]?.state.kind).toBe('stalled');
    },
    { timeout: 15_000 },
  );
}

const never = { photos: 3, pace: 0.000_1, requestBytes: 60_000 } as const;
const theJob = /^\/api\/v1\/scheduled-jobs\/[^/]+$/;

test('a job that never moves is said to stand still again after a restart, and can be left again', async () => {
  const it = await ready(never);
  await leaveStill(it);
  await it.restartEngine();
  expect(await unfinished(it)).toMatchObject([{ state: 'left', photos: 3, accepted: 3, imported: 1 }]);
  const before = posts(it);
  const resumed = resume(it);
  await untilStill(it);
  const seen = it.proxy.seen.length;
  await vi.waitFor(() => expect(it.proxy.seen.length).toBeGreaterThan(seen + 3));
  await it.engine.request('leaveRun', {});
  expect(await resumed).toMatchObject({ ok: true });
  expect([posts(it) - before, (await unfinished(it)).length]).toEqual([0, 1]);
});

test('closing while the SIS imports only ends the looking: what its log has said stays known', async () => {
  const it = await ready(never);
  const upload = it.engine.request('upload', {});
  await untilStill(it);
  await it.restartEngine();
  expect(await upload).toMatchObject({ failure: { code: 'cancelled' } });
  const record = { state: 'left', failure: null, accepted: 3, imported: 1, rejected: 0, unanswered: 2 };
  expect(await unfinished(it)).toMatchObject([record]);
});

test('a job that the SIS has forgotten days later is told of each photo, and nothing is left to continue', async () => {
  const it = await ready(never);
  await leaveStill(it);
  await it.restartEngine();
  const gone = { kind: 'answer', status: 404 } as const;
  it.proxy.inject('GET', theJob, gone, gone, gone);
  expect(await resume(it)).toMatchObject({ failure: { code: 'sis-job-gone', detail: expect.any(String) } });
  const unknown = expect.stringMatching(/^not-sent: The SIS had its zip file, but no longer has import job/);
  // Of the first its log had said so.
  expect(Object.values(await it.outcomes())).toEqual(['imported', unknown, unknown]);
  expect(await unfinished(it)).toEqual([]);
  expect(await it.engine.request('runs', {})).toMatchObject({
    value: { runs: [{ state: 'finished', failure: { code: 'sis-job-gone' }, imported: 1 }] },
  });
});

test('a SIS that does not know its job for a moment, while it starts again, is asked once more', async () => {
  const it = await ready({ photos: 3, requestBytes: 60_000 });
  const gone = { kind: 'answer', status: 404 } as const;
  it.proxy.inject('GET', theJob, gone, gone);
  expect(await it.engine.request('upload', {})).toMatchObject({ ok: true });
  expect(await it.outcomes()).toEqual(allImported(it));
});

test('a log that was cleared away leaves the counts of the job', async () => {
  const it = await ready({ photos: 3, requestBytes: 60_000 });
  const gone = { kind: 'answer', status: 410 } as const;
  it.proxy.inject('GET', /\/log\b/, ...Array<typeof gone>(200).fill(gone));
  expect(await it.engine.request('upload', {})).toMatchObject({ ok: true });
  expect(await it.outcomes()).toEqual(allImported(it));
});

/** For the SIS, the first job has ended with one photo in; its log cannot be had for so many times. */
async function endWithoutLog(it: UploadBench, times: number): Promise<void> {
  const { value } = (await it.engine.request('runPhotos', { runId: 1 })) as unknown as {
    readonly value: { readonly photos: readonly PhotoRecord[] };
  };
  const job = { id: value.photos[0]?.jobId, status: 'Finished', startedAt: 'then', endedAt: 'now' };
  const body = JSON.stringify({ ...job, counts: { photos: 3, imported: 1, rejected: 2 } });
  const ended = { kind: 'answer', status: 200, type: 'application/json', body } as const;
  const gone = { kind: 'answer', status: 404 } as const;
  it.proxy.inject('GET', theJob, ...Array<typeof ended>(5).fill(ended));
  it.proxy.inject('GET', /\/log\b/, ...Array<typeof gone>(times).fill(gone));
}

test.each<readonly [string, number, boolean]>([
  ['is asked for once more', 2, true],
  ['and was cleared away leaves what it has said before', 50, false],
])('a log that the SIS does not know when its job has ended %s', async (_, times, isReadAgain) => {
  const it = await ready(never);
  await leaveStill(it);
  await it.restartEngine();
  await endWithoutLog(it, times);
  const before = it.logLines().length;
  expect(await resume(it)).toMatchObject({ ok: true });
  const unsaid = expect.stringMatching(/^rejected: /);
  expect(Object.values(await it.outcomes())).toEqual(['imported', unsaid, unsaid]);
  expect(it.logLines().length > before).toBe(isReadAgain);
});
