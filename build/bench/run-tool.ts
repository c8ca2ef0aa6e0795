import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';

/** Where each tool of the other side comes from, in Debian's packages. */
export const toolPackages = {
  identify: 'imagemagick',
  exiftool: 'libimage-exiftool-perl',
  vipsthumbnail: 'libvips-tools',
  jpeginfo: 'jpeginfo',
  zip: 'zip',
  curl: 'curl',
  xargs: 'findutils',
} as const;

export function missingTools(): readonly string[] {
  return Object.keys(toolPackages).filter((tool) => spawnSync('which', [tool]).status !== 0);
}

/** Runs a shell line and answers with its wall time in milliseconds. */
export async function timeShell(line: string): Promise<number> {
  const startMs = performance.now();
  const child = spawn('bash', ['-c', `set -eo pipefail; ${line}`], { stdio: ['ignore', 'ignore', 'pipe'] });
  const [errors] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  if (child.exitCode !== 0) throw new Error(`${line}\n${errors}`);
  return performance.now() - startMs;
}

/** One piece of the engine's work; see `work.ts`. */
export async function runWork(
  task: string,
  folder: string,
  extra = '',
): Promise<Readonly<Record<string, number>>> {
  const script = path.join(import.meta.dirname, 'work.ts');
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--disable-warning=ExperimentalWarning', script, task, folder, extra],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [out] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (child.exitCode !== 0) throw new Error(`${task} failed`);
  return JSON.parse(out) as Record<string, number>;
}
