import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from 'playwright';
import { listProcessTree } from './list-processes.ts';
import type { SmokeApp, SmokeHost, SmokeLaunch } from './smoke-host.ts';
import { ownEnvironment, ownSwitches, startSecondApp } from './start-second-app.ts';

/** As Chromium calls what `utilityProcess.fork` starts. */
const engineSwitch = '--utility-sub-type=node.mojom.NodeService';

const startingMs = 60_000;

/**
 * Chromium says it on stderr.
 * @throws Error with the end of what the app said, if it ends before, or says nothing of it for a minute.
 */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const fail = (what: string) => {
      clearTimeout(timer);
      reject(new Error(`the app ${what}: ${text.slice(-500)}`));
    };
    const timer = setTimeout(() => fail('cannot be reached'), startingMs);
    child.stderr?.on('data', (part: Buffer) => {
      text += part.toString();
      const address = /^DevTools listening on (ws:\/\/\S+)\s/m.exec(text)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once('close', (status, signal) => fail(`ended (${status ?? signal}) before it showed a window`));
  });
}

async function killEngineOf(pid: number): Promise<void> {
  const tree = await listProcessTree(pid);
  const engine = tree.find(({ commandLine }) => commandLine.includes(engineSwitch));
  if (!engine) throw new Error(`there is no engine among its ${tree.length} processes`);
  process.kill(engine.pid, 'SIGKILL');
}

async function launch(executable: string, appPage: RegExp, options: SmokeLaunch): Promise<SmokeApp> {
  const { userDataDir, args, env } = options;
  const words = ['--remote-debugging-port=0', `--user-data-dir=${userDataDir}`, ...args];
  const child = spawn(executable, [...ownSwitches(), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...ownEnvironment(), ...env },
  });
  await once(child, 'spawn');
  const address = debuggingAddress(child);
  const pid = child.pid ?? 0;
  let text = '';
  const note = (part: Buffer) => {
    text += part.toString();
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const kill = async () => {
    if (hasEnded()) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  try {
    const browser = await chromium.connectOverCDP(await address, { noDefaults: true });
    const [context] = browser.contexts();
    if (!context) throw new Error('the app shows no page');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    await page.waitForURL(appPage);
    const session = await browser.newBrowserCDPSession();
    return {
      page,
      pid,
      main: null,
      output: () => text,
      hasEnded,
      killEngine: () => killEngineOf(pid),
      async quit() {
        const ended = once(child, 'exit');
        // Electron takes it as `app.quit()`, and does not answer.
        session.send('Browser.close').catch(() => undefined);
        const [status] = await ended;
        return status;
      },
      kill,
    };
  } catch (error) {
    await kill();
    throw error;
  }
}

/**
 * A package as it is handed out. Its fuses keep `--inspect` from the main process, and Playwright's `_electron` needs
 * that; its page is a page of Chromium, which `--remote-debugging-port` reaches.
 * @param appPage The address of the app's own page.
 */
export function drivePage(executable: string, appPage = /^app:\/\/bundle\//): SmokeHost {
  return {
    name: 'Electron, its page alone (a package as it is handed out)',
    cannot: {},
    executable,
    launch: (options) => launch(executable, appPage, options),
    startSecond: (options) => startSecondApp(executable, ownSwitches(), options),
  };
}
