import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Fault, type FaultProxy, startFaultProxy } from '../../e2e/fixtures/fault-proxy.ts';
import { drawPhoto } from '../../e2e/fixtures/upload-bench.ts';
import { type PracticeSis, startPracticeSis } from '../practice-sis/start-practice-sis.ts';
import { studentAt } from '../practice-sis/students.ts';
import { runWords } from './fixtures/run-words.ts';

let top = '';
let sis: PracticeSis;
let proxy: FaultProxy;
let controller: AbortController;

beforeEach(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'stop-'));
  await mkdir(path.join(top, 'photos'));
  for (const index of [0, 1]) {
    await writeFile(path.join(top, 'photos', `${studentAt(index).id}.jpg`), await drawPhoto(index + 1));
  }
  sis = await startPracticeSis({ stateDir: path.join(top, 'sis') });
  proxy = await startFaultProxy(sis.url);
  controller = new AbortController();
});

afterEach(async () => {
  await proxy.close();
  await sis.close();
  await rm(top, { recursive: true, force: true });
});

const stop = async () => controller.abort();
const run = (...words: readonly string[]) =>
  runWords([...words, '--sis', proxy.url, '--json'], {
    folder: top,
    environment: { PICTURE_DAY_TOKEN: 'practice' },
    signal: controller.signal,
  });

const moments: readonly (readonly [string, RegExp, Fault])[] = [
  ['while the SIS is silent at sign-in', /session$/, { kind: 'silence' }],
  ['while the roster is silent', /students\?/, { kind: 'silence' }],
  ['just when the sign-in is answered', /session$/, { kind: 'meanwhile', act: stop }],
  ['just when the roster is answered', /students\?/, { kind: 'meanwhile', act: stop }],
];

test.each(moments)('stopped %s, an upload sends nothing and ends with 3', async (_what, place, fault) => {
  proxy.inject('GET', place, fault);
  const running = run('upload', 'photos', '--state', 'state');
  await vi.waitFor(() => expect(proxy.seen.some((call) => place.test(call))).toBe(true), 10_000);
  controller.abort();
  const { status, out, err } = await running;
  expect([status, JSON.parse(out).error.code]).toEqual([3, 'cancelled']);
  expect(err).toContain('Stopping…');
  expect(proxy.seen.filter((call) => call.startsWith('POST'))).toEqual([]);
});

test('stopped before it begins, a command does nothing', async () => {
  controller.abort();
  for (const words of [['jobs'], ['upload', 'photos']]) expect((await run(...words)).status).toBe(3);
  const check = await runWords(['check', 'photos'], { folder: top, signal: controller.signal });
  expect([check.status, check.out]).toEqual([3, '']);
  expect(proxy.seen).toEqual([]);
});

test('jobs stops while the SIS is silent', async () => {
  proxy.inject('GET', /scheduled-jobs/, { kind: 'silence' });
  const running = run('jobs');
  await vi.waitFor(() => expect(proxy.seen.at(-1)).toContain('scheduled-jobs'), 10_000);
  controller.abort();
  expect((await running).status).toBe(3);
});
