import type { NamedDestination } from '../delivery/named-destination.ts';
import { isSameWebAddress } from '../network/web-address.ts';
import type { PolicyState } from '../policy/policy-state.ts';
import { AppError } from '../shared/failure.ts';
import { findPreset } from '../systems/custom-preset.ts';
import { entryOf, type RequestName } from './contract.ts';
import { changeDestinations } from './destination-settings.ts';
import { type Settings, settingsSchema } from './settings.ts';
import type { Steps } from './views.ts';

/** Whether the person tries the app out, with the practice SIS in place of their own systems. */
export type PracticeState = { readonly kind: 'none' } | { readonly kind: PracticeKind };

/** What is practiced with: sample photos, or the open folder, by its own rules and decisions. */
export const practiceKinds = ['samples', 'own-photos'] as const;

export type PracticeKind = (typeof practiceKinds)[number];

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
  'findFaces',
  'dismissedUpdate',
  'updateCheckedAt',
] as const satisfies readonly (keyof Settings)[];

type Shared = Pick<Settings, (typeof sharedKeys)[number]>;

function sharedOf(settings: Settings): Shared {
  return Object.fromEntries(sharedKeys.map((key) => [key, settings[key]])) as Shared;
}

/** The same photos pass as at the current destination, and the same families have opted out. */
function rehearsedOf(own: Settings) {
  const { presetId, customPreset, ratioTolerance, requestBytes, bytesPerSecond } = own;
  // What photos sent one by one are held to says nothing about zips.
  const hasZips = findPreset(presetId, customPreset)?.unit === 'zips';
  const { rosterPath, rosterColumns, rosterPadIdsTo, optOutPath, optOutAnswers } = own;
  return {
    limits: hasZips ? { presetId, customPreset, ratioTolerance, requestBytes, bytesPerSecond } : {},
    lists: { rosterPath, rosterColumns, rosterPadIdsTo, optOutPath, optOutAnswers },
  };
}

/** What practice begins with: one destination, the practice SIS. With sample photos nothing of the school's own is there. */
export function practiceSettings(own: Settings, sisUrl: string, kind: PracticeKind = 'samples'): Settings {
  const { limits, lists } = kind === 'own-photos' ? rehearsedOf(own) : { limits: {}, lists: {} };
  const destination: Partial<NamedDestination> = {
    id: practiceId,
    name: practiceName,
    address: { kind: 'sis', url: sisUrl },
    ...limits,
  };
  return settingsSchema.parse({
    ...sharedOf(own),
    ...lists,
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
 * What an administrator has set, without where photos go and by whose rules: a practice goes nowhere. A file that cannot
 * be used stops the practice too.
 */
export function policyInPractice(state: PolicyState): PolicyState {
  if (state.kind !== 'managed') return state;
  const { largestZipMegabytes, historyDays, renameFiles } = state.policy;
  const kept = { largestZipMegabytes, historyDays, renameFiles };
  const policy = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  return { ...state, policy };
}

const noSteps: Steps = { undo: null, redo: null };

/**
 * Holds a request of the practice to the practice SIS, and away from the photographer's files.
 * @throws AppError `practice-only` for whatever would contact another address, `practice-renaming`.
 */
export function confineToSis(onlySis: string, name: RequestName, input: unknown, steps = noSteps): void {
  const isRenaming =
    name === 'renameFiles' || ((name === 'undo' || name === 'redo') && steps[name]?.kind === 'rename-files');
  if (isRenaming) throw new AppError('practice-renaming');
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
