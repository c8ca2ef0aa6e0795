import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { SmokeLaunch } from './smoke-host.ts';

/** Switches that the executable needs here. Chromium refuses its sandbox to root, and to nobody else. */
export const ownSwitches = (): readonly string[] =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Without what would make of Electron a plain Node. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...environment } = process.env;
  return environment;
}

const longestMs = 60_000;

/** Starts it with these words before all others, and waits for its end. One that does not end is killed: null. */
export async function startSecondApp(
  executable: string,
  words: readonly string[],
  { userDataDir, args, env }: SmokeLaunch,
): Promise<number | null> {
  const child = spawn(executable, [...words, `--user-data-dir=${userDataDir}`, ...args], {
    stdio: 'ignore',
    timeout: longestMs,
    killSignal: 'SIGKILL',
    env: { ...ownEnvironment(), ...env },
  });
  const [status] = await once(child, 'exit');
  return status;
}
