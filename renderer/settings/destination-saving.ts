import { alignSettings, changeDestinations } from '../../electron/core/contract/destination-settings.ts';
import type { Settings } from '../../electron/core/contract/settings.ts';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import type { SettingsChange } from '../state/api.ts';
import type { Saving } from './use-saving.ts';

/** The settings as if this destination were the current one: its fields stand where the parts of the screen look. */
export function settingsAt(settings: Settings, destination: string): Settings {
  return alignSettings({ ...settings, currentDestination: destination });
}

/** A change of those fields, as one of this destination. */
export function changeAt(destination: string, change: SettingsChange): SettingsChange {
  return (settings) => {
    const seen = settingsAt(settings, destination);
    const changed = typeof change === 'function' ? change(seen) : change;
    const wanted = { ...seen, ...(changed as Partial<Settings>) };
    return { destinations: [...changeDestinations(seen, wanted).destinations] };
  };
}

/** Keeps changes of those fields with this destination. */
export function savingAt(saving: Saving, destination: string): Saving {
  return { ...saving, save: (change) => saving.save(changeAt(destination, change)) };
}

/** Changes one destination itself: its name, its address. */
export function saveDestination(
  saving: Saving,
  id: string,
  change: (destination: NamedDestination) => NamedDestination,
): Promise<void> {
  return saving.save(({ destinations }) => ({
    destinations: destinations.map((known) => (known.id === id ? change(known) : known)),
  }));
}
