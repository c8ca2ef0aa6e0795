import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { expectAccessible } from '../expect-accessible.ts';
import { type MoodleServer, startMoodle } from '../fixtures/moodle/moodle-server.ts';
import { goTo } from '../steps.ts';
import { test as base, expect } from '../test.ts';

const test = base.extend<{ moodle: MoodleServer }>({
  moodle: async ({ userDataDir: _ }, use) => {
    const moodle = await startMoodle();
    await use(moodle);
    await moodle.close();
  },
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function setUp(userDataDir: string, { url }: MoodleServer): Promise<void> {
  const destinations = [
    {
      id: 'd-1',
      name: 'Oak Moodle',
      address: { kind: 'moodle', url, field: 'idnumber' },
      presetId: 'moodle',
    },
  ];
  await writeFile(
    path.join(userDataDir, 'settings.json'),
    JSON.stringify({ destinations, findFaces: false }),
  );
}

test('photos go to their people in Moodle, are read back, and the former ones can be put back', async ({
  launch,
  moodle,
  photos,
  userDataDir,
}) => {
  await setUp(userDataDir, moodle);
  const ids = (await readdir(photos.path)).flatMap((name) => /^(\d+)\.jpg$/i.exec(name)?.[1] ?? []);
  const accounts = ids.slice(1).map((idnumber) => moodle.addUser({ idnumber }));
  expect(accounts.length).toBeGreaterThan(2);
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(button(page, 'Continue to upload')).toBeVisible();
  await expect(page.getByText('8 photos checked').first()).toBeAttached();

  await goTo(page, 'Settings');
  await page.getByLabel('Access token').fill(moodle.token);
  await page.getByLabel('Access token').press('Enter');
  await button(page, 'Test connection').click();
  await expect(page.getByText(/Picture Day can sign in to/)).toBeVisible();

  await goTo(page, 'Upload');
  await expectAccessible(page, 'before an upload to Moodle');
  await button(page, 'Look for the students').click();
  await expect(page.getByText(/Oak Moodle has the students of/)).toBeVisible();
  await button(page, /^Upload \d+ photos?/).click();
  const there = `${accounts.length} of 7 photos are in Moodle; 2 were rejected.`;
  await expect(page.getByRole('heading', { name: there })).toBeVisible({ timeout: 60_000 });
  const results = page.getByRole('list', { name: 'Photos and their results' }).getByRole('listitem');
  await expect(results).toHaveCount(2);
  await expect(results.first()).toContainText('No one in the system has this ID.');
  expect(accounts.every(({ picture }) => picture > 0)).toBe(true);
  await expectAccessible(page, 'the end of an upload to Moodle');
  await button(page, 'Restore previous photos…').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText(`${accounts.length} students have the previous photo again.`)).toBeVisible();
  expect(accounts.every(({ picture }) => picture === 0)).toBe(true);
  await button(page, 'See report').click();
  await expect(page.getByText(/photos in Moodle, 2 rejected/)).toBeVisible();
});
