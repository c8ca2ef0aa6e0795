import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import * as z from 'zod';
import { manifestSchema, readManifest, sourceOf } from './manifest.ts';
import { readLicenseText } from './read-license-text.ts';

/** A package whose code is in the app, in its archive or bundled into the page. */
export interface PackagedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, as the package gives it. */
  readonly license: string;
  readonly licenseText: string;
  /** Where its source is: a web address. */
  readonly source: string;
  /** The C libraries compiled into it, with their versions, as sharp's packages list them. */
  readonly libraries: Readonly<Record<string, string>>;
}

const bundleSchema = z.array(z.object({ name: z.string(), version: z.string() }));

/** `name@version` of all that the build put into its bundles. @param root holds `out/`, built. */
export async function listBundled(root: string): Promise<readonly string[]> {
  const parts = await Promise.all(
    ['main', 'preload', 'renderer'].map((part) =>
      readFile(path.join(root, 'out', part, 'licenses.json'), 'utf8'),
    ),
  );
  const all = parts.flatMap((text) => bundleSchema.parse(JSON.parse(text)));
  return [...new Set(all.map(({ name, version }) => `${name}@${version}`))];
}

/** `name@version` of all that lies in the archive as it was installed. */
function listArchived(resources: string): readonly string[] {
  const archive = path.join(resources, 'app.asar');
  const manifests = listPackage(archive, { isPack: false })
    .map((file) => file.split(path.sep).filter(Boolean))
    .filter((parts) => {
      const scoped = parts.at(-3)?.startsWith('@') ? 1 : 0;
      return parts.at(-1) === 'package.json' && parts.at(-3 - scoped) === 'node_modules';
    });
  return manifests.map((parts) => {
    const { name, version } = readManifest(extractFile(archive, parts.join(path.sep)).toString());
    return `${name}@${version}`;
  });
}

/** `name@version` of those of which the build copies files without bundling any code: see `electron.vite.config.ts`. */
export async function listCopied(root: string): Promise<readonly string[]> {
  const manifests = ['@vladmandic/human'].map((name) =>
    readFile(path.join(root, 'node_modules', name, 'package.json'), 'utf8'),
  );
  return (await Promise.all(manifests)).map((text) => {
    const { name, version } = readManifest(text);
    return `${name}@${version}`;
  });
}

/** Folders of all installed packages, by `name@version`, those within packages included. */
export async function listInstalled(
  folder: string,
  found = new Map<string, string>(),
): Promise<Map<string, string>> {
  const modules = path.join(folder, 'node_modules');
  if (!existsSync(modules)) return found;
  for (const entry of await readdir(modules, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const names = entry.name.startsWith('@')
      ? (await readdir(path.join(modules, entry.name))).map((name) => `${entry.name}/${name}`)
      : [entry.name];
    for (const name of names) {
      const file = path.join(modules, name, 'package.json');
      if (!existsSync(file)) continue;
      const manifest = manifestSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
      if (manifest.success) found.set(`${manifest.data.name}@${manifest.data.version}`, path.dirname(file));
      await listInstalled(path.join(modules, name), found);
    }
  }
  return found;
}

/** The C libraries compiled into a package, with their versions: sharp's packages list theirs, others have none. */
export async function readLibraries(folder: string): Promise<Readonly<Record<string, string>>> {
  const file = path.join(folder, 'versions.json');
  if (!folder.includes(`${path.sep}@img${path.sep}`) || !existsSync(file)) return {};
  return z.record(z.string(), z.string()).parse(JSON.parse(await readFile(file, 'utf8')));
}

async function readPackage(folder: string): Promise<PackagedPackage> {
  const manifest = readManifest(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const license = manifest.license ?? manifest.licenses?.map(({ type }) => type).join(' OR ');
  if (!license) throw new Error(`${manifest.name}@${manifest.version} names no license`);
  return {
    name: manifest.name,
    version: manifest.version,
    license,
    licenseText: await readLicenseText(folder, { ...manifest, license }),
    source: sourceOf(manifest),
    libraries: await readLibraries(folder),
  };
}

/**
 * All packages whose code is in a packaged app, and Electron, in the order of their names.
 * @param resources the packaged app's resources folder. @param root the project, built and installed.
 * @throws Error if a packaged package is not installed in that version, or has no license.
 */
export async function listPackages(resources: string, root: string): Promise<readonly PackagedPackage[]> {
  const installed = await listInstalled(root);
  const electron = readManifest(
    await readFile(path.join(root, 'node_modules/electron/package.json'), 'utf8'),
  );
  const wanted = [
    ...listArchived(resources),
    ...(await listBundled(root)),
    ...(await listCopied(root)),
    `electron@${electron.version}`,
  ];
  return await Promise.all(
    [...new Set(wanted)].sort().map((id) => {
      const folder = installed.get(id);
      if (!folder) throw new Error(`${id} is packaged, but not installed: its license cannot be read`);
      return readPackage(folder);
    }),
  );
}
