import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildApp } from './start/build-app.ts';
import { ensureBrowser } from './start/ensure-browser.ts';
import { findInstalledElectron } from './start/find-electron.ts';

/** Sets up what the end-to-end tests need, and runs them; words on the command line go on to Playwright. */
const root = path.join(import.meta.dirname, '..');

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Electron always wants a display; the stand-in's browser runs without one. */
function withDisplay(command: readonly string[]): readonly string[] {
  const needsDisplay = process.platform === 'linux' && findInstalledElectron(root) && !process.env['DISPLAY'];
  if (!needsDisplay) return command;
  if (spawnSync('xvfb-run', ['--help']).status !== 0) {
    say('There is no display: installing Xvfb.');
    spawnSync('apt-get', ['-q', 'install', '-y', '--no-install-recommends', 'xvfb', 'xauth'], {
      stdio: 'inherit',
    });
  }
  return ['xvfb-run', '-a', ...command];
}

buildApp(root);
ensureBrowser(say);
const playwright = path.join(root, 'node_modules/@playwright/test/cli.js');
const config = path.join(import.meta.dirname, 'playwright.config.ts');
const [program = '', ...words] = withDisplay([
  process.execPath,
  '--disable-warning=ExperimentalWarning',
  playwright,
  'test',
  '--config',
  config,
  ...process.argv.slice(2),
]);
process.exitCode = spawnSync(program, words, { stdio: 'inherit' }).status ?? 1;
