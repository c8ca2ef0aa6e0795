import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkSharp } from './check-sharp.ts';
import { encodeIco } from './encode-icons.ts';
import { readLicenseText } from './read-license-text.ts';
import { readSigning } from './signing.ts';
import { writeNotices } from './write-notices.ts';
import { narrowSbom, type Sbom } from './write-sbom.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'packaging-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the sharp in a package', () => {
  const layOut = (names: readonly string[]) =>
    Promise.all(
      names.map((name) =>
        mkdir(path.join(folder, 'app.asar.unpacked/node_modules/@img', name), { recursive: true }),
      ),
    );

  test.each([
    ['linux', 'x64', ['sharp-wasm32']],
    ['linux', 'arm64', ['sharp-wasm32']],
    ['win32', 'x64', ['sharp-win32-x64']],
    ['win32', 'arm64', ['sharp-win32-arm64']],
    ['darwin', 'arm64', ['sharp-darwin-arm64', 'sharp-libvips-darwin-arm64']],
    ['darwin', 'x64', ['sharp-darwin-x64', 'sharp-libvips-darwin-x64']],
  ])('%s %s takes %j', async (platform, arch, names) => {
    await layOut([...names, 'colour']);
    await expect(checkSharp(folder, platform, arch)).resolves.toBeUndefined();
  });

  test.each([
    ['darwin', 'x64', ['sharp-darwin-arm64', 'sharp-libvips-darwin-arm64']],
    ['darwin', 'arm64', ['sharp-darwin-arm64']],
    ['darwin', 'arm64', ['sharp-wasm32']],
    ['win32', 'x64', ['sharp-linux-x64', 'sharp-libvips-linux-x64']],
    ['win32', 'arm64', ['sharp-win32-x64']],
    ['win32', 'x64', ['sharp-wasm32', 'sharp-win32-x64']],
    ['linux', 'x64', ['sharp-linux-x64', 'sharp-libvips-linux-x64']],
    ['linux', 'x64', ['sharp-linux-x64', 'sharp-wasm32']],
    ['linux', 'x64', []],
  ])('%s %s refuses %j, and says what it needs', async (platform, arch, names) => {
    await layOut([...names, 'colour']);
    await expect(checkSharp(folder, platform, arch)).rejects.toThrow(
      `A package for ${platform} ${arch} needs sharp-`,
    );
  });
});

describe('signing', () => {
  const azure = {
    AZURE_SIGNING_ENDPOINT: 'https://eus.codesigning.azure.net',
    AZURE_SIGNING_ACCOUNT: 'account',
    AZURE_SIGNING_PROFILE: 'profile',
    AZURE_SIGNING_PUBLISHER: 'CN=Publisher',
  };

  test.each(['darwin', 'linux', 'win32'] as const)(
    'is off on %s with nothing, or only empty strings',
    (platform) => {
      const env = { CSC_LINK: '', WIN_CSC_LINK: ' ', APPLE_ID: '', PATH: '' };
      expect(readSigning(env, platform)).toEqual({ isSigned: false, azure: null });
      // electron-builder would take an empty CSC_LINK for a path.
      expect(env).toEqual({ PATH: '' });
    },
  );

  test.each([
    ['darwin', { CSC_LINK: 'cert.p12' }, true],
    ['darwin', { CSC_NAME: 'School' }, true],
    ['darwin', { WIN_CSC_LINK: 'cert.pfx' }, false],
    ['darwin', azure, false],
    ['win32', { WIN_CSC_LINK: 'cert.pfx' }, true],
    ['win32', { CSC_LINK: 'cert.pfx' }, true],
    ['win32', azure, true],
    ['linux', { CSC_LINK: 'cert.p12' }, false],
  ] as const)('on %s with %j is %s', (platform, env, isSigned) => {
    expect(readSigning({ ...env }, platform).isSigned).toBe(isSigned);
  });

  test("takes all of Azure's variables, or none", () => {
    expect(readSigning({ ...azure }, 'win32').azure).toEqual({
      endpoint: 'https://eus.codesigning.azure.net',
      codeSigningAccountName: 'account',
      certificateProfileName: 'profile',
      publisherName: 'CN=Publisher',
    });
    expect(() => readSigning({ ...azure, AZURE_SIGNING_PROFILE: '' }, 'win32')).toThrow(
      'AZURE_SIGNING_PROFILE',
    );
  });
});

describe("a package's license text", () => {
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  const read = (license?: string) => readLicenseText(folder, { name: 'a', version: '1.0.0', license });

  test('is all of its license and notice files', async () => {
    await write('LICENSE.md', 'the license');
    await write('NOTICE', 'the notice');
    expect(await read('Apache-2.0')).toBe('the license\n\nthe notice');
  });

  test('is the section of its README where it has no such file', async () => {
    const text = `Copyright (c) 2013 Someone\n${'words '.repeat(100)}`;
    await write('README.md', `# a\n\nUse it.\n\n## License\n\n${text}\n\n## Thanks\n\nto all`);
    expect(await read('MIT')).toBe(text.trim());
  });

  test("has sharp's list of compiled libraries beside the license", async () => {
    await write('LICENSE', 'Apache');
    await write(
      'README.md',
      '# a\n\n## Licensing\n\nThis software contains third-party libraries:\n\n| libvips | LGPLv3 |',
    );
    expect(await read('Apache-2.0')).toContain('| libvips | LGPLv3 |');
  });

  test('is the standard text where MIT is only named', async () => {
    await write('README.md', '# a\n\n## License\n\nMIT');
    expect(await read('MIT')).toContain('Copyright (c) the authors of a');
  });

  test('is the standard text where Apache-2.0 is only named', async () => {
    expect(await read('Apache-2.0')).toMatch(
      /^Copyright the authors of a[\s\S]*Apache License\s+Version 2\.0/,
    );
  });

  test.each(['GPL-3.0', 'BSD-3-Clause', undefined])('is missed where %s is only named', async (license) => {
    await expect(read(license)).rejects.toThrow('a@1.0.0 is packaged');
  });
});

test('notices name each package, its license, its source and what is compiled into it, and end with the GNU texts', () => {
  const text = writeNotices([
    {
      name: 'libheif-js',
      version: '1.23.2',
      license: 'LGPL-3.0',
      licenseText: 'the text',
      source: 'https://example.org/libheif-js',
      libraries: { heif: '1.23.5' },
    },
  ]);
  for (const part of [
    'libheif-js 1.23.2\nLicense: LGPL-3.0\nSource: https://example.org/libheif-js\nCompiled into it: heif 1.23.5\n\nthe text',
    'GNU LESSER GENERAL PUBLIC LICENSE',
    'GNU GENERAL PUBLIC LICENSE',
  ]) {
    expect(text).toContain(part);
  }
});

test("a small size in Windows' icon is a bitmap with its rows from the bottom up, blue first", async () => {
  const red = [255, 0, 0, 255];
  const blue = [0, 0, 255, 255];
  const rgba = Buffer.from([...red, ...red, ...blue, ...blue]);
  const png = await sharp(rgba, { raw: { width: 2, height: 2, channels: 4 } })
    .png()
    .toBuffer();
  const icon = encodeIco([{ size: 2, rgba, png }]);
  const offset = icon.readUInt32LE(18);
  expect([...icon.subarray(offset + 40, offset + 56)]).toEqual([
    255, 0, 0, 255, 255, 0, 0, 255, 0, 0, 255, 255, 0, 0, 255, 255,
  ]);
  expect(icon.length).toBe(offset + icon.readUInt32LE(14));
});

test('an SBOM is narrowed to what is in the app, and its references all resolve', () => {
  const component = (name: string, isDevelopment = false) => ({
    'bom-ref': `${name}@1.0.0`,
    name,
    version: '1.0.0',
    properties: isDevelopment ? [{ name: 'cdx:npm:package:development', value: 'true' }] : [],
  });
  const installed: Sbom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    metadata: { component: { 'bom-ref': 'app@1.0.0', name: 'folder-of-the-clone' } },
    components: [
      component('jszip'),
      component('@img/sharp-linux-x64'),
      component('@img/sharp-wasm32'),
      component('react', true),
      component('vitest', true),
    ],
    dependencies: [
      { ref: 'app@1.0.0', dependsOn: ['jszip@1.0.0', 'vitest@1.0.0', 'react@1.0.0'] },
      { ref: 'vitest@1.0.0', dependsOn: [] },
    ],
  };
  const sbom = narrowSbom(installed, {
    name: 'app',
    included: ['react@1.0.0'],
    leftOut: ['@img/sharp-linux*'],
    libraries: new Map([['@img/sharp-wasm32@1.0.0', { vips: '8.18.7' }]]),
  });
  expect(sbom.components.map(({ name }) => name)).toEqual(['jszip', '@img/sharp-wasm32', 'react']);
  expect(sbom.components[1]).toMatchObject({ components: [{ name: 'vips', version: '8.18.7' }] });
  expect(sbom.dependencies).toEqual([{ ref: 'app@1.0.0', dependsOn: ['jszip@1.0.0', 'react@1.0.0'] }]);
  expect(sbom.metadata.component.name).toBe('app');
});
