import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { texts } from '../../electron/core/text/texts.ts';
import { studentAt } from '../../electron/practice-sis/students.ts';
import { drop } from '../drop.ts';
import { writePspaDisc } from '../fixtures/pspa-disc.ts';
import { drawPhoto } from '../fixtures/upload-bench.ts';
import { card, goTo, step, untilOver, untilSignedIn } from '../steps.ts';
import { expect, test } from '../test.ts';

const filter = (name: string) => ({ name: new RegExp(`^${name}`) });

test.describe("a photographer's disc", () => {
  test.use({ students: 2_000 });

  test('of 200 students and ten retakes goes from drop to "200 of 200", namesakes by a person', async ({
    page,
    folder,
    sis,
  }) => {
    const disc = await writePspaDisc(path.join(folder, 'pspa'), { students: 200, retakes: 10 });
    const byFile = new Map([...disc.truth].map(([file, id]) => [path.basename(file), id]));
    await untilSignedIn(page);
    await drop(page, [disc.path]);
    await expect(page.getByText(/lists 210 photos\. 208 are matched to students/).first()).toBeVisible();
    // First whom it would match, photo beside student; then the word.
    await page.getByRole('button', { name: 'Use it for 208 photos…' }).click();
    const dialog = page.getByRole('dialog', { name: /Photographer's list/ });
    await expect(dialog.getByRole('tab', { selected: true })).toHaveText('Will be matched 208');
    const pairs = dialog.getByRole('region', { name: 'Photos and their students' });
    const [firstFile, firstId] = [...disc.truth].filter(([file]) => !disc.namesakes.includes(file))[0] ?? [];
    const pair = pairs.getByRole('listitem').filter({ hasText: path.basename(firstFile ?? '') });
    await expect(pair).toContainText(firstId ?? '');
    await expect(pair.locator('img')).toBeVisible();
    await dialog.getByRole('button', { name: 'Use it for 208 photos' }).click();
    await expect(dialog).toHaveCount(0);

    // The two namesakes: photo and student side by side, and only the person knows which is which.
    await page.getByRole('button', filter('Needs attention')).click();
    for (const file of disc.namesakes) {
      const name = path.basename(file);
      await card(page, new RegExp(name)).click();
      const whose = page.getByRole('region', { name: 'Whose photo is it?' });
      await whose.getByRole('button', { name: new RegExp(`^Use ${byFile.get(name)}`) }).click();
      await expect(card(page, new RegExp(name))).toHaveCount(0);
    }

    await page.getByRole('button', filter('More than one photo')).click();
    await page.getByRole('button', { name: 'Keep the newest for all 10 students' }).click();
    await expect(page.getByRole('button', filter('Needs attention'))).toContainText('0');
    await expect(page.getByRole('button', filter('Ready'))).toContainText('200');

    await goTo(page, 'Upload');
    await page.getByRole('button', { name: /^Upload 200 photos/ }).click();
    await untilOver(page, 200, 200, 60_000);
    const newest = [...disc.truth].filter(([file]) => ![...disc.retakes.values()].includes(file));
    expect(sis.imported().toSorted()).toEqual(newest.map(([, id]) => id).toSorted());
  });
});

test('misnamed files: the sure one at one word, a name with a yes, another refused, all undone', async ({
  page,
  photos,
}) => {
  const [first, second, third] = [studentAt(20), studentAt(21), studentAt(22)];
  const names = {
    sure: `${first.id} (2).jpg`,
    byName: `${second.familyName}, ${second.givenName}.jpg`,
    nobody: `${third.givenName} ${third.familyName} retake.jpg`,
  };
  for (const [at, name] of Object.values(names).entries())
    await writeFile(path.join(photos.path, name), await drawPhoto(80 + at));
  await untilSignedIn(page);
  await drop(page, [photos.path]);
  await page.getByRole('button', filter('Suggested matches')).click();
  await page.getByRole('button', { name: /^Accept 1 certain match/ }).click();
  await expect(page.getByRole('button', filter('Suggested matches'))).toContainText('2');

  await page.setViewportSize({ width: 1024, height: 700 });
  await card(page, new RegExp(second.familyName)).first().click();
  const whose = page.getByRole('region', { name: 'Whose photo is it?' });
  await expect(whose.getByText(`${second.givenName} ${second.familyName}`).first()).toBeVisible();
  const yes = whose.getByRole('button', { name: new RegExp(`^Use ${second.id}`) });
  await expect(yes, 'without scrolling, in the smallest window').toBeInViewport({ ratio: 1 });
  await yes.click();
  await card(page, /retake/).click();
  await page.getByRole('button', { name: 'Skip this photo', exact: true }).click();
  await expect(page.getByRole('button', filter('Skipped'))).toContainText('1');

  const ready = page.getByRole('button', filter('Ready'));
  await expect(ready).toContainText('8');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ControlOrMeta+z');
  await expect(ready).toContainText('6');
  await expect(page.getByRole('button', filter('Suggested matches'))).toContainText('3');
});

test('one by one to the end: on to the student who has two photos now, and what else may be missing', async ({
  page,
  photos,
}) => {
  const { familyName, givenName } = studentAt(0);
  await writeFile(path.join(photos.path, `${familyName}, ${givenName}.jpg`), await drawPhoto(80));
  await untilSignedIn(page);
  await drop(page, [photos.path]);
  await page.getByRole('button', filter('Suggested matches')).click();
  await page.getByRole('button', { name: 'Review one by one' }).click();
  const walk = page.getByRole('dialog', { name: 'Whose photo is it?' });
  await walk.getByRole('button', { name: `Yes, this is ${givenName}` }).click();
  await expect(walk.getByText('All done. 1 photo matched.')).toBeVisible();
  await walk.getByRole('button', { name: 'Next: 1 student with more than one photo' }).click();
  await expect(walk).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '1 student has more than one photo' })).toBeVisible();

  await page.getByRole('button', filter('Students without a photo')).click();
  const about = page.getByRole('complementary', { name: 'About these students' });
  await expect(about.getByText("3 photos that can't be uploaded yet may belong to them.")).toBeVisible();
  await about.getByRole('button', { name: 'Show them' }).click();
  await expect(page.getByRole('heading', { name: "3 photos can't be uploaded" })).toBeVisible();
});

test('a roster from a file: families who said no are not sent, and lost zeros are asked about', async ({
  page,
  main,
  folder,
  sis,
}) => {
  const photos = path.join(folder, 'zeros');
  await mkdir(photos);
  for (const [at, id] of ['004411', '004412', '004413'].entries())
    await writeFile(path.join(photos, `${id}.jpg`), await drawPhoto(at + 1));
  const roster = path.join(folder, 'roster.csv');
  const rows = ['4411,Abara,Ada,', '4412,Chen,Wei,', '4413,Lopez,Maria,yes'];
  await writeFile(roster, `Student ID,Last,First,Photo opt out\n${rows.join('\n')}\n`);
  await untilSignedIn(page);
  await drop(page, [photos]);
  // What is dropped while the roster's dialog is open is a roster.
  await expect(step(page, 'Photos')).toContainText(/\d photos?\b/);
  await page.getByRole('button', { name: /^Roster/ }).click();
  await main.setDialogAnswer([roster]);
  const dialog = page.getByRole('dialog', { name: 'Roster' });
  await dialog.getByRole('button', { name: /Open a roster file/ }).click();
  await expect(
    dialog.getByText(/3 file names have IDs like 00441\d where the roster has 441\d/),
  ).toBeVisible();
  // The button goes away with what it does: the focus is where that can be taken back, and Escape still closes.
  await dialog.getByRole('button', { name: texts.rosterDialog.zeros.addZeros }).press('Enter');
  await expect(dialog.getByRole('button', { name: texts.rosterDialog.zeros.unpad })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', filter('Ready'))).toContainText('2');
  await expect(page.getByRole('button', filter('Opted out'))).toContainText('1');
  await goTo(page, 'Upload');
  await expect(page.getByText(/^2 photos \(/)).toBeVisible();

  // A list of their own says no for one family more.
  const list = path.join(folder, 'no-photos.csv');
  await writeFile(list, 'Student ID\n4412\n');
  await main.setDialogAnswer([list]);
  await page.getByRole('button', { name: /^Roster/ }).click();
  await dialog.getByRole('button', { name: texts.optOuts.add }).click();
  await expect(dialog.getByText(texts.optOuts.listed('no-photos.csv', 1))).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText(/^1 photo \(/)).toBeVisible();
  expect(sis.imported()).toEqual([]);
});

test('a list of families that leaves something open holds all photos until somebody has said what counts', async ({
  page,
  main,
  folder,
}) => {
  const photos = path.join(folder, 'photos');
  await mkdir(photos);
  for (const [at, id] of ['4411', '4412', '4413'].entries())
    await writeFile(path.join(photos, `${id}.jpg`), await drawPhoto(at + 1));
  const roster = path.join(folder, 'roster.csv');
  // A comma without quotes: the no in its row counts all the same.
  const rows = ['4411,Ada Abara,Y', '4412,Chen, Wei,N', '4413,Maria Lopez,Y'];
  await writeFile(roster, `Student ID,Name,Photo Release\n${rows.join('\n')}\n`);
  await untilSignedIn(page);
  await drop(page, [photos]);
  // What is dropped while the roster's dialog is open is a roster.
  await expect(step(page, 'Photos')).toContainText(/\d photos?\b/);
  await page.getByRole('button', { name: /^Roster/ }).click();
  await main.setDialogAnswer([roster]);
  const dialog = page.getByRole('dialog', { name: 'Roster' });
  await dialog.getByRole('button', { name: /Open a roster file/ }).click();
  await expect(dialog.getByText(/^1 row has more cells than there are headings \(row 3\)/)).toBeVisible();
  const heldBack = dialog.getByRole('list', { name: texts.optOuts.students });
  await expect(heldBack.getByRole('listitem')).toHaveText([/4412/]);

  const list = path.join(folder, 'noes.csv');
  await writeFile(list, 'Student ID\n4413 - custody\n1.23457E+11\n');
  await main.setDialogAnswer([list]);
  await dialog.getByRole('button', { name: texts.optOuts.add }).click();
  await expect(
    dialog.getByText(/^1 line of noes\.csv, .* matches no student on the roster \(row 3\)/),
  ).toBeVisible();
  await expect(heldBack.getByRole('listitem')).toHaveText([/4412/, /Lopez, Maria.*4413/]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await goTo(page, 'Upload');
  await expect(page.getByText(/1 line of noes\.csv.* Uploading is on hold until/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Upload 1 photo/ })).toBeDisabled();

  await page.getByRole('button', { name: /^Roster/ }).click();
  await dialog.getByRole('button', { name: texts.optOuts.questions.ignoreLines(1) }).click();
  await expect(dialog.getByText(texts.optOuts.listed('noes.csv', 2))).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: /^Upload 1 photo/ })).toBeEnabled();
});

test.describe('beside numbered photos', () => {
  // Without the SIS's roster.
  test.use({ token: '' });
  const numbered = ['1.jpg', '2.jpg', '3.jpg'];
  const people = ['Osei, Kofi', 'Haddad, Omar', 'Varga, Ilona'];
  const draw = async (folder: string) => {
    await mkdir(folder);
    for (const [at, file] of numbered.entries())
      await writeFile(path.join(folder, file), await drawPhoto(at + 1));
  };

  test('a list that is not understood is named, and holds them until a person says what the numbers are', async ({
    page,
    folder,
  }) => {
    const photos = path.join(folder, 'numbered');
    await draw(photos);
    await writeFile(
      path.join(photos, 'who.txt'),
      people.map((name, at) => `${at + 1} - ${name}`).join('\r\n'),
    );
    await drop(page, [photos]);
    await expect(
      page.getByText(/"who\.txt" looks like a list of who is in these photos/).first(),
    ).toBeVisible();
    await expect(page.getByText(/3 photos have only numbers as file names/).first()).toBeVisible();
    await expect(page.getByRole('button', filter('Ready'))).toContainText('0');
    await expect(page.getByRole('button', filter('List disagrees'))).toContainText('3');
    await page.getByRole('button', { name: 'The numbers are student IDs' }).click();
    await expect(page.getByRole('button', filter('Ready'))).toContainText('3');
  });

  test('a list of names needs the roster, says so, and claims no conflict', async ({
    page,
    folder,
    main,
  }) => {
    const photos = path.join(folder, 'named');
    await draw(photos);
    const rows = people.map((name, at) => `${at + 1}.jpg,${name.replace(', ', ',')}`);
    await writeFile(path.join(photos, 'index.csv'), ['Image,Last,First', ...rows].join('\r\n'));
    const roster = path.join(folder, 'short.csv');
    const students = people.map((name, at) => `${((at + 1) % 3) + 1},${name.replace(', ', ',')}`);
    await writeFile(roster, ['Student ID,Last,First', ...students].join('\n'));
    await drop(page, [photos]);
    await expect(
      page.getByText(/lists 3 photos\. Load the roster to match them to students by name/).first(),
    ).toBeVisible();
    await expect(page.getByText(/name different students/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Open roster', exact: true }).click();
    await main.setDialogAnswer([roster]);
    const dialog = page.getByRole('dialog', { name: 'Roster' });
    await dialog.getByRole('button', { name: /Open a roster file/ }).click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByText(/Conflict: for 3 photos, .* name different students/).first()).toBeVisible();
    await page.getByRole('button', { name: 'Use it for 3 photos…' }).click();
    const lists = page.getByRole('dialog', { name: /Photographer's list/ });
    await expect(lists.getByRole('listitem').filter({ hasText: '1.jpg' })).toContainText('Kofi Osei');
    await lists.getByRole('button', { name: 'Use it for 3 photos' }).click();
    await expect(page.getByRole('button', filter('Ready'))).toContainText('3');
  });
});

test('one picture under two students goes to neither until a person answers, and that can be undone', async ({
  page,
  folder,
}) => {
  const photos = path.join(folder, 'twins');
  await mkdir(photos);
  for (const place of [30, 31])
    await writeFile(path.join(photos, `${studentAt(place).id}.jpg`), await drawPhoto(5));
  await untilSignedIn(page);
  await drop(page, [photos]);
  const ready = page.getByRole('button', filter('Ready'));
  await expect(ready).toContainText('0');
  await page.getByRole('button', filter('Same photo, two students')).click();
  await page.getByRole('button', { name: 'Correct for both' }).click();
  await expect(ready).toContainText('2');
  await page.keyboard.press('Control+z');
  await expect(ready).toContainText('0');
  await page.getByRole('button', { name: new RegExp(`^This is ${studentAt(30).givenName}`) }).click();
  await expect(ready).toContainText('1');
});
