import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../../electron/engine/fixtures/temporary-folder.ts';
import { findBrowser } from '../start/find-browser.ts';
import { drivePage } from './drive-page.ts';

const browser = findBrowser();
const appPage = /^data:text\/html/;

/** Not Electron, but the same Chromium: it is reached, and quits, in the same way. */
async function makeApp(folder: string): Promise<string> {
  const file = path.join(folder, 'app');
  const words = "--headless --no-first-run --no-sandbox 'data:text/html,<title>Picture Day</title>'";
  await writeFile(file, `#!/bin/sh\necho starts >&2\nexec '${browser}' ${words} "$@"\n`);
  await chmod(file, 0o755);
  return file;
}

// A program that is a shell script starts on no Windows.
test.skipIf(browser === null || process.platform === 'win32')(
  'a package that lets nobody into its main process is driven by its page, and quits when it is asked to',
  async () => {
    const folder = await makeTemporaryFolder();
    const host = drivePage(await makeApp(folder), appPage);
    const userDataDir = path.join(folder, 'user data');
    await mkdir(userDataDir);
    const app = await host.launch({ userDataDir, args: [], env: {} });
    expect(await app.page.title()).toBe('Picture Day');
    expect(app.main).toBeNull();
    await expect(app.killEngine()).rejects.toThrow('there is no engine');
    expect(app.hasEnded()).toBe(false);
    expect(await app.quit()).toBe(0);
    expect(app.hasEnded()).toBe(true);
    expect(app.output()).toMatch(/^starts\n/);
  },
);

test.skipIf(process.platform === 'win32')('a package that does not start is said to', async () => {
  const folder = await makeTemporaryFolder();
  const file = path.join(folder, 'app');
  await writeFile(file, '#!/bin/sh\necho No usable sandbox! >&2\nexit 7\n');
  await chmod(file, 0o755);
  const launched = drivePage(file).launch({ userDataDir: folder, args: [], env: {} });
  await expect(launched).rejects.toThrow(/ended \(7\) before it showed a window: No usable sandbox!/);
});
