import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import { expectAccessible } from '../expect-accessible.ts';
import { readPdfText } from '../fixtures/read-pdf.ts';
import type { SchoolFolder } from '../fixtures/school-folder.ts';
import { drawPhoto } from '../fixtures/upload-bench.ts';
import { goTo, openSearch, untilChecked, untilOver } from '../steps.ts';
import { expect, test } from '../test.ts';

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly room: string;
}

/** Whose photos they are: in 5A the first three and one student without a photo, in 5B the others. */
function listStudents({ right, square }: SchoolFolder): readonly Listed[] {
  const ids = [...right, square].map((file) => file.replace('.jpg', ''));
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const named = ids.map((id, place) => ({
    id,
    name: `Pupil${letters[Math.floor(place / 26)]}${letters[place % 26]}`,
    room: place < 3 ? '5A' : '5B',
  }));
  return [...named, { id: '999001', name: 'Zimmer', room: '5A' }];
}

async function writeRoster(folder: string, students: readonly Listed[]): Promise<string> {
  const file = path.join(folder, 'roster.csv');
  const lines = students.map(({ id, name, room }) => `${id},${name},Sam,5,${room},R. Diaz`);
  await writeFile(file, ['Student ID,Last Name,First Name,Grade,Homeroom,Teacher', ...lines].join('\n'));
  return file;
}

const more = async (page: Page, item: string) => {
  await goTo(page, 'Review');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

const dialogOf = (page: Page, name: string): Locator => page.getByRole('dialog', { name });

async function choose(dialog: Locator, page: Page, label: RegExp, choice: string): Promise<void> {
  await dialog.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: choice, exact: true }).click();
}

async function type(page: Page, text: string): Promise<Locator> {
  await more(page, 'Numbers from a class sheet…');
  const dialog = dialogOf(page, 'Numbers from a class sheet');
  await dialog.getByRole('textbox', { name: 'Sheet and numbers' }).fill(text);
  await page.keyboard.press('Enter');
  return dialog;
}

const shownCards = (page: Page) => page.getByRole('grid').getByRole('gridcell');

test.beforeEach(async ({ folder, photos, sis, userDataDir, theme }) => {
  const rosterPath = await writeRoster(folder, listStudents(photos));
  const settings = { sisUrl: sis.url, theme, rosterPath };
  await writeFile(path.join(userDataDir, 'settings.json'), JSON.stringify(settings));
});

test.describe('sheets of several pages', () => {
  test.use({ rightPhotos: 18 });

  test('are saved as a PDF, and their numbers lead to exactly those photos', async ({
    folder,
    launch,
    photos,
  }) => {
    const first = await launch({ args: [`--open=${photos.path}`] });
    const { page, main } = first;
    await untilChecked(page, 20);
    await more(page, 'Class sheets…');
    const dialog = dialogOf(page, 'Class sheets');
    await expect(dialog.getByText('2 classes, 2 pages')).toBeVisible();
    await choose(dialog, page, /Photos on a page/, '12 on a page');
    await expect(dialog.getByText('2 classes, 3 pages')).toBeVisible();
    await expectAccessible(page, 'Class sheets');
    const file = path.join(folder, 'sheets.pdf');
    await main.setSaveAnswer(file);
    await dialog.getByRole('button', { name: 'Save as PDF…' }).click();
    await expect(dialog).toBeHidden();

    const pdf = await readFile(file);
    expect(pagesOf(pdf)).toBe(3);
    // A picture for each photo: all that are matched to a student of the roster.
    expect(pdf.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(19);
    const text = readPdfText(pdf).replace(/\s+/g, '');
    for (const { id, name, room } of listStudents(photos)) {
      expect(text).toContain(name);
      if (room === '5B') expect(text).toContain(id);
    }
    expect(text).toContain('Sheet5A');
    expect(text).toContain('Nophotoyet(1):Zimmer,Sam');

    await type(page, '5B 2, 4');
    await expect(page.getByRole('heading', { name: '2 photos from class sheets' })).toBeVisible();
    await expect(shownCards(page)).toHaveCount(2);
    // The fourth and the sixth of the roster are the second and the fourth of 5B, whose photos begin with the fourth.
    await expect(shownCards(page).nth(0)).toHaveAccessibleName(/PupilAE/);
    await expect(shownCards(page).nth(1)).toHaveAccessibleName(/PupilAG/);
    await expect(page.getByRole('combobox', { name: 'Whose photo is it?' })).toBeVisible();
    await expectAccessible(page, 'Photos from class sheets');
    await first.close();

    // A teacher brings the sheet back days later. One of its files has another name by then, one another picture.
    await rename(path.join(photos.path, photos.right[4] ?? ''), path.join(photos.path, 'other name.jpg'));
    await writeFile(path.join(photos.path, photos.right[6] ?? ''), await drawPhoto(90));
    const { page: later } = await launch({ args: [`--open=${photos.path}`] });
    await untilChecked(later, 20);
    const found = await type(later, '5B 2, 4');
    await expect(found.getByRole('alert')).toContainText('5B 4: the file has changed since');
    await expectAccessible(later, 'Numbers of changed photos');
    await found.getByRole('button', { name: 'Show the 2 photos' }).click();
    await expect(shownCards(later)).toHaveCount(2);
    await expect(later.getByRole('gridcell', { name: /other name/ })).toBeVisible();
  });
});

test('numbers that cannot be followed are answered in words', async ({ launch, photos, folder }) => {
  const { page, main } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  const dialog = await type(page, '3, 17');
  await expect(dialog.getByText('No class sheet has been printed for this folder yet, so')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await more(page, 'Class sheets…');
  await main.setSaveAnswer(path.join(folder, 'sheets.pdf'));
  await dialogOf(page, 'Class sheets').getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(dialogOf(page, 'Class sheets')).toBeHidden();
  await type(page, '3');
  await expect(dialog.getByText("Type the sheet's code before the numbers: 5A and 5B.")).toBeVisible();
  await expectAccessible(page, 'Numbers that cannot be followed');
  const field = dialog.getByRole('textbox', { name: 'Sheet and numbers' });
  await field.fill('5A 99');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Sheet 5A has no number 99. Its photos are numbered 1 to 3.')).toBeVisible();
  await field.fill('5A 2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '1 photo from class sheets' })).toBeVisible();
  await expect(shownCards(page)).toHaveAccessibleName(/PupilAB/);
});

test('sheets are printed by the system’s dialog, which can be closed', async ({ launch, photos }) => {
  const { page, main } = await launch({ args: [`--open=${photos.path}`] });
  const { printed, setPrintAnswer } = main;
  test.skip(!printed || !setPrintAnswer, 'a test cannot press a button in the dialog of a real printer');
  if (!printed || !setPrintAnswer) return;
  await untilChecked(page, 8);
  await more(page, 'Class sheets…');
  const dialog = dialogOf(page, 'Class sheets');
  const print = dialog.getByRole('button', { name: 'Print…' });
  await setPrintAnswer('cancel');
  await print.click();
  await expect(print).toBeDisabled();
  await expect(print).toBeEnabled();
  await expect(dialog).toBeVisible();
  await setPrintAnswer('fail');
  await print.click();
  await expect(page.getByText(/^Couldn't print/)).toBeVisible();
  expect(await printed()).toEqual([]);
  await setPrintAnswer('print');
  await choose(dialog, page, /Paper/, 'A4');
  await print.click();
  await expect(dialog).toBeHidden();
  const [paper] = await printed();
  expect(paper?.pageSize).toBe('A4');
  const pdf = Buffer.from(paper?.pdfBase64 ?? '', 'base64');
  expect(pagesOf(pdf)).toBe(2);
  // 210 x 297 mm in points.
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
});

test('the letter to the photographer is copied, and saved as a list', async ({ launch, photos, folder }) => {
  const [file = ''] = photos.right;
  await writeFile(path.join(photos.path, file), (await drawPhoto(1)).subarray(0, 2_000));
  const { page, main } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await more(page, 'Letter to the photographer…');
  const dialog = dialogOf(page, 'Letter to the photographer');
  await expect(dialog.getByText('PupilAA, Sam')).toContainText('the file is damaged');
  await expectAccessible(page, 'Letter to the photographer');
  const list = path.join(folder, 'list.csv');
  await main.setSaveAnswer(list);
  await dialog.getByRole('button', { name: 'Save as CSV…' }).click();
  await expect(page.getByText(/^List saved: /)).toBeVisible();
  expect((await readFile(list, 'utf8')).split('\r\n').map((line) => line.split(',')[0])).toEqual([
    '\uFEFFWhat',
    'Retake',
    'No photo',
    'Whose photo?',
    '',
  ]);
  await dialog.getByRole('button', { name: 'Copy letter' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => main.clipboardText()).toContain('Zimmer, Sam (ID 999001, grade 5, homeroom 5A)');
});

test('the principal’s page counts what has arrived, by homeroom', async ({ launch, photos, folder }) => {
  const { page, main } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await openSearch(page);
  await page.keyboard.type('page for the principal');
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page, 'Page for the principal');
  await expect(dialog.getByRole('heading', { name: "0 of 8 students have this year's photo" })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();

  await goTo(page, 'Upload');
  await page.getByRole('button', { name: 'Upload 7 photos' }).click();
  await untilOver(page, 7, 7);
  await goTo(page, 'Upload');
  await page.getByRole('button', { name: 'Page for the principal…' }).click();
  await expect(dialog.getByRole('heading', { name: "7 of 8 students have this year's photo" })).toBeVisible();
  await expect(dialog.getByRole('row', { name: 'Homeroom 5A 3 of 4 Zimmer, Sam' })).toBeVisible();
  await expectAccessible(page, 'Page for the principal');
  const file = path.join(folder, 'principal.pdf');
  await main.setSaveAnswer(file);
  await dialog.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(dialog).toBeHidden();
  const pdf = await readFile(file);
  expect(pagesOf(pdf)).toBe(1);
  expect(readPdfText(pdf).replace(/\s+/g, '')).toContain("7of8studentshavethisyear'sphoto");
});

test.describe('dark', () => {
  test.use({ theme: 'dark' });

  test('every dialog of sheets can be read', async ({ launch, photos }) => {
    const { page } = await launch({ args: [`--open=${photos.path}`] });
    await untilChecked(page, 8);
    for (const [item, title] of [
      ['Class sheets…', 'Class sheets'],
      ['Numbers from a class sheet…', 'Numbers from a class sheet'],
      ['Letter to the photographer…', 'Letter to the photographer'],
    ] as const) {
      await more(page, item);
      await expect(dialogOf(page, title)).toBeVisible();
      await expectAccessible(page, title);
      await page.keyboard.press('Escape');
      await expect(dialogOf(page, title)).toBeHidden();
    }
  });
});
