import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import JSZip from 'jszip';
import { drop } from '../drop.ts';
import { drawPhoto } from '../fixtures/upload-bench.ts';
import { untilChecked, untilSignedIn } from '../steps.ts';
import { expect, test } from '../test.ts';

const invitation = 'Drag a folder of student photos here';

test('a folder that is chosen in the dialog is checked, and the review opens by itself', async ({
  page,
  main,
  photos,
}) => {
  await main.setDialogAnswer([photos.path]);
  await page.getByRole('button', { name: /Choose folder/ }).click();
  await untilChecked(page, 8);
  await expect(page.getByText(photos.camera).first()).toBeVisible();
});

test('photos that are chosen one by one are checked, by the button and by the menu', async ({
  page,
  main,
  photos,
}) => {
  const files = photos.right.slice(0, 3).map((file) => path.join(photos.path, file));
  await main.setDialogAnswer(files);
  await page.getByRole('button', { name: 'Open zip or files…' }).click();
  await untilChecked(page, 3);
  await main.setDialogAnswer(files.slice(0, 2));
  await main.pressMenu('Open Zip or Files…');
  await untilChecked(page, 2);
});

test('a dialog that is closed changes nothing', async ({ page, main }) => {
  await main.setDialogAnswer(null);
  await page.getByRole('button', { name: /Choose folder/ }).click();
  await expect(page.getByText(invitation)).toBeVisible();
});

test('a folder is dropped on the window, anywhere', async ({ page, photos }) => {
  await untilSignedIn(page);
  await drop(page, [photos.path], { x: 100, y: 650 });
  await untilChecked(page, 8);
});

test('a zip is dropped, and loose photos', async ({ page, photos, folder }) => {
  await untilSignedIn(page);
  const zip = new JSZip().file('104233.jpg', await drawPhoto(1)).file('IMG_7.JPG', await drawPhoto(2));
  const file = path.join(folder, 'photos.zip');
  await writeFile(file, await zip.generateAsync({ type: 'nodebuffer' }));
  await drop(page, [file]);
  await untilChecked(page, 2);
  await drop(
    page,
    photos.right.slice(0, 3).map((name) => path.join(photos.path, name)),
  );
  await untilChecked(page, 3);
});

test('a folder without photos is said to have none, and the way back is there', async ({ page, folder }) => {
  await untilSignedIn(page);
  await drop(page, [path.join(folder, 'user-data', 'settings.json')]);
  await expect(page.getByText(/isn't a folder or a zip file/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /Choose folder/ })).toBeVisible();
});

test('a folder that was open before is one click away', async ({ launch, photos }) => {
  const first = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(first.page, 8);
  await first.close();
  const { page } = await launch();
  await page.getByRole('button', { name: /lincoln-fall/ }).click();
  await untilChecked(page, 8);
});
