import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { studentAt } from '../../electron/practice-sis/students.ts';
import type { SchoolFolder } from '../fixtures/school-folder.ts';
import { card, goTo, goToSettings, step, untilChecked, untilOver } from '../steps.ts';
import { expect, test } from '../test.ts';

const filter = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });

/** Three decisions of different kinds: a name, a crop, and a photo left out. */
async function decide(page: Page, photos: SchoolFolder): Promise<void> {
  const { id } = studentAt(30);
  await card(page, /IMG_2231/).click();
  await page.getByRole('region', { name: 'Whose photo is it?' }).getByRole('combobox').fill(id);
  await page.getByRole('option', { name: new RegExp(id) }).click();
  await expect(filter(page, 'Ready')).toContainText('7');
  await card(page, new RegExp(path.parse(photos.square).name)).click();
  await page.getByRole('button', { name: 'Crop to 4:5' }).click();
  await expect(filter(page, 'Ready')).toContainText('8');
  await filter(page, 'Ready').click();
  const [first = ''] = photos.right;
  await card(page, new RegExp(path.parse(first).name)).click();
  await page
    .getByRole('button', { name: /^Skip (this|\d)/ })
    .first()
    .click();
  await expectDecided(page);
}

async function expectDecided(page: Page): Promise<void> {
  await expect(filter(page, 'Ready')).toContainText('7');
  await expect(filter(page, 'Skipped')).toContainText('1');
  await expect(filter(page, 'Needs attention')).toContainText('0');
}

/** The way back, one decision after the other. */
async function undoAll(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+z');
  await expect(filter(page, 'Skipped')).toContainText('0');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(filter(page, 'Ready')).toContainText('7');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(filter(page, 'Ready')).toContainText('6');
  await expect(filter(page, 'Needs attention')).toContainText('2');
}

test('an engine that is killed is started again, with folder and decisions, and the window stays', async ({
  launch,
  photos,
}) => {
  const { page, main } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await decide(page, photos);
  await main.killEngine();
  await expect(page.getByText(/had to restart its photo engine/).first()).toBeVisible();
  await untilChecked(page, 8);
  await expectDecided(page);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(filter(page, 'Skipped')).toContainText('0');
  await goTo(page, 'Upload');
  await page.getByRole('button', { name: 'Upload 8 photos' }).click();
  await untilOver(page, 8, 8);
});

test('killed in the middle of a review, the app loses no decision and no way back', async ({
  launch,
  photos,
}) => {
  const first = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(first.page, 8);
  await decide(first.page, photos);
  await first.kill();

  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await expectDecided(page);
  await undoAll(page);
});

test('settings are kept over a restart', async ({ launch }) => {
  const first = await launch();
  await goToSettings(first.page, 'About');
  await first.page.getByText('Dark', { exact: true }).click();
  await expect(first.page.getByText('Saved').first()).toBeVisible();
  await first.close();
  const { page } = await launch();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the token is in no file, log or page', async ({ launch, userDataDir, photos }) => {
  const canary = 'canary-9d3f7a';
  const app = await launch({ args: [`--open=${photos.path}`], env: { PICTURE_DAY_TOKEN: canary } });
  // A folder that is opened shows its screen.
  await expect(step(app.page, 'Photos')).toContainText('8 photos');
  await goTo(app.page, 'Settings');
  await app.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(app.page.getByText(/does not accept this access token/).first()).toBeVisible();
  expect(await app.page.content()).not.toContain(canary);
  const state = await app.page.evaluate(() => JSON.stringify(Object.values(localStorage)));
  expect(state).not.toContain(canary);
  await app.close();
  expect(app.output()).not.toContain(canary);
  for (const name of await readdir(userDataDir, { recursive: true, withFileTypes: true })) {
    if (!name.isFile() || name.parentPath.includes('Default')) continue;
    const text = await readFile(path.join(name.parentPath, name.name), 'latin1');
    expect(text.includes(canary), name.name).toBe(false);
  }
});

test.describe('a token that is typed', () => {
  const canary = 'canary-51c0be';
  const type = async (page: Page) => {
    await goTo(page, 'Settings');
    await page.getByLabel('Access token', { exact: true }).fill(canary);
    await page.keyboard.press('Tab');
  };
  // None is given from outside: only what is kept counts.
  const env = { PICTURE_DAY_TOKEN: '' };
  const isKept = (page: Page) => page.getByText('Saved (encrypted).');

  test('is kept over a restart, encrypted', async ({ launch, userDataDir }) => {
    const first = await launch({ env });
    await type(first.page);
    await expect(isKept(first.page)).toBeVisible();
    await first.close();
    expect(await readFile(path.join(userDataDir, 'token'), 'latin1')).not.toContain(canary);
    const { page } = await launch({ env });
    await goTo(page, 'Settings');
    await expect(isKept(page)).toBeVisible();
  });

  test('is held in memory where there is no keyring', async ({ launch, userDataDir }) => {
    const args = ['--password-store=basic'];
    const first = await launch({ env, args });
    await type(first.page);
    await expect(first.page.getByText(/Saved until you close Picture Day/)).toBeVisible();
    await first.close();
    expect(await readdir(userDataDir)).not.toContain('token');
    const { page } = await launch({ env, args });
    await goTo(page, 'Settings');
    await expect(page.getByText(/Not entered yet. Ask your SIS administrator/)).toBeVisible();
  });

  test('outlives a start with a locked keyring, which is told', async ({ launch, host }) => {
    test.skip(host === 'electron', 'A keyring is locked in the stand-in only');
    const first = await launch({ env });
    await type(first.page);
    await expect(isKept(first.page)).toBeVisible();
    await first.close();
    const locked = await launch({ env: { ...env, ELECTRON_STAND_IN_KEYRING: 'locked' } });
    await expect(locked.page.getByText(/keyring is locked/).first()).toBeVisible();
    await locked.close();
    const { page } = await launch({ env });
    await goTo(page, 'Settings');
    await expect(isKept(page)).toBeVisible();
  });
});
