import { access, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type AfterPackContext, Arch } from 'electron-builder';
import { checkSharp } from './check-sharp.ts';
import { listPackages } from './list-packages.ts';
import { setFuses } from './set-fuses.ts';
import { writeNotices } from './write-notices.ts';

/**
 * Called by electron-builder for each CPU when the app is laid out, before it is signed and made into installers.
 * @throws Error if the package would not work on its CPU, or lacks a license that has to go with it.
 */
export async function afterPack(context: AfterPackContext): Promise<void> {
  const { appOutDir, electronPlatformName: platform, packager } = context;
  const resources = packager.getResourcesDir(appOutDir);
  await checkSharp(resources, platform, Arch[context.arch]);
  await access(path.join(platform === 'darwin' ? resources : appOutDir, 'LICENSES.chromium.html'));
  const notices = writeNotices(await listPackages(resources, packager.projectDir));
  await writeFile(path.join(resources, 'THIRD-PARTY-NOTICES.txt'), notices);
  await setFuses(executableOf(context), platform);
}

function executableOf({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  const { productFilename, name } = packager.appInfo;
  switch (electronPlatformName) {
    case 'darwin':
      return path.join(appOutDir, `${productFilename}.app/Contents/MacOS/${productFilename}`);
    case 'win32':
      return path.join(appOutDir, `${productFilename}.exe`);
    case 'linux':
      return path.join(appOutDir, name);
    default:
      throw new Error(`No fuses for ${electronPlatformName}`);
  }
}
