import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { drawPhotos } from '../../build/bench/draw-photos.ts';
import { goTo, untilChecked, untilOver } from '../steps.ts';
import { expect, test } from '../test.ts';

/** What a person is told before photos could arrive a second time, or be read on the way. */

const count = 3;
const uploadButton = (page: Page, photos = count) =>
  page.getByRole('button', {
    name: photos === 1 ? 'Upload 1 photo' : `Upload ${photos} photos`,
    exact: true,
  });

test('a damaged list of earlier uploads is said, and the first Upload sends nothing', async ({
  launch,
  folder,
  userDataDir,
  sis,
}) => {
  const photos = path.join(folder, 'fall');
  await drawPhotos(photos, count);
  await mkdir(path.join(userDataDir, 'state'));
  await writeFile(path.join(userDataDir, 'state', 'journal.sqlite'), 'no list of uploads, '.repeat(1_000));
  const { page } = await launch({ args: [`--open=${photos}`] });
  await expect(page.getByText(/It was saved as/).first()).toBeVisible();
  await untilChecked(page, count);
  await goTo(page, 'Upload');
  await uploadButton(page).click();
  const question = page.getByText(/was damaged and was set aside.*click Upload again to upload anyway/);
  await expect(question.first()).toBeVisible();
  expect(sis.imported()).toEqual([]);
  await uploadButton(page).click();
  await untilOver(page, count, count);
  expect(sis.imported()).toHaveLength(count);
});

test('photos of an unfinished upload are not sent anew from a folder that was renamed', async ({
  launch,
  folder,
  userDataDir,
  sis,
}) => {
  const photos = path.join(folder, 'fall');
  await drawPhotos(photos, count);
  const settings = { sisUrl: sis.url, requestBytes: 1_000_000 };
  await writeFile(path.join(userDataDir, 'settings.json'), JSON.stringify({ ...settings, findFaces: false }));
  const pass = { kind: 'meanwhile', act: async () => undefined } as const;
  sis.proxy.inject('POST', /photo-imports$/, pass, { kind: 'answer', status: 401 });
  const before = await launch({ args: [`--open=${photos}`] });
  await untilChecked(before.page, count);
  await goTo(before.page, 'Upload');
  await uploadButton(before.page).click();
  await expect(before.page.getByText(/sign in/i).first()).toBeVisible();
  await before.close();
  const sent = sis.imported().length;
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThan(count);

  await rename(photos, `${photos} (old)`);
  const { page } = await launch({ args: [`--open=${photos} (old)`] });
  await untilChecked(page, count);
  await goTo(page, 'Upload');
  // What the unfinished upload is known to have brought is not offered; the app may have ended before it knew of all.
  await page.getByRole('button', { name: /^Upload \d+ photos?/ }).click();
  const refusal = /in an unfinished upload \("fall", started .*would be uploaded twice\. Resume/;
  await expect(page.getByText(refusal).first()).toBeVisible();
  expect(sis.imported()).toHaveLength(sent);
});

test('an address that begins with http:// is told as one that others can read', async ({
  launch,
  userDataDir,
}) => {
  // Reserved for documentation (RFC 2606): nobody is there.
  await writeFile(
    path.join(userDataDir, 'settings.json'),
    JSON.stringify({ sisUrl: 'http://sis.example', findFaces: false }),
  );
  const { page } = await launch();
  await expect(
    page.getByText(/begins with http:\/\/.*others on the network could see/).first(),
  ).toBeVisible();
});
