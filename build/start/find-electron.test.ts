import { spawnSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../../electron/engine/fixtures/temporary-folder.ts';
import { lookForElectron } from './find-electron.ts';

const e2e = path.join(import.meta.dirname, '../e2e.ts');

/** A project whose Electron does what this shell script does. */
async function makeProject(script: string): Promise<string> {
  const root = await makeTemporaryFolder();
  const dist = path.join(root, 'node_modules/electron/dist');
  await mkdir(dist, { recursive: true });
  await writeFile(path.join(root, 'node_modules/electron/path.txt'), 'electron');
  await writeFile(path.join(dist, 'electron'), `#!/bin/sh\n${script}\n`);
  await chmod(path.join(dist, 'electron'), 0o755);
  return root;
}

// The words of Chromium where Ubuntu's AppArmor keeps user namespaces from it.
const noNamespaces = `echo "[1:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not \
configured correctly. Rather than run without sandboxing I'm aborting now." >&2; kill -TRAP $$`;

// A binary that is a shell script starts on no Windows.
test.skipIf(process.platform === 'win32')(
  'an Electron that may not set up its sandbox is said to, with what to do, and is not run without it',
  async () => {
    const root = await makeProject(noNamespaces);
    const { kind, why } = lookForElectron(root);
    expect(kind).toBe('missing');
    if (process.platform !== 'linux') return;
    expect(why).toMatch(/user namespaces \(Ubuntu 23\.10 and later/);
    expect(why).toContain(`chmod 4755 "${path.join(root, 'node_modules/electron/dist/chrome-sandbox')}"`);
  },
);

test.skipIf(process.platform === 'win32').each([
  ['echo v45.4.1', { kind: 'found', why: 'its binary is installed' }],
  [
    'echo "electron: error while loading shared libraries: libnss3.so: cannot open it" >&2; exit 127',
    { kind: 'missing', why: "Electron's binary does not run on this computer: it lacks libnss3.so" },
  ],
  ['exit 1', { kind: 'missing', why: "Electron's binary does not run on this computer" }],
])('an Electron that does "%s"', async (script, expected) => {
  expect(lookForElectron(await makeProject(script))).toMatchObject(expected);
});

test('where the end-to-end tests must run in Electron, its absence is a failure that says how to get it', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', e2e, '--list'],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        PICTURE_DAY_REQUIRE_ELECTRON: '1',
        ELECTRON_OVERRIDE_DIST_PATH: path.join(import.meta.dirname, 'nowhere'),
      },
    },
  );
  expect(stderr).toContain('npx install-electron');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
});
