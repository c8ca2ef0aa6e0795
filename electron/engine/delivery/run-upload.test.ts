import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Fault } from '../../../e2e/fixtures/fault-proxy.ts';
import {
  allImported,
  type BenchOptions,
  drawPhoto,
  idsOf,
  openReadyBench,
  openUploadBench,
  type ReadyOptions,
  sorted,
  type UploadBench,
} from '../../../e2e/fixtures/upload-bench.ts';
import { applyChange, mirrorSnapshot } from '../../core/contract/mirror.ts';
import { goingTo, overAt } from '../../core/delivery/delivery-view.ts';
import { measureProgress } from '../../core/delivery/item-state.ts';
import { maximumAttempts } from '../../core/delivery/retry-policy.ts';
import { studentAt } from '../../practice-sis/students.ts';

const imports = /^\/api\/v1\/photo-imports$/;
const page = { type: 'text/html', body: '<!doctype html><title>Sign in</title>' } as const;

let bench: UploadBench | undefined;

async function ready(options: ReadyOptions = {}): Promise<UploadBench> {
  bench = await openReadyBench(options);
  return bench;
}

async function open(options: BenchOptions = {}): Promise<UploadBench> {
  bench = await openUploadBench(options);
  return bench;
}

afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

test('every photo of a folder is imported once, in several zips, and its log is told', async () => {
  const it = await ready({ requestBytes: 10_000 });
  expect(await it.engine.request('upload', {})).toEqual({ ok: true, value: null });
  const { run } = await it.snapshot();
  expect(overAt(run, 'sis')?.items.length).toBeGreaterThan(2);
  expect(run).toMatchObject({ failure: null });
  expect(await it.outcomes()).toEqual(allImported(it));
  expect(sorted(it.imported())).toEqual(idsOf(it));
  const named = it.logLines().flatMap(({ file, outcome }) => (outcome === 'imported' ? [file] : []));
  expect(sorted(named.map(String))).toEqual(Object.keys(allImported(it)).sort());
});

test('a photo is told to be in the SIS as soon as the log says so, while its job goes on', async () => {
  const it = await ready({ photos: 6, pace: 4 });
  const whileGoing = new Set<number>();
  it.engine.subscribe(async () => {
    const { run, photos } = await it.snapshot();
    const isGoing = goingTo(run, 'sis')?.items.some(({ state }) => state.kind === 'watching');
    if (isGoing) whileGoing.add(photos.filter(({ outcome }) => outcome?.kind === 'imported').length);
  });
  expect(await it.engine.request('upload', {})).toEqual({ ok: true, value: null });
  const counts = [...whileGoing].filter((count) => count > 0);
  expect(counts.length).toBeGreaterThan(1);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(await it.outcomes()).toEqual(allImported(it));
});

test('what the SIS rejects is rejected with its reason, and what is blocked is not sent', async () => {
  const it = await open({ photos: 3 });
  const inactive = Array.from({ length: 300 }, (_, index) => studentAt(index)).find(
    ({ status }) => status === 'inactive',
  );
  await writeFile(path.join(it.folder, `${inactive?.id}.jpg`), await drawPhoto(90));
  await writeFile(path.join(it.folder, '999999.jpg'), await drawPhoto(91));
  await writeFile(path.join(it.folder, 'Lopez, Maria.jpg'), await drawPhoto(92));
  await writeFile(path.join(it.folder, '.DS_Store'), 'junk');
  await it.connect();
  await it.engine.request('openFolder', { paths: [it.folder] });
  await it.engine.request('upload', {});
  expect(await it.outcomes()).toEqual({
    ...allImported(it),
    [`${inactive?.id}.jpg`]: expect.stringMatching(/^rejected: .*not an active student/i),
    '999999.jpg': expect.stringMatching(/^left-out: No student on the roster/),
    'Lopez, Maria.jpg': expect.stringMatching(/^left-out: .*no student ID/),
    '.DS_Store': 'none',
  });
  expect(sorted(it.imported())).toEqual(idsOf(it));
});

test('without the permission nothing is sent, and the way around is told', async () => {
  const it = await open({ photos: 2 });
  await it.connect('practice-readonly');
  await it.engine.request('openFolder', { paths: [it.folder] });
  const result = await it.engine.request('upload', {});
  expect(result).toMatchObject({ ok: false, failure: { code: 'sis-no-permission' } });
  expect(it.proxy.seen.filter((call) => call.startsWith('POST'))).toEqual([]);
});

test.each([
  ['a wrong token', { kind: 'answer', status: 401 }, 'sis-unauthorized'],
  ['a page in place of the session', { kind: 'answer', status: 200, ...page }, 'sis-not-a-sis'],
  ['half an answer', { kind: 'cut-answer' }, 'sis-cut-off'],
  ['no answer', { kind: 'silence' }, 'sis-no-answer'],
] as const)('signing in with %s fails with a reason', async (_what, fault, code) => {
  const it = await open({ photos: 1, stallMs: 300 });
  // As often as one is tried again.
  it.proxy.inject('GET', /\/session$/, ...Array<Fault>(maximumAttempts).fill(fault));
  expect(await it.connect()).toMatchObject({ ok: false, failure: { code } });
  expect((await it.snapshot()).connection).toMatchObject({ kind: 'failed', failure: { code } });
});

test('a SIS that is not there is said to be unreachable', async () => {
  const it = await open({ photos: 1 });
  await it.proxy.close();
  expect(await it.connect()).toMatchObject({ ok: false, failure: { code: 'sis-unreachable' } });
});

test('a SIS without a roster still takes photos', async () => {
  const it = await open({ photos: 2 });
  it.proxy.inject('GET', /\/students/, { kind: 'answer', status: 404 });
  expect(await it.connect()).toMatchObject({ ok: true });
  expect((await it.snapshot()).connection).toMatchObject({ students: null });
  await it.engine.request('openFolder', { paths: [it.folder] });
  await it.engine.request('upload', {});
  expect(await it.outcomes()).toEqual(allImported(it));
});

test('stopping in mid-import says what is in the SIS and what is not known', async () => {
  const it = await ready({ photos: 12, pace: 20 });
  const upload = it.engine.request('upload', {});
  await vi.waitFor(() => expect(it.imported().length).toBeGreaterThan(1), { timeout: 10_000 });
  await it.engine.request('stopRun', {});
  expect(await upload).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  const { run } = await it.snapshot();
  expect(run).toMatchObject({ phase: 'over', failure: { code: 'cancelled' } });
  const outcomes = Object.values(await it.outcomes());
  const known = outcomes.filter((outcome) => outcome === 'imported');
  expect(known.length).toBeGreaterThan(0);
  expect(known.length).toBeLessThan(12);
  for (const outcome of outcomes) expect(outcome).toMatch(/^imported|^not-sent: The SIS has its zip/);
});

test('stopping while a zip is on its way asks once whether it arrived', async () => {
  const it = await ready({ photos: 3 });
  it.proxy.inject('POST', imports, { kind: 'silence' });
  const upload = it.engine.request('upload', {});
  await vi.waitFor(() => expect(it.proxy.seen.some((call) => call.startsWith('POST'))).toBe(true));
  await it.engine.request('stopRun', {});
  await upload;
  expect(it.proxy.seen.at(-1)).toMatch(/^GET .*idempotencyKey=/);
  for (const outcome of Object.values(await it.outcomes())) expect(outcome).toMatch(/^not-sent/);
});

test('a photo that changed after its check is checked again before it is sent', async () => {
  const it = await ready({ photos: 4 });
  const [changed, broken, gone, same] = it.students.map(({ id }) => `${id}.jpg`);
  const other = await drawPhoto(200);
  await writeFile(path.join(it.folder, changed ?? ''), other);
  await writeFile(path.join(it.folder, broken ?? ''), other.subarray(0, 900));
  await rm(path.join(it.folder, gone ?? ''));
  await it.engine.request('upload', {});
  expect(await it.outcomes()).toEqual({
    [changed ?? '']: 'imported',
    [broken ?? '']: expect.stringMatching(/^not-sent: .*damaged/),
    [gone ?? '']: expect.stringMatching(/^not-sent: .*no longer in the folder/),
    [same ?? '']: 'imported',
  });
  const { run } = await it.snapshot();
  expect(run.kind === 'delivery' && sorted(run.rechecked)).toEqual(
    sorted([changed ?? '', broken ?? '', gone ?? '']),
  );
});

test('sent and accepted are told apart, nothing goes back, and changes add up to the snapshot', async () => {
  const it = await open();
  let mirror = mirrorSnapshot(await it.snapshot());
  let last = { accepted: 0, settled: 0 };
  it.engine.subscribe((change) => {
    mirror = applyChange(mirror, change);
    const going = goingTo(mirror.run, 'sis');
    if (!going) return;
    const { acceptedPhotos, settledPhotos, sentBytes, bytes } = measureProgress(going.items);
    expect(acceptedPhotos).toBeGreaterThanOrEqual(last.accepted);
    expect(settledPhotos).toBeGreaterThanOrEqual(last.settled);
    expect(settledPhotos).toBeLessThanOrEqual(acceptedPhotos);
    expect(sentBytes).toBeLessThanOrEqual(bytes);
    last = { accepted: acceptedPhotos, settled: settledPhotos };
  });
  await it.connect();
  await it.engine.request('openFolder', { paths: [it.folder], requestBytes: 10_000 });
  await it.engine.request('upload', {});
  const snapshot = await it.snapshot();
  expect(mirror).toEqual(mirrorSnapshot(snapshot));
});

test('the token is in no change, snapshot or failure', async () => {
  const canary = 'canary-7f3a91';
  const it = await open({ photos: 1 });
  const results = [
    await it.connect(canary),
    await it.engine.request('connect', { url: `http://user:${canary}@127.0.0.1:1`, token: canary }),
    await it.engine.request('connect', { url: 'http://127.0.0.1:1', token: canary }),
    // A slip: the token where it does not belong.
    await it.engine.request('jobLog', { jobId: '1', after: canary as unknown as number }),
  ];
  for (const result of results) expect(result.ok).toBe(false);
  expect(JSON.stringify([results, it.changes, await it.snapshot()])).not.toContain(canary);
});

test('stopping while nobody can say whether the zip arrived says just that', async () => {
  const it = await ready({ photos: 2, stallMs: 300 });
  it.proxy.inject('POST', imports, { kind: 'silence' });
  it.proxy.inject('GET', /idempotencyKey=/, { kind: 'silence' });
  const upload = it.engine.request('upload', {});
  await vi.waitFor(() => expect(it.proxy.seen.some((call) => call.startsWith('POST'))).toBe(true));
  await it.engine.request('stopRun', {});
  await upload;
  for (const outcome of Object.values(await it.outcomes()))
    expect(outcome).toMatch(/^not-sent: .*may have arrived/);
});
