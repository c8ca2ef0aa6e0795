import type { Settings } from '../../electron/core/contract/settings.ts';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { findPreset } from '../../electron/core/systems/custom-preset.ts';
import type { Preset } from '../../electron/core/systems/preset.ts';
import { illuminate } from '../../electron/core/systems/systems.ts';

/** The system that the person chose; the usual one before the settings are known. */
export function presetOf(settings: Pick<Settings, 'presetId' | 'customPreset'> | null): Preset {
  return (settings && findPreset(settings.presetId, settings.customPreset)) ?? illuminate;
}

/** For a request that sends to a destination: the roster's column with its IDs, where they are not those of the review. */
export function idColumnOf(destination: Pick<NamedDestination, 'idColumn'> | null): {
  readonly idColumn?: string;
} {
  return destination === null || destination.idColumn === '' ? {} : { idColumn: destination.idColumn };
}
