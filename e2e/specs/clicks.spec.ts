import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { drawReadyJpeg } from '../../electron/engine/fixtures/draw-picture.ts';
import { type Student, studentsUpTo } from '../../electron/practice-sis/students.ts';
import { untilSignedIn } from '../steps.ts';
import { expect, test } from '../test.ts';

const inRoster = 600;
/** The SIS rejects photos of others. */
const students = studentsUpTo(inRoster).filter(({ status }) => status === 'active');

/** What a secretary has to press, counted; the dialog that chooses the folder comes on top. */

async function writePhotos(
  folder: string,
  photos: number,
  nameOf: (student: Student) => string,
): Promise<string> {
  const target = path.join(folder, 'portraits');
  await mkdir(target);
  for (const [at, student] of students.slice(0, photos).entries()) {
    await writeFile(path.join(target, nameOf(student)), await drawReadyJpeg(at + 1));
  }
  return target;
}

function countPresses(page: Page) {
  const pressed = { clicks: 0, enters: 0 };
  return {
    pressed,
    async click(name: string | RegExp) {
      await page.getByRole('button', { name }).first().click();
      pressed.clicks += 1;
    },
    async enter() {
      await page.keyboard.press('Enter');
      pressed.enters += 1;
    },
  };
}

const inSis = (page: Page, photos: number) =>
  page.getByRole('heading', { name: `${photos} of ${photos} photos are in the SIS` });

test.setTimeout(180_000);
test.use({ students: inRoster });

test('500 photos with the right names: three clicks', async ({ page, main, folder, sis }) => {
  await main.setDialogAnswer([await writePhotos(folder, 500, ({ id }) => `${id}.jpg`)]);
  await untilSignedIn(page);
  const { click, pressed } = countPresses(page);
  await click(/^Choose folder/);
  await click('Continue to upload');
  await click('Upload 500 photos');
  await expect(inSis(page, 500)).toBeVisible({ timeout: 120_000 });
  expect(pressed).toEqual({ clicks: 3, enters: 0 });
  expect(sis.imported()).toHaveLength(500);
});

test('12 photos named after their students: three clicks, and Enter for each and to go on', async ({
  page,
  main,
  folder,
  sis,
}) => {
  const nameOf = ({ familyName, givenName }: Student) => `${familyName}, ${givenName}.jpg`;
  await main.setDialogAnswer([await writePhotos(folder, 12, nameOf)]);
  await untilSignedIn(page);
  const { click, enter, pressed } = countPresses(page);
  await click(/^Choose folder/);
  await click('Open large');
  for (let photo = 0; photo < 12; photo += 1) {
    await expect(page.getByText(`${photo + 1} of 12`)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Yes, this is / })).toBeFocused();
    await enter();
  }
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Continue to upload' })).toBeFocused();
  await enter();
  await click('Upload 12 photos');
  await expect(inSis(page, 12)).toBeVisible({ timeout: 60_000 });
  expect(pressed).toEqual({ clicks: 3, enters: 13 });
  expect(sis.imported().toSorted()).toEqual(
    students
      .slice(0, 12)
      .map(({ id }) => id)
      .toSorted(),
  );
});
