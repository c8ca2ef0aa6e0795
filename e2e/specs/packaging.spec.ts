import { execFile } from 'node:child_process';
import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { launchApp } from '../electron-stand-in/launch-app.ts';
import { makeHollowElectron } from '../fixtures/hollow-electron.ts';
import { packageApp } from '../fixtures/package-app.ts';
import { untilChecked } from '../steps.ts';
import { expect, test } from '../test.ts';

const root = path.join(import.meta.dirname, '../..');
const words = ['--dir', '--linux'];

const strictFuses = {
  [FuseV1Options.RunAsNode]: FuseState.DISABLE,
  [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
  [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
  [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
  [FuseV1Options.WasmTrapHandlers]: FuseState.ENABLE,
};

async function readFuses(executable: string): Promise<object> {
  const { version: _version, ...fuses } = await getCurrentFuseWire(executable);
  return fuses;
}

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the packaged main with a command line, and waits for its end. */
function runPackaged(appRoot: string, userDataDir: string, words: readonly string[]): Promise<Ended> {
  const standIn = path.join(root, 'e2e/electron-stand-in/index.ts');
  const own = ['--headless', '--packaged', `--app-root=${appRoot}`, `--user-data-dir=${userDataDir}`];
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', standIn, ...own, ...words],
      { env: { ...process.env, PICTURE_DAY_TOKEN: 'practice' } },
      (_error, stdout, stderr) => resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

test('a package holds what is needed and no more, with its fuses set, and its main starts, with and without a window', async ({
  folder,
  userDataDir,
  photos,
  sis,
  host,
}) => {
  test.skip(host !== 'stand-in', 'Packaging is the same for both hosts: it is looked at once');
  test.setTimeout(180_000);
  const hollow = path.join(folder, 'hollow');
  const dist = path.join(folder, 'dist');
  await makeHollowElectron(hollow);
  await packageApp({ electron: hollow, dist, words });
  const unpacked = path.join(dist, 'linux-unpacked');
  const resources = path.join(unpacked, 'resources');

  const files = listPackage(path.join(resources, 'app.asar'), { isPack: false }).map((file) =>
    file.replaceAll(path.sep, '/'),
  );
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
  expect(files.filter((file) => /\.test\.|\/tester?\.js$|\.[cm]?ts$|\.map$|\/e2e\//.test(file))).toEqual([]);

  const native = await readdir(path.join(resources, 'app.asar.unpacked/node_modules/@img'));
  // Electron brings its own GLib along on Linux: sharp's native library would use that one.
  expect(native.filter((name) => name.startsWith('sharp-'))).toEqual(['sharp-wasm32']);

  expect(await readFuses(path.join(unpacked, 'picture-day'))).toEqual(strictFuses);

  // The stand-in is no Electron and reads no archive: it starts what is in it, laid out.
  const appRoot = path.join(folder, 'app');
  await mkdir(appRoot);
  extractAll(path.join(resources, 'app.asar'), appRoot);
  await cp(path.join(resources, 'app.asar.unpacked'), appRoot, { recursive: true });
  const env = { PICTURE_DAY_TOKEN: 'practice' };
  const app = await launchApp({
    userDataDir,
    env,
    appRoot,
    isPackaged: true,
    args: [`--open=${photos.path}`],
  });
  await untilChecked(app.page, 8);

  // The window holds the single instance's lock: a command beside it neither needs it nor disturbs the window.
  const checked = await runPackaged(appRoot, userDataDir, ['check', photos.path, '--json']);
  expect(JSON.parse(checked.stdout).counts).toEqual({ ready: 6, attention: 1, blocked: 1, ignored: 0 });
  expect(checked.status).toBe(1);
  const sent = await runPackaged(appRoot, userDataDir, ['upload', photos.path, `--sis=${sis.url}`]);
  expect(sent.stdout).toContain('7');
  expect(sis.imported()).toHaveLength(7);
  const [samples, help, refused] = [
    await runPackaged(appRoot, userDataDir, ['sample-photos', path.join(folder, 'samples'), '--count', '3']),
    await runPackaged(appRoot, userDataDir, ['--help']),
    await runPackaged(appRoot, userDataDir, ['check']),
  ];
  expect(samples).toMatchObject({ status: 0 });
  expect(help).toMatchObject({ status: 0, stderr: '' });
  expect(help.stdout).toContain('picture-day check <folder>');
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  await untilChecked(app.page, 8);
  await app.close();
});

test('a package for tests differs in nothing but that it can be looked into', async ({ folder, host }) => {
  test.skip(host !== 'stand-in', 'Packaging is the same for both hosts: it is looked at once');
  test.setTimeout(180_000);
  const hollow = path.join(folder, 'hollow');
  const dist = path.join(folder, 'dist');
  await makeHollowElectron(hollow);
  await packageApp({ electron: hollow, dist, words, env: { PICTURE_DAY_TEST_PROFILE: '1' } });
  expect(await readFuses(path.join(dist, 'linux-unpacked/picture-day'))).toEqual({
    ...strictFuses,
    [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.ENABLE,
  });
});
