import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import { findCutOff } from '../cut-off.ts';
import { card, goTo, goToSettings, openSearch, untilChecked, untilOver } from '../steps.ts';
import { expect, test } from '../test.ts';

/** Text alone at twice its size, as a system can be set; or the whole page (Ctrl and +): half the room in CSS pixels. */
const ways = [
  { name: 'text at 200%', width: 1024, height: 700, text: 200 },
  { name: 'the page at 200%', width: 512, height: 350, text: 100 },
  // What 1280 pixels are at 400%: WCAG's reflow.
  { name: '320 pixels', width: 320, height: 512, text: 100 },
] as const;

async function enlarge(page: Page, { width, height, text }: (typeof ways)[number]): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate((percent) => {
    document.documentElement.style.fontSize = `${percent}%`;
  }, text);
}

/** Every button can be brought into view, where nothing covers it. */
async function expectUsable(place: Locator, what: string): Promise<void> {
  const buttons = place.getByRole('button', { disabled: false });
  await expect(buttons.first(), what).toBeVisible();
  for (const button of await buttons.all()) await button.click({ trial: true, timeout: 5_000 });
}

/** All of it between the edges of the window. */
async function expectWhole(page: Page, element: Locator): Promise<void> {
  await expect(element).toBeInViewport({ ratio: 0.99 });
  const box = await element.boundingBox();
  const room = page.viewportSize();
  if (!box || !room) throw new Error('there is nothing to be seen');
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(room.width);
}

for (const way of ways) {
  test.describe(`with ${way.name}`, () => {
    test('every screen shows what it is for, with its buttons in reach', async ({ launch, photos }) => {
      test.setTimeout(120_000);
      const { page } = await launch({ args: [`--open=${photos.path}`] });
      await untilChecked(page, 8);
      await enlarge(page, way);
      for (const screen of ['Photos', 'Review', 'Upload', 'Import status', 'History'] as const) {
        await goTo(page, screen);
        await expect.poll(() => findCutOff(page), screen).toEqual([]);
        await expectUsable(page.getByRole('main'), screen);
      }
      await goTo(page, 'Review');
      await page.getByRole('button', { name: 'Show as table' }).click();
      await expect.poll(() => findCutOff(page), 'the table').toEqual([]);
      await page.getByRole('button', { name: /^Students without a photo/ }).click();
      await expect(page.getByRole('table').first()).toBeVisible();
      await expect.poll(() => findCutOff(page), 'students without a photo').toEqual([]);
      for (const name of ['Destinations', 'Photos', 'Network', 'About'] as const) {
        await goToSettings(page, name);
        await expect.poll(() => findCutOff(page), name).toEqual([]);
        await expectUsable(page.getByRole('tabpanel'), name);
      }
      await goTo(page, 'Upload');
      await page.getByRole('button', { name: 'Upload 7 photos' }).click();
      await untilOver(page, 7, 7);
      await expect.poll(() => findCutOff(page)).toEqual([]);
      await expectUsable(page.getByRole('main'), 'Import status');
    });

    test('photos are seen at once, and each of them whole', async ({ launch, photos }) => {
      const { page } = await launch({ args: [`--open=${photos.path}`] });
      await untilChecked(page, 8);
      await enlarge(page, way);
      await goTo(page, 'Review');
      await expect(page.getByRole('gridcell').first().locator('img')).toBeInViewport({ ratio: 0.5 });
      await page.getByRole('gridcell').first().focus();
      await page.keyboard.press('ArrowRight');
      await expectWhole(page, card(page, /IMG_2231/));
    });

    test('dialogs can be used to their last button', async ({ launch, photos }) => {
      test.setTimeout(120_000);
      const { page } = await launch({ args: [`--open=${photos.path}`] });
      await untilChecked(page, 8);
      await enlarge(page, way);
      await goTo(page, 'Review');
      const expectDialog = async (name: string | RegExp) => {
        const dialog = page.getByRole('dialog', { name });
        await expect(dialog).toBeVisible();
        await expect.poll(() => findCutOff(page, '[role="dialog"]'), String(name)).toEqual([]);
        await expectUsable(dialog, String(name));
        await page.keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
      };
      const photo = card(page, /IMG_2231/);
      await photo.click();
      await page.keyboard.press('Space');
      await expect(page.getByRole('dialog').locator('img').first()).toBeInViewport({ ratio: 0.5 });
      await expectDialog('IMG_2231.JPG');
      await photo.focus();
      await page.keyboard.press('Alt+c');
      await expectWhole(page, page.getByRole('application', { name: 'Crop' }));
      await expectDialog(/^Crop/);
      await page.getByRole('button', { name: 'Open large' }).click();
      await expectDialog('Whose photo is it?');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
      await expectDialog('Keyboard shortcuts');
      for (const [item, name] of [
        ['Export fixed photos…', /fixed photos/],
        ['Rename original files…', /[Rr]ename/],
      ] as const) {
        await page.getByRole('button', { name: 'More', exact: true }).click();
        await page.getByRole('menuitem', { name: item }).click();
        await expectDialog(name);
      }
      await page.getByRole('button', { name: /^Roster/ }).click();
      await expectDialog('Roster');
      await goToSettings(page, 'Network');
      await page.getByRole('button', { name: 'Test connection' }).click();
      await expect(page.getByRole('button', { name: 'Test again' })).toBeEnabled();
      await expectDialog('Connection test');
      await goToSettings(page, 'Destinations');
      await page.getByRole('button', { name: 'Remove…' }).click();
      await expectDialog(/^Remove/);
      await openSearch(page);
      await page.keyboard.type('photo');
      await expect(page.getByRole('option').first()).toBeInViewport();
      await expect.poll(() => findCutOff(page, '[role="dialog"]'), 'Search').toEqual([]);
    });
  });
}

test.describe('the first start', () => {
  for (const way of ways) {
    test(`shows its choices with ${way.name}`, async ({ launch, userDataDir }) => {
      await writeFile(path.join(userDataDir, 'settings.json'), '{}');
      const { page } = await launch({ env: { PICTURE_DAY_TOKEN: '' } });
      await expect(page.getByRole('heading', { name: 'Which systems get your photos?' })).toBeVisible();
      await enlarge(page, way);
      await expect.poll(() => findCutOff(page)).toEqual([]);
      await expectUsable(page.getByRole('main'), 'First start');
    });
  }
});
