import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Fix } from '../../core/photo/fix.ts';
import type { Photo } from '../../core/photo/photo.ts';
import { readCorners, uprightCorners } from '../fixtures/draw-picture.ts';
import { oddFiles } from '../fixtures/odd-files.ts';
import { drawOriented, readHeicFixture } from '../fixtures/odd-pictures.ts';
import { makeFolderOf } from '../fixtures/temporary-folder.ts';
import { probePhoto } from '../intake/probe-photo.ts';
import { showLarge, showThumbnail } from './show-picture.ts';

async function open(content: Uint8Array): Promise<readonly [Photo, string]> {
  const file = path.join(await makeFolderOf({ '1.jpg': content }), '1.jpg');
  return [{ id: '1', file: '1.jpg', isIgnored: false, ...(await probePhoto(file)) }, file];
}

const turn: Fix = { kind: 'turn', quarterTurns: 1 };
const crop: Fix = { kind: 'crop', box: { left: 500, top: 300, width: 500, height: 625 } };
const shrink: Fix = { kind: 'shrink', width: 100, height: 100 };

test.each<readonly [readonly Fix[], readonly [number, number], readonly [number, number], readonly string[]]>(
  [
    [[], [240, 200], [1_000, 833], uprightCorners],
    [[turn], [240, 288], [1_000, 1_200], ['blue', 'red', 'yellow', 'green']],
    [
      [turn, crop],
      [240, 300],
      [500, 625],
      ['red', 'red', 'green', 'green'],
    ],
    [
      [turn, crop, shrink],
      [240, 300],
      [500, 625],
      ['red', 'red', 'green', 'green'],
    ],
  ],
)(
  'a photo is shown upright and with its fixes, small and large: %j',
  async (fixes, small, large, corners) => {
    const [photo, file] = await open(await drawOriented(6, { width: 1_200, height: 1_000 }));
    for (const [show, [width, height]] of [
      [showThumbnail, small],
      [showLarge, large],
    ] as const) {
      const shown = await show(photo, file, fixes);
      expect(await sharp(shown).metadata()).toMatchObject({ format: 'jpeg', width, height, space: 'srgb' });
      expect(await readCorners(shown)).toEqual(corners);
    }
  },
);

test.each([
  ['an SVG', oddFiles.svg],
  ['what only begins like a HEIC', oddFiles.heic],
  ['nothing', Buffer.of()],
])('there is no picture of %s', async (_, content) => {
  const [photo, file] = await open(content);
  await expect(showLarge(photo, file, [])).rejects.toMatchObject({ code: 'bad-request' });
});

test('there is no picture of a file that went, or is another type by now', async () => {
  const [photo, file] = await open(await readHeicFixture('drawn'));
  await expect(showThumbnail(photo, `${file}.gone`, [])).rejects.toMatchObject({ code: 'bad-request' });
  await writeFile(file, oddFiles.svg);
  await expect(showThumbnail(photo, file, [])).rejects.toMatchObject({ code: 'bad-request' });
});
