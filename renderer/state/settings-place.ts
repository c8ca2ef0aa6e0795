export const settingsPages = ['destinations', 'photos', 'network', 'about'] as const;
export type SettingsPage = (typeof settingsPages)[number];

/** What other screens lead to, and the page that has it. */
const pageOfPart = {
  destinations: 'destinations',
  /** The field that a sign-in lacks: the address, or the token or password. */
  'sign-in': 'destinations',
  /** Which system photos are checked for. */
  system: 'photos',
  history: 'about',
} as const satisfies Readonly<Record<string, SettingsPage>>;

export type SettingsPart = keyof typeof pageOfPart;

/** Where the person is in the settings; kept while the app runs. */
export interface SettingsPlace {
  readonly page: SettingsPage;
  /** The destination that is shown, by ID. Null: the current one; empty: none. */
  readonly destination: string | null;
  /** Gets the focus once it is there. */
  readonly part: SettingsPart | null;
}

export const firstSettingsPlace: SettingsPlace = { page: 'destinations', destination: null, part: null };

/** @param destination by ID, where the part is one of a destination; the current one if absent. */
export function settingsPlaceOf(part: SettingsPart, destination: string | null = null): SettingsPlace {
  return { page: pageOfPart[part], destination, part };
}
