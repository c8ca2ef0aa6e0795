import { expect, test } from 'vitest';
import { customPresetSchema, findPreset } from './custom-preset.ts';
import { otherPresetOf } from './preset-of-sis.ts';
import { illuminate } from './systems.ts';

test.each([
  ['Practice SIS', 'illuminate', null],
  ['Practice SIS', 'koha', 'Illuminate DnA'],
  ['Practice SIS', 'custom', 'Illuminate DnA'],
  ['Illuminate DnA', 'illuminate', null],
  ['Follett Destiny', 'destiny', null],
  ['FOLLETT DESTINY 22.5 (Lincoln Unified)', 'destiny', null],
  ['Follett Destiny', 'illuminate', 'Follett Destiny'],
  ['Follett Destiny', 'koha', 'Follett Destiny'],
  // A part of a word is not a name.
  ['Otusville SIS', 'otus', 'Illuminate DnA'],
])('signed in to %s, with the preset %s: %j', (system, id, other) => {
  expect(otherPresetOf(system, findPreset(id) ?? illuminate)).toBe(other);
});

test('a system that a person described is that one under its name', () => {
  const custom = findPreset('custom', customPresetSchema.parse({ name: 'Lunch tills' })) ?? illuminate;
  expect(otherPresetOf('Lunch Tills', custom)).toBeNull();
});
