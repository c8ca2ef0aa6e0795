import type { Page } from 'playwright';
import { findCutOff } from '../cut-off.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { goTo, goToSettings, openSearch, step, untilChecked, untilSignedIn } from '../steps.ts';
import { expect, test } from '../test.ts';

const guide = (page: Page) => page.getByRole('dialog', { name: 'Picture Day Guide' });
/** Opens it, and waits until it is there: it is loaded when it is opened. */
async function openGuide(page: Page): Promise<void> {
  await page.keyboard.press('F1');
  await expect(title(page)).toBeFocused();
}
/** The title of the page that is open. */
const title = (page: Page) => guide(page).getByRole('article').getByRole('heading', { level: 3 });
const pages = (page: Page) => guide(page).getByRole('navigation', { name: 'Pages of the guide' });

/** What lies under the dialog is covered by it. */
const cutOff = async (page: Page) =>
  (await findCutOff(page)).filter((sentence) => !sentence.endsWith('is covered'));

const review = 'Reviewing photos';
const upload = 'Uploading photos';
const helpful = [
  ['Photos', 'Getting started'],
  ['Review', review],
  ['Upload', upload],
  ['Import status', upload],
  ['Settings', 'Destinations: the systems that get your photos'],
] as const;

test('F1 opens the page about the screen, and Esc leads back to where the person was', async ({
  launch,
  photos,
}) => {
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  for (const [screen, name] of helpful) {
    await goTo(page, screen);
    const from = step(page, screen);
    await from.focus();
    await page.keyboard.press('F1');
    await expect(title(page)).toHaveText(name);
    await expect(title(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(guide(page)).toBeHidden();
    await expect(from).toBeFocused();
  }
  await goTo(page, 'History');
  await page.keyboard.press('F1');
  await expect(title(page)).toHaveText(upload);
  await expect(guide(page).getByRole('heading', { name: 'History', exact: true })).toBeFocused();
});

test('F1 helps over a dialog too, and the dialog is there afterwards', async ({ launch, photos }) => {
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await page.getByRole('button', { name: /^Roster/ }).click();
  const roster = page.getByRole('dialog', { name: 'Roster' });
  await expect(roster).toBeVisible();
  await page.keyboard.press('F1');
  await expect(
    guide(page).getByRole('heading', { name: '1. The roster: who is at the school' }),
  ).toBeFocused();
  // Once more changes nothing.
  await page.keyboard.press('F1');
  await page.keyboard.press('Escape');
  await expect(guide(page)).toBeHidden();
  await expect(roster).toBeVisible();
  // Where something is typed as well.
  await page.keyboard.press('Escape');
  await openSearch(page);
  await page.keyboard.type('guide');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(review);
});

test('every picture of the guide loads, with nothing from the network', async ({ launch }) => {
  const { page } = await launch();
  await untilSignedIn(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openGuide(page);
  const links = await pages(page).getByRole('button').all();
  expect(links.length).toBeGreaterThan(10);
  let pictures = 0;
  for (const link of links) {
    await link.click();
    await expect(title(page)).toHaveText((await link.textContent()) ?? '');
    await expect(link).toHaveAttribute('aria-current', 'page');
    for (const picture of await guide(page).getByRole('article').getByRole('img').all()) {
      await expect
        .poll(() => picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
        .toBeGreaterThan(0);
      await expect(picture).toHaveAccessibleName(/\S/);
      pictures += 1;
    }
  }
  expect(pictures).toBeGreaterThan(15);
  // The app's own scheme, and what stands for it in a browser.
  const isOwn = (url: string) => /^(?:app:\/\/bundle|https:\/\/bundle\.app\.localhost)\/assets\//.test(url);
  expect(asked.filter((url) => !isOwn(url))).toEqual([]);
});

test('links lead from page to page and to a chapter, and Back leads back', async ({ launch }) => {
  const { page } = await launch();
  await untilSignedIn(page);
  await openGuide(page);
  const article = guide(page).getByRole('article');
  const back = guide(page).getByRole('button', { name: 'Back', exact: true });
  await expect(back).toBeDisabled();
  await article.getByRole('button', { name: 'More about the review' }).click();
  await expect(title(page)).toHaveText(review);
  await article.getByRole('button', { name: 'Keys', exact: true }).click();
  const keys = article.getByRole('heading', { name: '9. Keys' });
  await expect(keys).toBeFocused();
  await expect(keys).toBeInViewport();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title(page)).toBeFocused();
  await back.click();
  await expect(title(page)).toHaveText('Getting started');
  await expect(back).toBeDisabled();
});

test('the guide is searched for words, and Enter goes to the first chapter that has them', async ({
  launch,
}) => {
  const { page } = await launch();
  await untilSignedIn(page);
  await openGuide(page);
  const field = guide(page).getByRole('searchbox', { name: 'Search the guide' });
  await field.fill('opt-outs');
  await expect(guide(page).getByRole('status')).toHaveText(/^\d+ results?$/);
  await expect(pages(page).getByRole('button', { name: /1\. The roster/ })).toBeVisible();
  await field.fill('xyzzy');
  await expect(guide(page).getByRole('status')).toHaveText(/^No results for "xyzzy"/);
  await field.fill('leading zeros');
  await field.press('Enter');
  await expect(
    guide(page).getByRole('heading', { name: '1. The roster: who is at the school' }),
  ).toBeFocused();
  // Esc first empties the field; the list of pages is back.
  await field.focus();
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await expect(pages(page).getByRole('button', { name: 'Getting started' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(guide(page)).toBeHidden();
});

test('the Help menu has it, and Settings', async ({ page, main }) => {
  await untilSignedIn(page);
  await main.pressMenu('Picture Day Guide');
  await expect(title(page)).toHaveText('Getting started');
  await page.keyboard.press('Escape');
  await goToSettings(page, 'About');
  await page.getByRole('button', { name: 'Open the guide' }).click();
  await expect(title(page)).toHaveText('Getting started');
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ theme });

    test('axe finds nothing serious on any page of the guide, and nothing is cut off', async ({ launch }) => {
      const { page } = await launch();
      await page.setViewportSize({ width: 1024, height: 700 });
      await untilSignedIn(page);
      await openGuide(page);
      for (const link of await pages(page).getByRole('button').all()) {
        await link.click();
        await expectAccessible(page, (await link.textContent()) ?? '');
      }
      await expect.poll(() => cutOff(page)).toEqual([]);
      await guide(page).getByRole('searchbox').fill('zip');
      await expect(guide(page).getByRole('status')).toHaveText(/results$/);
      await expectAccessible(page, 'The results of a search');
    });
  });
}

test('with text at 200 % the guide can be read', async ({ launch }) => {
  const { page } = await launch();
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await untilSignedIn(page);
  await openGuide(page);
  await expect(title(page)).toHaveText('Getting started');
  await expect.poll(() => cutOff(page)).toEqual([]);
  await expect(title(page)).toBeInViewport();
});
