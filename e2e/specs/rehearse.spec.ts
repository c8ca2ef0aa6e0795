import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { studentsUpTo } from '../../electron/practice-sis/students.ts';
import { drawPhoto } from '../fixtures/upload-bench.ts';
import { goTo, openSearch, step, untilChecked, untilOver } from '../steps.ts';
import { expect, test } from '../test.ts';

/** An upload is rehearsed with the school's own folder. What must not happen is that anything of it is real. */

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const notice = (page: Page) => page.getByText('Practice.', { exact: true });
const drawing = { timeout: 90_000 };

test.setTimeout(240_000);

/** The app's own records, byte for byte. To be called while it is closed. */
async function readRecords(userDataDir: string): Promise<Readonly<Record<string, string>>> {
  const state = path.join(userDataDir, 'state');
  const names = (await readdir(state)).filter((name) => name.startsWith('journal.sqlite'));
  const files = names.map(async (name) => [
    name,
    (await readFile(path.join(state, name))).toString('base64'),
  ]);
  return Object.fromEntries(await Promise.all(files));
}

test('a rehearsal rejects whom the SIS would reject, sends it nothing, and leaves no trace in the history', async ({
  launch,
  sis,
  photos,
  userDataDir,
}) => {
  const gone = studentsUpTo(512).find(({ status }) => status === 'inactive')?.id ?? '';
  await writeFile(path.join(photos.path, `${gone}.jpg`), await drawPhoto(70));
  const open = { args: [`--open=${photos.path}`] };

  // What is really in the SIS before: one photo, and its upload in the history.
  const first = await launch(open);
  await untilChecked(first.page, 9);
  await goTo(first.page, 'Upload');
  await button(first.page, /^Upload 8 photos/)
    .first()
    .click();
  await untilOver(first.page, 7, 8, 60_000);
  await first.close();
  // A start that opens the folder is the measure: it tidies up by itself.
  const second = await launch(open);
  await untilChecked(second.page, 9);
  await second.close();
  const before = await readRecords(userDataDir);
  const imported = sis.imported();

  const { page, close } = await launch(open);
  await untilChecked(page, 9);
  await openSearch(page);
  await page.keyboard.type('rehearse');
  await expect(page.getByRole('option', { name: /Practice this upload/ })).toBeVisible();
  await page.getByRole('option', { name: /Practice this upload/ }).click();
  await expect(notice(page)).toBeVisible(drawing);
  await untilChecked(page, 9);
  const asked = sis.proxy.seen.length;
  const received = sis.proxy.receivedBytes();
  // The students of the school's own roster, with their names.
  await expect(button(page, /^Roster 512 students/)).toBeVisible();
  await goTo(page, 'Upload');
  await button(page, /^Upload 8 photos/)
    .first()
    .click();
  await untilOver(page, 7, 8, 60_000);
  await expect(notice(page)).toBeVisible();
  await expect(page.getByText(/is not an active student any more/).first()).toBeVisible();
  await expect(page.getByText('This is practice: nothing has left this computer.')).toBeVisible();
  await expect(button(page, 'Open Scheduled Jobs in the SIS')).toHaveCount(0);
  await goTo(page, 'History');
  await expect(page.getByRole('button', { name: /^Show photos of the upload/ })).toHaveCount(1);
  expect(sis.proxy.seen.length - asked).toBe(0);
  expect(sis.proxy.receivedBytes() - received).toBe(0);

  await button(page, 'End practice').first().click();
  await expect(notice(page)).toBeHidden();
  await untilChecked(page, 9);
  expect(sis.imported()).toEqual(imported);
  await close();
  expect(await readRecords(userDataDir)).toEqual(before);
});

test('an upload that is going on is not cut off by a rehearsal, and the window says so', async ({
  launch,
  photos,
  sis,
}) => {
  sis.proxy.inject('POST', /photo-imports/, { kind: 'slow', bytesPerSecond: 2_000 });
  const { page, main } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await goTo(page, 'Upload');
  await button(page, /^Upload 7 photos/)
    .first()
    .click();
  await expect(button(page, 'Pause').first()).toBeVisible();
  await main.pressMenu('Practice This Upload');
  await expect(page.getByText(/An upload is in progress, so you can't practice now/).first()).toBeVisible();
  await expect(notice(page)).toBeHidden();
  await expect(button(page, 'Pause').first()).toBeVisible();
});

test('without a folder there is nothing to rehearse, and the window says what to do', async ({
  page,
  main,
}) => {
  await expect(page.getByText('Can upload photos').first()).toBeVisible();
  await main.pressMenu('Practice This Upload');
  await expect(page.getByText('No photo folder is open. Open one first.').first()).toBeVisible();
  await expect(notice(page)).toBeHidden();
});

test('a folder that is gone is said in the rehearsal, and all is back after it', async ({
  launch,
  photos,
  sis,
}) => {
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await goTo(page, 'Upload');
  const away = `${photos.path}-away`;
  await rename(photos.path, away);
  await button(page, 'Practice this upload').click();
  await expect(notice(page)).toBeVisible(drawing);
  await expect(page.getByText(/Can't find the folder/).first()).toBeVisible();
  await rename(away, photos.path);
  await button(page, 'End practice').first().click();
  await expect(notice(page)).toBeHidden();
  await untilChecked(page, 8);
  expect(sis.imported()).toEqual([]);
});

test('after a power cut in mid-rehearsal the next start is an ordinary one', async ({
  launch,
  photos,
  sis,
}) => {
  const open = { args: [`--open=${photos.path}`] };
  const { page, kill } = await launch(open);
  await untilChecked(page, 8);
  await goTo(page, 'Upload');
  await button(page, 'Practice this upload').click();
  await expect(notice(page)).toBeVisible(drawing);
  await untilChecked(page, 8);
  await goTo(page, 'Upload');
  await button(page, /^Upload 7 photos/)
    .first()
    .click();
  await expect(step(page, 'Upload')).not.toContainText('Not started');
  await kill();
  const { page: again } = await launch(open);
  await untilChecked(again, 8);
  await expect(notice(again)).toBeHidden();
  expect(sis.imported()).toEqual([]);
  await goTo(again, 'Upload');
  await expect(button(again, /^Upload 7 photos/).first()).toBeEnabled();
});
