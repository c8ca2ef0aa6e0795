import path from 'node:path';
import { writeSamplePhotos } from '../../electron/practice-sis/sample-photos/write-sample-photos.ts';
import { untilChecked } from '../steps.ts';
import { expect, test } from '../test.ts';

test('scratch', async ({ launch, folder }) => {
  test.setTimeout(300_000);
  const samples = path.join(folder, 'lincoln-fall');
  await writeSamplePhotos({ folder: samples, count: 40 });
  const { page } = await launch({ args: [`--open=${samples}`] });
  await untilChecked(page, 40);
  await page
    .getByRole('button', { name: /^All photos/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Show faces' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Center heads…' }).first()).toBeVisible({ timeout: 60_000 });
  await page.waitForTimeout(8000);
  await page.screenshot({ path: '/tmp/fx/s1.png' });
  await page.getByRole('button', { name: 'Show faces' }).click();
  await page.waitForTimeout(4000);
  await page.screenshot({ path: '/tmp/fx/s2.png' });
  await page.getByRole('button', { name: 'Center heads…' }).first().click();
  await page.waitForTimeout(2500);
  await page.screenshot({ path: '/tmp/fx/s3.png' });
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(800);
  await page.screenshot({ path: '/tmp/fx/s4.png' });
  await page.getByRole('dialog').getByRole('button', { name: 'Center heads', exact: true }).click();
  await page.waitForTimeout(3000);
  await page.screenshot({ path: '/tmp/fx/s5.png' });
  await page.keyboard.press('Control+,');
  await page.waitForTimeout(1500);
  await page
    .getByText('Find faces')
    .scrollIntoViewIfNeeded()
    .catch(() => undefined);
  await page.screenshot({ path: '/tmp/fx/s6.png' });
});
