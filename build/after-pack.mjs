import path from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

const executables = {
  darwin: ({ productFilename }) => `${productFilename}.app/Contents/MacOS/${productFilename}`,
  win32: ({ productFilename }) => `${productFilename}.exe`,
  linux: ({ executableName }) => executableName,
};

/**
 * Sets every fuse of the packaged Electron; a fuse that nobody decided about is an error.
 * `PICTURE_DAY_TEST_PROFILE=1` keeps inspection on, for end-to-end tests of a package that is never handed out.
 */
export async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const { productFilename } = packager.appInfo;
  const locate = executables[electronPlatformName];
  if (!locate) throw new Error(`No fuses for ${electronPlatformName}`);
  const executable = locate({ productFilename, executableName: packager.executableName ?? productFilename });
  await flipFuses(path.join(appOutDir, executable), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: process.env.PICTURE_DAY_TEST_PROFILE === '1',
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.WasmTrapHandlers]: true,
  });
}
