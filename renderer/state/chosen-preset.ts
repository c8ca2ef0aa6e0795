import type { RequestInput } from '../../electron/core/contract/contract.ts';
import type { Settings } from '../../electron/core/contract/settings.ts';
import { customPresetId, findPreset } from '../../electron/core/systems/custom-preset.ts';
import type { Preset } from '../../electron/core/systems/preset.ts';
import { illuminate } from '../../electron/core/systems/systems.ts';

/** The system that the person chose; the usual one before the settings are known. */
export function presetOf(settings: Pick<Settings, 'presetId' | 'customPreset'> | null): Preset {
  return (settings && findPreset(settings.presetId, settings.customPreset)) ?? illuminate;
}

/** What the engine checks by, as the settings say it. */
export function rulesOf(
  settings: Pick<Settings, 'presetId' | 'customPreset' | 'ratioTolerance' | 'requestBytes'>,
): RequestInput<'setRules'> {
  const { presetId, customPreset, ratioTolerance, requestBytes } = settings;
  const rules = { presetId, ratioTolerance, requestBytes };
  return presetId === customPresetId ? { ...rules, customPreset } : rules;
}
