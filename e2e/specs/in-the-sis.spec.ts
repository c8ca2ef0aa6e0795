import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright';
import { studentAt } from '../../electron/practice-sis/students.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { card, goTo, untilChecked, untilOver } from '../steps.ts';
import { expect, test } from '../test.ts';

/** A folder that was uploaded earlier, opened by the app's next start. */

const filter = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Show' }).getByRole('button', { name });

const detail = (page: Page) => page.getByRole('complementary', { name: /^Photo / });

async function uploadAll(page: Page): Promise<void> {
  await untilChecked(page, 8);
  await goTo(page, 'Upload');
  await page.getByRole('button', { name: 'Upload 7 photos' }).click();
  await untilOver(page, 7, 7);
}

/** What arrived today arrived yesterday. */
function moveToYesterday(userDataDir: string): void {
  const database = new DatabaseSync(path.join(userDataDir, 'state', 'journal.sqlite'));
  database.exec('UPDATE ledger SET arrived_ms = arrived_ms - 86400000');
  database.close();
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme} colors`, () => {
    test.use({ theme });

    test('a folder that was uploaded yesterday says so, and only what was changed goes again', async ({
      launch,
      photos,
      userDataDir,
      sis,
    }) => {
      const first = await launch({ args: [`--open=${photos.path}`] });
      await uploadAll(first.page);
      await first.close();
      moveToYesterday(userDataDir);

      const { page } = await launch({ args: [`--open=${photos.path}`] });
      await untilChecked(page, 8);
      await filter(page, /^In the SIS 7$/).click();
      await expect(page.getByRole('heading', { name: '7 photos in the SIS' })).toBeVisible();
      await expect(card(page, /In the SIS/)).toHaveCount(7);
      await expect(detail(page)).toContainText('In the SIS since yesterday');
      await expect(filter(page, /^Ready 0$/)).toBeVisible();
      await expectAccessible(page, 'Review, in the SIS');
      await goTo(page, 'Photos');
      await expect(page.getByText('7 of 7 uploaded, yesterday.')).toBeVisible();
      await expectAccessible(page, 'Photos, uploaded');
      await goTo(page, 'Upload');
      await expect(
        page.getByRole('heading', { name: 'Everything that can be uploaded is already in the SIS' }),
      ).toBeVisible();
      await expect(page.getByText('7 of 7 photos, last sent yesterday')).toBeVisible();
      await expect(page.getByRole('button', { name: /^Upload \d/ })).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Upload all again' })).toBeEnabled();
      await expectAccessible(page, 'Upload, everything there');
      expect(sis.imported()).toHaveLength(7);

      await page.getByRole('button', { name: 'Show them' }).click();
      const square = photos.square.replace('.jpg', '');
      await card(page, new RegExp(square)).click();
      await page.getByRole('button', { name: 'Crop to 4:5' }).click();
      await filter(page, /^Changed since upload 1$/).click();
      await expect(card(page, /Changed/)).toHaveCount(1);
      await expect(detail(page)).toContainText(
        'This photo was uploaded yesterday. You changed it after that',
      );
      await expectAccessible(page, 'Review, changed since upload');
      await goTo(page, 'Photos');
      await expect(page.getByText('6 of 7 uploaded, yesterday.')).toBeVisible();
      await goTo(page, 'Review');
      await detail(page).getByRole('button', { name: 'Upload again' }).click();
      await untilOver(page, 7, 7);
      expect(sis.imported().slice(7)).toEqual([square]);
      await goTo(page, 'Review');
      await filter(page, /^In the SIS 7$/).click();
    });
  });
}

test('a photo that went to the wrong student goes to the right one, and what stays in the SIS is said', async ({
  launch,
  photos,
  sis,
}) => {
  const first = await launch({ args: [`--open=${photos.path}`] });
  await uploadAll(first.page);
  await first.close();

  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await filter(page, /^In the SIS 7$/).click();
  const [wrong, right] = [studentAt(0), studentAt(40)];
  const wrongName = `${wrong.givenName} ${wrong.familyName}`;
  const rightName = `${right.givenName} ${right.familyName}`;
  await card(page, new RegExp(wrong.id)).click();
  await expect(filter(page, /^Students without a photo 495$/)).toBeVisible();
  await detail(page).getByRole('button', { name: 'Wrong student? Change…' }).click();
  await page.getByRole('combobox', { name: 'Whose photo is it?' }).fill(right.id);
  await page.getByRole('option', { name: new RegExp(right.id) }).click();
  await expect(detail(page)).toContainText(
    `This photo was uploaded today as the photo of ${wrongName}. Upload it again for ${rightName}.`,
  );
  const stays = `In the SIS, it stays ${wrongName}'s photo until another photo of ${wrongName} is uploaded.`;
  await expect(detail(page)).toContainText(stays);
  await expectAccessible(page, 'Review, uploaded as another student');
  await detail(page).getByRole('button', { name: 'Upload again' }).click();
  await untilOver(page, 7, 7);
  expect(sis.imported().slice(7)).toEqual([right.id]);
  // Another child's photo is none of this student.
  await expect(page.getByText('495 students have no photo in this upload.')).toBeVisible();
  await goTo(page, 'Review');
  await card(page, new RegExp(rightName)).click();
  await expect(detail(page)).toContainText('In the SIS since today');
  await expect(detail(page)).toContainText('Also in the SIS as another student');
  await expect(detail(page)).toContainText(stays);
});

test('what the SIS no longer has goes again, and that is said', async ({ launch, photos, sis }) => {
  const first = await launch({ args: [`--open=${photos.path}`] });
  await uploadAll(first.page);
  await first.close();

  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await filter(page, /^In the SIS 7$/).click();
  await card(page, new RegExp(photos.square.replace('.jpg', ''))).click();
  await page.getByRole('button', { name: 'Crop to 4:5' }).click();
  await goTo(page, 'Upload');
  await expect(page.getByText("6 photos are already in the SIS and won't be uploaded again")).toBeVisible();
  sis.proxy.inject('GET', /photo-imports\?/, { kind: 'change-answer', change: () => '{"imports":[]}' });
  await page.getByRole('button', { name: 'Upload 1 photo' }).click();
  const notice = page.getByText('The SIS no longer has 6 photos that were uploaded earlier.');
  await expect(notice.first()).toBeVisible();
  await untilOver(page, 7, 7);
  expect(sis.imported()).toHaveLength(14);
});

test('zips that were saved earlier are handed over, and made of all photos all the same', async ({
  launch,
  folder,
  photos,
}) => {
  const target = path.join(folder, 'zips');
  await mkdir(target);
  const toWays = async (page: Page) => {
    await untilChecked(page, 8);
    await goTo(page, 'Upload');
    await page.getByRole('button', { name: 'Other delivery options' }).click();
    await page.getByRole('radio', { name: /^Save zip files/ }).check({ force: true });
  };
  const first = await launch({ args: [`--open=${photos.path}`] });
  await toWays(first.page);
  await first.main.setDialogAnswer([target]);
  await first.page.getByRole('button', { name: /^Save zip files of 7 photos/ }).click();
  await expect(first.page.getByRole('heading', { name: '7 photos in 1 zip file were saved.' })).toBeVisible();
  await first.close();

  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  // They are not in the SIS that is signed in to.
  await expect(filter(page, /^Ready 6$/)).toBeVisible();
  await toWays(page);
  await expect(
    page.getByText('7 of 7 photos were already saved as zip files, most recently today.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Save zip files of 7 photos/ })).toBeEnabled();
  await expectAccessible(page, 'Other ways, saved');
  await goTo(page, 'Review');
  await filter(page, /^Delivered 7$/).click();
  await expect(card(page, /Delivered/)).toHaveCount(7);
  await expect(detail(page)).toContainText('Delivered today');
  await goTo(page, 'Upload');
  await expect(page.getByRole('button', { name: 'Upload 7 photos' })).toBeEnabled();
});
