import { expect, test } from 'vitest';
import { rulesOf } from '../../electron/core/contract/destination-settings.ts';
import { settingsSchema } from '../../electron/core/contract/settings.ts';
import { illuminate } from '../../electron/core/systems/systems.ts';
import { presetOf } from './chosen-preset.ts';

test('the usual system holds before the settings are known, and where theirs is not there any more', () => {
  expect(presetOf(null)).toBe(illuminate);
  expect(presetOf(settingsSchema.parse({ presetId: 'gone' }))).toBe(illuminate);
});

test('the chosen system holds, also one that the person described', () => {
  expect(presetOf(settingsSchema.parse({ presetId: 'destiny' })).name).toBe('Follett Destiny');
  const custom = { name: 'Lunch tills', ratio: { width: 1, height: 1 } };
  const settings = settingsSchema.parse({ presetId: 'custom', customPreset: custom });
  expect(presetOf(settings)).toMatchObject({ name: 'Lunch tills', ratio: 1 });
  expect(rulesOf(settings)).toMatchObject({ presetId: 'custom', customPreset: custom });
});

test('a description that is not in use stays at home', () => {
  expect(rulesOf(settingsSchema.parse({ presetId: 'destiny' }))).toEqual({
    presetId: 'destiny',
    ratioTolerance: 0.02,
    requestBytes: 60_000_000,
  });
});
