import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settingsSchema } from '../core/contract/settings.ts';
import { openJsonFile } from './json-file.ts';
import { manageSettings } from './manage-settings.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'manage-settings-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('a managed setting cannot be changed, others can, and the file keeps the own ones', async () => {
  const file = path.join(folder, 'settings.json');
  const own = await openJsonFile(file, settingsSchema, () => undefined);
  await manageSettings(own, {}).change((before) => ({ ...before, sisUrl: 'https://my.example.org' }));
  const settings = manageSettings(own, { sisAddress: 'https://sis.example.org' });
  expect(settings.current().sisUrl).toBe('https://sis.example.org');
  await expect(
    settings.change((before) => ({ ...before, sisUrl: 'https://evil.example' })),
  ).rejects.toMatchObject({ code: 'policy-setting', detail: 'SIS web address (URL)' });
  expect(await settings.change((before) => ({ ...before, theme: 'dark' }))).toMatchObject({
    sisUrl: 'https://sis.example.org',
    theme: 'dark',
  });
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    sisUrl: 'https://my.example.org',
    theme: 'dark',
  });
});
