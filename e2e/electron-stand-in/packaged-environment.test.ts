import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTlsAuthority } from '../fixtures/tls-authority.ts';

/** An app that tells what its two processes know of Node's own variables. */
const look = `
  import { X509Certificate } from 'node:crypto';
  import { getCACertificates } from 'node:tls';
  const own = getCACertificates('extra').map((pem) => new X509Certificate(pem).subject);
  const { NODE_OPTIONS = null, NODE_EXTRA_CA_CERTS = null } = process.env;
  export const seen = { NODE_OPTIONS, NODE_EXTRA_CA_CERTS, title: process.title, own };
`;
const main = `
  import { app, utilityProcess } from 'electron';
  import path from 'node:path';
  import { seen } from './look.js';
  const given = { PATH: process.env.PATH, NODE_OPTIONS: '--title=given', NODE_EXTRA_CA_CERTS: app.commandLine.getSwitchValue('ca') };
  void app.whenReady().then(() => {
    const child = utilityProcess.fork(path.join(import.meta.dirname, 'child.js'), [], { stdio: 'pipe', env: given });
    child.on('message', (child) => {
      process.stdout.write(JSON.stringify({ main: seen, child }), () => app.exit(0));
    });
  });
`;
const child = `
  import { seen } from './look.js';
  process.parentPort.postMessage(seen);
`;

let folder = '';
let caFile = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'packaged-'));
  caFile = path.join(folder, 'authority.pem');
  await writeFile(caFile, createTlsAuthority('Oak CA').cert);
  await mkdir(path.join(folder, 'out/main'), { recursive: true });
  await writeFile(
    path.join(folder, 'package.json'),
    '{ "name": "look", "version": "1.0.0", "type": "module" }',
  );
  for (const [name, text] of Object.entries({ look, index: main, child })) {
    await writeFile(path.join(folder, 'out/main', `${name}.js`), text);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(words: readonly string[]): Promise<{ readonly status: number; readonly stdout: string }> {
  return new Promise((resolve) => {
    const started = execFile(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        path.join(import.meta.dirname, 'index.ts'),
        '--headless',
        `--app-root=${folder}`,
        `--user-data-dir=${folder}`,
        ...words,
      ],
      { env: { ...process.env, NODE_OPTIONS: '--title=by-options', NODE_EXTRA_CA_CERTS: caFile } },
      (_error, stdout) => resolve({ status: started.exitCode ?? -1, stdout }),
    );
  });
}

// Windows cannot start a process anew in its own place, and has another word for -1.
const testHere = test.skipIf(process.platform === 'win32');

const none = { NODE_OPTIONS: null, NODE_EXTRA_CA_CERTS: null, own: [] };

testHere(
  "a packaged app sees nothing of Node's own variables, in both its processes, and they have no effect",
  async () => {
    const { status, stdout } = await start(['--packaged', `--ca=${caFile}`]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      main: { ...none, title: expect.not.stringContaining('by-options') },
      child: { ...none, title: expect.not.stringContaining('given') },
    });
  },
);

test('an app that is not packaged goes by them', async () => {
  const { stdout } = await start([`--ca=${caFile}`]);
  expect(JSON.parse(stdout)).toMatchObject({
    main: { title: 'by-options', own: ['CN=Oak CA'] },
    child: { title: 'given', own: ['CN=Oak CA'] },
  });
});

testHere('as on Windows, an app that is given something behind an address ends without a word', async () => {
  const words = ['upload', '--sis', 'https://sis.example.org', '--json'];
  expect(await start(['--packaged', '--as-windows', ...words])).toEqual({ status: 255, stdout: '' });
  expect(await start(['--packaged', '--as-windows', '--', ...words])).toMatchObject({ status: 0 });
});
