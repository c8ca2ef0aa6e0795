import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findCutOff } from '../cut-off.ts';
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

for (const [width, height] of [
  [1024, 700],
  [1920, 1200],
] as const) {
  test(`in Spanish, from Photos to Import status at ${width} x ${height}, nothing is cut off`, async ({
    launch,
    photos,
    sis,
  }) => {
    const { page } = await launch({ args: [`--open=${photos.path}`] });
    await page.setViewportSize({ width, height });
    await expect(page.getByRole('button', { name: 'Continuar a la subida' })).toBeEnabled();
    for (const key of ['1', '2', '3', '4', ',']) {
      await page.keyboard.press(`ControlOrMeta+${key}`);
      await expect.poll(() => findCutOff(page), `the screen of Ctrl+${key}`).toEqual([]);
    }
    await page.keyboard.press('ControlOrMeta+3');
    await page.getByRole('button', { name: 'Subir 7 fotos' }).click();
    await expect(page.getByRole('heading', { name: /^7 de 7 fotos/ })).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('ControlOrMeta+4');
    await expect(page.getByRole('heading', { name: /^7 de 7 fotos/ })).toBeVisible();
    await expect.poll(() => findCutOff(page)).toEqual([]);
    expect(sis.imported()).toHaveLength(7);
  });
}
