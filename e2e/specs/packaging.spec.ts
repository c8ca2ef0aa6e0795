import { execFile } from 'node:child_process';
import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { launchApp } from '../electron-stand-in/launch-app.ts';
import { makeHollowElectron } from '../fixtures/hollow-electron.ts';
import { untilChecked } from '../steps.ts';
import { expect, test } from '../test.ts';

const root = path.join(import.meta.dirname, '../..');
const run = promisify(execFile);

test('a package holds what is needed and no more, with its fuses set, and its main starts', async ({
  folder,
  userDataDir,
  photos,
  host,
}) => {
  test.skip(host !== 'stand-in', 'Packaging is the same for both hosts: it is looked at once');
  test.setTimeout(180_000);
  const hollow = path.join(folder, 'hollow');
  const dist = path.join(folder, 'dist');
  await makeHollowElectron(hollow);
  await run(
    path.join(root, 'node_modules/.bin/electron-builder'),
    [
      '--dir',
      '--linux',
      '--config',
      'build/electron-builder.yml',
      `-c.electronDist=${hollow}`,
      `-c.directories.output=${dist}`,
    ],
    { cwd: root },
  );
  const unpacked = path.join(dist, 'linux-unpacked');
  const resources = path.join(unpacked, 'resources');

  const files = listPackage(path.join(resources, 'app.asar'), { isPack: false });
  for (const needed of [
    '/out/main/index.js',
    '/out/main/engine.js',
    '/out/preload/index.cjs',
    '/out/renderer/index.html',
    '/package.json',
  ]) {
    expect(files).toContain(needed);
  }
  const top = new Set(files.map((file) => file.split('/')[1]));
  expect([...top].sort()).toEqual(['node_modules', 'out', 'package.json']);
  const packages = new Set(files.map((file) => file.split('/')[2]));
  for (const development of ['vitest', 'typescript', 'playwright', 'electron', 'vite', '@biomejs']) {
    expect([...packages]).not.toContain(development);
  }
  expect(files.filter((file) => /\.test\.|\.map$|\/e2e\//.test(file))).toEqual([]);

  const native = await readdir(path.join(resources, 'app.asar.unpacked/node_modules/@img'));
  expect(native.some((name) => name.startsWith('sharp-linux'))).toBe(true);
  expect(native.some((name) => name.startsWith('sharp-libvips-linux'))).toBe(true);

  const { version: _version, ...fuses } = await getCurrentFuseWire(path.join(unpacked, 'picture-day'));
  expect(fuses).toEqual({
    [FuseV1Options.RunAsNode]: FuseState.DISABLE,
    [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
    [FuseV1Options.WasmTrapHandlers]: FuseState.ENABLE,
  });

  // The stand-in is no Electron and reads no archive: it starts what is in it, laid out.
  const appRoot = path.join(folder, 'app');
  await mkdir(appRoot);
  extractAll(path.join(resources, 'app.asar'), appRoot);
  await cp(path.join(resources, 'app.asar.unpacked'), appRoot, { recursive: true });
  const env = { PICTURE_DAY_TOKEN: 'practice' };
  const app = await launchApp({ userDataDir, env, appRoot, args: [`--open=${photos.path}`] });
  await untilChecked(app.page, 8);
  await app.close();
});
