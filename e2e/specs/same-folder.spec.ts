import { mkdir, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { drawPhotos } from '../../build/bench/draw-photos.ts';
import type { Bridge } from '../../electron/core/contract/shell-contract.ts';
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
  await expect(page.getByText(/^4 photos are already in the SIS and won't be uploaded again/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Upload \d/ })).toHaveCount(0);
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

/** What the engine says of the photos is about this destination. */
const destinationOf = (page: Page) =>
  page.evaluate(async () => {
    const { pictureDay } = globalThis as unknown as { readonly pictureDay: Bridge };
    const reply = await pictureDay.snapshot({});
    return reply.ok ? reply.value.ledger.destination?.kind : reply.failure.code;
  });

test('what is said of the photos is about the delivery method that is chosen', async ({ launch, folder }) => {
  const fall = path.join(folder, 'fall');
  await drawPhotos(fall, 4);
  const target = path.join(folder, 'zips');
  await mkdir(target);
  const { page, main } = await launch({ args: [`--open=${fall}`] });
  await untilSignedIn(page);
  await untilChecked(page, 4);
  await goTo(page, 'Upload');
  await expect.poll(() => destinationOf(page)).toBe('sis');
  await page.getByRole('button', { name: 'Other delivery options' }).click();
  await page.getByRole('radio', { name: /^Save zip files/ }).check({ force: true });
  await expect.poll(() => destinationOf(page)).toBe('folder');
  await main.setDialogAnswer([target]);
  await page.getByRole('button', { name: /^Save zip files of 4 photos/ }).click();
  await expect(page.getByRole('heading', { name: '4 photos in 1 zip file were saved.' })).toBeVisible();
  await goTo(page, 'Review');
  expect(await destinationOf(page)).toBe('folder');
  await goTo(page, 'Upload');
  await expect.poll(() => destinationOf(page)).toBe('sis');
  await expect(page.getByRole('button', { name: 'Upload 4 photos' })).toBeEnabled();
});
