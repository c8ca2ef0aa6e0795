import { expect, test } from 'vitest';
import { customPresetId, findPreset, presets } from '../systems/custom-preset.ts';
import { choiceLabel } from '../text/destination-sentences.ts';
import { destinationLabel } from './destination-label.ts';
import { freshDestinationId, type NamedDestination, namedDestinationSchema } from './named-destination.ts';
import { isPhotoSystem, makeDestination, missingAddress, systemChoices } from './system-choices.ts';

test('every system that has rules can be chosen, and every choice has its rules', () => {
  const chosen = new Set(systemChoices.map(({ presetId }) => presetId));
  for (const { id } of presets) expect(chosen).toContain(id);
  for (const { presetId } of systemChoices) expect(findPreset(presetId)).not.toBeNull();
  expect(new Set(systemChoices.map(choiceLabel)).size).toBe(systemChoices.length);
});

test.each(systemChoices)('a new destination for $id can be kept, and says what it needs', (choice) => {
  const made = makeDestination(choice, choiceLabel(choice), [], 0.5);
  expect(namedDestinationSchema.parse(made)).toEqual(made);
  expect(made).toMatchObject({
    name: choiceLabel(choice),
    presetId: choice.presetId,
    address: { kind: choice.kind },
  });
  // Zip files that a person saves need nothing; everything else has an address.
  expect(missingAddress(made) === null).toBe(choice.kind === 'folder');
  if (choice.kind === 'sis' || choice.kind === 'sftp' || choice.kind === 'ldap')
    expect(destinationLabel(made)).toBeNull();
  const preset = findPreset(choice.presetId);
  if (choice.presetId !== customPresetId) expect(isPhotoSystem(made)).toBe(isApiFor(choice.kind));
  expect(made.requestBytes).toBeLessThanOrEqual(preset?.maximumRequestBytes ?? 500_000_000);
});

const isApiFor = (kind: NamedDestination['address']['kind']) => !['sis', 'sftp', 'folder'].includes(kind);

test('IDs and names are given once', () => {
  const [first] = systemChoices;
  if (!first) throw new Error('There are no systems');
  const one = makeDestination(first, 'SIS', [], 0.5);
  const two = makeDestination(first, 'SIS', [one], 0.5);
  const three = makeDestination(first, 'SIS', [one, two], 0.5);
  expect(new Set([one.id, two.id, three.id]).size).toBe(3);
  expect([one.name, two.name, three.name]).toEqual(['SIS', 'SIS 2', 'SIS 3']);
  expect(freshDestinationId([], 'sis', 0)).toBe('main');
  for (const random of [0, 0.1, 0.999_999]) {
    expect(freshDestinationId([{ id: 'main' }], 'sis', random)).toMatch(/^[a-z0-9-]{1,40}$/);
  }
});
