import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const sources = [
  'electron',
  'renderer',
  'build/electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const results = [
  'out/main/index.js',
  'out/main/engine.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
];

function changedMs(file: string): readonly number[] {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [found.mtimeMs];
  return readdirSync(file).flatMap((name) => changedMs(path.join(file, name)));
}

function isBuilt(root: string): boolean {
  if (!results.every((file) => existsSync(path.join(root, file)))) return false;
  const oldest = Math.min(...results.flatMap((file) => changedMs(path.join(root, file))));
  const newest = sources
    .flatMap((file) => changedMs(path.join(root, file)))
    .reduce((a, b) => Math.max(a, b), 0);
  return newest < oldest;
}

/**
 * Builds the app into `out/`, unless what is there is newer than every source.
 * @throws Error with the output of a build that fails.
 */
export function buildApp(root: string): void {
  if (isBuilt(root)) return;
  const builder = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [builder, 'build', '--config', path.join(root, 'build/electron.vite.config.ts')],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The app cannot be built:\n${stdout}${stderr}`);
}
