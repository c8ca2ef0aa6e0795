import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { writeSamplePhotos } from '../../electron/practice-sis/sample-photos/write-sample-photos.ts';
import { goTo, untilChecked } from '../steps.ts';
import { expect, test } from '../test.ts';

/** `README_PICTURES=1` puts the pictures where the README shows them; otherwise they are with the results. */
const pictures = path.join(
  import.meta.dirname,
  process.env['README_PICTURES'] === '1' ? '../../build/pictures' : '../../out/e2e-pictures',
);

test("the screens with a school's photos, as the README shows them", async ({ launch, folder }) => {
  const samples = path.join(folder, 'lincoln-fall');
  const { files } = await writeSamplePhotos({ folder: samples, count: 60 });
  await mkdir(pictures, { recursive: true });
  const { page } = await launch({ args: [`--open=${samples}`] });
  const shoot = (name: string) =>
    page.screenshot({ path: path.join(pictures, `${name}.jpg`), type: 'jpeg', quality: 85 });
  await untilChecked(page, 60);
  await expect(page.getByText('Checking that each picture is whole')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '17 photos need attention' })).toBeVisible();
  expect(files.length).toBeGreaterThan(60);
  await page.getByRole('gridcell', { name: /2 : 3/ }).click();
  await expect
    .poll(() =>
      page
        .locator('img')
        .evaluateAll((images) => images.every((image) => (image as HTMLImageElement).complete)),
    )
    .toBe(true);
  await shoot('review');
  await goTo(page, 'Upload');
  await expect(page.getByRole('button', { name: /^Upload \d+ photos/ })).toBeEnabled();
  await shoot('upload');
  await page.getByRole('button', { name: /^Upload \d+ photos/ }).click();
  await goTo(page, 'Jobs');
  await expect(page.getByRole('heading', { name: /51 of 52 photos are in the SIS/ })).toBeVisible();
  await shoot('jobs');
});
