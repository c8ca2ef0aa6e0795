import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildApp } from './start/build-app.ts';
import { ensureBrowser } from './start/ensure-browser.ts';
import { lookForElectron } from './start/find-electron.ts';

/** Sets up what the end-to-end tests need, and runs them; words on the command line go on to Playwright. */
const root = path.join(import.meta.dirname, '..');
const electron = lookForElectron(root);

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

// The specs' window, and a window manager's share.
const virtualScreen = '-screen 0 1600x1200x24';

/** Electron always wants a display; the stand-in's browser runs without one. */
function withDisplay(command: readonly string[]): readonly string[] {
  const hasDisplay = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (process.platform !== 'linux' || hasDisplay || electron.kind === 'missing') return command;
  if (spawnSync('xvfb-run', ['--help']).status !== 0) {
    say('There is no display: installing Xvfb.');
    spawnSync('apt-get', ['-q', 'install', '-y', '--no-install-recommends', 'xvfb', 'xauth'], {
      stdio: 'inherit',
    });
  }
  return ['xvfb-run', '-a', '-s', virtualScreen, ...command];
}

function runTests(): number {
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
  return spawnSync(program, words, { stdio: 'inherit' }).status ?? 1;
}

// Where Electron must be tested, its absence is a failure and not a project less.
if (process.env['PICTURE_DAY_REQUIRE_ELECTRON'] === '1' && electron.kind === 'missing') {
  process.stderr.write(`PICTURE_DAY_REQUIRE_ELECTRON=1 asks for tests in Electron: ${electron.why}.\n`);
  process.exitCode = 1;
} else process.exitCode = runTests();
