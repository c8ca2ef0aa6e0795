import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatNumber } from '../core/shared/locale.ts';
import { customPresetSchema, findPreset, presets, zipPresets } from '../core/systems/custom-preset.ts';
import type { Preset } from '../core/systems/preset.ts';
import { ratioInWords } from '../core/text/preset-words.ts';
import { commandHelp } from './help.ts';

/** The list of the first zip, as `pack` names it. */
const lists: Readonly<Record<string, string>> = {
  powerschool: 'photos-001-map.txt',
  destiny: 'idlink.txt',
  schoollogic: 'photos-001-lookup.txt',
  koha: 'idlink.txt',
};

const guide = await readFile(path.join(import.meta.dirname, '../../docs/guide/other-sis.md'), 'utf8');

const rowOf = ({ id, name }: Preset) =>
  guide.split('\n').find((line) => line.startsWith(`| ${name} | \`${id}\` |`)) ?? '';

test.each(zipPresets)('help and guide know $id, and the guide says of it what is packed', (preset) => {
  const { id, uploadPage, maximumRequestBytes, maximumPhotoBytes, advisedPhotoBytes } = preset;
  expect(commandHelp.pack).toContain(id);
  const [, , , list = '', zips = '', photos = '', page] = rowOf(preset)
    .split('|')
    .map((cell) => cell.trim());
  if (uploadPage !== null) expect(page).toBe(uploadPage);
  const name = lists[id];
  expect(list).toContain(name ? `\`${name}\`` : 'none');
  expect(zips).toBe(maximumRequestBytes === null ? '' : `${maximumRequestBytes / 1_000_000} MB`);
  expect(/\d:\d/.test(photos)).toBe(preset.ratio !== null);
  expect(photos).toContain(ratioInWords(preset) ?? '');
  for (const bytes of [maximumPhotoBytes, advisedPhotoBytes]) {
    if (bytes !== null)
      expect(photos).toContain(bytes < 1_000_000 ? `${bytes / 1_000} KB` : `${bytes / 1_000_000} MB`);
  }
});

test.each(presets.filter(({ unit }) => unit === 'photos'))(
  'help and guide know $id, which takes photos one by one',
  (preset) => {
    expect(commandHelp.check).toContain(preset.id);
    const [, , , limit, photos = ''] = rowOf(preset)
      .split('|')
      .map((cell) => cell.trim());
    const { maximumPhotoBytes } = preset;
    expect(limit).toBe(maximumPhotoBytes === null ? '' : `${formatNumber(maximumPhotoBytes)} bytes`);
    expect(photos).toContain('upright');
  },
);

test('the description in the guide is one that works', () => {
  const example = /^ {4}\{\n[\s\S]*?^ {4}\}$/m.exec(guide)?.[0] ?? '';
  const custom = customPresetSchema.parse(JSON.parse(example));
  expect(findPreset('custom', custom)).toMatchObject({ name: 'Lunch registers', ratio: 0.75 });
});
