import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectAccessible } from '../expect-accessible.ts';
import {
  goTo,
  goToSettings,
  openSearch,
  searchField,
  settingsTab,
  untilChecked,
  untilOver,
} from '../steps.ts';
import { expect, test } from '../test.ts';

// In Electron itself only an administrator could put the file there.
test.skip(({ host }) => host !== 'stand-in', "the administrator's folder can be moved in the stand-in only");

/** The administrator's folder of this computer, with a policy in it. Returns the switch that names it. */
async function writePolicy(folder: string, policy: object | string): Promise<string> {
  const root = path.join(folder, 'administrator');
  await mkdir(root, { mode: 0o755 });
  const text = typeof policy === 'string' ? policy : JSON.stringify(policy);
  await writeFile(path.join(root, 'policy.json'), text, { mode: 0o644 });
  return `--system-root=${root}`;
}

const setByIt = 'Set by your IT department';

test('what IT has set is shown as such, cannot be changed, and photos go where it says', async ({
  launch,
  folder,
  photos,
  sis,
  userDataDir,
}) => {
  const own = path.join(userDataDir, 'settings.json');
  await writeFile(
    own,
    JSON.stringify({ sisUrl: 'http://127.0.0.1:9/own', updateNotice: true, findFaces: false }),
  );
  const systemRoot = await writePolicy(folder, {
    sisAddress: sis.url,
    preset: 'illuminate',
    proxy: 'none',
    sftpServer: 'sftp.example.org',
    largestZipMegabytes: 20,
    historyDays: 90,
    updateNotice: false,
    renameFiles: false,
  });
  const { page } = await launch({ args: [systemRoot, `--open=${photos.path}`] });
  await page.setViewportSize({ width: 1024, height: 700 });
  await untilChecked(page, 8);
  await goTo(page, 'Settings');
  const expectManaged = async (label: string, value: string | RegExp) => {
    const field = page.getByRole('textbox', { name: label, exact: true });
    await expect(field).toHaveValue(value);
    await expect(field).toHaveAttribute('readonly');
    await expect(field).toHaveAccessibleDescription(setByIt);
  };
  // What IT has set is marked before its page is opened.
  for (const name of ['Destinations', 'Photos', 'Network', 'About'] as const) {
    await expect(settingsTab(page, name)).toHaveAccessibleName(/Some settings are set by your IT department/);
  }
  for (const [tab, fields] of [
    ['Destinations', [['SIS web address (URL)', sis.url]]],
    [
      'Photos',
      [
        ['Student information system', /Illuminate/],
        ['Maximum zip size (MB)', '20'],
      ],
    ],
    ['Network', [['Proxy', 'No proxy']]],
    [
      'About',
      [
        ['Days to keep uploads in History', '90'],
        ['New versions of Picture Day', "Don't check"],
      ],
    ],
  ] as const) {
    await goToSettings(page, tab);
    await expect(page.getByText("You can't change the ones with a lock.", { exact: false })).toBeVisible();
    for (const [label, value] of fields) await expectManaged(label, value);
    await expectAccessible(page, `${tab}, managed`);
  }
  await expect(page.getByRole('button', { name: 'Check now' })).toBeHidden();
  await goToSettings(page, 'Destinations');
  await page.getByRole('button', { name: 'Show settings of SFTP server' }).click();
  await expectManaged('SFTP server', 'sftp.example.org');
  await expect(page.getByRole('textbox', { name: 'User name' })).toBeEditable();
  await expectAccessible(page, 'an SFTP server that is managed');

  // A page that sends a change all the same is refused.
  const answer = await page.evaluate(() =>
    (
      window as unknown as { pictureDay: { changeSettings(change: object): Promise<unknown> } }
    ).pictureDay.changeSettings({ sisUrl: 'https://evil.example' }),
  );
  expect(answer).toEqual({ ok: false, failure: { code: 'policy-setting', detail: 'SIS web address (URL)' } });

  await openSearch(page);
  await searchField(page).fill('rename');
  await page.getByRole('option', { name: /Rename original files/ }).click();
  await expect(page.getByRole('dialog')).toContainText('Your IT department has turned off renaming files');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();

  await goTo(page, 'Upload');
  await page.getByRole('button', { name: 'Upload 7 photos' }).click();
  await untilOver(page, 7, 7);
  expect(sis.imported()).toHaveLength(7);
  expect(JSON.parse(await readFile(own, 'utf8'))).toMatchObject({ sisUrl: 'http://127.0.0.1:9/own' });
});

test('a policy that cannot be used is told on every screen, and nothing is sent', async ({
  launch,
  folder,
  photos,
  sis,
}) => {
  const systemRoot = await writePolicy(folder, '{\n  "sisAddress": "https://sis.example.org",\n}');
  const { page, main } = await launch({ args: [systemRoot, `--open=${photos.path}`] });
  await page.setViewportSize({ width: 1024, height: 700 });
  const notice = page.getByRole('alert').filter({ hasText: "you can't upload until IT fixes the settings" });
  await expect(notice).toBeVisible();
  await notice.getByText('Details for IT').click();
  await expect(notice).toContainText('/etc/picture-day/policy.json');
  await expect(notice).toContainText('Line 3, column 1: remove the comma before }.');
  await expect(notice.getByRole('button', { name: 'Close this message' })).toBeHidden();
  await notice.getByRole('button', { name: 'Copy for IT' }).click();
  await expect.poll(() => main.clipboardText()).toContain('Line 3, column 1');

  // Photos are checked all the same.
  await expect(page.getByRole('navigation', { name: 'Steps' })).toContainText('8 photos');
  await goTo(page, 'Settings');
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(
    page.getByText(/can't use the settings that your IT department made for this computer \(/).first(),
  ).toBeVisible();
  await expectAccessible(page, 'settings with a broken policy');
  expect(sis.proxy.seen).toEqual([]);
});
