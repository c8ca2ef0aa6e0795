import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import type { ControlAnswer, Controls } from './control.ts';
import { packagedEnvironment } from './packaged-environment.ts';

/** What a test may say and ask about the world around the app. It is the stand-in's: the app knows nothing of it. */
export type Control = {
  readonly [Name in keyof Controls]: (
    ...values: Parameters<Controls[Name]>
  ) => Promise<Awaited<ReturnType<Controls[Name]>>>;
};

export interface RunningApp {
  readonly page: Page;
  readonly main: Control;
  /** What the app wrote on stdout and stderr. */
  readonly output: () => string;
  /** The page of the window that the app opened after its first one was closed. */
  readonly nextPage: () => Promise<Page>;
  /** Quits the app as a person would, and waits for its end. */
  readonly close: () => Promise<void>;
  /** Ends the app as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Of the main process. */
  readonly pid: number;
  /** Its exit status; undefined while it runs, null if a signal ended it. */
  readonly status: () => number | null | undefined;
}

export interface LaunchOptions {
  readonly userDataDir: string;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** True by default. */
  readonly headless?: boolean;
  /** The folder with package.json and out/, if it is another than this project's. */
  readonly appRoot?: string;
  /** As a packaged app is started: its arguments follow its own name. False by default. */
  readonly isPackaged?: boolean;
  readonly workingFolder?: string;
  /** The stand-in's own switches (its README): `--throws=app.getPath:documents`. */
  readonly standIn?: readonly string[];
}

const closingMs = 15_000;

function controlOf(child: ChildProcess): Control {
  const waiting = new Map<number, (answer: ControlAnswer) => void>();
  let lastId = 0;
  child.on('message', (answer: ControlAnswer) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  child.once('exit', () => {
    for (const [id, settle] of waiting) settle({ id, error: 'The app has ended' });
  });
  const call = (name: string, values: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, (answer) =>
        'error' in answer ? reject(new Error(answer.error)) : resolve(answer.value),
      );
      child.send({ id: lastId, name, values });
    });
  return new Proxy({} as Control, {
    get: (_target, name) =>
      typeof name === 'string' && name !== 'then' ? (...values: unknown[]) => call(name, values) : undefined,
  });
}

async function debuggingAddress(main: Control, child: ChildProcess, output: () => string): Promise<string> {
  for (;;) {
    const address = await main.debuggingAddress().catch(() => null);
    if (child.exitCode !== null) throw new Error(`The app did not start:\n${output()}`);
    if (address) return address;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The app's page, once a person would see it: before that the window is hidden and empty. */
async function pageOf(browser: Browser, main: Control): Promise<Page> {
  const pages = browser.contexts()[0]?.pages() ?? [];
  const page = pages[0];
  if (!page) throw new Error('The app has no window');
  await page.waitForURL(/\.localhost\//);
  while (!(await main.isWindowVisible())) await new Promise((resolve) => setTimeout(resolve, 50));
  return page;
}

function startProcess(options: LaunchOptions): {
  readonly child: ChildProcess;
  readonly output: () => string;
} {
  const env = { ...process.env, ...options.env };
  const child = fork(
    path.join(import.meta.dirname, 'index.ts'),
    [
      ...((options.headless ?? true) ? ['--headless'] : []),
      ...(options.isPackaged ? ['--packaged'] : []),
      ...(options.appRoot === undefined ? [] : [`--app-root=${options.appRoot}`]),
      ...(options.standIn ?? []),
      `--user-data-dir=${options.userDataDir}`,
      ...(options.args ?? []),
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // As Electron sets it: what nobody catches is only warned of, and the process goes on.
      execArgv: ['--disable-warning=ExperimentalWarning', '--unhandled-rejections=warn-with-error-code'],
      env: options.isPackaged ? packagedEnvironment(env) : env,
      ...(options.workingFolder === undefined ? {} : { cwd: options.workingFolder }),
    },
  );
  let text = '';
  const note = (part: Buffer) => {
    text += part.toString();
  };
  child.stdout?.on('data', note);
  child.stderr?.on('data', note);
  return { child, output: () => text };
}

/** Starts the built app where it ends by itself: one that cannot start, or that hands its words to the first. */
export async function launchToEnd(
  options: LaunchOptions,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const { child, output } = startProcess(options);
  const [code] = await once(child, 'close');
  return { code, output: output() };
}

/** Starts the built app (`out/`) in the stand-in, as a process of its own. */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const { child, output } = startProcess(options);
  const main = controlOf(child);
  const close = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    // Whoever quits in the middle of an upload is asked, and means it here.
    main.setBoxAnswer('Quit anyway').catch(() => undefined);
    main.quit().catch(() => undefined);
    const timer = setTimeout(() => child.kill('SIGKILL'), closingMs);
    await ended;
    clearTimeout(timer);
  };
  try {
    const address = await debuggingAddress(main, child, output);
    const browser = await chromium.connectOverCDP(address, { noDefaults: true });
    const window = await browser.newBrowserCDPSession();
    return {
      page: await pageOf(browser, main),
      main,
      output,
      async nextPage() {
        const opened = await chromium.connectOverCDP(await debuggingAddress(main, child, output), {
          noDefaults: true,
        });
        return pageOf(opened, main);
      },
      async close() {
        await close();
        await browser.close().catch(() => undefined);
      },
      async kill() {
        const ended = once(child, 'exit');
        await main.killEngine();
        child.kill('SIGKILL');
        await ended;
        // In Electron the window is a part of the killed process.
        await window.send('Browser.close').catch(() => undefined);
        await browser.close().catch(() => undefined);
      },
      pid: child.pid ?? 0,
      status: () => (child.exitCode === null && child.signalCode === null ? undefined : child.exitCode),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
