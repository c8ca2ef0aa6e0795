import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { goTo, untilChecked } from '../steps.ts';
import { expect, test } from '../test.ts';

async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: page as never }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.failureSummary}`);
  expect(told, screen).toEqual([]);
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ theme });

    test('axe finds nothing serious on any screen while it is empty', async ({ page }) => {
      await expect(page.getByText('may import photos').first()).toBeVisible();
      for (const screen of ['Photos', 'Review', 'Upload', 'Jobs', 'History', 'Settings'] as const) {
        await goTo(page, screen);
        await expectAccessible(page, `${screen}, empty`);
      }
    });

    test('nor with photos, during the search, and after an upload', async ({ launch, photos }) => {
      const { page } = await launch({ args: [`--open=${photos.path}`] });
      await untilChecked(page, 8);
      await expectAccessible(page, 'Review');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('photo');
      await expectAccessible(page, 'Search');
      await page.keyboard.press('Escape');
      await goTo(page, 'Upload');
      await expectAccessible(page, 'Upload');
      await page.getByRole('button', { name: 'Upload 7 photos' }).click();
      await goTo(page, 'Jobs');
      await expect(page.getByText('7 of 7 photos are in the SIS.').first()).toBeVisible();
      await expectAccessible(page, 'Jobs');
    });
  });
}
