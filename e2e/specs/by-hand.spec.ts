import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { drawPhotos } from '../../build/bench/draw-photos.ts';
import { findCutOff } from '../cut-off.ts';
import { drop } from '../drop.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { goTo, step, untilChecked } from '../steps.ts';
import { expect, test } from '../test.ts';

const count = 6;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const fileRow = (page: Page, name: string) => page.getByRole('listitem', { name, exact: true });

/** As a person does: the button goes down on it, and the pointer moves. */
async function drag(page: Page, name: string): Promise<void> {
  await fileRow(page, name).getByText(name, { exact: true }).hover();
  await page.mouse.down();
  await page.mouse.move(640, 300, { steps: 5 });
  await page.mouse.up();
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`zips for a page of PowerSchool's own, in ${theme}`, () => {
    test.use({ theme });
    let target = '';

    test.beforeEach(async ({ folder, userDataDir, sis }) => {
      target = path.join(folder, 'zips');
      await mkdir(target);
      await drawPhotos(path.join(folder, 'fall'), count, { width: 400, height: 600 });
      const settings = { sisUrl: sis.url, theme, presetId: 'powerschool', requestBytes: 1_000_000 };
      await writeFile(
        path.join(userDataDir, 'settings.json'),
        JSON.stringify({ ...settings, findFaces: false }),
      );
    });

    /** The names of the zips, in order. */
    async function save(page: Page): Promise<readonly string[]> {
      await untilChecked(page, count);
      await goTo(page, 'Upload');
      await button(page, 'Other delivery options').click();
      await page.getByRole('radio', { name: /^Save zip files/ }).check({ force: true });
      await button(page, new RegExp(`^Save zip files of ${count} photos`)).click();
      await expect(page.getByRole('list', { name: 'Zip files to upload' })).toBeVisible();
      return (await readdir(target)).filter((name) => name.endsWith('.zip')).sort();
    }

    test('each file is dragged out by itself, and nothing else', async ({ launch, folder }) => {
      const { page, main } = await launch({ args: [`--open=${path.join(folder, 'fall')}`] });
      await main.setDialogAnswer([target]);
      const zips = await save(page);
      expect(zips.length).toBeGreaterThan(0);
      await expectAccessible(page, 'Zips to upload by hand');
      expect(await findCutOff(page)).toEqual([]);

      // Whatever a page asks for: no path, no other run, and nothing that answers no drag of a person.
      const refused = await page.evaluate(async () => {
        const { pictureDay } = window as unknown as {
          pictureDay: { dragSavedFile(input: object): Promise<{ readonly ok: boolean }> };
        };
        const inputs = [
          { path: '/etc/passwd' },
          { runId: 1, zip: 1, part: 'zip', file: '/etc/passwd' },
          { runId: 99, zip: 1, part: 'zip' },
          { runId: 1, zip: 99, part: 'zip' },
          { runId: 1, zip: 1, part: '../../settings.json' },
        ];
        return Promise.all(inputs.map(async (input) => (await pictureDay.dragSavedFile(input)).ok));
      });
      expect(refused).toEqual([false, false, false, false, false]);

      await drag(page, 'photos-001.zip');
      await drag(page, 'photos-001-map.txt');
      const icon = { width: 32, height: 32 };
      await expect
        .poll(() => main.draggedOut())
        .toEqual([
          { files: [path.join(target, 'photos-001.zip')], icon },
          { files: [path.join(target, 'photos-001-map.txt')], icon },
        ]);

      // It may be let go over the window itself: a zip that was saved is not opened as photos.
      const heading = page.getByRole('heading', { name: /photos in \d zip files? were saved/ });
      await drop(page, [path.join(target, 'photos-001.zip')]);
      await expect(page.getByText('Drop to open')).toHaveCount(0);
      await expect(heading).toBeVisible();

      await button(page, 'Copy path of photos-001-map.txt').press('Enter');
      await expect.poll(() => main.clipboardText()).toBe(path.join(target, 'photos-001-map.txt'));
      await button(page, 'Show in folder: photos-001.zip').press('Enter');
      await expect.poll(() => main.shownInFolder()).toEqual([path.join(target, 'photos-001.zip')]);
      await expect(heading).toBeVisible();
      // Once the pointer is back, that drag is over: what comes now comes from elsewhere.
      await page.mouse.move(640, 20);
      await drop(page, [path.join(target, 'photos-001.zip')]);
      await expect(step(page, 'Photos')).toContainText('photos-001');
    });

    test('a file that changed or is gone is said, and not offered', async ({ launch, folder }) => {
      const { page, main } = await launch({ args: [`--open=${path.join(folder, 'fall')}`] });
      await main.setDialogAnswer([target]);
      await save(page);
      await writeFile(path.join(target, 'photos-001-map.txt'), '1\tanother.jpg\r\n');
      // Before the window has looked again, the file itself is asked.
      await drag(page, 'photos-001-map.txt');
      await expect(
        page.getByText('The file photos-001-map.txt is not the one that Picture Day saved.', {
          exact: false,
        }),
      ).toBeVisible();
      await rm(path.join(target, 'photos-001.zip'));
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await expect(fileRow(page, 'photos-001.zip')).toContainText('is no longer where it was saved');
      await expect(fileRow(page, 'photos-001-map.txt')).toContainText(
        'is not the one that Picture Day saved',
      );
      await expect(button(page, 'Copy path of photos-001.zip')).toHaveCount(0);
      await drag(page, 'photos-001.zip');
      expect(await main.draggedOut()).toEqual([]);
      await expectAccessible(page, 'Zips that are gone');
    });

    test('the page is opened where a person said it is', async ({ launch, folder }) => {
      const { page, main } = await launch({ args: [`--open=${path.join(folder, 'fall')}`] });
      await main.setDialogAnswer([target]);
      await save(page);
      const field = page.getByRole('textbox', { name: /^Web address of the page "Import Pictures/ });
      const open = button(page, 'Open the page');
      await expect(open).toBeDisabled();
      await field.fill('http://sis.example.org/pictures');
      await field.press('Enter');
      await expect(page.getByText('The address must begin with https://.', { exact: false })).toBeVisible();
      await expect(open).toBeDisabled();
      await field.fill('sis.example.org/admin/pictures.html?school=7');
      await field.press('Enter');
      await expect(open).toBeEnabled();
      await open.press('Enter');
      await expect
        .poll(() => main.openedExternally())
        .toEqual(['https://sis.example.org/admin/pictures.html?school=7']);
    });

    test('what became of a zip comes back by a mark and by its log', async ({ launch, folder }) => {
      const { page, main } = await launch({ args: [`--open=${path.join(folder, 'fall')}`] });
      await main.setDialogAnswer([target]);
      const zips = await save(page);
      const uploaded = page.getByRole('checkbox', { name: 'Uploaded: photos-001.zip' });
      await uploaded.press('Space');
      await expect(uploaded).toBeChecked();
      await expect(page.getByText(`1 of ${zips.length} zip file`, { exact: false })).toBeVisible();
      await button(page, 'Mark as imported…: photos-001.zip').press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: 'Mark as imported' }).press('Enter');
      await expect(page.getByText('You marked it as imported')).toBeVisible();
      await expect(uploaded).toBeDisabled();
      await button(page, 'Remove mark: photos-001.zip').press('Enter');
      await expect(page.getByText('No result yet')).toBeVisible();

      await goTo(page, 'History');
      const row = page.getByRole('row', { name: new RegExp(`${count} of ${count} photos delivered, `) });
      await expect(row).toContainText('uploaded by hand');
      await row.getByRole('button', { name: /^Show photos of the upload/ }).click();
      const list = page.getByRole('table', { name: 'Photos of this upload' });
      await expect(list.getByText(/^Marked as uploaded on /).first()).toBeVisible();
      const names = await list.getByRole('cell', { name: /^\d+\.jpg$/ }).allTextContents();
      await button(page, 'Paste import log…: photos-001.zip').press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Paste the import log' });
      await expect(dialog).toContainText('photos-001.zip');
      const lines = names.map(
        (name, at) => `${name}: ${at === 0 ? 'rejected. No such student.' : 'imported'}`,
      );
      await dialog.getByRole('textbox', { name: 'Import log' }).fill(lines.join('\n'));
      await dialog.getByRole('button', { name: 'Check the log' }).press('Enter');
      await dialog.getByRole('button', { name: /^Save results for/ }).press('Enter');
      await expect(dialog).toBeHidden();
      await expect(page.getByText('1 rejected', { exact: false }).first()).toBeVisible();
      await expectAccessible(page, 'The story of saved zips');
    });
  });
}
