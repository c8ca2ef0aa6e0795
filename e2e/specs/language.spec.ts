import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../test.ts';

test.beforeEach(async ({ sis, userDataDir }) => {
  const settings = { sisUrl: sis.url, language: 'es' };
  await writeFile(path.join(userDataDir, 'settings.json'), JSON.stringify(settings));
});

test('the selected language is the one of every process', async ({ launch, userDataDir }) => {
  await mkdir(path.join(userDataDir, 'state'));
  await writeFile(path.join(userDataDir, 'state', 'journal.sqlite'), 'damaged'.repeat(1_000));
  const { page, main } = await launch();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es-US');
  await expect(page.getByText('Estado de la importación').first()).toBeVisible();
  // The engine says this one, and the main process has the menu.
  await expect(page.getByText('La lista de subidas anteriores estaba dañada.')).toBeVisible();
  expect(await main.isMenuEnabled('Pausar la subida')).toBe(false);
});

test('the environment wins over the settings', async ({ launch }) => {
  const { page } = await launch({ env: { PICTURE_DAY_LANGUAGE: 'pseudo' } });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-US');
  await expect(page.getByText('⟦ÍÌɱþóòŕţ šţáàţúùš⟧').first()).toBeVisible();
});
