import { readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { drawPhotos } from '../../build/bench/draw-photos.ts';
import { type Cable, layCable } from '../../electron/engine/destinations/sftp/fixtures/cable.ts';
import { findCutOff } from '../cut-off.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { hasOpenSsh, type OpenSshServer, startOpenSsh } from '../fixtures/open-ssh-server.ts';
import { goTo, step } from '../steps.ts';
import { expect, test } from '../test.ts';

const count = 12;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

for (const theme of ['light', 'dark'] as const) {
  test.describe(`a delivery by SFTP over a slow line, in ${theme}`, () => {
    test.skip(!hasOpenSsh(), 'There is no sshd to test against');
    test.use({ token: 'practice-readonly', theme });
    test.describe.configure({ timeout: 120_000 });

    let server: OpenSshServer;
    let cable: Cable;

    test.beforeEach(async ({ folder, userDataDir, sis }) => {
      server = await startOpenSsh();
      cable = await layCable(server.port, { bytesPerTurn: 20_000, turnMs: 20 });
      await drawPhotos(path.join(folder, 'fall'), count);
      const sftpKeyPath = path.join(folder, 'id_ed25519');
      await writeFile(sftpKeyPath, server.privateKey);
      const settings = {
        sisUrl: sis.url,
        theme,
        requestBytes: 2_000_000,
        sftpServer: `127.0.0.1:${cable.port}`,
        sftpUser: server.user,
        sftpKeyPath,
        sftpHostKey: server.fingerprint,
      };
      await writeFile(
        path.join(userDataDir, 'settings.json'),
        JSON.stringify({ ...settings, findFaces: false }),
      );
    });
    test.afterEach(async () => {
      await cable.close();
      await server.close();
    });

    const landed = async () => (await readdir(server.folder)).sort();

    async function untilReady(page: Page): Promise<void> {
      await expect(step(page, 'Photos')).toContainText(`${count} photos`);
      await expect(button(page, 'Continue to upload')).toBeEnabled();
    }

    /** Sends until the first zip is there and the second on its way. */
    async function sendTillSecond(page: Page): Promise<void> {
      await untilReady(page);
      await goTo(page, 'Upload');
      await button(page, 'Other delivery options').click();
      await expectAccessible(page, 'Other ways');
      await button(page, `Send ${count} photos by SFTP`).click();
      await expect(page.getByText('Delivered', { exact: true })).toBeVisible();
      await expect(page.getByText(/^[\d.]+ .B of [\d.]+ MB$/)).toBeVisible();
    }

    const untilThere = (page: Page) =>
      expect(
        page.getByRole('heading', {
          name: new RegExp(`^${count} photos in \\d zip files were sent by SFTP.$`),
        }),
      ).toBeVisible({ timeout: 60_000 });

    test('it is paused and continued, and waits for a network that is gone', async ({ launch, folder }) => {
      const { page } = await launch({ args: [`--open=${path.join(folder, 'fall')}`] });
      await sendTillSecond(page);
      await button(page, 'Pause').click();
      const paused = page.getByRole('main').getByText(/1 of \d zip files sent\./);
      await expect(paused).toBeVisible();
      await expect(step(page, 'Upload')).toContainText('Paused');
      await expect.poll(landed).toEqual(['.photos-002.zip.part', 'photos-001.zip']);
      // Whoever reads at the other end has a second for what was there already.
      await page.waitForTimeout(1_000);
      const before = cable.upBytes();
      await expectAccessible(page, 'A paused delivery');
      expect(await findCutOff(page)).toEqual([]);
      expect(cable.upBytes()).toBe(before);
      const partial = await stat(path.join(server.folder, '.photos-002.zip.part'));

      await cable.unplug();
      await button(page, 'Resume').click();
      await expect(paused).toHaveCount(0);
      await expect(page.getByText('No connection.').first()).toBeVisible({ timeout: 40_000 });
      await expectAccessible(page, 'A delivery without a network');
      await cable.plugBack();
      await untilThere(page);
      expect((await stat(path.join(server.folder, 'photos-002.zip'))).ino).toBe(partial.ino);
      await expectAccessible(page, 'On the SFTP');
    });

    // Its screens are the same in the dark.
    if (theme === 'dark') return;
    test('killed in the middle, it is offered to be continued, and only the rest is sent', async ({
      launch,
      folder,
    }) => {
      const killed = await launch({ args: [`--open=${path.join(folder, 'fall')}`] });
      await sendTillSecond(killed.page);
      await killed.kill();
      const first = await stat(path.join(server.folder, 'photos-001.zip'));
      const before = cable.upBytes();

      const { page } = await launch();
      await expect(
        page.getByText(
          /The delivery started today at [\d:]+ [AP]M didn't finish. \d of 12 photos are on the SFTP server/,
        ),
      ).toBeVisible();
      await goTo(page, 'History');
      await expect(page.getByText('Not finished', { exact: true })).toBeVisible();
      await goTo(page, 'Photos');
      await button(page, 'Open folder').click();
      await untilReady(page);
      await button(page, 'Resume').click();
      await untilThere(page);
      expect((await landed()).filter((name) => !/^photos-\d{3}\.zip$/.test(name))).toEqual([]);
      const sizes = await Promise.all((await landed()).map((name) => stat(path.join(server.folder, name))));
      const total = sizes.reduce((sum, { size }) => sum + size, 0);
      // What was there is neither sent nor read back.
      expect(cable.upBytes() - before).toBeLessThan(total - first.size);
      await goTo(page, 'Photos');
      await expect(page.getByText(/was not finished/)).toHaveCount(0);
    });
  });
}
