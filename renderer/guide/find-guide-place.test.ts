import { expect, test } from 'vitest';
import { settingsSchema } from '../../electron/core/contract/settings.ts';
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
])('on %s, with the dialog %o, for %s: %s', (screen, dialog, kind, place) => {
  const { page, heading } = findGuidePlace({ screen, dialog, settings: settingsFor(kind) });
  expect(heading === undefined ? page : `${page}#${heading}`).toBe(place);
});

test('before the settings are read, the guide opens all the same', () => {
  expect(findGuidePlace({ screen: 'upload', dialog: null, settings: null })).toEqual({ page: 'upload' });
});
