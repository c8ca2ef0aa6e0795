import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.ts';

const advice =
  'Picture Day needs Chromium, Chrome or Edge here: install one (on Debian: apt-get install chromium) and start again.';

/**
 * A browser for the stand-in. As root on Debian, Debian's own Chromium is installed where there is none.
 * @throws Error that says what to install.
 */
export function ensureBrowser(say: (text: string) => void): string {
  const found = findBrowser();
  if (found) return found;
  const hasApt = spawnSync('apt-get', ['--version']).status === 0;
  if (!hasApt || process.getuid?.() !== 0) throw new Error(advice);
  say("There is no browser: installing Debian's Chromium. This takes a minute or two.");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status, stderr } = spawnSync('apt-get', ['-q', ...words], { env, encoding: 'utf8' });
    if (status !== 0) say(stderr.trim());
  }
  const installed = findBrowser();
  if (!installed) throw new Error(advice);
  return installed;
}
