import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import type { Fault } from '../../../e2e/fixtures/fault-proxy.ts';
import {
  allImported,
  type BenchOptions,
  openReadyBench,
  openUploadBench,
  type UploadBench,
} from '../../../e2e/fixtures/upload-bench.ts';
import { createEngine } from '../create-engine.ts';

const imports = /^\/api\/v1\/photo-imports$/;
const asking = /^\/api\/v1\/photo-imports\?/;
const aJob = /^\/api\/v1\/scheduled-jobs\/[^/]+$/;
const pass: Fault = { kind: 'meanwhile', act: async () => undefined };

let bench: UploadBench | undefined;

async function ready(options: BenchOptions): Promise<UploadBench> {
  bench = await openReadyBench(options);
  return bench;
}

afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

const json = (body: unknown, status = 200): Fault => ({
  kind: 'answer',
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});

const newJob = { status: 'In Progress', startedAt: '2026-11-02T10:02:11.000Z', endedAt: null };
const counts = { photos: 0, imported: 0, rejected: 0 };
const startedJob = (id: string) => ({ ...newJob, id, counts });

/** Two zips of one photo each. */
const two = { photos: 2, requestBytes: 5_500 } as const;

/** Of the second photo nobody can say what became of it; it is neither in nor rejected. */
async function expectSecondUnclear(it: UploadBench): Promise<void> {
  const [first, second] = Object.values(await it.outcomes());
  expect(first).toBe('imported');
  expect(second).toMatch(/^not-sent: .*(before you upload|Check the SIS)/);
}

/** The first zip's answer passes, and is what the second one is answered with. */
function repeatFirst(it: UploadBench, isSecondLost: boolean): void {
  let first = '';
  const keep = (body: string) => {
    first = body;
    return body;
  };
  const again: Fault = isSecondLost
    ? {
        kind: 'answer',
        status: 202,
        type: 'application/json',
        get body() {
          return first;
        },
      }
    : { kind: 'change-answer', change: () => first };
  it.proxy.inject('POST', imports, { kind: 'change-answer', change: keep }, again);
}

test('an answer that names the job of another zip is not believed', async () => {
  const it = await ready(two);
  repeatFirst(it, true);
  expect(await it.engine.request('upload', {})).toMatchObject({ failure: { code: 'sis-other-zip' } });
  await expectSecondUnclear(it);
  expect(it.imported()).toHaveLength(1);
});

test('where the SIS has the zip all the same, its own job is found by the key', async () => {
  const it = await ready(two);
  repeatFirst(it, false);
  expect(await it.engine.request('upload', {})).toMatchObject({ ok: true });
  expect(await it.outcomes()).toEqual(allImported(it));
  expect(it.imported()).toHaveLength(2);
});

test('an answer of a job that had ended before the zip was sent is not believed', async () => {
  const it = await ready({ photos: 1, requestBytes: 60_000 });
  const ended = { ...newJob, status: 'Finished', id: '99', counts: { photos: 1, imported: 1, rejected: 0 } };
  it.proxy.inject('POST', imports, json({ job: ended }, 202));
  it.proxy.inject('GET', aJob, ...Array<Fault>(9).fill(json(ended)));
  it.proxy.inject('GET', /\/log\?/, ...Array<Fault>(9).fill(json({ lines: [], nextAfter: 0 })));
  const other = { archiveBytes: 5, sha256: 'aa', job: ended };
  it.proxy.inject('GET', asking, ...Array<Fault>(9).fill(json({ imports: [other] })));
  expect(await it.engine.request('upload', {})).toMatchObject({ ok: false });
  expect(Object.values(await it.outcomes())).toEqual([expect.stringMatching(/^not-sent: /)]);
});

test.each([
  ['of another size', { archiveBytes: 77 }],
  ['with other bytes', { sha256: 'f'.repeat(64) }],
  ['under another key', { idempotencyKey: 'of-another' }],
])('after a lost answer, a zip %s is not the one that was sent', async (_what, wrong) => {
  const it = await ready(two);
  // As the SIS says it, but for one thing.
  const lie: Fault = {
    kind: 'change-answer',
    change(body) {
      const { imports: found } = JSON.parse(body);
      return JSON.stringify({ imports: found.map((one: object) => ({ ...one, ...wrong })) });
    },
  };
  it.proxy.inject('POST', imports, pass, { kind: 'lose-answer' });
  it.proxy.inject('GET', asking, lie);
  expect(await it.engine.request('upload', {})).toMatchObject({ ok: false });
  await expectSecondUnclear(it);
});

test("a log that says of another zip's photos that they are in leaves these unclear", async () => {
  const it = await ready({ photos: 2, requestBytes: 60_000 });
  const line = { cursor: 1, at: '', level: 'info', message: 'imported', outcome: 'imported', reason: null };
  it.proxy.inject(
    'GET',
    /\/log\?after=0$/,
    json({ lines: [{ ...line, file: 'another-child.jpg' }], nextAfter: 900 }),
  );
  expect(await it.engine.request('upload', {})).toMatchObject({ failure: { code: 'sis-other-zip' } });
  for (const outcome of Object.values(await it.outcomes())) expect(outcome).toMatch(/^not-sent: /);
});

test('a status of another job is asked past', async () => {
  const it = await ready({ photos: 1, requestBytes: 60_000 });
  const other = {
    ...startedJob('4711'),
    status: 'Finished',
    counts: { photos: 1, imported: 1, rejected: 0 },
  };
  it.proxy.inject('GET', aJob, json(other), json(other));
  expect(await it.engine.request('upload', {})).toMatchObject({ ok: true });
  expect(await it.outcomes()).toEqual(allImported(it));
});

test('a job that does not end is left when its time is up, and can be looked at again', async () => {
  const it = await ready({ photos: 2, pace: 0.000_1, requestBytes: 60_000, watchLimitMs: 300 });
  expect(await it.engine.request('upload', {})).toMatchObject({ failure: { code: 'sis-job-endless' } });
  expect(Object.values(await it.outcomes())).toEqual([
    'imported',
    expect.stringMatching(/^not-sent: The SIS has its zip file, but gave no final status for import job .*/),
  ]);
  expect(await it.engine.request('unfinishedRuns', {})).toMatchObject({
    value: { runs: [{ state: 'left', accepted: 2 }] },
  });
});

test('one reset, one 503 and one 429 at sign-in and at the roster do not end it', async () => {
  bench = await openUploadBench({ photos: 1 });
  const it = bench;
  const later = { 'retry-after': '1' };
  const troubles: readonly Fault[] = [
    { kind: 'refuse' },
    { kind: 'answer', status: 503 },
    { kind: 'answer', status: 429, headers: later },
  ];
  it.proxy.inject('GET', /session$/, ...troubles);
  it.proxy.inject('GET', /students\?/, ...troubles);
  expect(await it.connect()).toMatchObject({ ok: true });
});

async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function connect(url: string, token: string, stallMs: number) {
  const engine = await createEngine({
    stallMs,
    isAttended: true,
    wait: async (_delayMs, signal) => signal.throwIfAborted(),
  });
  onTestFinished(() => engine.close());
  return engine.request('connect', { url, token });
}

test('an answer that trickles in without end is given up', async () => {
  const url = await serve((_message, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  });
  expect(await connect(url, 'secret-token', 1_000)).toMatchObject({ failure: { code: 'sis-no-answer' } });
});

const token = 'sk-51c0ffee/+"canary"';

test.each([
  ['as it is', token],
  ['in JSON escapes', [...token].map((c) => `\\u00${c.charCodeAt(0).toString(16)}`).join('')],
  ['percent-encoded', encodeURIComponent(token)],
  ['in base64', Buffer.from(token).toString('base64')],
])('a token that the SIS echoes %s goes no further', async (what, echoed) => {
  const detail = what === 'in JSON escapes' ? echoed : JSON.stringify(echoed).slice(1, -1);
  const url = await serve((_message, response) => {
    response.writeHead(500, { 'content-type': 'application/problem+json' });
    response.end(`{"title":"Oh","detail":"Authorization: Bearer ${detail} failed"}`);
  });
  const answer = JSON.stringify(await connect(url, token, 5_000));
  expect(answer).toContain('Bearer [removed]');
  for (const form of [token, 'canary', encodeURIComponent(token), Buffer.from(token).toString('base64')]) {
    expect(answer).not.toContain(form);
  }
});

test("the practice SIS's token is a word like any other", async () => {
  const url = await serve((_message, response) => {
    response.writeHead(500, { 'content-type': 'application/problem+json' });
    response.end('{"detail":"The practice SIS is broken."}');
  });
  expect(JSON.stringify(await connect(url, 'practice', 5_000))).toContain('The practice SIS is broken.');
});
