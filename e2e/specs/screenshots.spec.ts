import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import { writeSamplePhotos } from '../../electron/practice-sis/sample-photos/write-sample-photos.ts';
import { type Student, studentsUpTo } from '../../electron/practice-sis/students.ts';
import { drop } from '../drop.ts';
import { writePspaDisc } from '../fixtures/pspa-disc.ts';
import { card, goTo, untilChecked, untilOver, untilSignedIn } from '../steps.ts';
import { expect, test } from '../test.ts';

/** `README_PICTURES=1` puts the pictures where the guide shows them; otherwise they are with the results. */
const pictures = path.join(
  import.meta.dirname,
  process.env['README_PICTURES'] === '1' ? '../../build/pictures' : '../../out/e2e-pictures',
);

const filter = (name: string) => ({ name: new RegExp(`^${name}`) });

/** What was done is said in a message over the window: it is not part of the picture. */
async function closeMessage(page: Page, words: RegExp): Promise<void> {
  const messages = page.getByRole('region', { name: /Messages/ }).getByRole('listitem');
  const message = messages.filter({ hasText: words });
  await message.getByRole('button', { name: 'Close this message' }).click();
  await expect(message).toHaveCount(0);
}

/** The whole window, or a part of it, with its pictures there. */
async function shoot(page: Page, name: string, part?: Locator): Promise<void> {
  await expect
    .poll(() =>
      page
        .locator('img')
        .evaluateAll((images) => images.every((image) => (image as HTMLImageElement).complete)),
    )
    .toBe(true);
  await (part ?? page).screenshot({
    path: path.join(pictures, `${name}.jpg`),
    type: 'jpeg',
    quality: 82,
    animations: 'disabled',
  });
}

async function openMore(page: Page, item: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test.beforeAll(() => mkdir(pictures, { recursive: true }));

test("the screens with a school's photos, from the review to the jobs", async ({ launch, folder }) => {
  test.setTimeout(180_000);
  const samples = path.join(folder, 'lincoln-fall');
  const { files } = await writeSamplePhotos({ folder: samples, count: 60 });
  const { page } = await launch({ args: [`--open=${samples}`] });
  await untilChecked(page, 60);
  await expect(page.getByText('Checking photos for damage')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '17 photos need attention' })).toBeVisible();
  expect(files.length).toBeGreaterThan(60);
  await card(page, /2:3/).click();
  await shoot(page, 'review');

  await page.getByRole('button', filter('All photos')).click();
  await card(page, /2:3/).click();
  await page.keyboard.press('Alt+c');
  await expect(page.getByRole('application', { name: 'Crop' })).toBeFocused();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('+');
  await page.keyboard.press('Shift+ArrowUp');
  await shoot(page, 'frame');
  await page.keyboard.press('Enter');
  await closeMessage(page, /Crop saved/);
  await page.setViewportSize({ width: 1680, height: 760 });
  await expect(page.getByText('After', { exact: true })).toBeVisible();
  await shoot(page, 'before-and-after', page.getByRole('complementary', { name: /^Photo / }));
  await page.setViewportSize({ width: 1280, height: 800 });
  await openMore(page, /Export fixed photos/);
  await shoot(page, 'save-fixed', page.getByRole('dialog'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await closeMessage(page, /^Undid/);

  await page.getByRole('button', filter('Same photo, two students')).click();
  await expect(page.getByRole('heading', { name: 'Same photo, two students' }).first()).toBeVisible();
  await shoot(page, 'same-picture');
  await page.getByRole('button', filter('Students without a photo')).click();
  await shoot(page, 'no-photo-yet');

  await goTo(page, 'Upload');
  await expect(page.getByRole('button', { name: /^Upload \d+ photos/ })).toBeEnabled();
  await shoot(page, 'upload');
  await page.getByRole('button', { name: /^Upload \d+ photos/ }).click();
  await untilOver(page, 49, 50);
  await shoot(page, 'jobs');
});

test.describe("a photographer's disc", () => {
  test.use({ students: 2_000 });

  test('the index, and retakes', async ({ page, folder }) => {
    const disc = await writePspaDisc(path.join(folder, 'lincoln-disc'), { students: 40, retakes: 5 });
    await untilSignedIn(page);
    await drop(page, [disc.path]);
    await expect(page.getByText(/lists 45 photos\. 43 are matched to students/).first()).toBeVisible();
    await expect(page.getByText('Checking photos for damage')).toHaveCount(0);
    await shoot(page, 'index');
    await page.getByRole('button', { name: 'Use it for 43 photos…' }).click();
    const pairs = page.getByRole('dialog', { name: /Photographer's list/ });
    await pairs.getByRole('button', { name: 'Use it for 43 photos' }).click();
    await closeMessage(page, /Matched 43 photos/);
    await page.getByRole('button', filter('More than one photo')).click();
    await expect(page.getByRole('button', { name: 'Keep the newest for all 5 students' })).toBeVisible();
    await shoot(page, 'retakes');
  });
});

/** Photos with nothing wrong, and whose they are. */
async function writeRightPhotos(folder: string, count: number) {
  const { files } = await writeSamplePhotos({ folder, count });
  const students = studentsUpTo(512);
  return files.flatMap(({ file, about }) => {
    const student = students.find(({ id }) => `${id}.jpg` === path.basename(file));
    return about === 'right' && student ? [{ file: path.join(folder, file), student }] : [];
  });
}

/** As photographers, cameras and colleagues call photos. */
const otherNames: readonly ((student: Student) => string)[] = [
  ({ id }) => `Lincoln_${id}_F26.jpg`,
  ({ familyName, givenName }) => `${familyName}, ${givenName}.jpg`,
  ({ id }) => `${id} (2).jpg`,
  ({ givenName, familyName }) => `${givenName} ${familyName}.jpg`,
  ({ id }) => `00${id}.jpg`,
  ({ familyName, id }) => `${familyName} ${id}.jpg`,
];

test('names that are no IDs: suggestions, side by side, new names; a file that changed', async ({
  launch,
  folder,
}) => {
  test.setTimeout(120_000);
  const samples = path.join(folder, 'lincoln-fall');
  const right = await writeRightPhotos(samples, 40);
  for (const [at, nameOf] of otherNames.entries()) {
    const photo = right[at];
    if (photo) await rename(photo.file, path.join(samples, nameOf(photo.student)));
  }
  const { page } = await launch({ args: [`--open=${samples}`] });
  await untilChecked(page, 40);
  await page.getByRole('button', { name: 'Ignore list' }).click();
  await closeMessage(page, /List ignored/);
  await page.getByRole('button', filter('Suggested matches')).click();
  await card(page, /, .*\.jpg/)
    .first()
    .click();
  await shoot(page, 'suggestions');

  await page.getByRole('button', { name: /^Accept \d certain matches/ }).click();
  await closeMessage(page, /Matched 2 photos/);
  await page.getByRole('button', { name: 'Review one by one' }).click();
  const walk = page.getByRole('dialog', { name: 'Whose photo is it?' });
  await expect(walk.getByRole('button', { name: /^Yes, this is/ })).toBeFocused();
  await shoot(page, 'side-by-side');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await closeMessage(page, /Matched 1 photo/);

  await openMore(page, /Rename original files/);
  await shoot(page, 'rename-files', page.getByRole('dialog'));
  await page.keyboard.press('Escape');

  await page.getByRole('button', filter('All photos')).click();
  const changed = right[2];
  if (!changed) throw new Error('There are too few photos');
  await page.getByRole('searchbox', { name: /^Search this list/ }).fill(changed.student.id);
  await card(page, new RegExp(changed.student.id)).first().click();
  await copyFile(right.at(-1)?.file ?? '', path.join(samples, otherNames[2]?.(changed.student) ?? ''));
  await expect(page.getByRole('heading', { name: 'This file changed' })).toBeVisible();
  await shoot(page, 'changed', page.getByRole('complementary', { name: /^Photo / }));
});

test('a roster from a file: the field that photos are named by, lost zeros, families who said no', async ({
  page,
  main,
  folder,
}) => {
  const photos = path.join(folder, 'lincoln-fall');
  const right = await writeRightPhotos(photos, 24);
  const numbers = right.map((_, place) => String(4_411 + 7 * place));
  for (const [place, { file }] of right.entries()) {
    await rename(file, path.join(photos, `${numbers[place]?.padStart(6, '0')}.jpg`));
  }
  const rows = right.map(({ student: { id, familyName, givenName, homeRoom } }, place) =>
    [numbers[place], `NY${id}`, familyName, givenName, homeRoom, place % 11 === 5 ? 'yes' : ''].join(','),
  );
  const roster = path.join(folder, 'lincoln-roster.csv');
  const headings = 'Student Number,State ID,Last Name,First Name,Home Room,Photo Opt Out';
  await writeFile(roster, `${headings}\n${rows.join('\n')}\n`);
  await untilSignedIn(page);
  await drop(page, [photos]);
  await page.getByRole('button', { name: 'Ignore list' }).click();
  await closeMessage(page, /List ignored/);
  await page.getByRole('button', { name: /^Roster/ }).click();
  await main.setDialogAnswer([roster]);
  const dialog = page.getByRole('dialog', { name: 'Roster' });
  await dialog.getByRole('button', { name: /Open a roster file/ }).click();
  await expect(dialog.getByText(/file names have IDs like 00\d+ where the roster has \d+/)).toBeVisible();
  // Above it stands where the file lies: each time elsewhere.
  await dialog
    .getByRole('heading', { name: 'Leading zeros' })
    .evaluate((heading) => heading.scrollIntoView());
  await shoot(page, 'roster');
});
