import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { drawPhotos } from '../../build/bench/draw-photos.ts';
import { readZip } from '../../electron/engine/fixtures/read-zip.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { hasOpenSsh, type OpenSshServer, startOpenSsh } from '../fixtures/open-ssh-server.ts';
import { addDestination, goTo, goToSettings, untilChecked } from '../steps.ts';
import { expect, test } from '../test.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** All that the app has written, but for what Chromium keeps. */
async function readUserData(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile() && /\.(json|log|sqlite|sqlite-wal)$/.test(name.name));
  const texts = await Promise.all(
    files.map((file) => readFile(path.join(file.parentPath, file.name), 'latin1')),
  );
  return texts.join('\n');
}

test.describe('without the permission', () => {
  test.skip(!hasOpenSsh(), 'There is no sshd to test against');
  test.use({ token: 'practice-readonly' });

  let server: OpenSshServer;
  test.beforeEach(async () => {
    server = await startOpenSsh();
  });
  test.afterEach(() => server.close());

  const landed = () => readdir(server.folder);

  async function fillIn(page: Page): Promise<void> {
    await page.getByRole('textbox', { name: 'SFTP server' }).fill(`127.0.0.1:${server.port}`);
    await page.getByRole('textbox', { name: 'User name' }).fill(server.user);
    await button(page, 'Use a key file instead…').click();
    await page.getByLabel('Passphrase of the key file').fill(server.passphrase);
  }

  test('the zips go to the SFTP, and the e-mail that tells of them is copied', async ({
    launch,
    folder,
    photos,
    sis,
    userDataDir,
  }) => {
    const key = path.join(folder, 'id_ed25519');
    await writeFile(key, server.lockedKey);
    const { page, main, output, close } = await launch({ args: [`--open=${photos.path}`] });
    await expect(page.getByText(/no permission to upload/i).first()).toBeVisible();
    await expect(button(page, 'Continue to upload')).toBeEnabled();
    await goTo(page, 'Upload');
    await button(page, 'Other delivery options').click();
    await expectAccessible(page, 'Other ways');
    await main.setDialogAnswer([key]);
    await fillIn(page);

    await button(page, 'Send 7 photos by SFTP').click();
    const question = page.getByRole('dialog', { name: 'Verify this server' });
    await expect(question).toContainText(server.fingerprint);
    expect(await landed()).toEqual([]);
    await question.getByRole('button', { name: 'They match' }).click();

    await expect(
      page.getByRole('heading', { name: '7 photos in 1 zip file were sent by SFTP.' }),
    ).toBeVisible();
    await expect(page.getByText('The photos are not in the SIS yet.', { exact: false })).toBeVisible();
    expect(await landed()).toEqual(['photos-001.zip']);
    const zip = await readFile(path.join(server.folder, 'photos-001.zip'));
    expect((await readZip(zip)).map(({ name }) => name)).toEqual(expect.arrayContaining([...photos.right]));
    await expectAccessible(page, 'On the SFTP');
    await button(page, 'Copy email').click();
    const sha256 = createHash('sha256').update(zip).digest('hex');
    await expect.poll(() => main.clipboardText()).toContain(sha256);
    expect(await main.clipboardText()).toContain('7 photos');

    expect(sis.imported()).toEqual([]);
    expect(await readUserData(userDataDir)).toContain(server.fingerprint);
    for (const text of [await readUserData(userDataDir), output(), await page.content()]) {
      expect(text).not.toContain(server.passphrase);
    }

    await close();
    const next = await launch({ args: [`--open=${photos.path}`] });
    await expect(button(next.page, 'Continue to upload')).toBeEnabled();
    await goTo(next.page, 'Upload');
    await button(next.page, 'Other delivery options').click();
    const sent =
      '7 of 7 photos were already sent to this SFTP server, most recently today. Only new and changed photos are sent.';
    await expect(next.page.getByText(sent)).toBeVisible();
    await expect(button(next.page, 'Send 0 photos by SFTP')).toBeDisabled();
    await expect(button(next.page, 'Send all again')).toBeEnabled();
    await expectAccessible(next.page, 'Other ways, handed over');
    await goTo(next.page, 'Review');
    await button(next.page, /^Delivered 7$/).click();
    await expect(next.page.getByRole('complementary', { name: /^Photo / })).toContainText('Delivered today');
  });

  test('another fingerprint than the one agreed to is refused, with what to do', async ({
    launch,
    folder,
    photos,
  }) => {
    const key = path.join(folder, 'id_ed25519');
    await writeFile(key, server.privateKey);
    const { page, main } = await launch({ args: [`--open=${photos.path}`] });
    await expect(button(page, 'Continue to upload')).toBeEnabled();
    await goTo(page, 'Settings');
    await addDestination(page, 'SFTP server');
    await main.setDialogAnswer([key]);
    await fillIn(page);
    await button(page, 'Test connection').click();
    await button(page, 'They match').click();
    await expect(page.getByText('Connected. Folder found.').first()).toBeVisible();

    const fingerprint = await server.replaceHostKey();
    await goTo(page, 'Upload');
    await button(page, 'Other delivery options').click();
    await button(page, 'Send 7 photos by SFTP').click();
    await expect(page.getByRole('alert')).toContainText('fingerprint has changed');
    expect(await landed()).toEqual([]);
    await button(page, 'Confirmed: compare again').click();
    await button(page, 'Send 7 photos by SFTP').click();
    await expect(page.getByRole('dialog')).toContainText(fingerprint);
    await button(page, 'Cancel').click();
    expect(await landed()).toEqual([]);
  });
});

test('zips for Destiny are saved in a folder, each with its list', async ({ launch, folder, photos }) => {
  const target = path.join(folder, 'for destiny');
  await mkdir(target);
  const { page, main } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  await goToSettings(page, 'Photos');
  await button(page, /Student information system$/).click();
  await page.getByRole('option', { name: 'Follett Destiny' }).click();
  await goTo(page, 'Upload');
  await button(page, 'Other delivery options').click();
  await page.getByRole('radio', { name: /^Save zip files/ }).check({ force: true });
  await expect(page.getByText('Formatted for Follett Destiny.', { exact: false })).toBeVisible();
  await main.setDialogAnswer([target]);
  await button(page, /^Save zip files of 7 photos/).click();

  await expect(page.getByRole('heading', { name: '7 photos in 1 zip file were saved.' })).toBeVisible();
  await expect(page.getByText('open the page "Upload Patron Pictures"', { exact: false })).toBeVisible();
  expect(await readdir(target)).toEqual(['photos-001.zip']);
  const entries = await readZip(await readFile(path.join(target, 'photos-001.zip')));
  const [list, ...pictures] = entries;
  expect(list?.name).toBe('idlink.txt');
  const lines = list?.content.toString('latin1').split('\r\n').filter(Boolean);
  expect(lines).toEqual(pictures.map(({ name }) => `${name.replace('.jpg', '')},${name}`));
  expect(lines).toHaveLength(7);
  await button(page, 'Show folder').click();
  await expect.poll(() => main.shownInFolder()).toEqual([path.join(target, 'photos-001.zip')]);
});

test('a permission that ends in the middle is named, and what is left is saved as zips', async ({
  launch,
  folder,
  userDataDir,
  sis,
}) => {
  const fall = path.join(folder, 'fall');
  await drawPhotos(fall, 4);
  const target = path.join(folder, 'zips');
  await mkdir(target);
  const settings = { sisUrl: sis.url, requestBytes: 1_000_000 };
  await writeFile(path.join(userDataDir, 'settings.json'), JSON.stringify({ ...settings, findFaces: false }));
  const imports = /^\/api\/v1\/photo-imports$/;
  sis.proxy.inject('POST', imports, { kind: 'meanwhile', act: async () => undefined });
  sis.proxy.inject('POST', imports, { kind: 'answer', status: 403 });
  const { page, main } = await launch({ args: [`--open=${fall}`] });
  await untilChecked(page, 4);
  await goTo(page, 'Upload');
  await button(page, 'Upload 4 photos').click();
  await expect(
    page.getByText('You do not have the permission "Import Student Photos"').first(),
  ).toBeVisible();
  await expectAccessible(page, 'Without the permission in the middle');
  await button(page, 'Other delivery options for 2 photos').click();
  await expect(page.getByText('2 photos are already in the SIS.', { exact: false })).toBeVisible();
  await page.getByRole('radio', { name: /^Save zip files/ }).check({ force: true });
  await main.setDialogAnswer([target]);
  await button(page, /^Save zip files of 2 photos/).click();
  await expect(page.getByRole('heading', { name: '2 photos in 1 zip file were saved.' })).toBeVisible();
  const saved = (await readZip(await readFile(path.join(target, 'photos-001.zip')))).map(({ name }) => name);
  const imported = sis.imported().map((id) => `${id}.jpg`);
  expect(new Set([...saved, ...imported]).size).toBe(4);
});
