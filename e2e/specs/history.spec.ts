import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { expectAccessible } from '../expect-accessible.ts';
import { readPdfText } from '../fixtures/read-pdf.ts';
import { goTo, untilChecked, untilOver } from '../steps.ts';
import { expect, test } from '../test.ts';

async function uploadAll(page: Page): Promise<void> {
  await untilChecked(page, 8);
  await goTo(page, 'Upload');
  await page.getByRole('button', { name: 'Upload 7 photos' }).click();
  await untilOver(page, 7, 7);
}

test('before the first upload it says what will stand here', async ({ page }) => {
  await goTo(page, 'History');
  await expect(page.getByRole('heading', { name: 'No uploads yet' })).toBeVisible();
});

test('an upload of days ago: its photos, a student, the CSV; and it can be deleted', async ({
  launch,
  folder,
  photos,
}) => {
  const before = await launch({ args: [`--open=${photos.path}`] });
  await uploadAll(before.page);
  await before.close();

  // Nobody is signed in, and there is no roster: names are those of then.
  const { page, main } = await launch({ env: {} });
  await goTo(page, 'History');
  const row = page.getByRole('row', { name: /lincoln-fall/ });
  await expect(row).toContainText('7 of 7 photos in the SIS, 1 not included');
  await expect(row).toContainText('by demo.secretary');
  await expect(row).toContainText('Finished');
  await expectAccessible(page);

  const [first = ''] = photos.right;
  const studentId = first.replace('.jpg', '');
  const everywhere = page.getByLabel('Search all uploads (student, ID or file)');
  await everywhere.fill(studentId);
  const found = page.getByRole('table', { name: 'Photos found' });
  await expect(found.getByRole('row')).toHaveCount(2);
  await expect(found).toContainText('In the SIS');
  await expect(page.getByText('1 photo found.')).toBeVisible();
  const student = (await found.getByRole('row', { name: first }).getByRole('cell').nth(3).innerText()).trim();
  const name = student.replace(studentId, '').trim();
  expect(name).toMatch(/^\p{L}/u);
  await everywhere.fill(name.toLowerCase());
  await expect(found.getByRole('row', { name: first })).toContainText(name);
  await everywhere.fill(first.toUpperCase());
  await expect(page.getByText('1 photo found.')).toBeVisible();
  await everywhere.fill('nobody-at-all');
  await expect(page.getByText('No photo found in any upload.')).toBeVisible();
  await everywhere.fill(studentId);
  await found.getByRole('button', { name: `Details of ${first}` }).press('Enter');
  const story = page.getByRole('dialog');
  await expect(story).toContainText('In 1 upload.');
  for (const fact of ['lincoln-fall', 'demo.secretary', 'In the SIS']) {
    await expect(story).toContainText(fact);
  }
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(story).toBeHidden();
  await expect(found.getByRole('button', { name: `Details of ${first}` })).toBeFocused();
  await everywhere.fill('');
  await expect(page.getByText(/^Uploads older than 400 days are deleted/)).toBeVisible();

  await row.getByRole('button', { name: /^Show photos of the upload/ }).click();
  const list = page.getByRole('table', { name: 'Photos of this upload' });
  await expect(list).toContainText(first);
  await page.getByLabel('Search by student or file').fill(studentId);
  await expect(list.getByRole('row')).toHaveCount(2);
  await expectAccessible(page);

  const file = path.join(folder, 'history.csv');
  await main.setSaveAnswer(file);
  await page.getByRole('button', { name: 'Save as CSV…' }).click();
  await expect(page.getByText(`Saved as ${file}.`)).toBeVisible();
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
  // Heading and all photos, whatever is searched for just now.
  expect(lines.filter((line) => line.includes(',In the SIS,'))).toHaveLength(7);
  expect(lines.find((line) => line.includes(first))).toContain('lincoln-fall');

  const pdf = path.join(folder, 'history.pdf');
  await main.setSaveAnswer(pdf);
  await page.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(page.getByText(`Saved as ${pdf}.`)).toBeVisible();
  const text = readPdfText(await readFile(pdf));
  expect(text).toContain('Upload of student photos: lincoln-fall');
  expect(text).toContain('Uploaded bydemo.secretary');
  expect(text).toContain('Not included: 1 photo');
  expect(text).toContain('In the SIS: 7 photos');
  for (const name of photos.right) expect(text).toContain(name);

  await page.getByRole('button', { name: 'Delete…' }).click();
  await expect(page.getByRole('dialog')).toContainText('Photos in the SIS are not affected.');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No uploads yet' })).toBeVisible();
});
