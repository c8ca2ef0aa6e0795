import { expect, test } from 'vitest';
import { settingsSchema } from './settings.ts';
import { shellRequests } from './shell-contract.ts';

test('a change of one setting does not put the others back to their defaults', () => {
  expect(shellRequests.changeSettings.input.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
  expect(shellRequests.changeSettings.input.parse({})).toEqual({});
});

test('recent folders are not for the page to change', () => {
  expect(shellRequests.changeSettings.input.safeParse({ recentFolders: [] }).success).toBe(false);
});

test('settings that are missing have a value', () => {
  expect(settingsSchema.parse({})).toMatchObject({ sisUrl: '', presetId: 'illuminate', theme: 'system' });
});
