import { currentDestinationOf } from '../../electron/core/contract/destination-settings.ts';
import type { DestinationAddress } from '../../electron/core/delivery/named-destination.ts';
import type { GuidePageId, GuidePlace } from '../state/guide-place.ts';
import type { SettingsPage } from '../state/settings-place.ts';
import type { AppState, OpenDialog, ScreenName } from '../state/store.ts';

const screenPlaces: Readonly<Record<ScreenName, GuidePlace>> = {
  photos: { page: 'start' },
  review: { page: 'review' },
  upload: { page: 'upload' },
  'delivery-methods': { page: 'by-hand' },
  jobs: { page: 'upload' },
  history: { page: 'upload', heading: 'history' },
  settings: { page: 'start', heading: 'where-things-are-in-settings' },
};

const settingsPlaces: Readonly<Partial<Record<SettingsPage, GuidePlace>>> = {
  destinations: { page: 'destinations' },
  network: { page: 'network' },
};

const dialogPlaces: Readonly<Partial<Record<OpenDialog['kind'], GuidePlace>>> = {
  roster: { page: 'review', heading: '1-the-roster-who-is-at-the-school' },
  'index-lists': { page: 'review', heading: '2-the-photographers-list' },
  matching: { page: 'review', heading: '3-whose-photo-is-it' },
  crop: { page: 'review', heading: '5-crop-rotate-convert-to-jpeg' },
  'center-heads': { page: 'review', heading: '5-crop-rotate-convert-to-jpeg' },
  'save-fixed': { page: 'review', heading: '6-undo-export-fixed-photos-rename-original-files' },
  'rename-files': { page: 'review', heading: '6-undo-export-fixed-photos-rename-original-files' },
  'class-sheets': { page: 'class-sheets' },
  'sheet-numbers': { page: 'class-sheets' },
  'photographer-letter': { page: 'class-sheets', heading: 'letter-to-the-photographer' },
  'principal-page': { page: 'class-sheets', heading: 'page-for-the-principal' },
  shortcuts: { page: 'review', heading: '9-keys' },
  'connection-check': { page: 'network' },
};

const systemPages: Readonly<Partial<Record<DestinationAddress['kind'], GuidePageId>>> = {
  sftp: 'sftp',
  folder: 'by-hand',
  ldap: 'active-directory',
  moodle: 'moodle',
  google: 'google-workspace',
  microsoft: 'microsoft-365',
};

/** Every place that `findGuidePlace` may answer with, for the test that they are there. */
export const guidePlaces: readonly GuidePlace[] = [
  ...Object.values(screenPlaces),
  ...Object.values(dialogPlaces),
  ...Object.values(settingsPlaces),
  ...Object.values(systemPages).map((page) => ({ page })),
];

/** Where the guide says most about what is on the screen. */
export function findGuidePlace({
  screen,
  dialog,
  settings,
  settingsPlace,
}: Pick<AppState, 'screen' | 'dialog' | 'settings' | 'settingsPlace'>): GuidePlace {
  const ofDialog = dialog ? dialogPlaces[dialog.kind] : undefined;
  if (ofDialog) return ofDialog;
  const ofSettings = screen === 'settings' ? settingsPlaces[settingsPlace.page] : undefined;
  if (ofSettings) return ofSettings;
  const kind = settings ? currentDestinationOf(settings)?.address.kind : undefined;
  const ofSystem = screen === 'upload' && kind ? systemPages[kind] : undefined;
  return ofSystem ? { page: ofSystem } : screenPlaces[screen];
}
