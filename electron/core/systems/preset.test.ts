import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ratioIsOff } from '../review/check-photo.ts';
import { cropToRatio } from '../review/plan-fixes.ts';
import { findPreset, presets, zipPresets } from './custom-preset.ts';
import {
  archiveName,
  canBeNamed,
  idForSystem,
  largestRequestBytes,
  type Preset,
  photoLimit,
  requestLimit,
  takesFormat,
} from './preset.ts';
import { illuminate } from './systems.ts';

function need(id: string): Preset {
  const preset = findPreset(id);
  if (!preset) throw new Error(`No preset ${id}`);
  return preset;
}

test('the preset of Illuminate says what its help page says', () => {
  expect(findPreset('illuminate')).toBe(illuminate);
  expect(illuminate.ratio).toBe(0.8);
  expect(illuminate.maximumRequestBytes).toBe(60_000_000);
  expect(illuminate.accepts).toEqual(['jpeg', 'png', 'tiff']);
  expect(illuminate.largest).toBeNull();
  expect(illuminate.mapFile).toBeNull();
  expect(photoLimit(illuminate)).toBeNull();
});

const nothing = { limit: null, advised: null, refused: null, ratio: null, size: null, types: null } as const;

/** What was found about each system, and nothing beyond it. */
test.each([
  ['powerschool', { types: ['jpeg'], ratio: 2 / 3, size: [200, 300] }],
  [
    'infinite-campus',
    {
      limit: 100_000_000,
      types: ['jpeg'],
      ratio: 175 / 263,
      size: [175, 263],
      advised: 35_000,
      refused: 3_000_000,
    },
  ],
  ['destiny', { limit: 500_000_000, types: ['jpeg', 'png'], advised: 20_000 }],
  ['aeries', { refused: 100_000 }],
  ['otus', { limit: 30_000_000, types: ['jpeg'] }],
  ['5-star', { limit: 100_000_000, types: ['jpeg', 'png'] }],
  ['schoollogic', { limit: 4_000_000, ratio: 172 / 228, size: [172, 228] }],
  ['koha', { types: ['jpeg', 'png'], refused: 550_000, size: [200, 300] }],
  ['moodle', { types: ['jpeg', 'png'], ratio: 1 }],
  ['gibbon', { types: ['jpeg', 'png'], ratio: 360 / 480 }],
  ['active-directory', { types: ['jpeg'], refused: 102_400 }],
  ['ldap', { types: ['jpeg'], refused: 4_000_000 }],
  ['google-workspace', { types: ['jpeg', 'png'], ratio: 1, size: [512, 512] }],
  ['microsoft-365', { types: ['jpeg'], ratio: 1, size: [648, 648], advised: 100_000, refused: 4_000_000 }],
  ['custom', { types: ['jpeg', 'png', 'tiff'] }],
] as const)('what %s wants', (id, wanted) => {
  const preset = need(id);
  const { largest } = preset;
  expect({
    limit: preset.maximumRequestBytes,
    types: preset.accepts,
    ratio: preset.ratio,
    size: largest && [largest.width, largest.height],
    advised: preset.advisedPhotoBytes,
    refused: preset.maximumPhotoBytes,
  }).toEqual({ ...nothing, ...wanted });
});

test.each(presets)('the preset $id is found by its ID, and its numbers make sense', (preset) => {
  expect(findPreset(preset.id)).toBe(preset);
  expect(presets.filter(({ id, name }) => id === preset.id || name === preset.name)).toEqual([preset]);
  expect(preset.source).not.toBe('');
  const { minimumWidth, minimumHeight, largest, ratio, ratioRange } = preset;
  expect(minimumWidth * minimumHeight).toBeLessThan(preset.maximumPixels);
  expect(preset.ratioTolerance).toBeGreaterThan(0);
  expect(largest?.width ?? minimumWidth).toBeGreaterThanOrEqual(minimumWidth);
  expect(largest?.height ?? minimumHeight).toBeGreaterThanOrEqual(minimumHeight);
  expect(preset.advisedPhotoBytes ?? 0).toBeLessThanOrEqual(preset.maximumPhotoBytes ?? Number.MAX_VALUE);
  expect(preset.maximumRequestBytes ?? 0).toBeLessThanOrEqual(largestRequestBytes);
  if (ratio !== null && ratioRange) {
    expect(ratio).toBeGreaterThan(ratioRange.least);
    expect(ratio).toBeLessThan(ratioRange.most);
  }
});

test('only systems that take zips are among the choices for zips', () => {
  const others = presets.filter((preset) => !zipPresets.includes(preset));
  expect(others.map(({ id }) => id)).toEqual([
    'active-directory',
    'ldap',
    'google-workspace',
    'microsoft-365',
  ]);
  for (const { uploadPage, mapFile, maximumRequestBytes } of others)
    expect([uploadPage, mapFile, maximumRequestBytes]).toEqual([null, null, null]);
});

test.each(['', 'Illuminate', 'veracross', '__proto__'])('there is no preset %j', (id) => {
  expect(findPreset(id)).toBeNull();
});

test('a ratio is wanted only where the system has one, and cropping meets it', () => {
  const size = fc.record({
    width: fc.integer({ min: 400, max: 4_000 }),
    height: fc.integer({ min: 400, max: 4_000 }),
  });
  fc.assert(
    fc.property(size, fc.constantFrom(...presets), (picture, preset) => {
      if (preset.ratio === null) expect(ratioIsOff(picture, preset)).toBe(false);
      else expect(ratioIsOff(cropToRatio(picture, preset.ratio), preset)).toBe(false);
    }),
  );
});

test.each([
  [360, 432, false],
  [360, 504, false],
  [360, 431, true],
  [360, 505, true],
])(
  'Gibbon takes 1.2 to 1.4 times as high as wide, whatever the tolerance: %i x %i',
  (width, height, isOff) => {
    expect(ratioIsOff({ width, height }, { ...need('gibbon'), ratioTolerance: 0.5 })).toBe(isOff);
  },
);

test.each([
  ['illuminate', null, null, 60_000_000],
  ['illuminate', 5_000_000, null, 5_000_000],
  ['illuminate', 90_000_000, null, 60_000_000],
  ['illuminate', null, 30_000_000, 30_000_000],
  ['destiny', null, null, 500_000_000],
  ['destiny', null, 60_000_000, 60_000_000],
  // Nobody knows its limit: the usual one, unless a person knows better.
  ['powerschool', null, null, 60_000_000],
  ['powerschool', 90_000_000, null, 90_000_000],
  ['powerschool', 9_000_000_000, null, 500_000_000],
])('the limit of %s, asked for %j, at a SIS of %j', (id, asked, sisLimit, limit) => {
  expect(requestLimit(need(id), asked, sisLimit)).toBe(limit);
});

test.each([
  ['illuminate', 'heic', false],
  ['powerschool', 'png', false],
  ['gibbon', 'tiff', false],
  ['aeries', 'tiff', true],
  ['aeries', 'heic', false],
] as const)('%s and %s', (id, format, isTaken) => {
  expect(takesFormat(need(id), format)).toBe(isTaken);
});

const dropping: Preset = { ...illuminate, leadingZeros: 'dropped' };

test.each([
  [illuminate, '0123', '0123', '0123.jpg'],
  [need('infinite-campus'), '0123', '123', '0123.jpg'],
  [dropping, '0123', '123', '123.jpg'],
  [dropping, '000', '0', '0.jpg'],
  [dropping, '0A7', '0A7', '0A7.jpg'],
])('leading zeros: $0.id, %s', (preset, id, forSystem, name) => {
  expect(idForSystem(id, preset)).toBe(forSystem);
  expect(archiveName(id, preset)).toBe(name);
});

test.each([
  ['illuminate', '12,34', true],
  ['illuminate', '../1', false],
  ['illuminate', 'C:1', false],
  ['powerschool', '12,34', false],
  ['powerschool', '12\t34', false],
  ['powerschool', '12 34', true],
  ['powerschool', 'Müller-7', true],
  ['destiny', '12 34', false],
  ['destiny', '12,34', false],
  ['destiny', '12"34', false],
  ['schoollogic', '12,34', false],
  ['koha', '12\t34', false],
  ['otus', '12,34', true],
])('can %s read a name with %j in it? %j', (id, studentId, can) => {
  expect(canBeNamed(studentId, need(id))).toBe(can);
});
