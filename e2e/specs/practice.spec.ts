import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { expectAccessible } from '../expect-accessible.ts';
import { goTo, step, untilChecked, untilSignedIn } from '../steps.ts';
import { expect, test } from '../test.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const notice = (page: Page) => page.getByText('Practice.', { exact: true });
/** Of the destination that the app works with. */
async function sisAddress(page: Page): Promise<string> {
  const reply: { value: { settings: { sisUrl: string } } } = await page.evaluate(
    'window.pictureDay.settings({})',
  );
  return reply.value.settings.sisUrl;
}

const drawing = { timeout: 90_000 };

test.setTimeout(180_000);

test.describe('on a new computer', () => {
  test.use({ token: '' });
  test.beforeEach(async ({ userDataDir }) => writeFile(path.join(userDataDir, 'settings.json'), '{}'));

  test('from the first start to the first upload in three clicks, without a terminal', async ({
    launch,
    userDataDir,
  }) => {
    const { page, close } = await launch();
    await page.setViewportSize({ width: 1024, height: 700 });
    let clicks = 0;
    const click = async (name: string | RegExp) => {
      await button(page, name).first().click();
      clicks += 1;
    };
    await click('Try it with sample photos');
    await expect(page.getByText(/^Drawing sample photos: \d+ of \d+$/)).toBeVisible(drawing);
    await expect(notice(page)).toBeVisible(drawing);
    await untilSignedIn(page);
    await expect(button(page, 'Continue to upload')).toBeEnabled(drawing);
    await expectAccessible(page, 'the review in practice');
    await click('Continue to upload');
    await expect(notice(page)).toBeVisible();
    await click(/^Upload \d+ photos/);
    await expect(page.getByRole('heading', { name: /^(\d+) of \1 photos are in the SIS/ })).toBeVisible(
      drawing,
    );
    expect(clicks).toBe(3);

    const address = await sisAddress(page);
    expect(new URL(address).hostname).toBe('127.0.0.1');
    const headers = { authorization: 'Bearer practice' };
    expect((await fetch(`${address}/api/v1/session`, { headers })).status).toBe(401);

    await goTo(page, 'Settings');
    await expect(page.getByText('You are practicing')).toBeVisible();
    await expectAccessible(page, 'the settings in practice');
    await button(page, 'End practice').first().click();
    await expect(notice(page)).toBeHidden();
    await step(page, 'Photos').click();
    await expect(page.getByRole('heading', { name: 'Which systems get your photos?' })).toBeVisible();
    await expect(fetch(address)).rejects.toThrow();
    await close();

    // What was set up before is there again: nothing.
    const settings = await readFile(path.join(userDataDir, 'settings.json'), 'utf8');
    expect(settings).not.toMatch(/practice|127\.0\.0\.1|sample/i);
    expect((await readdir(userDataDir)).filter((name) => /practice/.test(name))).toEqual([]);
  });
});

test('the end of a practice brings back the folder and the SIS of before, where nothing has arrived', async ({
  launch,
  sis,
  photos,
}) => {
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await goTo(page, 'Settings');
  await button(page, 'Try it with sample photos').first().click();
  await expect(notice(page)).toBeVisible(drawing);
  await expect(step(page, 'Photos')).toContainText('sample photos', drawing);
  await expect(button(page, 'Continue to upload')).toBeEnabled(drawing);
  expect(await sisAddress(page)).not.toBe(sis.url);
  await button(page, 'Continue to upload').click();
  await button(page, /^Upload \d+ photos/)
    .first()
    .click();
  await expect(page.getByRole('heading', { name: /photos are in the SIS/ })).toBeVisible(drawing);

  await button(page, 'End practice').first().click();
  await expect(notice(page)).toBeHidden();
  await untilChecked(page, 8);
  await expect(step(page, 'Photos')).toContainText('lincoln-fall');
  expect(await sisAddress(page)).toBe(sis.url);
  expect(sis.imported()).toEqual([]);
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await expect(page.getByText('sample photos')).toBeHidden();
});
