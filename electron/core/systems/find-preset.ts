import { type CustomPreset, customPresetId, emptyCustomPreset, makeCustomPreset } from './custom-preset.ts';
import type { Preset } from './preset.ts';
import { systems } from './systems.ts';

export const presets: readonly Preset[] = systems;

/** By its ID; `custom` is what the person set, or a system of which nothing is known. */
export function findPreset(id: string, custom: CustomPreset | null = null): Preset | null {
  if (id === customPresetId) return makeCustomPreset(custom ?? emptyCustomPreset);
  return presets.find((preset) => preset.id === id) ?? null;
}
