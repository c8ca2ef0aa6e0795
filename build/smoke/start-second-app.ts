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

/** Starts it with these words before all others, and waits for its end. */
export async function startSecondApp(
  executable: string,
  words: readonly string[],
  { userDataDir, args, env }: SmokeLaunch,
): Promise<number | null> {
  const child = spawn(executable, [...words, `--user-data-dir=${userDataDir}`, ...args], {
    stdio: 'ignore',
    env: { ...ownEnvironment(), ...env },
  });
  const [status] = await once(child, 'exit');
  return status;
}
