import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { useApp } from './app-context.ts';
import type { AppState } from './store.ts';

const none: readonly string[] = [];

/** The destinations that are chosen for the next upload, by ID: the current one unless others were chosen. */
export function targetsOf({ settings, targets }: Pick<AppState, 'settings' | 'targets'>): readonly string[] {
  if (!settings) return none;
  const { destinations, currentDestination } = settings;
  const known = destinations.filter(({ id }) => targets?.includes(id) ?? id === currentDestination);
  return known.map(({ id }) => id);
}

export function useTargets(): readonly string[] {
  // One text, so that the same choice does not draw the screen again.
  return useApp((state) => targetsOf(state).join(' '))
    .split(' ')
    .filter((id) => id !== '');
}

export function useTargetDestinations(): readonly NamedDestination[] {
  const destinations = useApp(({ settings }) => settings?.destinations ?? noDestinations);
  const targets = useTargets();
  return destinations.filter(({ id }) => targets.includes(id));
}

const noDestinations: readonly NamedDestination[] = [];
