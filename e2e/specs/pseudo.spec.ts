import type { Page } from 'playwright';
import { presets } from '../../electron/core/systems/custom-preset.ts';
import { studentAt } from '../../electron/practice-sis/students.ts';
import { findCutOff } from '../cut-off.ts';
import { expect, test } from '../test.ts';
import { findUntranslated } from '../untranslated.ts';

/** Every text longer and accented, between marks: what has no marks is not in the texts, what is cut off has no room. */

const people = Array.from({ length: 600 }, (_, at) => studentAt(at));
const names = new Set([
  ...people.flatMap(({ givenName, familyName }) => [
    `${givenName} ${familyName}`,
    `${familyName}, ${givenName}`,
  ]),
  ...presets.map(({ name }) => name),
  ...['Picture Day', 'Practice SIS', 'demo.secretary', 'lincoln-fall', 'English', 'Español'],
  // Columns of the roster that the practice SIS gives.
  ...['identifier', 'username', 'sourcedId', 'givenName', 'familyName', 'grades', 'homeRoom', 'status'],
  ...['userIds: State ID'],
  // React Aria's own word, which it has in each language.
  'Dismiss',
]);

/** What is the same in every language: names, files, addresses, keys, and what `Intl` makes of days and sizes. */
function isData(words: string): boolean {
  return (
    names.has(words) ||
    words.startsWith('picture-day-e2e-') ||
    /\.(?:jpe?g|png|zip|csv|heic|txt|tiff?)$/i.test(words) ||
    /^(?:https?:|\/|[A-Z]:\\)/.test(words) ||
    /^(?:(?:Ctrl|Alt|Shift|Enter|Esc|Tab|Space|Home|End|Page|Up|Down|Delete|F\d+|[A-Z\d?,+←→↑↓])[\s+]*)+$/.test(
      words,
    ) ||
    /^(?:today|yesterday|(?:\w{3} \d{1,2}, )?\d{1,2}:\d{2} [AP]M)$/i.test(words) ||
    /^(?:[\d.,]+ × [\d.,]+, )?(?:JPEG, )?[\d.,]+ (?:KB|MB),?$/.test(words)
  );
}

const screens = { photos: '1', review: '2', upload: '3', jobs: '4', settings: ',' } as const;

async function goTo(page: Page, screen: keyof typeof screens): Promise<void> {
  await page.keyboard.press(`ControlOrMeta+${screens[screen]}`);
  await expect(page.locator(`[data-screen="${screen}"]`)).toBeAttached();
}

/** Everything that is wrong on a screen, once it stands still. */
async function findWrong(page: Page, what: string): Promise<readonly string[]> {
  const place = (await page.getByRole('dialog').count()) > 0 ? '[role="dialog"]' : 'body';
  const find = async () => [...(await findUntranslated(page, isData)), ...(await findCutOff(page, place))];
  const settled = expect.poll(find, what).toEqual([]);
  await settled.catch(() => undefined);
  return (await find()).map((wrong) => `${what}: ${wrong}`);
}

for (const [width, height] of [
  [1024, 700],
  [1920, 1200],
] as const) {
  test(`at ${width} x ${height}, nothing is untranslated or cut off`, async ({ launch, photos }) => {
    test.setTimeout(180_000);
    const { page } = await launch({
      args: [`--open=${photos.path}`],
      env: { PICTURE_DAY_TOKEN: 'practice', PICTURE_DAY_LANGUAGE: 'pseudo' },
    });
    await page.setViewportSize({ width, height });
    const wrong: string[] = [];
    const look = async (what: string) => void wrong.push(...(await findWrong(page, what)));
    await expect(page.getByRole('gridcell')).toHaveCount(2);
    for (const screen of ['photos', 'review', 'upload', 'jobs'] as const) {
      await goTo(page, screen);
      await look(screen);
    }
    await goTo(page, 'settings');
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await look(`settings, ${await tab.textContent()}`);
    }

    await goTo(page, 'review');
    for (const key of ['?', 'F1', 'ControlOrMeta+k']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      if (key !== 'F1') await look(`the dialog of ${key}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await page.getByRole('gridcell').first().click();
    await page.keyboard.press('Alt+c');
    await expect(page.getByRole('dialog')).toBeVisible();
    await look('the crop');
    await page.keyboard.press('Escape');

    await goTo(page, 'upload');
    await page.locator('main footer button').last().click();
    await expect(page.getByRole('heading', { level: 1, name: /7 .*7/ })).toBeVisible({ timeout: 30_000 });
    await look('the upload that is over');
    await goTo(page, 'jobs');
    await look('the import');
    expect(wrong).toEqual([]);
  });
}
