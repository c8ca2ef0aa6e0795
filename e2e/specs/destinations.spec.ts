import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { texts } from '../../electron/core/text/texts.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { addDestination, goTo, step, untilChecked, untilSignedIn } from '../steps.ts';
import { expect, test } from '../test.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test.describe('on a new computer', () => {
  test.use({ token: '' });
  test.beforeEach(async ({ userDataDir }) => writeFile(path.join(userDataDir, 'settings.json'), '{}'));

  test('the first start asks which systems get the photos, and shows only what those need', async ({
    launch,
    sis,
    userDataDir,
  }) => {
    const { page } = await launch();
    await page.setViewportSize({ width: 1024, height: 700 });
    await expect(page.getByRole('heading', { name: 'Which systems get your photos?' })).toBeVisible();
    await expectAccessible(page, 'the first start');
    await expect(button(page, 'Continue')).toBeDisabled();
    await page.getByRole('checkbox', { name: 'Illuminate DnA' }).check({ force: true });
    await page.getByRole('checkbox', { name: 'PowerSchool SIS' }).check({ force: true });
    await button(page, 'Continue').click();

    await expect(page.getByRole('heading', { name: 'Set up your systems' })).toBeVisible();
    await expect(region(page, 'PowerSchool SIS')).toContainText(
      'upload them on the system\'s "Import Pictures (Photo Management)" page',
    );
    await expect(region(page, 'PowerSchool SIS').getByRole('textbox')).toHaveCount(0);
    await expectAccessible(page, 'the set-up of systems');
    const illuminate = region(page, 'Illuminate DnA');
    await illuminate.getByLabel('SIS web address (URL)').fill(sis.url);
    await illuminate.getByLabel('Access token').fill('practice');
    await illuminate.getByRole('button', { name: 'Sign in', exact: true }).click();
    await untilSignedIn(page);
    await button(page, 'Go to photos').click();
    await expect(page.getByRole('heading', { name: 'Drag a folder of student photos here' })).toBeVisible();

    const settings = JSON.parse(await readFile(path.join(userDataDir, 'settings.json'), 'utf8'));
    expect(settings.destinations).toMatchObject([
      { name: 'Illuminate DnA', address: { kind: 'sis', url: sis.url } },
      { name: 'PowerSchool SIS', address: { kind: 'folder' }, presetId: 'powerschool' },
    ]);
    expect(JSON.stringify(settings)).not.toContain('"practice"');
  });

  test('for a system without an API, the third step saves zip files', async ({
    launch,
    photos,
    userDataDir,
  }) => {
    const { page, main } = await launch();
    await page.getByRole('checkbox', { name: 'Follett Destiny' }).check({ force: true });
    await button(page, 'Continue').click();
    await expect(page.getByRole('heading', { name: texts.firstStart.ready })).toBeVisible();
    await button(page, 'Go to photos').click();
    await expect(page.getByRole('navigation', { name: 'Steps' })).toContainText('Save zip files');
    await main.setDialogAnswer([photos.path]);
    await button(page, 'Choose folder…').click();
    await expect(button(page, 'Continue to upload')).toBeEnabled();
    await button(page, /Save zip files/)
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'Save zip files' })).toBeVisible();
    await expect(page.getByText('on its page "Upload Patron Pictures"')).toBeVisible();
    const saved = path.join(userDataDir, 'zips');
    await mkdir(saved);
    await main.setDialogAnswer([saved]);
    await button(page, /^Save zip files of \d+ photos/).click();
    await expect(page.getByRole('heading', { name: /7 photos in 1 zip file were saved/ })).toBeVisible();
    expect(await readdir(saved)).toEqual(['photos-001.zip']);
  });

  test('who is not sure just looks at photos, and is not asked again', async ({ launch }) => {
    const { page, close } = await launch();
    await button(page, 'Not sure, just look at photos').click();
    await expect(button(page, 'Choose folder…')).toBeVisible();
    await close();
    const { page: again } = await launch();
    await expect(button(again, 'Choose folder…')).toBeVisible();
  });
});

test('one upload goes to two destinations, each by its own rules', async ({
  launch,
  sis,
  userDataDir,
  photos,
}) => {
  const saved = path.join(userDataDir, 'zips');
  await mkdir(saved);
  const destinations = [
    { id: 'main', name: 'Illuminate DnA', address: { kind: 'sis', url: sis.url } },
    { id: 'zips', name: 'PowerSchool', address: { kind: 'folder' }, presetId: 'powerschool' },
    { id: 'd-1', name: 'Koha', address: { kind: 'folder' }, presetId: 'koha' },
  ];
  await writeFile(
    path.join(userDataDir, 'settings.json'),
    JSON.stringify({ destinations, findFaces: false }),
  );
  const { page, main } = await launch({ args: [`--open=${photos.path}`] });
  await page.setViewportSize({ width: 1024, height: 700 });
  await untilChecked(page, 8);
  await goTo(page, 'Upload');
  await expect(button(page, 'Upload 7 photos')).toBeEnabled();
  await page.getByRole('checkbox', { name: /^PowerSchool/ }).check({ force: true });
  await expectAccessible(page, 'the choice of destinations');

  // Who closes the dialog has thought better of it: nothing goes anywhere.
  await main.setDialogAnswer(null);
  await button(page, 'Upload 7 photos to 2 destinations').click();
  await expect(button(page, 'Upload 7 photos to 2 destinations')).toBeEnabled();
  expect(sis.imported()).toEqual([]);

  await main.setDialogAnswer([saved]);
  await button(page, 'Upload 7 photos to 2 destinations').click();
  await expect(page.getByRole('heading', { name: /^1 of 2 destinations have all photos/ })).toBeVisible({
    timeout: 30_000,
  });
  expect(sis.imported()).toHaveLength(7);
  // PowerSchool's zip has its map file beside it.
  expect((await readdir(saved)).sort()).toEqual(['photos-001-map.txt', 'photos-001.zip']);
  await expectAccessible(page, 'the end of an upload to two destinations');
  await button(page, 'See History').click();
  await button(page, 'Show by destination').click();
  const row = page.getByRole('row').filter({ hasText: 'lincoln-fall' });
  await expect(row.getByRole('cell').nth(0)).toContainText('7 of 7, last sent today');
  await expect(row.getByRole('cell').nth(1)).toContainText('7 of 7, last sent today');
  await expect(row.getByRole('cell').nth(2)).toContainText('0 of 7, never sent');
  await expectAccessible(page, 'the board');
  await row.getByRole('button', { name: '7 missing' }).click();
  const missing = page.getByRole('dialog', { name: 'Missing in Koha' });
  await expect(missing).toContainText('7 students of lincoln-fall have no photo in Koha.');
  await expect(missing.getByRole('listitem')).toHaveCount(7);
  const list = path.join(userDataDir, 'missing.csv');
  await main.setSaveAnswer(list);
  await missing.getByRole('button', { name: 'Save list…' }).click();
  await expect.poll(async () => readFile(list, 'utf8').catch(() => '')).toContain('Student ID,Student,File');
  await missing.getByRole('button', { name: 'Close' }).last().click();
  await goTo(page, 'Upload');
  await button(page, 'Done').click();
  await expect(page.getByRole('heading', { name: /in the SIS/ })).toBeVisible();
});

test('settings of the version with one connection become the first destination, signed in as before', async ({
  page,
  sis,
}) => {
  await untilSignedIn(page);
  await goTo(page, 'Settings');
  const first = region(page, 'Illuminate DnA');
  await expect(first.getByLabel('SIS web address (URL)')).toHaveValue(sis.url);
  await expect(first.getByLabel('Name', { exact: true })).toHaveValue('Illuminate DnA');
});

test('destinations are added, renamed and removed, each with a secret of its own', async ({
  page,
  userDataDir,
}) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await untilSignedIn(page);
  await goTo(page, 'Settings');
  await addDestination(page, 'Moodle');
  const moodle = region(page, 'Moodle');
  await moodle.getByLabel('Moodle web address (URL)').fill('https://moodle.school.example');
  await moodle.getByLabel('Access token').fill('moodle-canary');
  await moodle.getByLabel('Moodle web address (URL)').press('Enter');
  await expect(moodle.getByText(/^Saved/)).toBeVisible();
  await expect(moodle.getByLabel('Access token')).toHaveValue('');
  await expectAccessible(page, 'two destinations in the settings');

  await moodle.getByLabel('Name', { exact: true }).fill('Learning platform');
  await moodle.getByLabel('Name', { exact: true }).press('Enter');
  const renamed = region(page, 'Learning platform');
  await expect(renamed.getByLabel('Moodle web address (URL)')).toHaveValue('https://moodle.school.example');
  await renamed.getByLabel('Name', { exact: true }).fill('illuminate dna');
  await renamed.getByLabel('Name', { exact: true }).press('Enter');
  await expect(renamed.getByText('Another destination has this name.')).toBeVisible();
  await renamed.getByLabel('Name', { exact: true }).press('Escape');

  // The other one's token is still its own.
  await button(page, 'Show settings of Illuminate DnA').click();
  await region(page, 'Illuminate DnA').getByRole('button', { name: 'Sign in', exact: true }).click();
  await untilSignedIn(page);
  const texts = async () => {
    const names = await readdir(userDataDir);
    const files = names.filter((name) => /^(settings\.json|token|destination-.*)$/.test(name));
    return (await Promise.all(files.map((name) => readFile(path.join(userDataDir, name), 'latin1')))).join(
      '\n',
    );
  };
  expect(await texts()).not.toContain('moodle-canary');

  await button(page, 'Show settings of Learning platform').click();
  await renamed.getByRole('button', { name: 'Remove…' }).click();
  const question = page.getByRole('dialog', { name: 'Remove Learning platform?' });
  await question.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(renamed).toBeHidden();
  expect((await readdir(userDataDir)).filter((name) => name.startsWith('destination-'))).toEqual([]);
  await expect(step(page, 'Photos')).toBeVisible();
});
