import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type FoundElectron =
  | { readonly kind: 'found'; readonly executable: string; readonly why: string }
  | { readonly kind: 'missing'; readonly why: string };

const notInstalled = "Electron's binary is not installed (npx install-electron fetches it)";
const stallMs = 20_000;
const lookMs = 500;

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true })
      .map((name) => statSync(path.join(folder, String(name)), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((total, size) => total + size, 0);
  } catch {
    // Files come and go while they are counted.
    return 0;
  }
}

/** Waits for the end of a process, and ends it when these folders have not grown for 20 seconds. */
function watchProgress(child: ChildProcess, folders: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    let output = '';
    let lastSize = 0;
    let lastProgressMs = Date.now();
    let hasStalled = false;
    child.stderr?.on('data', (part: Buffer) => {
      output += part.toString();
    });
    const timer = setInterval(() => {
      const size = folders.reduce((total, folder) => total + sizeOf(folder), 0);
      if (size !== lastSize) lastProgressMs = Date.now();
      lastSize = size;
      if (Date.now() - lastProgressMs < stallMs) return;
      hasStalled = true;
      child.kill('SIGKILL');
    }, lookMs);
    child.once('close', (code) => {
      clearInterval(timer);
      if (code === 0) return resolve(null);
      const [reason = ''] = output.split('\n').filter((line) => line.trim() !== '');
      resolve(hasStalled ? 'nothing came for 20 seconds' : reason.trim() || 'the download failed');
    });
  });
}

async function fetchElectron(folder: string): Promise<string | null> {
  const temporary = await mkdtemp(path.join(tmpdir(), 'electron-fetch-'));
  try {
    const child = spawn(process.execPath, [path.join(folder, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        TMPDIR: temporary,
        TMP: temporary,
        TEMP: temporary,
        ELECTRON_GET_NO_PROGRESS: '1',
      },
    });
    return await watchProgress(child, [temporary, path.join(folder, 'dist')]);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

function readExecutable(folder: string): string | null {
  const pathFile = path.join(folder, 'path.txt');
  const distribution = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist');
  if (!existsSync(pathFile)) return null;
  const executable = path.join(distribution, readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : null;
}

function sandboxSentence(executable: string): string {
  const sandbox = path.join(path.dirname(executable), 'chrome-sandbox');
  return (
    "Electron's sandbox cannot be set up, and Picture Day does not run without it: this Linux lets nobody but root " +
    "make user namespaces (Ubuntu 23.10 and later do so through AppArmor), and Electron's set-uid helper is not set " +
    `up. As an administrator: chown root:root "${sandbox}" && chmod 4755 "${sandbox}"`
  );
}

/** Starts it for a moment; null if it runs. A bare Linux lacks libraries that Electron links to. */
function whyItDoesNotRun(executable: string): string | null {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const { status, stderr } = spawnSync(executable, ['--version', ...(isRoot ? ['--no-sandbox'] : [])], {
    timeout: stallMs,
    encoding: 'utf8',
  });
  if (status === 0) return null;
  const reasons = stderr ?? '';
  if (process.platform === 'linux' && /sandbox/i.test(reasons)) return sandboxSentence(executable);
  const library = /loading shared libraries: ([^\s:]+)/.exec(reasons)?.[1];
  const lacks = library === undefined ? '' : `: it lacks ${library}`;
  return `Electron's binary does not run on this computer${lacks}`;
}

function tryElectron(folder: string, why: string): FoundElectron {
  const executable = readExecutable(folder);
  if (!executable) return { kind: 'missing', why: notInstalled };
  const trouble = whyItDoesNotRun(executable);
  return trouble === null ? { kind: 'found', executable, why } : { kind: 'missing', why: trouble };
}

/** Electron's binary where it is installed and runs; looking for it never fetches it. */
export function lookForElectron(root: string): FoundElectron {
  return tryElectron(path.join(root, 'node_modules/electron'), 'its binary is installed');
}

/** Electron's binary, which its package does not hold: the one that is there, or a fetched one. */
export async function findElectron(root: string, say: (text: string) => void): Promise<FoundElectron> {
  const folder = path.join(root, 'node_modules/electron');
  if (!existsSync(path.join(folder, 'install.js')))
    return { kind: 'missing', why: 'electron is not installed' };
  let why = 'its binary is installed';
  if (!readExecutable(folder)) {
    say("Fetching Electron's binary...");
    const failure = await fetchElectron(folder);
    if (failure !== null) return { kind: 'missing', why: `Electron's binary cannot be fetched (${failure})` };
    why = 'its binary was fetched';
  }
  return tryElectron(folder, why);
}
