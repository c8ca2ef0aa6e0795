import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { goTo, untilChecked } from '../steps.ts';
import { expect, test } from '../test.ts';

test('an engine that is killed is started again, with the folder open, and the window stays', async ({
  launch,
  photos,
}) => {
  const { page, main } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await main.killEngine();
  await expect(page.getByText(/had to start again/).first()).toBeVisible();
  await untilChecked(page, 8);
  await goTo(page, 'Upload');
  await page.getByRole('button', { name: 'Upload 7 photos' }).click();
  await goTo(page, 'Jobs');
  await expect(page.getByText('7 of 7 photos are in the SIS.').first()).toBeVisible();
});

test('settings are kept over a restart', async ({ launch }) => {
  const first = await launch();
  await goTo(first.page, 'Settings');
  await first.page.getByText('Dark', { exact: true }).click();
  await expect(first.page.getByText('Saved').first()).toBeVisible();
  await first.close();
  const { page } = await launch();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the token is in no file, log or page', async ({ launch, userDataDir, photos }) => {
  const canary = 'canary-9d3f7a';
  const app = await launch({ args: [`--open=${photos.path}`], env: { PICTURE_DAY_TOKEN: canary } });
  await goTo(app.page, 'Settings');
  await app.page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(app.page.getByText(/does not accept this token/).first()).toBeVisible();
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
