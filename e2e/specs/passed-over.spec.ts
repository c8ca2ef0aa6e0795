import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { drawPicture } from '../../electron/engine/fixtures/draw-picture.ts';
import { studentAt } from '../../electron/practice-sis/students.ts';
import { untilSignedIn } from '../steps.ts';
import { expect, test } from '../test.ts';

const filter = (name: string) => ({ name: new RegExp(`^${name}`) });

async function writePortrait(file: string, width: number, seed: number): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const picture = drawPicture({ width, height: (width * 5) / 4, seed });
  await writeFile(file, await picture.jpeg().toBuffer());
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ theme });

    test('two sizes of each portrait take one press, and what was passed over is said', async ({
      launch,
      folder,
    }) => {
      const delivery = path.join(folder, 'lincoln-fall');
      for (const at of [1, 2, 3]) {
        const { id } = studentAt(at);
        await writePortrait(path.join(delivery, 'LARGE', `${id}.jpg`), 640, at);
        await writePortrait(path.join(delivery, 'SMALL', `${id}.jpg`), 400, at);
        await writePortrait(path.join(delivery, '#recycle', `${id}.jpg`), 640, at + 10);
      }
      await writeFile(path.join(delivery, `${studentAt(1).id}.xmp`), '<x:xmpmeta/>');
      const { page } = await launch({ args: [`--open=${delivery}`] });
      await page.setViewportSize({ width: 1_024, height: 700 });
      await untilSignedIn(page);

      const passed = page.getByRole('region', { name: 'Ignored files' });
      await expect(passed.getByText('3 files in a recycle bin')).toBeVisible();
      await expect(passed.getByText('1 file that is not a photo')).toBeVisible();

      await page.getByRole('button', filter('More than one photo')).click();
      const larger = page.getByRole('button', { name: 'Keep the larger size for all 3 students' });
      await expect(larger).toBeVisible();
      await expect(page.getByText('Larger, 640 × 800').first()).toBeVisible();
      await page.screenshot({ path: test.info().outputPath(`sizes-${theme}.png`) });
      await larger.click();
      await expect(page.getByRole('button', filter('Ready'))).toContainText('3');
      await expect(page.getByRole('button', filter('Skipped'))).toContainText('3');
      await expect(page.getByRole('button', filter('Needs attention'))).toContainText('0');
      await page.getByRole('button', filter('Ready')).click();
      await page.screenshot({ path: test.info().outputPath(`passed-over-${theme}.png`) });
    });
  });
}
