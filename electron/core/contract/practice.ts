import type { NamedDestination } from '../delivery/named-destination.ts';
import { isSameWebAddress } from '../network/web-address.ts';
import { AppError } from '../shared/failure.ts';
import { entryOf, type RequestName } from './contract.ts';
import { changeDestinations } from './destination-settings.ts';
import { type Settings, settingsSchema } from './settings.ts';

/** Whether the person tries the app out, with the practice SIS in place of their own systems. */
export type PracticeState = { readonly kind: 'none' } | { readonly kind: 'samples' };

/** How far the sample photos are drawn. */
export interface PracticeProgress {
  readonly written: number;
  readonly total: number;
}

export const practiceId = 'practice';
export const practiceName = 'Practice (nothing leaves this computer)';

/** What a person chooses for the app rather than for their school: it holds during practice, and after it. */
const sharedKeys = [
  'theme',
  'network',
  'historyDays',
  'updateNotice',
  'dismissedUpdate',
  'updateCheckedAt',
] as const satisfies readonly (keyof Settings)[];

type Shared = Pick<Settings, (typeof sharedKeys)[number]>;

function sharedOf(settings: Settings): Shared {
  return Object.fromEntries(sharedKeys.map((key) => [key, settings[key]])) as Shared;
}

/** What practice begins with: one destination, the practice SIS, and nothing of the school's own. */
export function practiceSettings(own: Settings, sisUrl: string): Settings {
  const destination: Pick<NamedDestination, 'id' | 'name' | 'address'> = {
    id: practiceId,
    name: practiceName,
    address: { kind: 'sis', url: sisUrl },
  };
  return settingsSchema.parse({
    ...sharedOf(own),
    destinations: [destination],
    currentDestination: practiceId,
    isSetUp: true,
  });
}

/** A change that is made during practice: in the settings of the practice, and what of it is kept beyond. */
export function changeInPractice(
  practiced: Settings,
  change: (settings: Settings) => Settings,
): { readonly practiced: Settings; readonly keep: (own: Settings) => Settings } {
  const wanted = changeDestinations(practiced, change(practiced));
  const [destination] = wanted.destinations;
  const isSame =
    wanted.destinations.length === 1 &&
    destination?.id === practiceId &&
    JSON.stringify(destination.address) === JSON.stringify(practiced.destinations[0]?.address);
  if (!isSame) throw new AppError('practice-only');
  return { practiced: wanted, keep: (own) => ({ ...own, ...sharedOf(wanted) }) };
}

/**
 * Holds a request of the practice to the practice SIS.
 * @throws AppError `practice-only` for whatever would contact another address.
 */
export function confineToSis(onlySis: string, name: RequestName, input: unknown): void {
  if (!entryOf(name).contactsAddress) return;
  // These go where it is signed in, which is only ever the practice SIS.
  if (name === 'upload' || name === 'resumeRun') return;
  const url = typeof input === 'object' && input !== null && 'url' in input ? input.url : null;
  const isAllowed =
    (name === 'connect' || name === 'checkConnection') &&
    typeof url === 'string' &&
    isSameWebAddress(url, onlySis);
  if (!isAllowed) throw new AppError('practice-only');
}
