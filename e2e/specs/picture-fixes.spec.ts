import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { studentAt } from '../../electron/practice-sis/students.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { card, goTo, untilChecked } from '../steps.ts';
import { expect, test } from '../test.ts';

test('a frame set by keyboard alone is what arrives, to the pixel; the file stays as it was', async ({
  launch,
  photos,
  folder,
}) => {
  const file = path.join(photos.path, 'grade-5', photos.square);
  const before = await readFile(file);
  const { page, main } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await card(page, new RegExp(photos.square.replace('.jpg', ''))).click();
  await page.keyboard.press('Alt+c');
  const frame = page.getByRole('application', { name: 'Crop' });
  await expect(frame).toBeFocused();
  for (let press = 0; press < 30; press += 1) await page.keyboard.press('+');
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('Shift+ArrowLeft');
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByText("Crop saved. Your original file isn't changed.")).toBeVisible();

  const out = path.join(folder, 'fixed');
  await mkdir(out);
  await main.setDialogAnswer([out]);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: /Export fixed photos/ }).click();
  await page.getByRole('button', { name: 'Choose folder and export…' }).click();
  await expect(page.getByText(/Exported 7 photos to/)).toBeVisible();
  const saved = await sharp(path.join(out, photos.square)).metadata();
  expect(saved.width / saved.height).toBeCloseTo(0.8, 2);
  expect(saved.width).toBeLessThan(400);
  const corner = await sharp(path.join(out, photos.square))
    .extract({ left: 0, top: 0, width: 8, height: 8 })
    .stats();
  const original = await sharp(before).extract({ left: 0, top: 0, width: 8, height: 8 }).stats();
  for (const [at, { mean }] of original.channels.entries())
    expect(Math.abs((corner.channels[at]?.mean ?? 0) - mean)).toBeLessThan(6);
  expect(await readFile(file)).toEqual(before);
});

test('what is tried in the crop dialog is one step once it is saved, and none once it is canceled', async ({
  launch,
  photos,
  folder,
}) => {
  const { page, main } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await card(page, new RegExp(photos.square.replace('.jpg', ''))).click();
  await page.keyboard.press('Alt+l');
  await page.getByRole('button', { name: 'Undo: skip 1 photo' }).click();
  await page.getByRole('navigation', { name: 'Show' }).getByRole('button', { name: 'All photos' }).click();
  const cardOfSquare = card(page, new RegExp(photos.square.replace('.jpg', '')));
  await cardOfSquare.click();

  const redo = page.getByRole('button', { name: 'Redo: skip 1 photo' });
  await page.keyboard.press('Alt+c');
  const frame = page.getByRole('application', { name: 'Crop' });
  await expect(frame).toBeFocused();
  await page.getByRole('button', { name: 'Rotate right' }).last().click();
  await page.getByRole('button', { name: 'Rotate right' }).last().click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(frame).toHaveCount(0);
  // What could be made again before still can be; nothing else can.
  await expect(redo).toBeEnabled();
  await expect(page.getByRole('button', { name: /^Undo:/ })).toHaveCount(0);

  await cardOfSquare.click();
  await page.keyboard.press('Alt+c');
  await expect(frame).toBeFocused();
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  const undo = page.getByRole('button', { name: 'Undo: crop 1 photo' });
  await expect(undo).toBeVisible();
  const out = path.join(folder, 'fixed');
  await mkdir(out);
  await main.setDialogAnswer([out]);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: /Export fixed photos/ }).click();
  await page.getByRole('button', { name: 'Choose folder and export…' }).click();
  await expect(page.getByText(/Exported 7 photos to/)).toBeVisible();
  // The upper left of the turned picture was its lower left.
  const corner = await sharp(path.join(out, photos.square))
    .extract({ left: 0, top: 0, width: 8, height: 8 })
    .stats();
  const file = path.join(photos.path, 'grade-5', photos.square);
  const { width, height } = await sharp(file).metadata();
  const turned = await sharp(await sharp(file).rotate(90).toBuffer())
    .extract({ left: Math.round((height - height * 0.8) / 2), top: 0, width: 8, height: 8 })
    .stats();
  expect(width).toBe(height);
  for (const [at, { mean }] of turned.channels.entries())
    expect(Math.abs((corner.channels[at]?.mean ?? 0) - mean)).toBeLessThan(6);
  await page.getByRole('button', { name: 'Close this message' }).first().click();
  await undo.click();
  await expect(page.getByRole('button', { name: /^Undo:/ })).toHaveCount(0);
});

test('several photos are cropped one after the other by keyboard, or all of them alike', async ({
  launch,
  photos,
}) => {
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await page.setViewportSize({ width: 1_024, height: 700 });
  await page.getByRole('navigation', { name: 'Show' }).getByRole('button', { name: 'All photos' }).click();
  await page.locator('[data-photo]').first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Alt+c');
  const dialog = page.getByRole('dialog', { name: /^Crop: / });
  const frame = dialog.getByRole('application', { name: 'Crop' });
  await expect(frame).toBeFocused();
  await expect(dialog.getByText('Photo 1 of 8')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('crop-series.png') });
  await expectAccessible(page, 'Cropping several photos');
  // One key for each photo whose crop is right as it is proposed.
  for (let at = 2; at <= 3; at += 1) {
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(`Photo ${at} of 8`)).toBeVisible();
    await expect(frame).toBeFocused();
  }
  await page.keyboard.press('PageUp');
  await expect(dialog.getByText('Photo 2 of 8')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(dialog.getByText('Photo 3 of 8')).toBeVisible();
  await page.keyboard.press('+');
  await dialog.getByRole('button', { name: 'Apply to all 8 selected' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("Crop saved for 8 photos. Your original files aren't changed.")).toBeVisible();
  for (const step of ['crop 8 photos', 'crop 1 photo', 'crop 1 photo'])
    await page.getByRole('button', { name: `Undo: ${step}` }).click();
  await expect(page.getByRole('button', { name: /^Undo:/ })).toHaveCount(0);

  // With one selected, Enter closes as before, and Ctrl+Enter goes on through the list.
  await page.locator('[data-photo]').first().click();
  await page.keyboard.press('Alt+c');
  await expect(frame).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog.getByText('Photo 2 of 8')).toBeVisible();
  await expect(frame).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
});

test('files are renamed themselves, and get their old names back after a restart', async ({
  launch,
  photos,
}) => {
  const student = studentAt(30);
  const first = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(first.page, 8);
  await card(first.page, /IMG_2231/).click();
  const whose = first.page.getByRole('region', { name: 'Whose photo is it?' });
  await whose.getByRole('combobox').fill(student.id);
  await first.page.getByRole('option', { name: new RegExp(student.id) }).click();
  await first.page.getByRole('button', { name: 'More', exact: true }).click();
  await first.page.getByRole('menuitem', { name: /Rename original files/ }).click();
  const dialog = first.page.getByRole('dialog');
  await expect(dialog.getByText(`${student.id}.JPG`).first()).toBeVisible();
  await dialog.getByRole('button', { name: /^Rename 1 file/ }).click();
  await expect.poll(() => readdir(photos.path)).toContain(`${student.id}.JPG`);
  await first.close();

  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await page.getByRole('button', { name: /^Undo: rename 1 file/ }).click();
  await expect.poll(() => readdir(photos.path)).toContain(photos.camera);
  expect(await readdir(photos.path)).not.toContain(`${student.id}.JPG`);
});

test('a file that is copied into the folder, and one that goes, show up by themselves', async ({
  launch,
  photos,
}) => {
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  const [right = ''] = photos.right;
  await copyFile(path.join(photos.path, right), path.join(photos.path, `${studentAt(40).id}.jpg`));
  await untilChecked(page, 9);
  await rm(path.join(photos.path, right));
  await untilChecked(page, 8);
  await goTo(page, 'Upload');
  await expect(page.getByText(/^7 photos \(/)).toBeVisible();
});
