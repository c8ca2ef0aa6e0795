import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { buildApp } from './start/build-app.ts';
import { ensureBrowser } from './start/ensure-browser.ts';
import { type FoundElectron, findElectron } from './start/find-electron.ts';
import { openDemo } from './start/open-demo.ts';

const root = path.join(import.meta.dirname, '..');
const words = process.argv.slice(2);
const { DISPLAY, WAYLAND_DISPLAY, ELECTRON_RUN_AS_NODE: _asNode, ...environment } = process.env;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

interface Host {
  readonly executable: string;
  readonly arguments: readonly string[];
}

function chooseHost(electron: FoundElectron): Host {
  if (electron.kind === 'found') {
    // Chromium refuses to run its sandbox as root.
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
    say(
      `Picture Day opens in Electron: ${electron.why}${isRoot ? ' (without its sandbox, as you are root)' : ''}.`,
    );
    return { executable: electron.executable, arguments: [root, ...(isRoot ? ['--no-sandbox'] : [])] };
  }
  const browser = ensureBrowser(say);
  say(`Picture Day opens in its stand-in for Electron, with ${browser}: ${electron.why}.`);
  const standIn = path.join(root, 'e2e/electron-stand-in/index.ts');
  return { executable: process.execPath, arguments: ['--disable-warning=ExperimentalWarning', standIn] };
}

async function start(): Promise<number> {
  const demoing = openDemo(root);
  // Handled where it is awaited: until then it must not count as unhandled.
  demoing.catch(() => undefined);
  let app: ChildProcess | null = null;
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    app?.kill('SIGTERM');
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    buildApp(root);
    const host = chooseHost(
      words.includes('--stand-in')
        ? { kind: 'missing', why: 'you asked for it' }
        : await findElectron(root, say),
    );
    const demo = await demoing;
    if (isStopped) return 0;
    const given = words.filter((word) => word !== '--stand-in');
    const opened = given.some((word) => word.startsWith('--open=') || !word.startsWith('-'))
      ? []
      : [`--open=${demo.photos}`];
    app = spawn(
      host.executable,
      [...host.arguments, `--user-data-dir=${demo.userData}`, ...opened, ...given],
      {
        stdio: 'inherit',
        env: {
          PICTURE_DAY_TOKEN: 'practice',
          ...environment,
          ...(DISPLAY ? { DISPLAY } : {}),
          ...(WAYLAND_DISPLAY ? { WAYLAND_DISPLAY } : {}),
        },
      },
    );
    const [code] = await once(app, 'exit');
    return isStopped ? 0 : (code ?? 1);
  } finally {
    await demoing.then(
      (demo) => demo.close(),
      () => undefined,
    );
  }
}

if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
  say('There is no display here to open a window on. With a virtual one: xvfb-run npm start');
  say('(On Debian: apt-get install xvfb. The app without a window: npm run demo.)');
  process.exitCode = 1;
} else {
  try {
    process.exitCode = await start();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
