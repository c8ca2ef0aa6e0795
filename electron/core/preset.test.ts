import { expect, test } from 'vitest';
import { findPreset, illuminate, presets } from './preset.ts';

test('the preset of Illuminate says what its help page says', () => {
  expect(findPreset('illuminate')).toBe(illuminate);
  expect(illuminate.ratio).toBe(0.8);
  expect(illuminate.maximumRequestBytes).toBe(60_000_000);
  expect(illuminate.accepts).toEqual(['jpeg', 'png', 'tiff']);
  expect(illuminate.largest).toBeNull();
});

test.each(presets)('the preset $id is found by its ID, and its numbers make sense', (preset) => {
  expect(findPreset(preset.id)).toBe(preset);
  expect(preset.minimumWidth * preset.minimumHeight).toBeLessThan(preset.maximumPixels);
  expect(preset.minimumWidth / preset.minimumHeight).toBeCloseTo(preset.ratio);
  expect(preset.ratioTolerance).toBeGreaterThan(0);
  expect(preset.largest?.width ?? preset.minimumWidth).toBeGreaterThanOrEqual(preset.minimumWidth);
  expect(preset.largest?.height ?? preset.minimumHeight).toBeGreaterThanOrEqual(preset.minimumHeight);
});

test.each(['', 'Illuminate', 'powerschool', '__proto__'])('there is no preset %j', (id) => {
  expect(findPreset(id)).toBeNull();
});
