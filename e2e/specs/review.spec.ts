import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { card, goTo, openSearch, untilChecked } from '../steps.ts';
import { expect, test } from '../test.ts';

test('filters, leaving out, a safe fix, and undo of both', async ({ launch, photos }) => {
  const before = await readFile(path.join(photos.path, 'grade-5', photos.square));
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  const filter = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
  await expect(filter('Needs attention')).toContainText('2');
  await expect(filter('Ready')).toContainText('6');
  await expect(card(page, /IMG_2231/)).toBeVisible();

  const squareId = photos.square.replace('.jpg', '');
  await card(page, new RegExp(squareId)).click();
  await page.getByRole('button', { name: 'Crop to 4:5' }).click();
  await expect(filter('Needs attention')).toContainText('1');
  await expect(filter('Ready')).toContainText('7');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(filter('Needs attention')).toContainText('2');
  expect(await readFile(path.join(photos.path, 'grade-5', photos.square))).toEqual(before);

  await filter('Ready').click();
  const [first = ''] = photos.right;
  await card(page, new RegExp(first.replace('.jpg', ''))).click();
  await page
    .getByRole('button', { name: /^Skip (this|\d)/ })
    .first()
    .click();
  await expect(filter('Skipped')).toContainText('1');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(filter('Skipped')).toContainText('0');
  await goTo(page, 'Upload');
  await expect(page.getByText(/^7 photos \(/)).toBeVisible();
});

test('one button does every safe fix, says which, and what remains', async ({ launch, photos }) => {
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  const fix = page.getByRole('button', { name: 'Fix 1 photo', exact: true });
  await expect(fix).toHaveAccessibleDescription(
    /^Crop 1 to 4 ?: ?5\. Then 1 photo still can't be uploaded\.$/,
  );
  await fix.click();
  const message = page.getByRole('region', { name: /Messages/ }).getByRole('listitem');
  await expect(message).toContainText('1 photo will be fixed for upload.');
  await expect(fix).toHaveCount(0);
  await expect(page.getByText("1 photo can't be uploaded. Select one to see what you can do.")).toBeVisible();
  await message.getByRole('button', { name: 'Undo' }).click();
  await expect(fix).toBeVisible();
});

test('the filters are one stop of the Tab key, and say the words of the cards', async ({
  launch,
  photos,
}) => {
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  const filters = page.getByRole('navigation', { name: 'Show' });
  await expect(filters.locator('button[tabindex="0"]')).toHaveCount(1);
  await filters.getByRole('button', { name: /^Needs attention/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(filters.getByRole('button', { name: /^Ready/ })).toBeFocused();
  await page.keyboard.press('End');
  const last = filters.getByRole('button').last();
  await expect(last).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  await expect(filters.locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(filters.getByRole('button', { name: /^Needs attention/ })).toBeFocused();

  const blocked = card(page, /^IMG_2231.*No student ID in file name.*Can't upload/);
  const warned = card(page, /Wrong proportions.*Warning/);
  await expect(blocked).toBeVisible();
  await expect(warned).toBeVisible();
  await filters.getByRole('button', { name: /^No student ID in file name 1/ }).click();
  await expect(warned).toHaveCount(0);
  await expect(blocked).toBeVisible();
  await filters.getByRole('button', { name: /^Warning 1/ }).click();
  await expect(warned).toBeVisible();
  await expect(blocked).toHaveCount(0);
});

test('photos are shown larger and smaller, and as large the next time', async ({
  launch,
  photos,
  userDataDir,
}) => {
  const first = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(first.page, 8);
  const widthOfCard = async (page: Page) =>
    (await page.getByRole('gridcell').first().boundingBox())?.width ?? 0;
  const before = await widthOfCard(first.page);
  const slider = first.page.getByRole('slider', { name: 'Photo size' });
  await slider.focus();
  await first.page.keyboard.press('ArrowRight');
  await first.page.keyboard.press('ArrowRight');
  await expect(slider).toHaveValue('5');
  await expect.poll(() => widthOfCard(first.page)).toBeGreaterThan(before * 1.2);
  const settings = path.join(userDataDir, 'settings.json');
  await expect.poll(() => readFile(settings, 'utf8')).toMatch(/"photoSize":\s*5/);
  await first.close();

  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await expect(page.getByRole('slider', { name: 'Photo size' })).toHaveValue('5');
  expect(await widthOfCard(page)).toBeGreaterThan(before * 1.2);
});

test('a photo is shown large, and the list goes on from the one that was shown last', async ({
  launch,
  photos,
}) => {
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await page.getByRole('button', { name: /^All photos/ }).click();
  const cards = page.getByRole('gridcell');
  await expect(cards).toHaveCount(8);
  await cards.nth(1).click();
  await page.keyboard.press('Space');
  const dialog = page.getByRole('dialog');
  const picture = dialog.getByRole('img');
  await expect(dialog).toContainText('2 of 8');
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(300);
  const height = async () => (await picture.boundingBox())?.height ?? 0;
  const whole = await height();
  await page.keyboard.press('+');
  await expect.poll(height).toBeGreaterThan(whole * 1.2);
  await page.keyboard.press('-');
  await expect.poll(height).toBe(whole);
  await page.keyboard.press('ArrowRight');
  await expect(dialog).toContainText('3 of 8');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(dialog).toContainText('4 of 8');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await expect(dialog).toHaveCount(0);
  await expect(cards.nth(4)).toBeFocused();
  // Several are selected with Ctrl as before, and the large view takes none of them away.
  await page.keyboard.press('ControlOrMeta+Space');
  await expect(cards.nth(4)).toHaveAttribute('aria-selected', 'false');
  await cards.nth(2).dblclick();
  await expect(dialog).toContainText('3 of 8');
  await page.keyboard.press('Space');
  await expect(dialog).toHaveCount(0);
  await expect(cards.nth(2)).toBeFocused();
});

test('a right-click offers to paste in a text field, and on a photo what can be done with it', async ({
  launch,
  photos,
}) => {
  const { page, main } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  const square = card(page, /Wrong proportions/);
  await square.click({ button: 'right' });
  const menu = page.getByRole('menu', { name: 'Photo' });
  await expect(menu.getByRole('menuitem')).toHaveCount(6);
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(square).toBeFocused();
  await square.click({ button: 'right' });
  await menu.getByRole('menuitem', { name: /^Apply/ }).click();
  await expect(page.getByRole('button', { name: /^Ready 7/ })).toBeVisible();

  test.skip(!main.contextMenu, 'no test can reach a native menu in Electron');
  const search = page.getByRole('searchbox', { name: /^Search this list/ });
  await search.fill('lopez');
  await search.click({ button: 'right' });
  const roles = async () => (await main.contextMenu?.())?.map(({ role }) => role);
  await expect.poll(roles).toEqual(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']);
  expect(await main.chooseInContextMenu?.('selectAll')).toBe(true);
  await search.click({ button: 'right', position: { x: 40, y: 10 } });
  await expect.poll(() => main.chooseInContextMenu?.('copy')).toBe(true);
  await page.keyboard.press('End');
  expect(await main.chooseInContextMenu?.('paste')).toBe(true);
  await expect(search).toHaveValue('lopezlopez');
});

test.describe('with more photos than the window shows', () => {
  test.use({ rightPhotos: 60 });

  test('the photo whose detail is shown is marked, and in view', async ({ launch, photos }) => {
    const { page } = await launch({ args: [`--open=${photos.path}`] });
    await untilChecked(page, 62);
    await page.getByRole('button', { name: /^All photos/ }).click();
    const chosen = page.locator('[role="gridcell"][aria-selected="true"]');
    const detail = page.locator('[data-detail]');
    const expectShown = async (file: string) => {
      await expect(chosen).toHaveCount(1);
      await expect(chosen).toBeInViewport({ ratio: 0.9 });
      await expect(detail).toContainText(file);
    };
    await card(page, new RegExp(photos.right[2]?.replace('.jpg', '') ?? '')).click();
    await expectShown(photos.right[2] ?? '');
    // Among all others by name it is elsewhere.
    await page.getByRole('button', { name: /^Sort by/ }).click();
    await page.getByRole('menuitemradio', { name: 'Student name' }).click();
    await expectShown(photos.right[2] ?? '');
    await page.getByRole('grid').evaluate((grid) => grid.scrollTo(0, 100_000));
    await expect(chosen).not.toBeInViewport();
    await openSearch(page);
    await page.keyboard.type(photos.camera);
    await page.keyboard.press('Enter');
    await expectShown(photos.camera);
  });
});
