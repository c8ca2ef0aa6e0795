import type { Configuration } from 'electron-builder';
import { msiProjectCreated } from './packaging/add-policy-folder.ts';
import { afterPack } from './packaging/after-pack.ts';
import { leftOut } from './packaging/check-sharp.ts';
import { readSigning } from './packaging/signing.ts';

const signing = readSigning(process.env, process.platform);

/**
 * What goes into the app's archive. Each platform gets the whole list: to a list of its own that only leaves things out,
 * electron-builder would add everything else in this folder.
 */
const filesFor = (platform: NodeJS.Platform) => [
  'out/main/**',
  'out/preload/**',
  'out/renderer/**',
  'package.json',
  '!out/*/licenses.json',
  '!**/*.map',
  // Sources and types of packages; what runs is JavaScript.
  '!**/*.{ts,mts,cts,tsbuildinfo}',
  '!**/tsconfig*.json',
  '!node_modules/{abstract-logging/test,@fastify/multipart/tester}.js',
  '!node_modules/sharp/{src,install}/**',
  '!node_modules/**/{README,CHANGELOG,readme,changelog}*',
  '!node_modules/**/{test,tests,__tests__,benchmark,benchmarks,docs,example,examples,.github}/**',
  ...leftOut(platform).map((name) => `!node_modules/${name}/**`),
];

/**
 * Installers for the platform and CPU that this runs on, signed where the environment says how (docs/releasing.md).
 * What a computer cannot build, it does not: sharp's library for another CPU is not installed there.
 */
const config: Configuration = {
  appId: 'org.pictureday.app',
  productName: 'Picture Day',
  copyright: 'Copyright (c) 2026 The Picture Day authors',
  directories: { output: 'dist', buildResources: 'build/icons' },
  // No blanks: deployment tools and shells pass these names around.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder's own macros.
  artifactName: '${name}-${version}-${os}-${arch}.${ext}',
  // The app asks nobody for updates by itself, and a build uploads nothing.
  publish: null,
  // sharp's libraries are loaded by the system, which cannot look into an archive.
  asarUnpack: ['node_modules/sharp/**', 'node_modules/@img/**'],
  afterPack,
  msiProjectCreated,
  npmRebuild: false,
  electronLanguages: ['en-US', 'es', 'es-419'],
  forceCodeSigning: signing.isSigned,

  win: {
    target: ['nsis', 'msi'],
    files: filesFor('win32'),
    ...(signing.azure && { azureSignOptions: signing.azure }),
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    buildUniversalInstaller: false,
    differentialPackage: false,
    // Protects the folder of the managed settings. The MSI does so by msiProjectCreated.
    include: 'build/packaging/protect-policy-folder.nsh',
  },
  msi: {
    // One code for all versions: Windows replaces the older version with the newer by it.
    upgradeCode: '6F1B5C0E-3C51-4C0B-9E0D-5B1D0A8C7A42',
    oneClick: true,
    perMachine: true,
    runAfterFinish: false,
  },

  mac: {
    target: ['dmg', 'pkg'],
    category: 'public.app-category.education',
    files: filesFor('darwin'),
    // Without a certificate an ad-hoc signature: Apple silicon starts nothing unsigned. The hardened runtime is what
    // Apple's notary asks for; with an ad-hoc signature it would refuse to load Electron's own frameworks.
    ...(!signing.isSigned && { identity: '-' }),
    hardenedRuntime: signing.isSigned,
    notarize: signing.isSigned,
    entitlements: 'build/packaging/entitlements.mac.plist',
    entitlementsInherit: 'build/packaging/entitlements.mac.plist',
    extendInfo: {
      NSLocalNetworkUsageDescription:
        'Picture Day uploads photos to your student information system when that runs in your own network.',
      // "Open With" and the dock offer Picture Day for folders and zips; Alternate leaves the defaults alone.
      CFBundleDocumentTypes: [
        {
          CFBundleTypeName: 'Folder of photos',
          CFBundleTypeRole: 'Viewer',
          LSHandlerRank: 'Alternate',
          LSItemContentTypes: ['public.folder'],
        },
        {
          CFBundleTypeName: 'Zip of photos',
          CFBundleTypeRole: 'Viewer',
          LSHandlerRank: 'Alternate',
          LSItemContentTypes: ['public.zip-archive', 'com.pkware.zip-archive'],
        },
      ],
    },
  },
  dmg: { writeUpdateInfo: false },
  pkg: {
    allowAnywhere: false,
    allowCurrentUserHome: false,
    // Updates go to /Applications even where somebody moved the app.
    isRelocatable: false,
    overwriteAction: 'upgrade',
  },

  // The AppImage's default runtime needs libfuse2, which Ubuntu 24.04 no longer installs.
  toolsets: { appimage: '1.0.3' },
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Education',
    files: filesFor('linux'),
    maintainer: 'The Picture Day authors',
    synopsis: 'Student photos, all the way into the SIS',
    syncDesktopName: true,
    mimeTypes: ['inode/directory', 'application/zip'],
  },
  deb: {
    executableArgs: ['%F'],
    packageCategory: 'graphics',
    // What Electron's binary links to, and what it opens at run time: xdg-utils, the keyring.
    depends: [
      'libasound2t64 | libasound2',
      'libatk-bridge2.0-0',
      'libatspi2.0-0',
      'libcups2t64 | libcups2',
      'libdrm2',
      'libgbm1',
      'libgtk-3-0',
      'libnotify4',
      'libnspr4',
      'libnss3',
      'libsecret-1-0',
      'libxkbcommon0',
      'libxss1',
      'libxtst6',
      'xdg-utils',
    ],
    recommends: ['gnome-keyring | kwalletmanager'],
  },
};

export default config;
