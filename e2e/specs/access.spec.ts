import { findCutOff } from '../cut-off.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { card, goTo, openSearch, untilChecked, untilOver } from '../steps.ts';
import { expect, test } from '../test.ts';

const screens = ['Photos', 'Review', 'Upload', 'Import status', 'History', 'Settings'] as const;

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ theme });

    test('axe finds nothing serious on any screen while it is empty', async ({ page }) => {
      await expect(page.getByText('may import photos').first()).toBeVisible();
      for (const screen of screens) {
        await goTo(page, screen);
        await expectAccessible(page, `${screen}, empty`);
      }
    });

    test('nor with photos, during the search, and after an upload', async ({ launch, photos }) => {
      const { page } = await launch({ args: [`--open=${photos.path}`] });
      await untilChecked(page, 8);
      await expectAccessible(page, 'Review');
      await openSearch(page);
      await page.keyboard.type('photo');
      await expectAccessible(page, 'Search');
      await page.keyboard.press('Escape');
      await goTo(page, 'Upload');
      await expectAccessible(page, 'Upload');
      await page.getByRole('button', { name: 'Upload 7 photos' }).click();
      await untilOver(page, 7, 7);
      await expectAccessible(page, 'Import status');
    });

    test('nor in the dialogs of the review', async ({ launch, photos }) => {
      test.setTimeout(120_000);
      const { page } = await launch({ args: [`--open=${photos.path}`] });
      await untilChecked(page, 8);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
      await expectAccessible(page, 'Shortcuts');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Roster/ }).click();
      await expect(page.getByRole('dialog', { name: 'Roster' })).toBeVisible();
      await expectAccessible(page, 'Roster');
      await page.keyboard.press('Escape');
      await card(page, /IMG_2231/).click();
      await page.getByRole('button', { name: 'Compare side by side' }).click();
      await expect(page.getByRole('dialog', { name: 'Whose photo is it?' })).toBeVisible();
      await expectAccessible(page, 'Side by side');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Alt+c');
      await expect(page.getByRole('application', { name: 'Frame' })).toBeFocused();
      await expectAccessible(page, 'Frame');
      await page.keyboard.press('Escape');
    });
  });
}

test.describe('with colours that the system forces', () => {
  test('what is chosen, what has the focus and how far the upload is can be told', async ({
    launch,
    photos,
  }) => {
    const { page } = await launch({ args: [`--open=${photos.path}`] });
    await page.emulateMedia({ forcedColors: 'active' });
    await untilChecked(page, 8);
    await page.getByRole('button', { name: /^All photos/ }).click();
    await card(page, /104|\d/)
      .first()
      .click();
    await page.keyboard.press('ArrowRight');
    const colourOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    const chosen = await colourOf('[role="gridcell"][aria-selected="true"]');
    expect(chosen).not.toBe(await colourOf('[role="gridcell"][aria-selected="false"]'));
    expect(await colourOf('nav [aria-current="true"], nav [aria-current="step"]')).toBe(chosen);
    const ring = await page.locator(':focus').evaluate((element) => {
      const { outlineStyle, outlineWidth, outlineColor, backgroundColor } = getComputedStyle(element);
      return { outlineStyle, outlineWidth, isSeen: outlineColor !== backgroundColor };
    });
    expect(ring).toEqual({ outlineStyle: 'solid', outlineWidth: '2px', isSeen: true });
    await expectAccessible(page, 'Review, forced colours');
    await goTo(page, 'Upload');
    await expectAccessible(page, 'Upload, forced colours');
  });
});

test('nothing moves by itself where motion is to be reduced', async ({ launch, photos }) => {
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  const moving = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('*')]
          .map((element) => getComputedStyle(element))
          .filter(
            ({ animationName, transitionProperty, transitionDuration }) =>
              animationName !== 'none' ||
              (transitionProperty !== 'none' && !/^0s(, 0s)*$/.test(transitionDuration)),
          ).length,
    );
  await untilChecked(page, 8);
  await goTo(page, 'Upload');
  expect(await moving()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const screen of screens) {
    await goTo(page, screen);
    expect(await moving(), screen).toBe(0);
  }
});

test.describe('at 1024 x 700', () => {
  for (const percent of [100, 200]) {
    test(`with text at ${percent} % nothing is cut off or covered`, async ({ launch, photos }) => {
      const { page } = await launch({ args: [`--open=${photos.path}`] });
      await page.setViewportSize({ width: 1024, height: 700 });
      // Only the text grows, as with a system's own setting; Ctrl and + make the whole page grow alike.
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = `${size}%`;
      }, percent);
      await untilChecked(page, 8);
      for (const screen of screens) {
        await goTo(page, screen);
        await expect.poll(() => findCutOff(page), screen).toEqual([]);
      }
      await goTo(page, 'Review');
      await page.getByRole('button', { name: 'Show as table' }).click();
      await expect.poll(() => findCutOff(page)).toEqual([]);
      await goTo(page, 'Upload');
      await page.getByRole('button', { name: 'Upload 7 photos' }).click();
      await untilOver(page, 7, 7);
      await expect.poll(() => findCutOff(page)).toEqual([]);
    });
  }
});
