import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fault } from '../../e2e/fixtures/fault-proxy.ts';
import { openReadyBench, type UploadBench } from '../../e2e/fixtures/upload-bench.ts';
import { asking, imports } from './fault-case.ts';

/** What a random run is made of: faults on the way, and what people and computers do meanwhile. */

/** The zip reaches the SIS when the app has given it up, or has sent its photos in other zips. */
interface Late {
  readonly kind: 'late';
  readonly afterMs: number;
}

const anyLate = fc.integer({ min: 0, max: 4_000 }).map((afterMs): Late => ({ kind: 'late', afterMs }));

const anyFault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constantFrom<Fault>(
    { kind: 'refuse' },
    { kind: 'swallow' },
    { kind: 'lose-answer' },
    { kind: 'cut-answer' },
    { kind: 'wrong-length' },
    { kind: 'truncate-answer' },
    { kind: 'replace-answer', status: 504 },
    { kind: 'silence' },
    { kind: 'keep-answer' },
  ),
  fc
    .constantFrom(401, 408, 413, 429, 500, 502, 503, 504)
    .map((status): Fault => ({ kind: 'answer', status })),
  fc.integer({ min: 1, max: 9_000 }).map((afterBytes): Fault => ({ kind: 'cut-body', afterBytes })),
  fc.constant<Fault>({ kind: 'meanwhile', act: async () => undefined }),
  fc.constant<Fault>({ kind: 'meanwhile', act: async () => undefined }),
);

type Deed = 'pause' | 'continue' | 'wake' | 'stop' | 'restart' | 'offline' | 'sis-restart';

const anyDeed = fc.record({
  afterMs: fc.integer({ min: 0, max: 250 }),
  deed: fc.constantFrom<Deed>(
    'pause',
    'continue',
    'wake',
    'stop',
    'restart',
    'restart',
    'offline',
    'sis-restart',
  ),
});

const anyRun = fc.record({
  whenSending: fc.array(fc.oneof({ weight: 4, arbitrary: anyFault }, { weight: 1, arbitrary: anyLate }), {
    maxLength: 8,
  }),
  whenAsking: fc.array(anyFault, { maxLength: 3 }),
  deeds: fc.array(anyDeed, { maxLength: 5 }),
  sendsAgain: fc.boolean(),
});

async function perform(bench: UploadBench, deed: Deed): Promise<void> {
  switch (deed) {
    case 'pause':
      await bench.engine.request('pauseRun', {});
      break;
    case 'continue':
      await bench.engine.request('continueRun', {});
      break;
    case 'wake':
      await bench.engine.request('wake', {});
      break;
    case 'stop':
      await bench.engine.request('stopRun', {});
      break;
    case 'restart':
      await bench.restartEngine();
      break;
    case 'offline':
      await bench.proxy.goOffline();
      await sleep(30);
      await bench.proxy.goOnline();
      break;
    case 'sis-restart':
      await bench.restartSis();
      break;
  }
}

/** @param late is told of every zip that is still on its way. */
function toFault(fault: Fault | Late, late: Promise<void>[]): Fault {
  if (fault.kind !== 'late') return fault;
  const { promise, resolve } = Promise.withResolvers<void>();
  const when = async () => {
    late.push(promise);
    await sleep(fault.afterMs);
  };
  return { kind: 'arrive-late', when, onAnswered: resolve };
}

/** What was not sent, in an upload of its own: false if there is nothing to choose from. */
async function sendAgain(bench: UploadBench): Promise<boolean> {
  const { photos } = await bench.snapshot();
  const missing = photos.filter(
    ({ outcome }) => outcome?.kind === 'not-sent' && !/has its zip/.test(outcome.reason),
  );
  if (missing.length === 0) return false;
  await bench.engine.request('upload', { photoIds: missing.map(({ id }) => id) });
  return true;
}

async function goOn(bench: UploadBench): Promise<boolean> {
  const found = await bench.engine.request('unfinishedRuns', {});
  const [run] = found.ok ? found.value.runs : [];
  if (run) await bench.engine.request('resumeRun', { runId: run.id });
  // What ended before anything was sent is not offered, and is simply begun again.
  else if (bench.imported().length === 0) await bench.engine.request('upload', {});
  else return false;
  return true;
}

test('whatever happens on the way, every photo ends up in the SIS exactly once', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyRun, async ({ whenSending, whenAsking, deeds, sendsAgain }) => {
      const bench = await openReadyBench({
        photos: 6,
        requestBytes: 9_500,
        stallMs: 800,
        pollMs: 10,
        pace: 80,
      });
      try {
        const late: Promise<void>[] = [];
        bench.proxy.inject('POST', imports, ...whenSending.map((fault) => toFault(fault, late)));
        bench.proxy.inject('GET', asking, ...whenAsking);
        const going = bench.engine.request('upload', {});
        for (const { afterMs, deed } of deeds) {
          await sleep(afterMs);
          await perform(bench, deed);
        }
        await bench.engine.request('continueRun', {});
        await going;
        const isSentAgain = sendsAgain && (await sendAgain(bench));
        // Each time around, less is left to go wrong.
        for (let round = 0; round < 20 && (await goOn(bench)); round += 1);
        await Promise.all(late);
        const students = bench.students.map(({ id }) => id);
        expect([...bench.imported()].sort()).toEqual([...students].sort());
        const outcomes = Object.values(await bench.outcomes());
        // A run that had ended before the engine was started anew is told by the history alone.
        const isTold = outcomes.every((outcome) => outcome === 'imported');
        const history = await bench.engine.request('runs', {});
        const runId = (history.ok && history.value.runs[0]?.id) || 1;
        const records = await bench.engine.request('runPhotos', { runId });
        const kinds = records.ok ? records.value.photos.map(({ outcome }) => outcome?.kind) : [];
        expect(isTold || outcomes.every((outcome) => outcome === 'none')).toBe(true);
        if (!isSentAgain) expect(kinds).toEqual(students.map(() => 'imported'));
      } finally {
        await bench.close();
      }
    }),
    { numRuns: Number(process.env['RANDOM_RUNS'] ?? 12) },
  );
});
