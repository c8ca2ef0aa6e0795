import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findCutOff } from '../cut-off.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { goTo, goToSettings, settingsTab, untilChecked, untilOver, untilSignedIn } from '../steps.ts';
import { expect, test } from '../test.ts';

const pages = ['Destinations', 'Photos', 'Network', 'About'] as const;

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ theme });

    test('each page can be used by everybody, and is seen whole in the smallest window', async ({ page }) => {
      await page.setViewportSize({ width: 1024, height: 700 });
      await untilSignedIn(page);
      for (const name of pages) {
        await goToSettings(page, name);
        await expectAccessible(page, `Settings, ${name}`);
        expect(await findCutOff(page), name).toEqual([]);
      }
    });
  });
}

test('arrow keys lead from page to page, and the page is kept', async ({ page }) => {
  await untilSignedIn(page);
  await goToSettings(page, 'Destinations');
  await settingsTab(page, 'Destinations').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(settingsTab(page, 'Network')).toBeFocused();
  const panel = page.getByRole('tabpanel', { name: 'Network' });
  await expect(panel.getByText('Only change this if IT asks you to.')).toBeVisible();
  // Tab goes on into the page.
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: /Proxy/ })).toBeFocused();
  await goTo(page, 'History');
  await goTo(page, 'Settings');
  await expect(panel).toBeVisible();
});

test('what leads to a part of the settings opens its page and puts the focus there', async ({
  launch,
  photos,
  sis,
  userDataDir,
}) => {
  const settings = { sisUrl: sis.url, presetId: 'gibbon' };
  await writeFile(path.join(userDataDir, 'settings.json'), JSON.stringify(settings));
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await goTo(page, 'Upload');
  await page.getByRole('button', { name: 'Upload 7 photos' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open Settings' }).click();
  await expect(page.getByRole('button', { name: /Student information system/ })).toBeFocused();

  await goTo(page, 'Upload');
  await page.getByRole('button', { name: 'Upload 7 photos' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Upload anyway' }).click();
  await untilOver(page, 7, 7);
  await goTo(page, 'History');
  await page.getByRole('button', { name: 'Change in Settings' }).click();
  const days = page.getByRole('textbox', { name: 'Days to keep uploads in History' });
  await expect(days).toBeFocused();

  // Whoever goes there without such a way finds the page again, and the focus where it was pressed.
  await goTo(page, 'Photos');
  await goTo(page, 'Settings');
  await expect(days).toBeVisible();
  await expect(days).not.toBeFocused();
});

test.describe('while nobody is signed in', () => {
  test.use({ token: '' });

  test('the way to sign in ends at the token', async ({ launch, photos }) => {
    const { page } = await launch({ args: [`--open=${photos.path}`] });
    await expect(page.getByText('8 photos checked').first()).toBeAttached();
    await goToSettings(page, 'Network');
    await goTo(page, 'Upload');
    await page.getByRole('button', { name: 'Open Settings' }).first().click();
    await expect(page.getByLabel('Access token', { exact: true })).toBeFocused();
  });
});

test('the language is kept for the next start', async ({ page, userDataDir }) => {
  const file = path.join(userDataDir, 'settings.json');
  await goToSettings(page, 'About');
  const language = page.getByRole('radiogroup', { name: 'Language' });
  await expect(language.getByRole('radio', { name: 'Use system setting' })).toBeChecked();
  await language.getByText('Español').click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(page.getByText('Takes effect the next time you start Picture Day.')).toBeVisible();
  await expect.poll(async () => JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ language: 'es' });
});
