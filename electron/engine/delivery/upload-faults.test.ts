import { afterEach, expect, test, vi } from 'vitest';
import type { Fault } from '../../../e2e/fixtures/fault-proxy.ts';
import {
  allImported,
  idsOf,
  openReadyBench,
  type ReadyOptions,
  sorted,
  type UploadBench,
} from '../../../e2e/fixtures/upload-bench.ts';

const imports = /^\/api\/v1\/photo-imports$/;
const asking = /^\/api\/v1\/photo-imports\?/;
const page = { type: 'text/html', body: '<!doctype html><title>Sign in</title>' } as const;

let bench: UploadBench | undefined;

async function ready(options: ReadyOptions = {}): Promise<UploadBench> {
  bench = await openReadyBench(options);
  return bench;
}

afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

const survivable: readonly (readonly [string, readonly Fault[]])[] = [
  ['the connection is cut in the middle of the body', [{ kind: 'cut-body', afterBytes: 5_000 }]],
  ['the answer is lost after the SIS has taken the zip', [{ kind: 'lose-answer' }]],
  ['the answer breaks off', [{ kind: 'cut-answer' }]],
  [
    'the SIS answers 500 twice',
    [
      { kind: 'answer', status: 500 },
      { kind: 'answer', status: 500 },
    ],
  ],
  [
    'the SIS answers 503 with Retry-After',
    [{ kind: 'answer', status: 503, headers: { 'retry-after': '1' } }],
  ],
  ['the SIS never answers', [{ kind: 'silence' }]],
  ['the SIS stops reading', [{ kind: 'stop-reading', afterBytes: 1_000 }]],
  ['a gateway answers 502 with a page', [{ kind: 'answer', status: 502, ...page }]],
];

test.each(survivable)('when %s, every photo is imported exactly once all the same', async (_what, faults) => {
  const it = await ready({ stallMs: 300 });
  it.proxy.inject('POST', imports, ...faults);
  expect(await it.engine.request('upload', {})).toMatchObject({ ok: true });
  expect(await it.outcomes()).toEqual(allImported(it));
  expect(sorted(it.imported())).toEqual(idsOf(it));
  // Whether the zip arrived is asked before it is sent again.
  const calls = it.proxy.seen.filter((call) => call.includes('/photo-imports'));
  expect(calls.slice(0, 2)).toEqual([
    'POST /api/v1/photo-imports',
    expect.stringMatching(/^GET .*idempotencyKey=/),
  ]);
});

test('a zip whose answer was lost is not sent a second time', async () => {
  const it = await ready();
  it.proxy.inject('POST', imports, { kind: 'lose-answer' });
  await it.engine.request('upload', {});
  expect(it.proxy.seen.filter((call) => call.startsWith('POST'))).toHaveLength(1);
});

test('asking again and again goes on until the SIS says whether the zip arrived', async () => {
  const it = await ready();
  it.proxy.inject('POST', imports, { kind: 'lose-answer' });
  it.proxy.inject('GET', asking, { kind: 'cut-answer' }, { kind: 'answer', status: 500 });
  expect(await it.engine.request('upload', {})).toMatchObject({ ok: true });
  expect(sorted(it.imported())).toEqual(idsOf(it));
  expect(await it.outcomes()).toEqual(allImported(it));
});

const refusals: readonly (readonly [string, Fault, string, RegExp])[] = [
  ['401', { kind: 'answer', status: 401 }, 'sis-unauthorized', /token/],
  ['403', { kind: 'answer', status: 403 }, 'sis-no-permission', /SFTP/],
  ['400', { kind: 'answer', status: 400 }, 'sis-refused', /refused/],
  ['HTML instead of JSON', { kind: 'answer', status: 200, ...page }, 'sis-not-a-sis', /web filter/],
  ['a web filter with 403', { kind: 'answer', status: 403, ...page }, 'sis-not-a-sis', /web filter/],
  [
    'a redirect to a sign-in page',
    { kind: 'answer', status: 302, headers: { location: '/login' } },
    'sis-not-a-sis',
    /sign-in/,
  ],
];

test.each(refusals)(
  '%s ends the upload with a reason, and no photo is called imported',
  async (_what, fault, code, reason) => {
    const it = await ready({ photos: 3 });
    it.proxy.inject('POST', imports, fault);
    expect(await it.engine.request('upload', {})).toMatchObject({ ok: false, failure: { code } });
    const outcomes = Object.values(await it.outcomes());
    expect(outcomes).toHaveLength(3);
    for (const outcome of outcomes) {
      expect(outcome).toMatch(/^not-sent: /);
      expect(outcome).toMatch(reason);
    }
    expect(it.imported()).toEqual([]);
    expect(it.proxy.seen.filter((call) => call.startsWith('POST'))).toHaveLength(1);
  },
);

test('a zip that the SIS refuses for itself does not hold up the next one', async () => {
  const it = await ready({ requestBytes: 14_000 });
  it.proxy.inject('POST', imports, { kind: 'answer', status: 422 });
  expect(await it.engine.request('upload', {})).toMatchObject({
    ok: false,
    failure: { code: 'sis-refused' },
  });
  const outcomes = Object.values(await it.outcomes());
  const refused = outcomes.filter((outcome) => outcome.startsWith('not-sent'));
  expect(refused.length).toBeGreaterThan(0);
  expect(it.imported()).toHaveLength(outcomes.length - refused.length);
  expect(it.imported().length).toBeGreaterThan(0);
});

const tooBig: Fault = { kind: 'answer', status: 413 };

test('a zip that is too big for the SIS goes in smaller ones, and so do those after it', async () => {
  const it = await ready({ requestBytes: 30_000, photos: 12 });
  it.proxy.inject('POST', imports, tooBig);
  expect(await it.engine.request('upload', {})).toMatchObject({ ok: true });
  expect(sorted(it.imported())).toEqual(idsOf(it));
  const { run } = await it.snapshot();
  if (run.kind !== 'delivery') throw new Error(run.kind);
  const [first, ...others] = run.items;
  expect(first?.state).toMatchObject({ kind: 'replanned', failure: { code: 'sis-too-big' } });
  for (const { state, archiveBytes } of others) {
    expect(state.kind).toBe('done');
    expect(archiveBytes).toBeLessThanOrEqual((first?.archiveBytes ?? 0) / 2);
  }
  expect(run).toMatchObject({ share: 1, status: { kind: 'finished', failure: null } });
});

test('a photo that is too big for the SIS all alone is not sent, and the others are', async () => {
  const it = await ready({ photos: 3 });
  it.proxy.inject('POST', imports, tooBig, tooBig);
  expect(await it.engine.request('upload', {})).toMatchObject({ failure: { code: 'sis-too-big' } });
  const outcomes = Object.values(await it.outcomes());
  expect(outcomes.filter((outcome) => /^not-sent: .*too big/.test(outcome))).toHaveLength(1);
  expect(it.imported()).toHaveLength(2);
});

test('after a second time-out the zip goes in smaller ones', async () => {
  const it = await ready({ photos: 4, stallMs: 200 });
  it.proxy.inject('POST', imports, { kind: 'silence' }, { kind: 'answer', status: 504 });
  expect(await it.engine.request('upload', {})).toMatchObject({ ok: true });
  expect(sorted(it.imported())).toEqual(idsOf(it));
  const { run } = await it.snapshot();
  const kinds = run.kind === 'delivery' ? run.items.map(({ state }) => state.kind) : [];
  expect(kinds.length).toBeGreaterThan(2);
  expect(kinds).toEqual(['replanned', ...kinds.slice(1).map(() => 'done')]);
});

test('five attempts, then it is given up, and nothing is called sent', async () => {
  const it = await ready({ photos: 2 });
  it.proxy.inject(
    'POST',
    imports,
    ...Array.from({ length: 9 }, () => ({ kind: 'answer', status: 500 }) as const),
  );
  expect(await it.engine.request('upload', {})).toMatchObject({ ok: false, failure: { code: 'sis-error' } });
  expect(it.proxy.seen.filter((call) => call.startsWith('POST'))).toHaveLength(5);
  for (const outcome of Object.values(await it.outcomes())) expect(outcome).toMatch(/^not-sent/);
});

test('where nobody can say whether the zip arrived, that is what is said', async () => {
  const it = await ready({ photos: 2 });
  it.proxy.inject('POST', imports, { kind: 'lose-answer' });
  it.proxy.inject('GET', asking, { kind: 'answer', status: 401 });
  await it.engine.request('upload', {});
  for (const outcome of Object.values(await it.outcomes()))
    expect(outcome).toMatch(/^not-sent: .*may have arrived/);
});

test('a SIS that restarts in mid-job is watched to the end, and each photo is imported once', async () => {
  const it = await ready({ photos: 12, pace: 30 });
  const upload = it.engine.request('upload', {});
  await vi.waitFor(() => expect(it.imported().length).toBeGreaterThan(2), { timeout: 10_000 });
  await it.restartSis();
  expect(await upload).toMatchObject({ ok: true });
  expect(sorted(it.imported())).toEqual(idsOf(it));
  expect(await it.outcomes()).toEqual(allImported(it));
});

test('a job that fails as a whole rejects its photos with the reason of its log', async () => {
  const it = await ready({ photos: 2 });
  const job = {
    id: '77',
    startedAt: '2026-11-02T08:00:00Z',
    counts: { photos: 2, imported: 0, rejected: 0 },
  };
  const json = (status: number, body: unknown): Fault => ({
    kind: 'answer',
    status,
    type: 'application/json',
    body: JSON.stringify(body),
  });
  const line = {
    cursor: 1,
    at: '2026-11-02T08:00:01Z',
    level: 'error',
    message: 'The archive cannot be read.',
    file: null,
    outcome: null,
    reason: null,
  };
  it.proxy.inject('POST', imports, json(202, { job: { ...job, status: 'In Progress', endedAt: null } }));
  it.proxy.inject(
    'GET',
    /jobs\/77$/,
    json(200, { ...job, status: 'Failed', endedAt: '2026-11-02T08:00:02Z' }),
  );
  it.proxy.inject(
    'GET',
    /jobs\/77\/log/,
    json(200, { lines: [line], nextAfter: 1 }),
    json(200, { lines: [], nextAfter: 1 }),
  );
  await it.engine.request('upload', {});
  for (const outcome of Object.values(await it.outcomes())) {
    expect(outcome).toBe('rejected: The import failed: The archive cannot be read.');
  }
});
