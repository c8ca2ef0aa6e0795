import { zipPresets } from './custom-preset.ts';
import type { Preset } from './preset.ts';
import { illuminate } from './systems.ts';

function plainWords(name: string): string {
  return ` ${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
}

function isNamedIn(system: string, name: string): boolean {
  return plainWords(system).includes(plainWords(name));
}

/**
 * The name of the system that photos for this SIS are usually made ready for, where that is not the chosen one; null
 * where nothing speaks against the choice. A SIS that calls itself as a preset does is that system; any other has the
 * interface that Picture Day uploads to, and the preset that goes with it.
 * @param system as the SIS that is signed in to calls itself.
 */
export function otherPresetOf(system: string, chosen: Preset): string | null {
  if (isNamedIn(system, chosen.name)) return null;
  const named = zipPresets.find(({ name }) => isNamedIn(system, name));
  if (named) return named.name;
  return chosen.id === illuminate.id ? null : illuminate.name;
}
