import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { sbomSchema } from '../../build/packaging/write-sbom.ts';
import { makeHollowElectron } from '../fixtures/hollow-electron.ts';
import { emptyRuntimeBytes, layOutAppImageTools, packageApp } from '../fixtures/package-app.ts';
import { expect, test } from '../test.ts';

const run = promisify(execFile);
const fixtures = path.join(import.meta.dirname, '../fixtures');
const root = path.join(import.meta.dirname, '../..');
const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));

test.beforeEach(({ host }) => {
  test.skip(host !== 'stand-in', 'Packaging is the same for both hosts: it is looked at once');
  test.skip(process.platform !== 'linux', 'Looks into the installers with tools of Linux');
  test.setTimeout(300_000);
});

/** Installers carry no address to look for updates at, and no blank in their names. */
async function expectPlainNames(dist: string, endings: readonly string[]): Promise<void> {
  const files = (await readdir(dist)).filter((file) => endings.some((ending) => file.endsWith(ending)));
  expect(files).toHaveLength(endings.length);
  for (const file of files) expect(file).toMatch(/^picture-day-\d+\.\d+\.\d+-[a-z]+-[a-z0-9_]+\.[A-Za-z]+$/);
  expect((await readdir(dist)).filter((file) => /\.(blockmap|yml)$/.test(file))).toEqual([
    'builder-debug.yml',
  ]);
}

test('a .deb and an AppImage hold the app, its menu entry, its notices and no update address', async ({
  folder,
}) => {
  const [electron, dist, tools] = ['hollow', 'dist', 'tools'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  await makeHollowElectron(electron);
  const hasTools = await layOutAppImageTools(tools);
  test.skip(!hasTools, 'squashfs-tools and desktop-file-utils are not installed');
  await packageApp({
    electron,
    dist,
    words: ['--linux', 'deb', 'AppImage'],
    env: { CUSTOM_FPM_PATH: path.join(fixtures, 'fpm-by-dpkg.ts'), APPIMAGE_TOOLS_PATH: tools },
  });
  await expectPlainNames(dist, ['.deb', '.AppImage']);

  const deb = path.join(dist, `picture-day-${manifest.version}-linux-amd64.deb`);
  const field = async (name: string) => (await run('dpkg-deb', ['-f', deb, name])).stdout.trim();
  expect(await field('Package')).toBe('picture-day');
  expect(await field('Version')).toBe(manifest.version);
  expect(await field('Architecture')).toBe('amd64');
  expect(await field('Homepage')).toBe(manifest.homepage);
  expect(await field('Maintainer')).toBe('The Picture Day authors');
  const depends = (await field('Depends')).split(', ');
  for (const library of ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2t64 | libasound2', 'libsecret-1-0']) {
    expect(depends).toContain(library);
  }

  const unpacked = path.join(folder, 'deb');
  await run('dpkg-deb', ['-R', deb, unpacked]);
  const entry = path.join(unpacked, 'usr/share/applications/picture-day.desktop');
  await run('desktop-file-validate', ['--no-hints', entry]);
  const lines = (await readFile(entry, 'utf8')).split('\n');
  // %F: the file manager's "Open With" gives paths; %U would give addresses.
  expect(lines).toContain('Exec="/opt/Picture Day/picture-day" %F');
  expect(lines).toContain('MimeType=inode/directory;application/zip;');
  expect(lines).toContain('StartupWMClass=picture-day');
  const sizes = await readdir(path.join(unpacked, 'usr/share/icons/hicolor'));
  expect(sizes).toEqual(expect.arrayContaining(['16x16', '48x48', '256x256', '512x512']));

  const resources = path.join(unpacked, 'opt/Picture Day/resources');
  expect((await readdir(resources)).sort()).toEqual([
    'THIRD-PARTY-NOTICES.txt',
    'app.asar',
    'app.asar.unpacked',
    'apparmor-profile',
  ]);
  // Ubuntu 24.04 lets no program have user namespaces, and so Chromium no sandbox, without a profile that allows it.
  const profile = await readFile(path.join(resources, 'apparmor-profile'), 'utf8');
  expect(profile).toContain('profile "picture-day" "/opt/Picture Day/picture-day"');
  expect(profile).toContain('userns,');
  const postinst = await readFile(path.join(unpacked, 'DEBIAN/postinst'), 'utf8');
  expect(postinst).toContain("APPARMOR_PROFILE_TARGET='/etc/apparmor.d/picture-day'");
  expect(postinst).toContain("'/usr/bin/picture-day'");

  const notices = await readFile(path.join(resources, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  // In the archive, bundled into the page, compiled to WebAssembly, and what runs it all.
  for (const name of [
    'jszip',
    'react',
    'react-aria-components',
    'libheif-js',
    '@img/sharp-wasm32',
    'electron',
  ]) {
    expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
  }
  expect(notices).toMatch(/vips \d+\.\d+/);
  expect(notices).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
  expect(notices).not.toMatch(/^(vitest|typescript|electron-builder) \d/m);

  // The SBOM is made of what is installed, the notices of what is packaged: they have to agree.
  const sbomFile = path.join(folder, 'sbom.cdx.json');
  await run(process.execPath, ['--disable-warning=ExperimentalWarning', 'build/sbom.ts', sbomFile], {
    cwd: root,
  });
  const sbom = sbomSchema.parse(JSON.parse(await readFile(sbomFile, 'utf8')));
  const noticed = [...notices.matchAll(/^-{80}\n(\S+ \S+)\nLicense:/gm)].map(([, package_]) => package_);
  expect([...new Set(sbom.components.map(({ name, version }) => `${name} ${version}`))].sort()).toEqual(
    noticed.sort(),
  );
  const refs = new Set(
    [sbom.metadata.component, ...sbom.components].map((component) => component['bom-ref']),
  );
  for (const { ref, dependsOn } of sbom.dependencies) {
    expect([ref, ...dependsOn].filter((other) => !refs.has(other))).toEqual([]);
  }

  const image = path.join(dist, `picture-day-${manifest.version}-linux-x86_64.AppImage`);
  const laid = path.join(folder, 'image');
  await run('unsquashfs', ['-q', '-n', '-o', String(emptyRuntimeBytes), '-d', laid, image]);
  expect(await readdir(laid)).toEqual(
    expect.arrayContaining(['AppRun', 'picture-day', 'picture-day.desktop']),
  );
  const imageEntry = await readFile(path.join(laid, 'picture-day.desktop'), 'utf8');
  expect(imageEntry).toContain('Exec=AppRun %U\n');
  expect(imageEntry).toContain('MimeType=inode/directory;application/zip;\n');
});

test('macOS is told what the app opens and why it asks for the local network, and the package needs its own sharp', async ({
  folder,
}) => {
  const [electron, dist] = [path.join(folder, 'hollow'), path.join(folder, 'dist')];
  await makeHollowElectron(electron, 'darwin');
  // Installed here is the sharp of this computer: such a package would start on a Mac and read no photo.
  await expect(packageApp({ electron, dist, words: ['--mac', '--dir', '--arm64'] })).rejects.toThrow(
    'A package for darwin arm64 needs sharp-darwin-arm64 and sharp-libvips-darwin-arm64 of sharp',
  );
  const contents = path.join(dist, 'mac-arm64/Picture Day.app/Contents');
  const plist = (await readFile(path.join(contents, 'Info.plist'), 'utf8')).replace(/>\s+</g, '><');
  for (const type of ['public.folder', 'public.zip-archive', 'com.pkware.zip-archive']) {
    expect(plist).toContain(`<string>${type}</string>`);
  }
  // Alternate: the Finder goes on opening folders, and the Archive Utility zips.
  expect(plist.match(/<key>LSHandlerRank<\/key><string>(\w+)<\/string>/g)).toEqual(
    Array(2).fill('<key>LSHandlerRank</key><string>Alternate</string>'),
  );
  expect(plist).toMatch(/<key>NSLocalNetworkUsageDescription<\/key><string>Picture Day uploads/);
  expect(await readdir(path.join(contents, 'Resources'))).toContain('icon.icns');
});

test('the MSI is for the whole computer and replaces older versions of itself', async ({ folder }) => {
  const [electron, project] = [path.join(folder, 'hollow'), path.join(folder, 'project.wxs')];
  await makeHollowElectron(electron, 'win32');
  // WiX, which makes the MSI of it, is a download for Windows: what it is given is looked at.
  const packaged = packageApp({
    electron,
    dist: path.join(folder, 'dist'),
    words: ['--win', 'msi', '--x64'],
    overrides: {
      afterPack: 'e2e/fixtures/skip-after-pack.ts',
      msiProjectCreated: 'e2e/fixtures/keep-msi-project.ts',
      'win.signAndEditExecutable': 'false',
      disableAsarIntegrity: 'true',
    },
    env: { PICTURE_DAY_MSI_PROJECT: project },
  });
  await expect(packaged).rejects.toThrow('The MSI project is kept');
  const text = await readFile(project, 'utf8');
  expect(text).toContain('<Property Id="ALLUSERS" Secure="yes" Value="1"/>');
  expect(text).toContain('UpgradeCode="6F1B5C0E-3C51-4C0B-9E0D-5B1D0A8C7A42"');
  expect(text).toContain('<MajorUpgrade ');
  expect(text).toContain('Manufacturer="The Picture Day authors"');
  expect(text).toContain('<Directory Id="ProgramFiles64Folder">');
  expect(text).toContain('<ShortcutProperty Key="System.AppUserModel.ID" Value="org.pictureday.app"/>');
  // Nothing starts by itself where a program installs it for 400 computers.
  expect(text).not.toContain('runAfterFinish');
});
