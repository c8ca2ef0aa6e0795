import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import { expectAccessible } from '../expect-accessible.ts';
import { startProxy } from '../fixtures/proxy.ts';
import { createTlsAuthority, type ServerCertificate } from '../fixtures/tls-authority.ts';
import { startServer, type TestServer } from '../fixtures/tls-server.ts';
import { goToSettings } from '../steps.ts';
import { expect, test } from '../test.ts';

const canary = 'canary-3e81d0';
const proxyPassword = 'canary-77aa02';

test.use({ token: canary });

/** A SIS that says who one is, and has no roster. */
function startSis(certificate?: ServerCertificate): Promise<TestServer> {
  return startServer(({ url, headers }, response) => {
    const isSession = url?.endsWith('/session') === true;
    const isKnown = headers.authorization === `Bearer ${canary}`;
    response.writeHead(isKnown ? (isSession ? 200 : 404) : 401, { 'content-type': 'application/json' });
    const session = {
      system: { name: 'Oak Hill SIS' },
      user: { name: 'Robin' },
      permissions: ['Import Student Photos'],
      limits: { maxArchiveBytes: 60_000_000 },
    };
    response.end(isKnown && isSession ? JSON.stringify(session) : '{}');
  }, certificate);
}

async function setAddress(page: Page, url: string): Promise<void> {
  await goToSettings(page, 'Destinations');
  await page.getByLabel('SIS web address (URL)').fill(url);
  await page.getByLabel('SIS web address (URL)').press('Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

const network = (page: Page): Locator => page.getByRole('region', { name: 'Network' });

/** Presses the button in the settings, and waits for the end of the check. */
async function check(page: Page): Promise<Locator> {
  await goToSettings(page, 'Network');
  await network(page).getByRole('button', { name: 'Test connection' }).click();
  const dialog = page.getByRole('dialog', { name: 'Connection test' });
  await expect(dialog.getByRole('button', { name: 'Copy for IT' })).toBeEnabled();
  return dialog;
}

const stepOf = (dialog: Locator, title: string): Locator =>
  dialog
    .getByRole('listitem')
    .filter({ has: dialog.page().getByRole('heading', { name: title, exact: true }) });

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ theme });

    test('a port where nothing listens is what is in the way; the report for IT has it without the token', async ({
      page,
      main,
    }) => {
      const gone = await startServer(() => undefined);
      await gone.close();
      await setAddress(page, `http://localhost:${gone.port}`);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      // Beside what failed there is the way to find out why.
      await page.getByRole('alert').getByRole('button', { name: 'Test connection' }).click();
      const dialog = page.getByRole('dialog', { name: 'Connection test' });
      await expect(dialog.getByText('There is a problem.', { exact: false })).toBeVisible();
      await expect(stepOf(dialog, 'Find the server')).toContainText('OK');
      await expect(stepOf(dialog, 'Connect')).toContainText('Failed');
      await expect(stepOf(dialog, 'Connect')).toContainText('Ask your IT department');
      await expect(stepOf(dialog, 'Sign in')).toContainText('Not tested');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Copy for IT' }).click();
      await expect.poll(() => main.clipboardText()).toContain('[FAILED] Connect');
      expect(await main.clipboardText()).not.toContain(canary);
      expect(await page.content()).not.toContain(canary);
      await dialog.getByRole('button', { name: 'Close' }).click();
      await expect(dialog).toHaveCount(0);
      await expectAccessible(page);
    });
  });
}

test("a web filter's certificate is refused and named, until its CA file is chosen; that is remembered", async ({
  launch,
  folder,
}) => {
  const authority = createTlsAuthority('Oak Hill Filter CA');
  const caFile = path.join(folder, 'oak-hill-filter.pem');
  await writeFile(caFile, authority.cert);
  const sis = await startSis(authority.issue({ names: ['localhost'] }));
  const app = await launch();
  const { page, main } = app;
  await setAddress(page, `https://localhost:${sis.port}`);

  const dialog = await check(page);
  const trust = stepOf(dialog, 'Secure connection (HTTPS)');
  await expect(trust).toContainText('Failed');
  await expect(trust).toContainText('issued by "Oak Hill Filter CA"');
  await trust.getByText('Details for IT').click();
  await expect(trust.getByText('issuer: Oak Hill Filter CA')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();

  // What is no file of certificates is not kept.
  await main.setDialogAnswer([path.join(folder, 'user-data', 'settings.json')]);
  await network(page).getByRole('button', { name: 'Choose file…' }).click();
  await expect(
    page.getByText("Can't use the file with your network's certificates", { exact: false }).first(),
  ).toBeVisible();
  await main.setDialogAnswer([caFile]);
  await network(page).getByRole('button', { name: 'Choose file…' }).click();
  await expect(network(page).getByText(caFile)).toBeVisible();

  await check(page);
  await expect(dialog.getByText('Everything works.')).toBeVisible();
  await expect(stepOf(dialog, 'Sign in')).toContainText('Signed in to Oak Hill SIS');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await goToSettings(page, 'Destinations');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Can upload photos').first()).toBeVisible();
  await app.close();

  const again = await launch();
  await expect(again.page.getByText('Can upload photos').first()).toBeVisible();
  await sis.close();
});

test('a proxy that is typed in, with its password, leads to the SIS; the password is in no file', async ({
  page,
  userDataDir,
}) => {
  const sis = await startSis();
  const proxy = await startProxy({ login: `oak:${proxyPassword}` });
  await setAddress(page, `http://sis.example.test:${sis.port}`);
  await goToSettings(page, 'Network');
  await network(page).getByRole('button', { name: /Proxy/ }).click();
  await page.getByRole('option', { name: 'Manual proxy' }).click();
  const address = network(page).getByLabel('Proxy address');
  await address.fill('oak:hill@proxy');
  await address.press('Enter');
  await expect(network(page).getByText('Enter a name and a port', { exact: false })).toBeVisible();
  await address.fill(`127.0.0.1:${proxy.port}`);
  await address.press('Enter');
  await network(page).getByLabel('Proxy user name').fill('oak');
  await network(page).getByLabel('Proxy user name').press('Enter');

  const dialog = await check(page);
  await expect(dialog.getByText('needs a valid user name and password', { exact: false })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await network(page).getByLabel('Proxy password').fill(proxyPassword);
  await network(page).getByLabel('Proxy password').press('Enter');
  await expect(network(page).getByText(/^Saved/)).toBeVisible();
  await check(page);
  await expect(stepOf(dialog, "Your network's proxy")).toContainText(`The proxy 127.0.0.1:${proxy.port}`);
  await expect(stepOf(dialog, 'Sign in')).toContainText('Signed in to Oak Hill SIS');
  // With the way free, somebody is signed in at once.
  await expect(page.getByText('Can upload photos').first()).toBeVisible();
  expect(proxy.seen.length).toBeGreaterThan(0);
  expect(await readFile(path.join(userDataDir, 'settings.json'), 'utf8')).not.toContain(proxyPassword);
  expect(await page.content()).not.toContain(proxyPassword);
  await proxy.close();
  await sis.close();
});
