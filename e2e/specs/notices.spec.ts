import path from 'node:path';
import type { Page } from 'playwright';
import { texts } from '../../electron/core/text/texts.ts';
import { goTo, untilChecked, untilSignedIn } from '../steps.ts';
import { expect, test } from '../test.ts';

interface Control {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** What lies over its middle instead; null where a click reaches it. */
  readonly coveredBy: string | null;
}

/** Everything outside messages that can be pressed or typed into, where it is in view. */
function controls(page: Page): Promise<readonly Control[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll(
      'button, input, select, textarea, summary, a[href], [role="gridcell"], [role="slider"]',
    );
    const nameOf = (element: Element) =>
      (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() || element.tagName;
    return [...all].flatMap((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      // A box of two pixels is a native input under what is drawn in its stead.
      if (element.closest('[data-messages]') || width < 2 || height < 2) return [];
      for (let outer = element.parentElement; outer; outer = outer.parentElement) {
        const edge = outer.getBoundingClientRect();
        const isClipped = getComputedStyle(outer).overflow !== 'visible';
        if (isClipped && (x < edge.left || x > edge.right || y < edge.top || y > edge.bottom)) return [];
      }
      const hit = document.elementFromPoint(x, y);
      const isReached =
        hit !== null && (element.contains(hit) || hit.contains(element) || hit.closest('label') !== null);
      return [{ name: nameOf(element), x, y, coveredBy: isReached ? null : hit ? nameOf(hit) : 'nothing' }];
    });
  });
}

const messages = (page: Page) => page.getByRole('region', { name: texts.frame.messages });

test.use({ rightPhotos: 12 });

test('a message that comes by itself moves nothing and covers nothing', async ({ page, main }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await untilSignedIn(page);
  for (const screen of ['Photos', 'History'] as const) {
    await goTo(page, screen);
    // The history is read first.
    await expect(page.locator('[data-screen] :is(h1, h2)').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Roster 512 students/ })).toBeVisible();
    const before = await controls(page);
    expect(before.length).toBeGreaterThan(8);
    await main.killEngine();
    await expect(messages(page).getByText(texts.notices.engineRestarted)).toBeVisible();
    // Signed in again, the header says what it said before.
    await expect.poll(() => controls(page)).toEqual(before);
    await messages(page).getByRole('button', { name: texts.ui.closeMessage }).click();
    await expect(messages(page).getByText(texts.notices.engineRestarted)).toBeHidden();
  }
});

test('messages of what was done cover nothing that is pressed', async ({ launch, photos }) => {
  const { page, main } = await launch({ args: [`--open=${photos.path}`] });
  await page.setViewportSize({ width: 1024, height: 700 });
  await untilChecked(page, 14);
  await main.killEngine();
  await expect(messages(page).getByText(texts.notices.engineRestartedWithFolder)).toBeVisible();
  await untilChecked(page, 14);
  await page.getByRole('button', { name: /^All photos/ }).click();
  await page.getByRole('gridcell').first().click();
  await page.keyboard.press('Alt+l');
  const toast = messages(page)
    .getByRole('listitem')
    .filter({ hasText: texts.decisions.skipped(1) });
  await expect(toast).toBeVisible();
  // The newest is in view, however many there are.
  await expect(toast.getByRole('button', { name: texts.decisions.undo })).toBeInViewport();
  const all = await controls(page);
  expect(all.length).toBeGreaterThan(30);
  expect(all.filter(({ coveredBy }) => coveredBy !== null)).toEqual([]);
  await toast.getByRole('button', { name: texts.ui.closeMessage }).click();
  await expect(toast).toBeHidden();
  expect(await controls(page)).toEqual(all);
});

test('what is said of a folder pushes nothing away', async ({ page, main, folder }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await untilSignedIn(page);
  const choose = page.getByRole('button', { name: texts.photos.chooseFolder });
  const before = await controls(page);
  await main.setDialogAnswer([path.join(folder, 'nowhere')]);
  await choose.click();
  await expect(page.getByRole('alert').filter({ hasText: /nowhere/ })).toBeVisible();
  expect((await controls(page)).filter(({ coveredBy }) => coveredBy !== null)).toEqual([]);
  const { x, y } = before.find(({ name }) => name === texts.photos.chooseFolder) ?? { x: 0, y: 0 };
  expect(await controls(page)).toContainEqual({ name: texts.photos.chooseFolder, x, y, coveredBy: null });
});
