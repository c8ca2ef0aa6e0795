import type { Page } from 'playwright';
import { texts } from '../../electron/core/text/texts.ts';
import { goTo, openSearch, searchField, untilChecked, untilOver, untilSignedIn } from '../steps.ts';
import { expect, test } from '../test.ts';

/** Tabs until something with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    const words = `${await focused.getAttribute('aria-label')} ${await focused.textContent()}`;
    if (name.test(words)) return;
  }
  throw new Error(`Nothing called ${name} can be reached with Tab`);
}

test('the whole way by keyboard alone, from the folder to the SIS', async ({ page, main, photos, sis }) => {
  await main.setDialogAnswer([photos.path]);
  await page.keyboard.press('ControlOrMeta+o');
  await untilChecked(page, 8);

  // The gallery is one stop; arrows move in it, Space chooses.
  await tabTo(page, /IMG_2231|1:1/);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, /Continue to upload/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^null Upload 7 photos|^Upload 7 photos/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+4');
  await expect(page.getByText('7 of 7 photos are in the SIS.').first()).toBeVisible();
  expect(sis.imported()).toHaveLength(7);
});

test('the focus goes with the screen, and to what was opened in it', async ({ launch, photos }) => {
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  const part = (name: string) => page.getByRole('group', { name, exact: true });
  const keys = [
    ['3', 'Upload'],
    ['1', 'Photos'],
    ['4', 'Import status'],
    ['2', 'Review'],
  ] as const;
  for (const [key, name] of keys) {
    await page.keyboard.press(`ControlOrMeta+${key}`);
    await expect(part(name)).toBeFocused();
  }
  await page.getByRole('button', { name: 'Continue to upload' }).press('Enter');
  await expect(part('Upload')).toBeFocused();
  await page.getByRole('button', { name: 'Upload 7 photos' }).press('Enter');
  await untilOver(page, 7, 7);
  await goTo(page, 'History');
  await page.getByRole('button', { name: /^Show photos of the upload started/ }).press('Enter');
  await expect(part('One upload')).toBeFocused();
  await page.getByRole('button', { name: /^Delete/ }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+3');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).press('Enter');
  await expect(part('All uploads')).toBeFocused();
});

test('a check leaves the focus on its button', async ({ page }) => {
  await untilSignedIn(page);
  await goTo(page, 'Settings');
  const check = page.getByRole('button', { name: 'Sign in', exact: true });
  await page.getByLabel('Access token').fill('another');
  await check.press('Enter');
  await expect(page.getByText('The SIS does not accept this access token').first()).toBeVisible();
  await expect(check).toBeFocused();
});

test('keys change nothing under a dialog', async ({ launch, photos }) => {
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Alt+l');
  const undo = page.locator('main footer').getByRole('button', { name: /^Undo/ });
  await expect(undo).toBeEnabled();
  await page.getByRole('button', { name: /^Roster/ }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Roster' })).toBeVisible();
  for (const key of ['ControlOrMeta+z', 'ControlOrMeta+3', 'ControlOrMeta+k']) await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('[data-screen="review"]')).toBeAttached();
  await expect(undo).toBeEnabled();
});

test('a dialog has the focus from its first frame, whatever else still moves on the page', async ({
  launch,
  photos,
}) => {
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  // A transition that never ends, as on a computer too busy to finish one.
  await page.evaluate(async () => {
    const mover = document.createElement('div');
    mover.style.transition = 'opacity 1000s';
    document.getElementById('root')?.append(mover);
    const hasStarted = new Promise((resolve) => mover.addEventListener('transitionrun', resolve));
    mover.getBoundingClientRect();
    mover.style.opacity = '0';
    await hasStarted;
  });
  await page.getByRole('button', { name: /^Roster/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Roster' });
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('the search finds screens, actions, students and files', async ({ launch, photos }) => {
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  const found = page.getByRole('listbox', { name: texts.search.results });
  await openSearch(page);
  await page.keyboard.type('import student photos');
  await expect(found.getByRole('option').first()).toContainText(/Upload student photos/i);
  await searchField(page).fill('IMG_22');
  await expect(found.getByRole('option').first()).toContainText('IMG_2231.JPG');
  await searchField(page).fill('Nia King');
  await expect(found.getByRole('option').first()).toContainText('Nia King');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').or(page.locator('aside')).first()).toContainText('104233');
});

test('a student is found though the roster comes only while the search is open', async ({ launch, sis }) => {
  const { promise: isSearching, resolve: search } = Promise.withResolvers<void>();
  sis.proxy.inject('GET', /\/students/, { kind: 'meanwhile', act: () => isSearching });
  const { page } = await launch();
  await openSearch(page);
  await searchField(page).fill('Nia King');
  const option = page
    .getByRole('listbox', { name: texts.search.results })
    .getByRole('option', { name: 'Nia King' });
  await expect(option).toHaveCount(0);
  search();
  await expect(option.first()).toBeVisible();
});

test('who types faster than the list of hits comes gets there all the same', async ({ launch, photos }) => {
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await goTo(page, 'Review');
  const file = photos.right[2] ?? '';
  // All in one breath: nothing that waits for a turn of its own comes between.
  await page.evaluate(async (typed) => {
    const press = (target: Element, key: string, marks: KeyboardEventInit = {}) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, ...marks, bubbles: true, cancelable: true }));
    const shortcut = navigator.userAgent.includes('Macintosh') ? { metaKey: true } : { ctrlKey: true };
    const input = await new Promise<HTMLInputElement>((resolve) => {
      new MutationObserver((_changes, observer) => {
        const field = document.querySelector<HTMLInputElement>('input[role="combobox"]');
        if (!field) return;
        observer.disconnect();
        resolve(field);
      }).observe(document.body, { childList: true, subtree: true });
      press(document.body, 'k', shortcut);
    });
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    press(input, 'Enter');
  }, file);
  await expect(page.locator('[data-detail]')).toContainText(file);
  await expect(searchField(page)).toHaveCount(0);
});

test('F6 goes through the parts of the review, and the focus is not lost with a button', async ({
  launch,
  photos,
}) => {
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  const current = page.locator('[data-photo][tabindex="0"]');
  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: /^Needs attention/ })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(current).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.locator('[data-detail] :focus')).toHaveCount(1);
  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: 'Continue to upload' })).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+F6');
  await expect(current).toBeFocused();

  await page.keyboard.press('Alt+l');
  // The last step that can be undone switches the button off.
  const undo = page.locator('main footer').getByRole('button', { name: /^Undo/ });
  await expect(undo).toBeEnabled();
  await undo.press('Enter');
  await expect(undo).toBeDisabled();
  await expect(current).toBeFocused();
  // What can be done at once goes away with it.
  await page.getByRole('button', { name: /^Fix 1 photo/ }).press('Enter');
  await expect(current).toBeFocused();
});
