import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectAccessible } from '../expect-accessible.ts';
import { startServer } from '../fixtures/tls-server.ts';
import { goTo, goToSettings, untilSignedIn } from '../steps.ts';
import { expect, test } from '../test.ts';

test.skip(({ host }) => host !== 'stand-in', "the administrator's folder can be moved in the stand-in only");

/** A place that has a newer version, and counts who asks. The policy names it, and switches nothing on. */
async function startUpdates(folder: string) {
  const seen: string[] = [];
  let url = '';
  const server = await startServer((message, response) => {
    seen.push(message.url ?? '');
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        tag_name: 'v9.0.0',
        body: '## New\n\n- Photos are checked faster\n- <b>Bold</b> words are shown as they are',
        html_url: `${url}/get`,
      }),
    );
  });
  url = `http://127.0.0.1:${server.port}`;
  const root = path.join(folder, 'administrator');
  await mkdir(root, { mode: 0o755 });
  await writeFile(path.join(root, 'policy.json'), JSON.stringify({ updateAddress: `${url}/latest` }), {
    mode: 0o644,
  });
  return { url, seen, systemRoot: `--system-root=${root}`, close: server.close };
}

test('no new version is looked for until that is switched on', async ({ launch, folder, userDataDir }) => {
  const updates = await startUpdates(folder);
  const first = await launch({ args: [updates.systemRoot] });
  await untilSignedIn(first.page);
  await goToSettings(first.page, 'About');
  await expect(first.page.getByRole('radio', { name: "Don't check" })).toBeChecked();
  expect(updates.seen).toEqual([]);
  await first.page.getByText('Check once a day').click();
  await expect(first.page.getByText('Saved', { exact: true })).toBeVisible();
  await first.close();
  expect(updates.seen).toEqual([]);

  const second = await launch({ args: [updates.systemRoot] });
  const notice = second.page.getByRole('status').filter({ hasText: 'Picture Day 9.0.0 is available.' });
  await expect(notice).toBeVisible();
  expect(updates.seen).toEqual(['/latest']);
  await notice.getByRole('button', { name: "What's new" }).click();
  const dialog = second.page.getByRole('dialog', { name: "What's new in Picture Day 9.0.0" });
  await expect(dialog).toContainText('<b>Bold</b> words are shown as they are');
  await expectAccessible(second.page, 'what is new');
  expect(await second.main.openedExternally()).toEqual([]);
  await dialog.getByRole('button', { name: 'Open download page' }).click();
  await expect.poll(() => second.main.openedExternally()).toEqual([`${updates.url}/get`]);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await goTo(second.page, 'Review');
  await expect(notice).toBeHidden();
  await goTo(second.page, 'Photos');
  await notice.getByRole('button', { name: 'Close this message' }).click();
  await expect(notice).toBeHidden();
  await expect
    .poll(async () => JSON.parse(await readFile(path.join(userDataDir, 'settings.json'), 'utf8')))
    .toMatchObject({ dismissedUpdate: '9.0.0' });
  await second.close();

  const third = await launch({ args: [updates.systemRoot] });
  await untilSignedIn(third.page);
  // Less than a day has passed.
  expect(updates.seen).toEqual(['/latest']);
  await goToSettings(third.page, 'About');
  await third.page.getByRole('button', { name: 'Check now' }).click();
  await expect(
    third.page.getByText(/Picture Day 9\.0\.0 is available\. See the message on the left/),
  ).toBeVisible();
  expect(updates.seen).toEqual(['/latest', '/latest']);
  await third.close();
  await updates.close();
});

test('asked by hand, a failure is told', async ({ launch, folder }) => {
  const updates = await startUpdates(folder);
  await updates.close();
  const { page } = await launch({ args: [updates.systemRoot] });
  await goToSettings(page, 'About');
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText(/couldn't check for a new version/)).toBeVisible();
});
