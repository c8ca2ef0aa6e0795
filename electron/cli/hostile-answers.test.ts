import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { type Fault, startFaultProxy } from '../../e2e/fixtures/fault-proxy.ts';
import { drawPhoto } from '../../e2e/fixtures/upload-bench.ts';
import { waitForReal } from '../engine/delivery/wait.ts';
import { makeTemporaryFolder } from '../engine/fixtures/temporary-folder.ts';
import { startPracticeSis } from '../practice-sis/start-practice-sis.ts';
import { studentAt } from '../practice-sis/students.ts';
import { runWords } from './fixtures/run-words.ts';

/** What a broken or hostile SIS answers, as it reaches a person's terminal. */

const environment = { PICTURE_DAY_TOKEN: 'practice' };
const aJob = /^\/api\/v1\/scheduled-jobs\/[^/]+$/;

async function openBench() {
  const top = await makeTemporaryFolder();
  await mkdir(path.join(top, 'photos'));
  await writeFile(path.join(top, 'photos', `${studentAt(0).id}.jpg`), await drawPhoto(1));
  const sis = await startPracticeSis({ stateDir: path.join(top, 'sis'), photosPerSecond: 1_000 });
  const proxy = await startFaultProxy(sis.url);
  onTestFinished(async () => {
    await proxy.close();
    await sis.close();
  });
  const run = (words: readonly string[], isInteractive = false, firstWaitMs = 20) => {
    let waitMs = firstWaitMs;
    return runWords([...words, '--sis', proxy.url], {
      folder: top,
      environment,
      isInteractive,
      wait(delayMs, signal) {
        const thisMs = waitMs;
        waitMs = 20;
        return waitForReal(Math.max(Math.min(delayMs, 20), thisMs), signal);
      },
    });
  };
  return { proxy, run };
}

/** Every answer from now on, as the SIS gives it but for what is changed. */
function change(what: (body: string) => string): readonly Fault[] {
  return Array<Fault>(50).fill({ kind: 'change-answer', change: what });
}

const evil = 'a\u001b[2J\u202eb\u0007\u009b31m';
const shown = 'a\\u{1b}[2J\\u{202e}b\\u{7}\\u{9b}31m';
const inJson = JSON.stringify(evil).slice(1, -1);

function expectPlain(written: string): void {
  expect(written).toContain(shown);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through.
  expect(written.replaceAll(/[\n\t]/g, '')).not.toMatch(/[\x00-\x1f\x7f-\x9f\u202e]/);
}

test('what a SIS says of its jobs rewrites no terminal', async () => {
  const { proxy, run } = await openBench();
  expect(await run(['upload', 'photos'])).toMatchObject({ status: 0 });
  const marked = change((body) => body.replaceAll('"id":"', `"id":"${inJson}`));
  proxy.inject('GET', /scheduled-jobs$/, ...marked);
  const { status, out } = await run(['jobs']);
  expect(status).toBe(0);
  expectPlain(out);
});

test('nor does why it is being waited for', async () => {
  const { proxy, run } = await openBench();
  const body = `{"detail":"${inJson}"}`;
  const broken: Fault = { kind: 'answer', status: 500, type: 'application/problem+json', body };
  proxy.inject('POST', /photo-imports$/, broken);
  // State is published about ten times a second, and less often on a busy machine: a wait that is over is never shown.
  const { status, err } = await run(['upload', 'photos'], false, 5_000);
  expect(status).toBe(0);
  expectPlain(err);
});

test('nor does what it says of a photo, or when it refuses', async () => {
  const { proxy, run } = await openBench();
  const rejected = change((body) =>
    body
      .replaceAll('"outcome":"imported"', '"outcome":"rejected"')
      .replaceAll('"reason":null', `"reason":"${inJson}"`),
  );
  proxy.inject('GET', /\/log\?/, ...rejected);
  const { status, out } = await run(['upload', 'photos']);
  expect(status).toBe(1);
  expectPlain(out);
  const body = `{"detail":"${inJson}"}`;
  const refusal: Fault = { kind: 'answer', status: 400, type: 'application/problem+json', body };
  proxy.inject('GET', /session$/, ...Array<Fault>(9).fill(refusal));
  const refused = await run(['jobs']);
  expect(refused.status).toBe(3);
  expectPlain(refused.err);
});

test.each([
  ['below zero', '-5', 0],
  ['with a fraction', '1.5', 1],
  ['beyond any number', '1e300', 1_000_000_000],
])('counts %s end nothing, and are told as counts', async (_what, count, told) => {
  const { proxy, run } = await openBench();
  const counts = `"counts":{"photos":${count},"imported":${count},"rejected":${count}}`;
  const odd = () => change((body) => body.replaceAll(/"counts":\{[^}]*\}/g, counts));
  proxy.inject('GET', aJob, ...odd());
  const uploaded = await run(['upload', 'photos'], true);
  expect(uploaded).toMatchObject({ status: 0, out: expect.stringContaining('1 of 1 photo') });
  proxy.inject('GET', /scheduled-jobs$/, ...odd());
  const { status, out } = await run(['jobs', '--json']);
  expect(status).toBe(0);
  const [job] = JSON.parse(out).jobs;
  expect(job).toMatchObject({ photos: told, imported: told, rejected: told });
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('30 million brackets take no more memory than a usual answer of that size', async () => {
  const url = await serve((_message, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('['.repeat(30_000_000));
  });
  const script = ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'index.ts')];
  const tellMemory = `data:text/javascript,process.on('exit',()=>process.stdout.write(String(process.resourceUsage().maxRSS)))`;
  const child = spawn(process.execPath, ['--import', tellMemory, ...script, 'jobs', '--sis', url], {
    env: { ...process.env, ...environment, npm_lifecycle_event: '' },
  });
  const [err, out] = await Promise.all([text(child.stderr), text(child.stdout), once(child, 'exit')]);
  expect([child.exitCode, err]).toEqual([3, expect.stringContaining('the answer makes no sense')]);
  // In kilobytes. Read as JSON they take 1.5 GB.
  expect(Number(out)).toBeGreaterThan(0);
  expect(Number(out)).toBeLessThan(700_000);
});
