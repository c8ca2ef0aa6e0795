import { expect, test } from 'vitest';
import { settingsSchema, shellSchemas } from './shell-contract.ts';

test('a change of one setting does not put the others back to their defaults', () => {
  expect(shellSchemas.changeSettings.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
  expect(shellSchemas.changeSettings.parse({})).toEqual({});
});

test('recent folders are not for the page to change', () => {
  expect(shellSchemas.changeSettings.safeParse({ recentFolders: [] }).success).toBe(false);
});

test('settings that are missing have a value', () => {
  expect(settingsSchema.parse({})).toMatchObject({ sisUrl: '', presetId: 'illuminate', theme: 'system' });
});
