import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PackagedPackage } from './list-packages.ts';

const line = '-'.repeat(80);

const head = `Third-party software in Picture Day

Picture Day contains the software listed here, each under its own license. Where its source is stands with each of it.

Electron brings Chromium along, with the licenses of all that it is made of in the file LICENSES.chromium.html of this
installation. FFmpeg, a library file of its own there, is under the LGPL 2.1; its source is part of Chromium's:
https://chromium.googlesource.com/chromium/third_party/ffmpeg

Under the GNU Lesser General Public License (LGPL), version 3, whose text is at the end of this file:
- sharp's libraries: libvips and some that it is compiled with. Their source and build scripts:
  https://github.com/lovell/sharp-libvips (libvips itself: https://github.com/libvips/libvips), and for the WebAssembly
  build https://github.com/lovell/sharp
- libheif-js: libheif and libde265 compiled to WebAssembly. Their source and build scripts:
  https://github.com/catdad-experiments/libheif-emscripten, https://github.com/strukturag/libheif,
  https://github.com/strukturag/libde265
They are used unchanged, as files of their own, and Picture Day can be rebuilt with other builds of them from its own
source, which is under the MIT license.
The notices of all that is compiled into sharp's libraries:
https://github.com/lovell/sharp-libvips/blob/main/THIRD-PARTY-NOTICES.md
`;

function section(found: PackagedPackage): string {
  const libraries = Object.entries(found.libraries).map(([name, version]) => `${name} ${version}`);
  return [
    line,
    `${found.name} ${found.version}`,
    `License: ${found.license}`,
    `Source: ${found.source}`,
    ...(libraries.length > 0 ? [`Compiled into it: ${libraries.join(', ')}`] : []),
    '',
    found.licenseText,
    '',
  ].join('\n');
}

const readText = (name: string) => readFileSync(path.join(import.meta.dirname, 'licenses', name), 'utf8');

/** The text that goes into every package as THIRD-PARTY-NOTICES.txt. */
export function writeNotices(packages: readonly PackagedPackage[]): string {
  // The LGPL 3 adds to the GPL 3 and wants both texts kept with the work.
  const gnu = [line, readText('lgpl-3.0.txt'), line, readText('gpl-3.0.txt')];
  return [head, ...packages.map(section), ...gnu].join('\n');
}
