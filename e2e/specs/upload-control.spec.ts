import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { drawPhotos } from '../../build/bench/draw-photos.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { goTo, untilChecked, untilOver } from '../steps.ts';
import { expect, type PracticeFixture, test } from '../test.ts';

const imports = /^\/api\/v1\/photo-imports$/;
// Zips of more than the sockets on the way take in at once.
const count = 50;

/** Every photo once: neither lost nor doubled. */
function expectEachOnce(sis: PracticeFixture, photos: number): void {
  const imported = sis.imported();
  expect(imported).toHaveLength(photos);
  expect(new Set(imported).size).toBe(photos);
}

const untilAllIn = (page: Page, photos: number) => untilOver(page, photos, photos, 45_000);

async function bytesInSecond({ proxy }: PracticeFixture): Promise<number> {
  const before = proxy.receivedBytes();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return proxy.receivedBytes() - before;
}

const isAccepted = /^(Uploaded|Importing|Done) \(import/;

test.describe('with photos for several zips', () => {
  test.describe.configure({ timeout: 120_000 });

  test.beforeEach(async ({ folder, userDataDir, sis }) => {
    await drawPhotos(path.join(folder, 'fall'), count);
    const settings = { sisUrl: sis.url, requestBytes: 10_000_000 };
    await writeFile(path.join(userDataDir, 'settings.json'), JSON.stringify(settings));
    // The first zip passes; the second takes its time.
    sis.proxy.inject('POST', imports, { kind: 'slow', bytesPerSecond: 50_000_000 });
    sis.proxy.inject('POST', imports, { kind: 'slow', bytesPerSecond: 900_000 });
  });

  test('an upload is paused within a second, and continued', async ({ launch, folder, sis }) => {
    const { page } = await launch({ args: [`--open=${path.join(folder, 'fall')}`] });
    await untilChecked(page, count);
    await goTo(page, 'Upload');
    await page.getByRole('button', { name: `Upload ${count} photos` }).click();
    await expect(page.getByText(isAccepted).first()).toBeVisible();
    await expect(page.getByText(/^[\d.]+ .B of [\d.]+ MB$/)).toBeVisible();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByText('Paused', { exact: true })).toBeVisible();
    await expect(page.getByText(/Connection interrupted/)).toHaveCount(0);
    const words = /\d of \d zip files uploaded\./;
    await expect(page.getByRole('main').getByText(words)).toBeVisible();
    // What the system had taken in for sending still drains; then nothing comes but questions about the job.
    await expect.poll(() => bytesInSecond(sis), { timeout: 20_000 }).toBeLessThan(10_000);
    expect(await bytesInSecond(sis)).toBeLessThan(10_000);
    expect(sis.imported().length).toBeLessThan(count);
    await page.getByRole('button', { name: 'Resume' }).click();
    await expect(page.getByText('Paused', { exact: true })).toHaveCount(0);
    await untilAllIn(page, count);
    expectEachOnce(sis, count);
  });

  test('an app that is killed in the middle offers to continue, and nothing goes twice', async ({
    launch,
    folder,
    sis,
  }) => {
    const killed = await launch({ args: [`--open=${path.join(folder, 'fall')}`] });
    await untilChecked(killed.page, count);
    await goTo(killed.page, 'Upload');
    await killed.page.getByRole('button', { name: `Upload ${count} photos` }).click();
    await expect(killed.page.getByText(isAccepted).first()).toBeVisible();
    await expect(killed.page.getByText(/^[\d.]+ .B of [\d.]+ MB$/)).toBeVisible();
    await killed.kill();
    const accepted = sis.proxy.seen.filter((call) => imports.test(call.replace('POST ', ''))).length;

    const { page } = await launch();
    await expect(page.getByText(/The upload started .* didn't finish\./)).toBeVisible();
    await page.getByRole('button', { name: 'Open folder' }).click();
    await untilChecked(page, count);
    await page.getByRole('button', { name: 'Resume', exact: true }).click();
    await untilAllIn(page, count);
    expectEachOnce(sis, count);
    expect(accepted).toBe(2);
    await goTo(page, 'Photos');
    await expect(page.getByText(/didn't finish/)).toHaveCount(0);
  });
});

test('photos made for another system than the one that is signed in to are asked about first', async ({
  launch,
  photos,
  sis,
  userDataDir,
}) => {
  const settings = { sisUrl: sis.url, presetId: 'gibbon' };
  await writeFile(path.join(userDataDir, 'settings.json'), JSON.stringify(settings));
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await goTo(page, 'Upload');
  const upload = page.getByRole('button', { name: 'Upload 7 photos' });
  await upload.click();
  const dialog = page.getByRole('dialog', { name: 'Upload photos prepared for Gibbon?' });
  await expect(dialog.getByText(/You are signed in to Practice SIS, but/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await upload.click();
  await dialog.getByRole('button', { name: 'Open Settings' }).click();
  await expect(page.locator('[data-screen="settings"]')).toBeAttached();
  await expect(dialog).toHaveCount(0);
  expect(sis.imported()).toEqual([]);
  await goTo(page, 'Upload');
  await upload.click();
  await dialog.getByRole('button', { name: 'Upload anyway' }).click();
  await untilAllIn(page, 7);
  expectEachOnce(sis, 7);
});

test('"Upload" pressed twice does not pause what it began', async ({ launch, photos, sis }) => {
  sis.proxy.inject('POST', imports, { kind: 'slow', bytesPerSecond: 20_000 });
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await goTo(page, 'Upload');
  const upload = page.getByRole('button', { name: 'Upload 7 photos' });
  await expect(upload).toBeEnabled();
  const place = await upload.boundingBox();
  if (!place) throw new Error('the button has no place');
  await upload.click();
  const pause = page.getByRole('button', { name: 'Pause' });
  await expect(pause).toBeVisible();
  // Wherever on the button the hand still lies.
  for (const share of [0.02, 0.5, 0.98]) {
    await page.mouse.click(place.x + place.width * share, place.y + place.height / 2);
    await expect(page.locator('[data-screen="upload"]')).toBeAttached();
    await expect(pause).toBeVisible();
  }
  await untilAllIn(page, 7);
});

test('a zip that is too big for the SIS goes in smaller ones, and the rows say so', async ({
  launch,
  photos,
  sis,
}) => {
  sis.proxy.inject('POST', imports, { kind: 'answer', status: 413 });
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await goTo(page, 'Upload');
  await page.getByRole('button', { name: 'Upload 7 photos' }).click();
  await expect(page.getByText('Too big for the SIS: splitting into smaller zip files')).toBeVisible();
  await expect.poll(() => page.getByText(isAccepted).count()).toBeGreaterThan(1);
  await untilAllIn(page, 7);
  expectEachOnce(sis, 7);
});

test('a token that the SIS no longer takes is asked for in the middle, also twice', async ({
  launch,
  photos,
  sis,
}) => {
  sis.proxy.inject('POST', imports, { kind: 'answer', status: 401 });
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await goTo(page, 'Upload');
  await page.getByRole('button', { name: 'Upload 7 photos' }).click();
  await expect(page.getByText('Your sign-in has expired.').first()).toBeVisible();
  const field = page.getByLabel('New access token');
  await field.fill('not-a-token');
  await page.getByRole('button', { name: 'Sign in and resume' }).click();
  await expect(
    page
      .getByText('The SIS does not accept this access token. Ask your SIS administrator for a new one.')
      .first(),
  ).toBeVisible();
  expect(sis.imported()).toEqual([]);
  // The zip's row says the same: the field has it when the SIS has answered.
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await field.fill('practice');
  await page.keyboard.press('Enter');
  await untilAllIn(page, 7);
  expectEachOnce(sis, 7);
});

test('without a network it waits, says so, and goes on by itself', async ({ launch, photos, sis }) => {
  sis.proxy.inject('POST', imports, { kind: 'meanwhile', act: () => sis.proxy.goOffline() });
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await goTo(page, 'Upload');
  await page.getByRole('button', { name: 'Upload 7 photos' }).click();
  await expect(page.getByText('No connection.').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('banner').getByText("Can't be reached")).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Zip files' }).getByText('Waiting for a connection', { exact: true }),
  ).toBeVisible();
  await sis.proxy.goOnline();
  await untilAllIn(page, 7);
  await expect(page.getByRole('banner').getByText('Can upload photos')).toBeVisible();
  expectEachOnce(sis, 7);
});

test.describe('with a SIS that takes its time', () => {
  test.use({ pace: 0.5 });

  test('an import is left to itself, and looked at later', async ({ launch, photos, sis }) => {
    const { page } = await launch({ args: [`--open=${photos.path}`] });
    await untilChecked(page, 8);
    await goTo(page, 'Upload');
    await page.getByRole('button', { name: 'Upload 7 photos' }).click();
    await page.getByRole('button', { name: 'Check later…' }).click();
    await page.getByRole('button', { name: 'Check later', exact: true }).click();
    await expect(
      page.getByText('The SIS was still importing when Picture Day stopped checking.', { exact: false }),
    ).toBeVisible();
    await goTo(page, 'Import status');
    await expect(page.getByRole('button', { name: /^Fix and upload/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Resume upload' }).click();
    await untilAllIn(page, 7);
    expectEachOnce(sis, 7);
  });
});

test.describe('with a SIS whose jobs stand still', () => {
  test.use({ pace: 0.000_1 });

  test('an import is left, and days later the SIS does not know it any more', async ({
    launch,
    photos,
    sis,
  }) => {
    const before = await launch({ args: [`--open=${photos.path}`] });
    await untilChecked(before.page, 8);
    await goTo(before.page, 'Upload');
    await before.page.getByRole('button', { name: 'Upload 7 photos' }).click();
    await goTo(before.page, 'Import status');
    await expect(before.page.getByText(/^1 of 7 photos are in the SIS/).first()).toBeVisible();
    await goTo(before.page, 'Upload');
    await before.page.getByRole('button', { name: 'Check later…' }).click();
    await before.page.getByRole('button', { name: 'Check later', exact: true }).click();
    await expect(
      before.page.getByText('The SIS was still importing when Picture Day stopped checking.'),
    ).toBeVisible();
    await before.close();

    const gone = { kind: 'answer', status: 404 } as const;
    sis.proxy.inject('GET', /^\/api\/v1\/scheduled-jobs\/[^/]+$/, gone, gone, gone);
    const { page } = await launch({ args: [`--open=${photos.path}`] });
    await untilChecked(page, 8);
    await page.getByRole('button', { name: 'Resume', exact: true }).first().click();
    await goTo(page, 'Import status');
    await expect(page.getByText(/^The SIS no longer has import job/).first()).toBeVisible();
    await expect(page.getByText('1 of 7 photos are in the SIS; 6 were not sent.').first()).toBeVisible();
    await page.getByRole('button', { name: 'Show import details' }).click();
    await expect(page.getByText('Unknown')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Resume upload' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Try 6 again' })).toBeVisible();
    await goTo(page, 'History');
    await expect(page.getByRole('row', { name: /lincoln-fall/ })).toContainText('6 not sent, 1 not included');
  });
});
