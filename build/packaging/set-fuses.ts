import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/** Every fuse but the one for inspection, as it is in each package. */
export const fuses = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} as const;

/**
 * Sets every fuse of the packaged Electron; one that has not been decided about is an error.
 * `PICTURE_DAY_TEST_PROFILE=1` keeps inspection on, for end-to-end tests of a package that is never handed out.
 */
export async function setFuses(executable: string, platform: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: platform === 'darwin' && process.platform === 'darwin',
    ...fuses,
    [FuseV1Options.EnableNodeCliInspectArguments]: process.env['PICTURE_DAY_TEST_PROFILE'] === '1',
  });
}
