import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { expect, onTestFinished, test } from 'vitest';
import { findOtherWriter } from '../../electron/core/policy/find-other-writer.ts';
import config from '../electron-builder.config.ts';
import { addPolicyFolder, policyFolderDescriptor } from './add-policy-folder.ts';

const root = path.join(import.meta.dirname, '../..');
const requireBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const template = path.join(
  path.dirname(requireBuilder.resolve('app-builder-lib/package.json')),
  'templates/msi/template.xml',
);

test('the app trusts a policy in the folder that the MSI makes', () => {
  expect(findOtherWriter(policyFolderDescriptor, 'folder')).toBeNull();
});

test("electron-builder adds the protected folder to the MSI's project", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'policy-folder-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const project = path.join(folder, 'project.wxs');
  await copyFile(template, project);
  const { msiProjectCreated } = config;
  if (typeof msiProjectCreated !== 'function') throw new Error('electron-builder does not call it');
  await msiProjectCreated(project);

  const xml = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(await readFile(project, 'utf8'), 'text/xml');
  const [permissions] = xml.getElementsByTagName('PermissionEx');
  expect(permissions?.getAttribute('Sddl')).toBe(policyFolderDescriptor);
  const component = permissions?.parentElement?.parentElement;
  const [reference] = xml.getElementsByTagName('ComponentRef');
  expect(reference?.getAttribute('Id')).toBe(component?.getAttribute('Id'));
  expect(reference?.parentElement?.tagName).toBe('Feature');
  expect(component?.parentElement?.getAttribute('Name')).toBe('Picture Day');
  expect(component?.parentElement?.parentElement?.getAttribute('Id')).toBe('CommonAppDataFolder');
});

test('a project of another form is told, not passed over', () => {
  expect(() => addPolicyFolder('<Wix><Product>  </Product></Wix>')).toThrow(
    /no longer has one <ComponentGroupRef/,
  );
});

/** What `icacls` is given, in its order, without the marks of each language. */
const wordsOf = (text: string) =>
  [...text.matchAll(/\/setowner|\/reset|\/inheritance:r|\/grant:r|\*S-1-[-\d]+(?::[()A-Z]+)?/g)].map(
    ([word]) => word,
  );

test.each([
  'docs/it/managed-settings.md',
  'docs/it/windows/Write-PictureDayPolicy.ps1',
  String(config.nsis?.include),
])('%s protects the folder by the same commands', async (file) => {
  expect(wordsOf(await readFile(path.join(root, file), 'utf8'))).toEqual([
    '/setowner',
    '*S-1-5-32-544',
    '/reset',
    '/inheritance:r',
    '/grant:r',
    '*S-1-5-18:(OI)(CI)F',
    '*S-1-5-32-544:(OI)(CI)F',
    '*S-1-5-32-545:(OI)(CI)RX',
  ]);
});
