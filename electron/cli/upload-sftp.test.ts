import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { drawPhotos } from '../../build/bench/draw-photos.ts';
import { hasOpenSsh, type OpenSshServer, startOpenSsh } from '../../e2e/fixtures/open-ssh-server.ts';
import { drawPhoto } from '../../e2e/fixtures/upload-bench.ts';
import { layCable } from '../engine/destinations/sftp/fixtures/cable.ts';
import { startPasswordServer } from '../engine/destinations/sftp/fixtures/password-server.ts';
import { readZip } from '../engine/fixtures/read-zip.ts';
import { makeTemporaryFolder } from '../engine/fixtures/temporary-folder.ts';
import { runWords } from './fixtures/run-words.ts';

const run = (words: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  runWords(words, { environment });

let server: OpenSshServer;
let top = '';
let photos = '';
let keyFile = '';

const list = () => readdirSync(server.folder).sort();
const photosIn = async (zip: string) =>
  (await readZip(readFileSync(path.join(server.folder, zip)))).map(({ name }) => name).sort();
const sftp = () => ['--sftp', `sftp://${server.user}@127.0.0.1:${server.port}`, '--key', keyFile];

describe.skipIf(!hasOpenSsh())('upload --sftp', () => {
  beforeAll(async () => {
    server = await startOpenSsh();
    top = mkdtempSync(path.join(tmpdir(), 'upload-sftp-'));
    photos = path.join(top, 'photos');
    keyFile = path.join(top, 'key');
    await drawPhotos(photos, 3, { width: 400, height: 500 });
    writeFileSync(path.join(photos, 'Lopez, Maria.jpg'), 'no picture');
    writeFileSync(keyFile, server.lockedKey);
  });
  afterAll(async () => {
    await server.close();
    rmSync(top, { recursive: true });
  });
  beforeEach(() => {
    rmSync(server.folder, { recursive: true, force: true });
    mkdirSync(server.folder);
  });

  const environment = () => ({ PICTURE_DAY_SFTP_PASSPHRASE: server.passphrase });

  test('without a known host it shows the fingerprint, says what to add, and sends nothing', async () => {
    const { status, out, err } = await run(['upload', photos, ...sftp(), '--json'], environment());
    expect(status).toBe(3);
    expect(err).toContain(`--known-host ${server.fingerprint}`);
    expect(JSON.parse(out)).toMatchObject({ jobs: [], photos: [], error: { code: 'sftp-host-key-new' } });
    expect(list()).toEqual([]);
  });

  test('its process ends when the fingerprint is told, and leaves no connection behind', async () => {
    const program = ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'index.ts')];
    const child = spawn(process.execPath, [...program, 'upload', photos, ...sftp()], {
      env: { ...process.env, ...environment() },
      stdio: 'ignore',
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    expect(await once(child, 'exit')).toEqual([3, null]);
  });

  test('the zips are those of pack, and the document says of every photo what became of it', async () => {
    const words = ['upload', photos, ...sftp(), '--known-host', server.fingerprint, '--max-bytes', '120000'];
    const { status, out } = await run([...words, '--json'], environment());
    expect(status).toBe(1);
    const document = JSON.parse(out);
    const outcomes = document.photos.map(({ outcome }: { outcome: string }) => outcome);
    expect(outcomes.sort()).toEqual(['delivered', 'delivered', 'delivered', 'not-sent']);
    expect(document.jobs).toEqual([]);
    const packed = path.join(await makeTemporaryFolder(), 'zips');
    await run(['pack', photos, '--out', packed, '--max-bytes', '120000']);
    expect(list()).toEqual(readdirSync(packed).sort());
    expect(list().length).toBeGreaterThan(1);
    for (const name of list()) {
      const there = readFileSync(path.join(server.folder, name));
      expect(there.equals(readFileSync(path.join(packed, name)))).toBe(true);
    }
    expect(document.zips.map(({ file }: { file: string }) => file)).toEqual(list());
    expect(document.email.body).toContain('3 student photos');

    const again = await run(words, environment());
    expect(again.status).toBe(1);
    expect(again.out).toContain('3 of 3 photos are on the SFTP.');
    expect(again.out).toMatch(/^Subject: .*3 student photos on the SFTP/m);
  });

  test('another fingerprint is refused, and so is a missing folder', async () => {
    const changed = await run(['upload', photos, ...sftp(), '--known-host', 'SHA256:abc'], environment());
    expect(changed.status).toBe(3);
    expect(changed.err).toContain('fingerprint has changed');
    const [option = '', address = '', ...rest] = sftp();
    const elsewhere = [option, `${address}/~/fall`, ...rest, '--known-host', server.fingerprint];
    const missing = await run(['upload', photos, ...elsewhere], environment());
    expect([missing.status, missing.err]).toEqual([3, expect.stringContaining("Can't find the folder")]);
    expect(missing.err).toContain('--make-folder');
    const made = await run(['upload', photos, ...elsewhere, '--make-folder'], environment());
    expect(made.status).toBe(1);
    expect(readdirSync(path.join(server.folder, 'fall'))).toEqual(['photos-001.zip']);
  });

  test('what is held does not go: a list that disagrees, and one picture under two students', async () => {
    const folder = await makeTemporaryFolder();
    for (const id of [11, 12, 13]) writeFileSync(path.join(folder, `${id}.jpg`), await drawPhoto(id));
    for (const id of [14, 15]) writeFileSync(path.join(folder, `${id}.jpg`), await drawPhoto(14));
    const pairs = ['12 11', '11 12', '13 13', '14 14', '15 15'].map((pair) => pair.split(' '));
    const lines = pairs.map(([id, name]) => `"${id}","${name}.jpg"\r\n`);
    writeFileSync(path.join(folder, 'idlink.txt'), lines.join(''));
    const words = ['upload', folder, ...sftp(), '--known-host', server.fingerprint, '--json'];
    const { status, out } = await run(words, environment());
    expect(status).toBe(1);
    expect(JSON.parse(out).photos).toMatchObject([
      { file: '11.jpg', outcome: 'not-sent', reason: expect.stringContaining('idlink.txt') },
      { file: '12.jpg', outcome: 'not-sent', reason: expect.stringContaining('idlink.txt') },
      { file: '13.jpg', outcome: 'delivered' },
      { file: '14.jpg', outcome: 'not-sent', reason: expect.stringContaining('identical photo') },
      { file: '15.jpg', outcome: 'not-sent', reason: expect.stringContaining('identical photo') },
    ]);
    const [zip = ''] = list();
    expect(await photosIn(zip)).toEqual(['13.jpg']);
    rmSync(path.join(server.folder, zip));
    const won = await run([...words, '--names-win'], environment());
    expect([won.status, list()]).toEqual([1, [zip]]);
    expect(await photosIn(zip)).toEqual(['11.jpg', '12.jpg', '13.jpg']);
  });

  test('killed in the middle of a zip, the same command goes on from there and says so', async () => {
    const cable = await layCable(server.port, { bytesPerTurn: 4_000, turnMs: 20 });
    onTestFinished(() => cable.close());
    const state = await makeTemporaryFolder();
    const words = ['upload', photos, '--key', keyFile, '--known-host', server.fingerprint];
    const more = ['--max-bytes', '120000', '--state', state];
    const address = ['--sftp', `sftp://${server.user}@127.0.0.1:${cable.port}`];
    const program = ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'index.ts')];
    const child = spawn(process.execPath, [...program, ...words, ...more, ...address], {
      env: { ...process.env, ...environment() },
      stdio: 'ignore',
    });
    const partial = path.join(server.folder, '.photos-002.zip.part');
    const partialBytes = () => statSync(partial, { throwIfNoEntry: false })?.size ?? 0;
    await vi.waitUntil(() => partialBytes() > 30_000, { timeout: 30_000, interval: 5 });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(list()).toEqual(['.photos-002.zip.part', 'photos-001.zip']);
    const { ino } = statSync(partial);

    const again = await run([...words, ...more, ...address, '--json'], environment());
    expect(again.status).toBe(1);
    expect(again.err).toMatch(
      /Resuming the delivery of "photos" from .*: 2 of 3 photos are on the SFTP server/,
    );
    expect(statSync(path.join(server.folder, 'photos-002.zip')).ino).toBe(ino);
    const packed = path.join(await makeTemporaryFolder(), 'zips');
    await run(['pack', photos, '--out', packed, '--max-bytes', '120000']);
    expect(list()).toEqual(readdirSync(packed).sort());
    for (const name of list()) {
      const there = readFileSync(path.join(server.folder, name));
      expect(there.equals(readFileSync(path.join(packed, name)))).toBe(true);
    }
    expect(JSON.parse(again.out).email.subject).toContain('3 student photos');
    const history = await run(['history', '--state', state, '--json']);
    expect(JSON.parse(history.out).runs).toMatchObject([{ state: 'finished' }]);
  });
});

test('the password comes from the environment, and is never repeated', async () => {
  const { port } = await startPasswordServer({ password: 'canary', takes: 'password' });
  const words = ['upload', '.', '--sftp', `sftp://oak@127.0.0.1:${port}`];
  const none = await run(words);
  expect([none.status, none.err]).toEqual([3, expect.stringContaining('PICTURE_DAY_SFTP_PASSWORD')]);
  const first = await run(words, { PICTURE_DAY_SFTP_PASSWORD: 'canary' });
  const fingerprint = /--known-host (SHA256:\S+)/.exec(first.err)?.[1] ?? '';
  const wrong = await run([...words, '--known-host', fingerprint], { PICTURE_DAY_SFTP_PASSWORD: 'kanary' });
  expect([wrong.status, wrong.err]).toEqual([3, expect.stringContaining('does not accept this user name')]);
  expect([first, wrong].map(({ out, err }) => out + err).join('')).not.toMatch(/[ck]anary/);
});

test.each([
  ['a password in the address', ['--sftp', 'sftp://oak:canary@sftp.example.org'], 3, /Remove the password/],
  ['no address', ['--sftp', 'sftp.example.org'], 3, /not an SFTP address/],
  ['both ways', ['--sftp', 'sftp://oak@sftp.example.org', '--sis', 'http://x'], 2, /--sis goes not with/],
  ['a key without an SFTP', ['--sis', 'http://x', '--key', 'k'], 2, /--key goes only with --sftp/],
])('%s', async (_what, words, status, sentence) => {
  const ran = await run(['upload', '.', ...words], { PICTURE_DAY_SFTP_PASSWORD: 'p' });
  expect([ran.status, ran.out]).toEqual([status, '']);
  expect(ran.err).toMatch(sentence);
  expect(ran.err).not.toContain('canary');
});
