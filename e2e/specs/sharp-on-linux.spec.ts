import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { glibLibraries, hasGlib } from '../fixtures/glib.ts';
import { untilChecked } from '../steps.ts';
import { expect, test } from '../test.ts';

const claim = pathToFileURL(path.join(import.meta.dirname, '../fixtures/claim-electron.ts')).href;

/** Every process takes itself for Electron's, and has the GLib that Electron on Linux is linked with. */
const environment = {
  PICTURE_DAY_TOKEN: 'practice',
  LD_PRELOAD: glibLibraries.join(' '),
  NODE_OPTIONS: `--import=${claim}`,
};

test('the built app, not packaged, works with photos beside GLib, with and without a window', async ({
  host,
  launch,
  photos,
  userDataDir,
}) => {
  test.skip(host !== 'stand-in', 'Electron has the real thing');
  test.skip(!hasGlib(), 'There is no GLib here: apt-get install libglib2.0-0');
  const app = await launch({ env: environment, args: [`--open=${photos.path}`] });
  await untilChecked(app.page, 8);
  const picture = app.page.getByRole('gridcell').locator('img').first();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  await app.close();

  const logs = path.join(userDataDir, 'logs');
  const texts = await Promise.all(
    (await readdir(logs)).map((file) => readFile(path.join(logs, file), 'utf8')),
  );
  const written = app.output() + texts.join('');
  expect(written).toContain('Picture Day 0.');
  expect(written).not.toMatch(/GLib|engine:|SharpElectronLinux/);

  const standIn = path.join(import.meta.dirname, '../electron-stand-in/index.ts');
  const words = ['--headless', `--user-data-dir=${userDataDir}`, 'check', photos.path, '--json'];
  const ended = await new Promise<{ stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', standIn, ...words],
      { env: { ...process.env, ...environment } },
      (_error, stdout, stderr) => resolve({ stdout, stderr }),
    );
  });
  expect(ended.stderr).not.toMatch(/GLib|SharpElectronLinux/);
  expect(JSON.parse(ended.stdout).counts).toEqual({ ready: 6, attention: 1, blocked: 1, ignored: 0 });
});
