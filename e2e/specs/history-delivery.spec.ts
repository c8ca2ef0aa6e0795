import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { drawPhotos } from '../../build/bench/draw-photos.ts';
import { findCutOff } from '../cut-off.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { hasOpenSsh, type OpenSshServer, startOpenSsh } from '../fixtures/open-ssh-server.ts';
import { goTo, step } from '../steps.ts';
import { expect, test } from '../test.ts';

const count = 6;

for (const theme of ['light', 'dark'] as const) {
  test.describe(`a delivery that nobody can watch, in ${theme}`, () => {
    test.skip(!hasOpenSsh(), 'There is no sshd to test against');
    test.use({ token: 'practice-readonly', theme });

    let server: OpenSshServer;

    test.beforeEach(async ({ folder, userDataDir, sis }) => {
      server = await startOpenSsh();
      await drawPhotos(path.join(folder, 'fall'), count);
      const sftpKeyPath = path.join(folder, 'id_ed25519');
      await writeFile(sftpKeyPath, server.privateKey);
      const settings = {
        sisUrl: sis.url,
        theme,
        sftpServer: `127.0.0.1:${server.port}`,
        sftpUser: server.user,
        sftpKeyPath,
        sftpHostKey: server.fingerprint,
      };
      await writeFile(
        path.join(userDataDir, 'settings.json'),
        JSON.stringify({ ...settings, findFaces: false }),
      );
    });
    test.afterEach(() => server.close());

    async function deliver(page: Page): Promise<void> {
      await expect(step(page, 'Photos')).toContainText(`${count} photos`);
      await expect(page.getByRole('button', { name: 'Continue to upload' })).toBeEnabled();
      await goTo(page, 'Upload');
      await page.getByRole('button', { name: 'Other delivery options', exact: true }).click();
      await page.getByRole('button', { name: `Send ${count} photos by SFTP` }).click();
      await expect(
        page.getByRole('heading', {
          name: new RegExp(`^${count} photos in \\d zip files? were sent by SFTP.$`),
        }),
      ).toBeVisible({ timeout: 60_000 });
      await goTo(page, 'History');
    }

    /** Chooses from the menu of the delivery's row, by keyboard alone. */
    async function choose(page: Page, name: RegExp): Promise<void> {
      await page.getByRole('button', { name: /^More for the delivery started today/ }).press('Enter');
      const choice = page.getByRole('menuitem', { name });
      await expect(choice).toBeVisible();
      await choice.press('Enter');
    }

    test('it is marked as imported by keyboard, and the mark is removed', async ({ launch, folder }) => {
      const { page } = await launch({ args: [`--open=${path.join(folder, 'fall')}`] });
      await deliver(page);
      const row = page.getByRole('row', { name: /127\.0\.0\.1/ });
      await expect(row).toContainText('6 of 6 photos delivered');
      await expect(row.getByText('Delivered', { exact: true })).toBeVisible();
      await expectAccessible(page, 'History');

      await choose(page, /^Mark as imported/);
      const dialog = page.getByRole('dialog', { name: 'Mark 6 photos as imported?' });
      await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
      await expectAccessible(page, 'Mark as imported');
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('button', { name: /^More for the delivery started today/ })).toBeFocused();
      await expect(row).not.toContainText('marked');
      await choose(page, /^Mark as imported/);
      await dialog.getByRole('button', { name: 'Mark as imported' }).press('Enter');
      await expect(page.getByText('Marked 6 photos as imported.')).toBeVisible();
      await expect(row).toContainText('6 of 6 photos delivered, marked as imported');
      await expect(row.getByText('Finished', { exact: true })).toBeVisible();

      await row.getByRole('button', { name: /^Show photos of the upload/ }).press('Enter');
      const list = page.getByRole('table', { name: 'Photos of this upload' });
      // A person's word is not the SIS's.
      await expect(list.getByText('Delivered', { exact: true })).toHaveCount(count);
      await expect(list.getByText(/^Marked as imported on /)).toHaveCount(count);
      await page.getByRole('button', { name: 'Remove mark' }).press('Enter');
      await expect(list.getByText(/^Marked as imported on /)).toHaveCount(0);
      await expect(list.getByText(/^Delivered by SFTP/)).toHaveCount(count);
    });

    test("the SIS's log is pasted, checked and kept", async ({ launch, folder }) => {
      const { page } = await launch({ args: [`--open=${path.join(folder, 'fall')}`] });
      await deliver(page);
      const row = page.getByRole('row', { name: /127\.0\.0\.1/ });
      await row.getByRole('button', { name: /^Show photos of the upload/ }).click();
      const list = page.getByRole('table', { name: 'Photos of this upload' });
      await expect(list.getByRole('row')).toHaveCount(count + 1);
      const names = (await list.getByRole('cell', { name: /\.jpg$/ }).allTextContents()).filter((name) =>
        /^\d+\.jpg$/.test(name),
      );
      expect(names).toHaveLength(count);

      await page.getByRole('button', { name: 'Paste import log…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Paste the import log' });
      const log = dialog.getByRole('textbox', { name: 'Import log' });
      const check = dialog.getByRole('button', { name: 'Check the log' });
      await expect(log).toBeFocused();
      await expect(check).toBeDisabled();
      await expectAccessible(page, 'Paste the log');

      // Another school's.
      await log.fill('900001.jpg: imported\n900002.jpg: imported');
      await check.press('Enter');
      await expect(dialog.getByText(/^No photo of this upload is mentioned/)).toBeVisible();
      await expect(dialog.getByRole('button', { name: 'Nothing to save' })).toBeDisabled();
      await dialog.getByRole('button', { name: 'Back' }).press('Enter');

      const [refused, silent, ...imported] = names;
      await log.fill(
        [
          ...imported.map((name) => `Nov 2, 2026, 9:40:12 AM\t${name}: imported for a student, grade 5`),
          `Nov 2, 2026, 9:40:13 AM\t${refused}: rejected. There is no such student.`,
          'The import finished. 5 of 6 photos were imported, 1 rejected.',
        ].join('\r\n'),
      );
      await check.press('Enter');
      await expect(dialog.getByText('4 of 6 photos were imported.')).toBeVisible();
      await expect(dialog.getByText('1 photo was rejected.')).toBeVisible();
      await expect(
        dialog.getByText('1 photo was not mentioned in the log. It stays as it is.'),
      ).toBeVisible();
      await expect(dialog.getByText(/^The log's own count is 5 imported and 1 with errors/)).toBeVisible();
      await dialog.getByText('Rejected photos', { exact: true }).click();
      await expect(dialog.getByText('There is no such student.')).toBeVisible();
      await expectAccessible(page, 'What the log says');
      await dialog.getByRole('button', { name: 'Save results for 5 photos' }).press('Enter');
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('button', { name: 'Paste import log…' })).toBeFocused();

      await expect(list.getByText('In the SIS')).toHaveCount(4);
      expect(await findCutOff(page)).toEqual([]);
      await expect(list.getByRole('row', { name: `${refused}` })).toContainText('Rejected');
      await expect(list.getByRole('row', { name: `${silent}` })).toContainText('Delivered');
      await page.getByRole('button', { name: 'Back' }).click();
      await expect(row).toContainText('4 of 6 photos in the SIS, 1 delivered, 1 rejected');
    });
  });
}
