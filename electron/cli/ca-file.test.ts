import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FaultProxy, startFaultProxy } from '../../e2e/fixtures/fault-proxy.ts';
import { createTlsAuthority } from '../../e2e/fixtures/tls-authority.ts';
import { startTlsFront } from '../../e2e/fixtures/tls-front.ts';
import type { TestServer } from '../../e2e/fixtures/tls-server.ts';
import { drawPhoto } from '../../e2e/fixtures/upload-bench.ts';
import { testWith } from '../engine/fixtures/test-with.ts';
import { type PracticeSis, startPracticeSis } from '../practice-sis/start-practice-sis.ts';
import { studentAt } from '../practice-sis/students.ts';
import { runWords } from './fixtures/run-words.ts';

/** A SIS whose certificate only a district's own authority vouches for, as every command of the command line meets it. */

const authority = createTlsAuthority('Oak Hill District CA');
const stranger = createTlsAuthority('Elm CA');

let top = '';
let sis: PracticeSis;
let proxy: FaultProxy;
let front: TestServer;
let url = '';

const run = (words: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  runWords(words, { folder: top, environment: { PICTURE_DAY_TOKEN: 'practice', ...environment } });

beforeAll(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'cli-ca-'));
  await mkdir(path.join(top, 'photos'));
  for (const index of [0, 1]) {
    await writeFile(path.join(top, 'photos', `${studentAt(index).id}.jpg`), await drawPhoto(index + 1));
  }
  await writeFile(path.join(top, 'district.pem'), `${stranger.cert}\n# Oak Hill\n${authority.cert}`);
  await writeFile(path.join(top, 'stranger.pem'), stranger.cert);
  await writeFile(path.join(top, 'page.pem'), '<html>Sign in</html>');
  sis = await startPracticeSis({ stateDir: path.join(top, 'sis'), photosPerSecond: 1_000 });
  proxy = await startFaultProxy(sis.url);
  front = await startTlsFront(proxy.url, authority.issue({ names: ['localhost'] }));
  url = `https://localhost:${front.port}`;
});

afterAll(async () => {
  await front.close();
  await proxy.close();
  await sis.close();
  await rm(top, { recursive: true, force: true });
});

const commands: readonly (readonly [string, ...string[]])[] = [
  ['upload', 'photos'],
  ['jobs'],
  ['check-connection'],
];

test.each(commands)('%s trusts the certificates of --ca, or of the variable', async (...command) => {
  const words = [...command, '--sis', url];
  expect(await run([...words, '--ca', 'district.pem'])).toMatchObject({ status: 0 });
  expect(await run(words, { PICTURE_DAY_CA_FILE: path.join(top, 'district.pem') })).toMatchObject({
    status: 0,
  });
  const { status, err } = await run(words);
  expect([status, err]).toEqual([3, expect.stringContaining('issued by "Oak Hill District CA"')]);
});

test.each(commands)('%s says what is wrong with the file, and sends nothing', async (...command) => {
  const words = [...command, '--sis', url, '--json'];
  for (const file of ['gone.pem', 'page.pem', 'photos']) {
    const { status, out, err } = await run([...words, '--ca', file]);
    expect([status, err.trim().split('\n')]).toEqual([
      3,
      [expect.stringMatching(new RegExp(`certificates \\(.*${file}\\).*PEM`))],
    ]);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'ca-file' } });
    expect(await run(words, { PICTURE_DAY_CA_FILE: file })).toMatchObject({ status: 3 });
  }
  // Whether the connection would need it or not.
  expect(await run([...command, '--sis', sis.url, '--ca', 'gone.pem'])).toMatchObject({
    status: 3,
  });
});

test('a certificate that is not trusted brings the way to trust it', async () => {
  for (const command of [['upload', 'photos'], ['jobs']]) {
    expect((await run([...command, '--sis', url])).err).toContain('--ca <file>');
  }
  const other = await startTlsFront(proxy.url, authority.issue({ names: ['other.example.org'] }));
  const words = ['jobs', '--sis', `https://localhost:${other.port}`, '--ca', 'district.pem'];
  const { status, err } = await run(words);
  await other.close();
  expect([status, err]).toEqual([3, expect.stringContaining('other.example.org')]);
  expect(err).not.toContain('--ca');
});

test('--ca wins over the variable', async () => {
  const environment = { PICTURE_DAY_CA_FILE: 'gone.pem' };
  const words = ['jobs', '--sis', url];
  expect(await run([...words, '--ca', 'district.pem'], environment)).toMatchObject({ status: 0 });
  const environmentIsRight = { PICTURE_DAY_CA_FILE: 'district.pem' };
  expect(await run([...words, '--ca', 'stranger.pem'], environmentIsRight)).toMatchObject({ status: 3 });
  expect(await run(words, { PICTURE_DAY_CA_FILE: '' })).toMatchObject({ status: 3 });
});

test('an upload that was cut off goes on with --ca; it is kept in no journal', async () => {
  const words = ['--sis', url, '--state', 'state', '--max-bytes', '5500'];
  const pass = { kind: 'meanwhile', act: async () => undefined } as const;
  proxy.inject('POST', /photo-imports$/, pass, { kind: 'answer', status: 401 });
  expect((await run(['upload', 'photos', ...words, '--ca', 'district.pem'])).status).toBe(3);
  const without = await run(['resume', ...words]);
  expect([without.status, without.err]).toEqual([3, expect.stringContaining('"Oak Hill District CA"')]);
  const resumed = await run(['resume', ...words, '--ca', 'district.pem']);
  expect(resumed.status).toBe(0);
  expect(resumed.out).toContain('2 of 2 photos are in the SIS.');
});

test.each<readonly [string, readonly string[], RegExp]>([
  ['an empty name', ['jobs', '--sis', 'https://sis.example.org', '--ca', ''], /--ca takes a file/],
  ['no name', ['jobs', '--sis', 'https://sis.example.org', '--ca'], /--ca/],
  [
    'an SFTP',
    ['upload', '.', '--sftp', 'sftp://a@b.example.org/c', '--ca', 'x.pem'],
    /--ca goes not with --sftp/,
  ],
  ['a command without a SIS', ['check', '.', '--ca', 'x.pem'], /--ca/],
])('--ca with %s is wrong usage', async (_what, words, sentence) => {
  const { status, err } = await run(words);
  expect([status, err]).toEqual([2, expect.stringMatching(sentence)]);
});

test('a command without a SIS does not look at the variable', async () => {
  const { err } = await run(['check', 'photos'], { PICTURE_DAY_CA_FILE: 'gone.pem' });
  expect(err).not.toContain('gone.pem');
});

/** The command in a shell, as people type it: `<(...)` is a pipe, and what is behind `|` is one too. */
async function runInShell(command: string) {
  const program = `${process.execPath} --disable-warning=ExperimentalWarning ${path.join(import.meta.dirname, 'index.ts')}`;
  const child = spawn('bash', ['-c', command.replaceAll('PICTURE_DAY', program)], {
    cwd: top,
    env: { ...process.env, PICTURE_DAY_TOKEN: 'practice', npm_lifecycle_event: '' },
  });
  const [err] = await Promise.all([text(child.stderr), text(child.stdout), once(child, 'exit')]);
  return { status: child.exitCode, err };
}

testWith('pipes')('--ca takes what comes through a pipe, once', async () => {
  const jobs = `PICTURE_DAY jobs --sis ${url}`;
  expect(await runInShell(`${jobs} --ca <(cat district.pem)`)).toEqual({ status: 0, err: '' });
  expect(await runInShell(`cat district.pem | ${jobs} --ca /dev/stdin`)).toEqual({ status: 0, err: '' });
});

async function runInNode(environment: Readonly<Record<string, string>>) {
  const words = ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'index.ts')];
  const child = spawn(process.execPath, [...words, 'jobs', '--sis', url], {
    env: { ...process.env, PICTURE_DAY_TOKEN: 'practice', ...environment },
  });
  const [err] = await Promise.all([text(child.stderr), text(child.stdout), once(child, 'exit')]);
  return { status: child.exitCode, err };
}

test("in plain Node, Node's own variable goes on to work", async () => {
  const ran = await runInNode({ NODE_EXTRA_CA_CERTS: path.join(top, 'district.pem') });
  expect(ran).toEqual({ status: 0, err: '' });
});

test('no variable of Node turns the check of certificates off', async () => {
  const { status, err } = await runInNode({ NODE_TLS_REJECT_UNAUTHORIZED: '0' });
  expect([status, err]).toEqual([3, expect.stringContaining('issued by "Oak Hill District CA"')]);
});
