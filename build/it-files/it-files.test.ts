import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readRelease } from '../../electron/core/network/release.ts';
import { policyKeys } from '../../electron/core/policy/policy-schema.ts';
import { readPolicyText } from '../../electron/core/policy/read-policy-text.ts';
import { itFiles, schemaFile } from './it-files.ts';
import { templateKeys } from './policy-entries.ts';
import { preferencesDomain } from './write-profile.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (name: string) => readFile(path.join(root, name), 'utf8');
const exceptPac = templateKeys.filter((key) => key !== 'pacAddress');
const sorted = (names: Iterable<string>) => [...names].sort();

/** Throws at the first thing that is not well-formed. */
function parseXml(text: string) {
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'text/xml');
}

/** The value of an element of a property list (Apple's PropertyList-1.0.dtd). */
function readPlist(element: Element | undefined): unknown {
  const inner = [...(element?.childNodes ?? [])].filter((node): node is Element => node.nodeType === 1);
  const text = element?.textContent ?? '';
  switch (element?.tagName) {
    case 'dict': {
      const keys = inner.filter((_node, place) => place % 2 === 0);
      for (const key of keys) expect(key.tagName).toBe('key');
      return Object.fromEntries(keys.map((key, place) => [key.textContent, readPlist(inner[2 * place + 1])]));
    }
    case 'array':
      return inner.map(readPlist);
    case 'integer':
      return Number(text);
    case 'true':
    case 'false':
      return element.tagName === 'true';
    case 'string':
      return text;
    default:
      throw new Error(`<${element?.tagName}> is in no property list`);
  }
}

const forced = z.object({ mcx_preference_settings: z.record(z.string(), z.unknown()) });
const profileSchema = z.object({
  PayloadScope: z.string(),
  PayloadContent: z.tuple([
    z.object({
      PayloadType: z.string(),
      PayloadContent: z.record(z.string(), z.object({ Forced: z.tuple([forced]) })),
    }),
  ]),
});

const attributesOf = (elements: Iterable<Element>, name: string) =>
  [...elements].map((element) => element.getAttribute(name) ?? '');

test.each(Object.entries(itFiles()).filter(([name]) => name !== schemaFile))(
  '%s is as the schema makes it (node build/it-files/it-files.ts)',
  async (name, text) => {
    expect(await read(name)).toBe(text);
  },
);

test('the JSON Schema is as the schema makes it, and knows every key', async () => {
  const schema = JSON.parse(await read(schemaFile));
  expect(schema).toEqual(JSON.parse(itFiles()[schemaFile] ?? ''));
  expect(sorted(Object.keys(schema.properties))).toEqual(sorted(policyKeys));
});

test('the template has a policy for every key but the list of destinations, and each of its references leads somewhere', async () => {
  const admx = parseXml(await read('docs/it/windows/PictureDay.admx'));
  const adml = parseXml(await read('docs/it/windows/en-US/PictureDay.adml'));
  const policies = admx.getElementsByTagName('policy');
  expect(sorted(attributesOf(policies, 'name'))).toEqual(sorted(templateKeys));
  expect(new Set(attributesOf(policies, 'key'))).toEqual(new Set(['Software\\Policies\\Picture Day']));
  const valueNames = [...policies].flatMap((policy) => [
    ...attributesOf([policy], 'valueName'),
    ...['text', 'decimal', 'enum'].flatMap((tag) =>
      attributesOf(policy.getElementsByTagName(tag), 'valueName'),
    ),
  ]);
  expect(sorted(valueNames.filter((name) => name !== ''))).toEqual(sorted(templateKeys));

  const text = await read('docs/it/windows/PictureDay.admx');
  for (const [kind, tag] of [
    ['string', 'string'],
    ['presentation', 'presentation'],
  ] as const) {
    const wanted = [...text.matchAll(new RegExp(`\\$\\(${kind}\\.([^)]*)\\)`, 'g'))].map(([, id = '']) => id);
    const there = attributesOf(adml.getElementsByTagName(tag), 'id');
    expect(sorted(there)).toEqual(sorted(new Set(wanted)));
    // As in Windows' own templates: a hyphen in such an ID is not read as a part of it.
    for (const id of wanted) expect(id).toMatch(/^[\p{L}\p{N}_]+$/u);
  }
  const shown = ['textBox', 'decimalTextBox', 'dropdownList'].flatMap((tag) =>
    attributesOf(adml.getElementsByTagName(tag), 'refId'),
  );
  const elements = ['text', 'decimal', 'enum'].flatMap((tag) =>
    attributesOf(admx.getElementsByTagName(tag), 'id'),
  );
  expect(sorted(shown)).toEqual(sorted(elements.filter((id) => id !== '')));
});

test('the profile is a property list whose preferences are a right policy with every key', async () => {
  const text = await read('docs/it/macos/picture-day-example.mobileconfig');
  const dictionary = parseXml(text).documentElement?.getElementsByTagName('dict')[0];
  const { PayloadContent, PayloadScope } = profileSchema.parse(readPlist(dictionary));
  const [payload] = PayloadContent;
  const policy = payload.PayloadContent[preferencesDomain]?.Forced[0].mcx_preference_settings ?? {};
  expect(sorted(Object.keys(policy))).toEqual(sorted(exceptPac));
  expect(readPolicyText(JSON.stringify(policy))).toMatchObject({ kind: 'policy' });
  expect(text).toContain('<key>pacAddress</key>');
  expect(payload.PayloadType).toBe('com.apple.ManagedClient.preferences');
  expect(PayloadScope).toBe('System');
});

test('the scripts name the same places as the template and the profile', async () => {
  const powerShell = await read('docs/it/windows/Write-PictureDayPolicy.ps1');
  expect(powerShell).toContain('HKLM:\\Software\\Policies\\Picture Day');
  const switches = /\$switches = @\(([^)]*)\)/.exec(powerShell)?.[1]?.match(/\w+/g) ?? [];
  const schema = JSON.parse(await read(schemaFile));
  expect(sorted(switches)).toEqual(
    sorted(policyKeys.filter((key) => schema.properties[key].type === 'boolean')),
  );
  expect(await read('docs/it/macos/write-policy.sh')).toContain(`${preferencesDomain}.plist`);
});

test.skipIf(process.platform === 'win32')('the script for macOS is right for a plain shell', async () => {
  await promisify(execFile)('sh', ['-n', path.join(root, 'docs/it/macos/write-policy.sh')]);
});

test('the example of the page is a right policy with every key, and every key is explained', async () => {
  const page = await read('docs/it/managed-settings.md');
  const [policy = '', list = '', release = ''] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(
    ([, text]) => text ?? '',
  );
  expect(readPolicyText(policy)).toMatchObject({ kind: 'policy' });
  expect(sorted(Object.keys(JSON.parse(policy)))).toEqual(sorted(exceptPac));
  expect(readPolicyText(list)).toMatchObject({ kind: 'policy' });
  expect(sorted([...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, key = '']) => key))).toEqual(
    sorted(policyKeys),
  );
  const validate = new Ajv2020().compile(JSON.parse(await read(schemaFile)));
  expect(validate(JSON.parse(policy))).toBe(true);
  expect(validate(JSON.parse(list))).toBe(true);
  expect(validate({ sisAdress: 'https://sis.example.org' })).toBe(false);
  expect(readRelease(release, 'https://updates.example.org/picture-day.json')).toMatchObject({
    version: '1.2.0',
  });
});
