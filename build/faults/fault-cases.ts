import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../e2e/fixtures/fault-proxy.ts';
import { drawPhoto, type UploadBench } from '../../e2e/fixtures/upload-bench.ts';
import { goingTo } from '../../electron/core/delivery/delivery-view.ts';
import { aJob, asking, type FaultCase, imports, passing, whenAsking, whenSending } from './fault-case.ts';
import { fullDisk } from './full-disk.ts';

const page = { type: 'text/html', body: '<!doctype html><title>Blocked by the filter</title>' } as const;
const status = (code: number, headers: Readonly<Record<string, string>> = {}): Fault => ({
  kind: 'answer',
  status: code,
  headers,
});
const yearMs = 365 * 24 * 60 * 60 * 1_000;
const httpDate = (ms: number) => new Date(ms).toUTCString();

async function resume({ engine }: UploadBench): Promise<void> {
  const found = await engine.request('unfinishedRuns', {});
  const [run] = found.ok ? found.value.runs : [];
  if (run) await engine.request('resumeRun', { runId: run.id });
}

async function untilRun(bench: UploadBench, life: string): Promise<void> {
  for (let look = 0; look < 1_000; look += 1) {
    const { run } = await bench.snapshot();
    if (goingTo(run, 'sis')?.status.kind === life) return;
    await sleep(5);
  }
  throw new Error(`The run was never ${life}`);
}

async function untilImported(bench: UploadBench, count: number): Promise<void> {
  for (let look = 0; look < 1_000 && bench.imported().length < count; look += 1) await sleep(5);
}

/** The network goes when the second zip is sent, and comes back later. */
const networkAway: FaultCase = {
  name: 'the network is gone for a while',
  ends: 'all',
  prepare: ({ proxy }) =>
    proxy.inject('POST', imports, ...passing(1), { kind: 'meanwhile', act: () => proxy.goOffline() }),
  async meanwhile(bench) {
    await untilRun(bench, 'waiting-for-network');
    await bench.proxy.goOnline();
  },
};

/** The second zip times out twice, and reaches the SIS when so many smaller ones were sent in its place. */
function lateZip(name: string, smallerBefore: number): FaultCase {
  const late = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  const act = () => {
    late.resolve();
    return answered.promise;
  };
  return whenSending(
    name,
    'all',
    { kind: 'arrive-late', when: () => late.promise, onAnswered: answered.resolve },
    status(504),
    ...passing(smallerBefore),
    { kind: 'meanwhile', act },
  );
}

const clockJump: FaultCase = {
  name: "this computer's clock jumps by a day",
  ends: 'all',
  options: { pace: 20 },
  async meanwhile(bench) {
    const realNow = Date.now;
    await untilImported(bench, 1);
    Date.now = () => realNow() + 86_400_000;
    await untilImported(bench, 3);
    Date.now = realNow;
  },
};

export const faultCases: readonly FaultCase[] = [
  whenSending('the connection is cut before the body', 'all', { kind: 'refuse' }),
  whenSending('the connection is cut in the middle of the body', 'all', {
    kind: 'cut-body',
    afterBytes: 3_000,
  }),
  whenSending('the connection is cut after the body', 'all', { kind: 'swallow' }),
  whenSending('the answer is lost after the import began', 'all', { kind: 'lose-answer' }),
  {
    name: 'the answer is lost, and the app is started anew',
    ends: 'all',
    prepare({ proxy }) {
      proxy.inject('POST', imports, ...passing(1), { kind: 'lose-answer' });
      proxy.inject('GET', asking, status(401));
    },
    async after(bench) {
      await bench.restartEngine();
      await resume(bench);
    },
  },
  whenSending('408', 'all', status(408)),
  whenSending('413', 'all', status(413)),
  whenSending('413, for a photo alone too', 'told', status(413), status(413), status(413)),
  whenSending('425', 'all', status(425)),
  whenSending('429 with Retry-After in seconds', 'all', status(429, { 'retry-after': '3' })),
  whenSending(
    '429 with Retry-After as a date',
    'all',
    status(429, { 'retry-after': httpDate(Date.now() + 3_000) }),
  ),
  whenSending(
    "503, by a clock that is a year ahead of this computer's",
    'all',
    status(503, {
      date: httpDate(Date.now() + yearMs),
      'retry-after': httpDate(Date.now() + yearMs + 4_000),
    }),
  ),
  whenSending('500', 'all', status(500)),
  whenSending('500 again and again', 'told', ...Array.from({ length: 5 }, () => status(500))),
  whenSending('502 with a page', 'all', { kind: 'answer', status: 502, ...page }),
  whenSending('503', 'all', status(503, { 'retry-after': '1' })),
  whenSending('504, and nothing arrived', 'all', status(504)),
  whenSending('504, and the SIS imports all the same', 'all', { kind: 'replace-answer', status: 504 }),
  whenSending('two time-outs', 'all', { kind: 'silence' }, status(504)),
  lateZip('two time-outs, and the zip arrives before the smaller ones', 0),
  lateZip('two time-outs, and the zip arrives between the smaller ones', 1),
  whenSending('slow reading', 'all', { kind: 'slow-reading', bytesPerSecond: 20_000 }),
  whenSending('a stall in the middle of the body', 'all', { kind: 'stop-reading', afterBytes: 1_000 }),
  whenSending('no answer', 'all', { kind: 'silence' }),
  whenSending('wrong Content-Length', 'all', { kind: 'wrong-length' }),
  whenSending('truncated JSON', 'all', { kind: 'truncate-answer' }),
  whenSending('half an answer', 'all', { kind: 'cut-answer' }),
  whenSending("a web filter's page with 200", 'told', { kind: 'answer', status: 200, ...page }),
  whenSending("a web filter's page with 403", 'told', { kind: 'answer', status: 403, ...page }),
  whenSending('a redirect to a sign-in page', 'told', status(302, { location: '/login' })),
  whenSending('403: the permission was taken away', 'told', status(403)),
  whenSending('422', 'told', status(422)),
  whenSending('the token expires, and nobody is there', 'told', status(401)),
  {
    name: 'the token expires, and somebody signs in again',
    ends: 'all',
    options: { isAttended: true },
    prepare: ({ proxy }) => proxy.inject('POST', imports, ...passing(1), status(401)),
    async meanwhile(bench) {
      await untilRun(bench, 'waiting-for-sign-in');
      await bench.connect();
    },
  },
  networkAway,
  {
    name: 'the network is gone while the SIS imports',
    ends: 'all',
    options: { pace: 10 },
    async meanwhile(bench) {
      await untilImported(bench, 1);
      await bench.proxy.goOffline();
      await sleep(200);
      await bench.proxy.goOnline();
    },
  },
  {
    name: 'the SIS restarts while it imports',
    ends: 'all',
    options: { pace: 20 },
    async meanwhile(bench) {
      await untilImported(bench, 1);
      await bench.restartSis();
    },
  },
  {
    name: 'the SIS restarts while a zip is sent',
    ends: 'all',
    prepare: (bench) =>
      bench.proxy.inject('POST', imports, ...passing(1), { kind: 'meanwhile', act: bench.restartSis }),
  },
  whenAsking("the job's status is a web page for a while", aJob, {
    kind: 'answer',
    status: 200,
    ...page,
  }),
  whenAsking("the job's status fails for a while", aJob, status(500), status(503), { kind: 'cut-answer' }),
  whenAsking("the job's log breaks off", /\/log\?/, { kind: 'truncate-answer' }, status(502)),
  {
    name: 'the photo folder goes away',
    ends: 'told',
    async prepare(bench) {
      const act = () => rename(bench.folder, `${bench.folder}-away`);
      bench.proxy.inject('POST', imports, { kind: 'meanwhile', act });
    },
  },
  {
    name: 'photos change and vanish on their way',
    ends: 'told',
    async prepare({ folder, students }) {
      const [changed, gone] = students.slice(-2).map(({ id }) => path.join(folder, `${id}.jpg`));
      await writeFile(changed ?? '', await drawPhoto(99));
      await rm(gone ?? '');
    },
  },
  clockJump,
  {
    name: 'a pause in the middle of a zip, and the app is started anew',
    ends: 'all',
    prepare: ({ proxy }) => proxy.inject('POST', imports, ...passing(1), { kind: 'silence' }),
    async meanwhile(bench) {
      while (bench.proxy.seen.filter((call) => call.startsWith('POST')).length < 2) await sleep(5);
      await bench.engine.request('pauseRun', {});
      await bench.engine.request('stopRun', {});
    },
    async after(bench) {
      await bench.restartEngine();
      await resume(bench);
    },
  },
  fullDisk,
];
