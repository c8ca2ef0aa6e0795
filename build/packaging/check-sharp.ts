import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** The packages with sharp's compiled code that a package of the app holds: these, and no others. */
function expectedPackages(platform: string, arch: string): readonly string[] {
  switch (platform) {
    case 'darwin':
      return [`sharp-darwin-${arch}`, `sharp-libvips-darwin-${arch}`];
    case 'linux':
      return ['sharp-wasm32'];
    case 'win32':
      return [`sharp-win32-${arch}`];
    default:
      throw new Error(`Picture Day is not packaged for ${platform}`);
  }
}

/**
 * `npm ci` installs sharp's library for the builder's own CPU only, and electron-builder packages whatever is
 * installed: a package for another CPU would start and then read no photo.
 * @param resources the packaged app's resources folder.
 * @param platform as `process.platform`. @param arch as `process.arch`.
 * @throws Error if sharp's library for this CPU is not there, or another one is.
 */
export async function checkSharp(resources: string, platform: string, arch: string): Promise<void> {
  const folder = path.join(resources, 'app.asar.unpacked/node_modules/@img');
  const found = (await readdir(folder)).filter((name) => name.startsWith('sharp-')).sort();
  const expected = expectedPackages(platform, arch);
  if (found.join() === [...expected].sort().join()) return;
  throw new Error(
    `A package for ${platform} ${arch} needs ${expected.join(' and ')} of sharp, but it holds ${found.join(' and ') || 'none'}. ` +
      'Package on a computer of that platform and CPU, after "npm ci" there.',
  );
}

const everywhere = [
  // ssh2 does without its compiled parts, which are not installed (allowScripts), and so without what compiles them.
  'cpu-features',
  'buildcheck',
  'nan',
];

/** Globs of the names of installed packages that are not packaged for a platform. @param platform as `process.platform`. */
export function leftOut(platform: NodeJS.Platform): readonly string[] {
  return platform === 'linux'
    ? // Electron's own GLib and the one that sharp brings along collide on Linux: WebAssembly has neither.
      [...everywhere, '@img/sharp-linux*', '@img/sharp-libvips-linux*']
    : [...everywhere, '@img/sharp-wasm32', '@emnapi/runtime'];
}
