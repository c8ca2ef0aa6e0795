import { readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { drawPhotos } from '../../build/bench/draw-photos.ts';
import { goTo, untilChecked, untilOver, untilSignedIn } from '../steps.ts';
import { expect, test } from '../test.ts';

test('a folder that is opened again, under another name, offers only what is new', async ({
  launch,
  folder,
  sis,
}) => {
  const fall = path.join(folder, 'fall');
  await drawPhotos(fall, 4);
  const before = await launch({ args: [`--open=${fall}`] });
  await untilChecked(before.page, 4);
  await goTo(before.page, 'Upload');
  await before.page.getByRole('button', { name: 'Upload 4 photos' }).click();
  await untilOver(before.page, 4, 4);
  await before.close();

  const moved = path.join(folder, 'Fall pictures');
  await rename(fall, moved);
  const { page } = await launch({ args: [`--open=${moved}`] });
  await untilSignedIn(page);
  await goTo(page, 'Upload');
  await expect(page.getByText('4 are in the SIS already and not sent again.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Upload 0 photos/ })).toBeDisabled();
  expect(sis.imported()).toHaveLength(4);

  // One more arrives while it is open.
  await drawPhotos(path.join(folder, 'more'), 5);
  const known = new Set(await readdir(moved));
  const newest = (await readdir(path.join(folder, 'more'))).find((name) => !known.has(name)) ?? '';
  await rename(path.join(folder, 'more', newest), path.join(moved, newest));
  await page.getByRole('button', { name: 'Upload 1 photo' }).click();
  await untilOver(page, 5, 5);
  expect(new Set(sis.imported()).size).toBe(5);
  expect(sis.imported()).toHaveLength(5);
});
