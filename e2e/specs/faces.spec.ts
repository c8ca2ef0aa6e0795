import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { english } from '../../electron/core/text/en/english.ts';
import { writeSamplePhotos } from '../../electron/practice-sis/sample-photos/write-sample-photos.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { goTo, goToSettings, untilChecked } from '../steps.ts';
import { expect, test } from '../test.ts';

const { faces } = english;

test.beforeEach(async ({ userDataDir, sis }) =>
  writeFile(path.join(userDataDir, 'settings.json'), JSON.stringify({ sisUrl: sis.url })),
);

test('heads are centered in all photos in one step, and every face is shown; turned off, nothing of it is there', async ({
  launch,
  folder,
}) => {
  const samples = path.join(folder, 'lincoln-fall');
  await writeSamplePhotos({ folder: samples, count: 20 });
  const { page } = await launch({ args: [`--open=${samples}`] });
  await untilChecked(page, 20);
  const filters = page.getByRole('navigation', { name: 'Show' });
  await filters.getByRole('button', { name: 'All photos' }).click();

  await page.getByRole('button', { name: faces.showFaces }).click();
  await expect(page.locator('[data-photo] img[src^="photo://face/"]').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: faces.showWholePhotos }).click();
  await expect(page.locator('[data-photo] img[src^="photo://face/"]')).toHaveCount(0);

  await page.getByRole('button', { name: faces.openCenterHeads }).click();
  const dialog = page.getByRole('dialog');
  const size = dialog.getByRole('slider', { name: faces.headSize });
  await expect(size).toHaveAttribute('aria-valuetext', '50%');
  await size.press('ArrowRight');
  await expect(size).toHaveAttribute('aria-valuetext', '51%');
  await expect(dialog.getByText(faces.headSizeValue(0.51))).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: faces.apply }).click();
  await expect(page.getByText(/^Centered heads in \d+ photos\./)).toBeVisible();
  await page.getByRole('button', { name: /^Undo: crop/ }).click();
  await expect(page.getByText(/^Undid: /)).toBeVisible();

  await goToSettings(page, 'Photos');
  await page.getByText(faces.settingsSwitch, { exact: true }).click();
  await expect(page.getByRole('checkbox', { name: faces.settingsSwitch })).not.toBeChecked();
  await goTo(page, 'Review');
  await expect(page.getByRole('button', { name: faces.openCenterHeads })).toHaveCount(0);
  await expect(page.getByRole('button', { name: faces.showFaces })).toHaveCount(0);
});
