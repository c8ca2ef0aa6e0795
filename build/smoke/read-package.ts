import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { extractAll } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { fuses } from '../packaging/set-fuses.ts';

const stateOf = (isOn: boolean) => (isOn ? FuseState.ENABLE : FuseState.DISABLE);

const expected = Object.entries(fuses).map(([fuse, isOn]) => [Number(fuse) as FuseV1Options, isOn] as const);

export interface ReadFuses {
  /** Names of fuses that are not as they should be. */
  readonly wrong: readonly string[];
  /** Whether `--inspect` works: then the main process can be reached. */
  readonly mayBeInspected: boolean;
}

/** @throws Error if the file holds no fuses, as no Electron does. */
export async function readFuses(executable: string): Promise<ReadFuses> {
  const wire = await getCurrentFuseWire(executable);
  return {
    wrong: expected.flatMap(([fuse, isOn]) =>
      wire[fuse] === stateOf(isOn) ? [] : [FuseV1Options[fuse] ?? `${fuse}`],
    ),
    mayBeInspected: wire[FuseV1Options.EnableNodeCliInspectArguments] === FuseState.ENABLE,
  };
}

/** `X.app` stands for the executable in it. */
export async function locateExecutable(given: string): Promise<string> {
  const full = path.resolve(given);
  if (!full.endsWith('.app')) return full;
  const folder = path.join(full, 'Contents/MacOS');
  const [name] = await readdir(folder);
  if (name === undefined) throw new Error(`There is no executable in ${folder}`);
  return path.join(folder, name);
}

/** The executable in an unpacked package: the one file that has fuses. */
export async function findExecutable(unpacked: string): Promise<string> {
  const names = await readdir(unpacked);
  const bundle = names.find((name) => name.endsWith('.app'));
  if (bundle !== undefined) return locateExecutable(path.join(unpacked, bundle));
  for (const name of names.filter((one) => !path.extname(one) || one.endsWith('.exe'))) {
    const file = path.join(unpacked, name);
    const hasFuses = await getCurrentFuseWire(file).then(
      () => true,
      () => false,
    );
    if (hasFuses) return file;
  }
  throw new Error(`There is no Electron in ${unpacked}`);
}

/** Lays out what is packaged as the plain files that Node can run. */
export async function layOutPackage(executable: string, folder: string): Promise<void> {
  const isMac = path.basename(path.dirname(executable)) === 'MacOS';
  const resources = path.join(path.dirname(executable), isMac ? '../Resources' : 'resources');
  await mkdir(folder, { recursive: true });
  extractAll(path.join(resources, 'app.asar'), folder);
  await cp(path.join(resources, 'app.asar.unpacked'), folder, { recursive: true });
}
