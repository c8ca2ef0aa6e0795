import { expect, test } from 'vitest';
import { settingsSchema } from '../../electron/core/contract/settings.ts';
import { firstSettingsPlace, type SettingsPage } from '../state/settings-place.ts';
import type { OpenDialog, ScreenName } from '../state/store.ts';
import { findGuidePlace } from './find-guide-place.ts';

const settingsFor = (kind: 'sis' | 'folder') =>
  settingsSchema.parse({
    destinations: [
      { id: 'd', name: 'D', address: kind === 'sis' ? { kind, url: 'https://sis.example.org' } : { kind } },
    ],
    currentDestination: 'd',
  });

test.each<[ScreenName, OpenDialog | null, 'sis' | 'folder', string]>([
  ['photos', null, 'sis', 'start'],
  ['upload', null, 'sis', 'upload'],
  ['upload', null, 'folder', 'by-hand'],
  ['history', null, 'folder', 'upload#history'],
  ['review', { kind: 'crop', photoId: 'p1' }, 'sis', 'review#5-crop-rotate-convert-to-jpeg'],
  ['review', { kind: 'large', photoId: 'p1' }, 'sis', 'review'],
  ['history', { kind: 'principal-page' }, 'sis', 'class-sheets#page-for-the-principal'],
])('on %s, with the dialog %o, for %s: %s', (screen, dialog, kind, place) => {
  const { page, heading } = findGuidePlace({
    screen,
    dialog,
    settings: settingsFor(kind),
    settingsPlace: firstSettingsPlace,
  });
  expect(heading === undefined ? page : `${page}#${heading}`).toBe(place);
});

test('before the settings are read, the guide opens all the same', () => {
  expect(
    findGuidePlace({ screen: 'upload', dialog: null, settings: null, settingsPlace: firstSettingsPlace }),
  ).toEqual({ page: 'upload' });
});

test.each<[SettingsPage, string]>([
  ['destinations', 'destinations'],
  ['photos', 'start#where-things-are-in-settings'],
  ['network', 'network'],
  ['about', 'start#where-things-are-in-settings'],
])('in Settings, on the page %s: %s', (page, place) => {
  const settingsPlace = { ...firstSettingsPlace, page };
  const found = findGuidePlace({ screen: 'settings', dialog: null, settings: null, settingsPlace });
  expect(found.heading === undefined ? found.page : `${found.page}#${found.heading}`).toBe(place);
});
