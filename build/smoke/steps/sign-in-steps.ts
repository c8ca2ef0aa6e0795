import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { firstSisId } from '../../../electron/core/delivery/named-destination.ts';
import { askShell, goToScreen, readSnapshot, untilRefused, untilSignedIn } from '../ask-page.ts';
import type { SmokeProfile } from '../smoke-session.ts';
import { notRun, passed, plainProfile, type Smoke, type SmokeStep } from '../smoke-step.ts';

async function pressCheck(page: Page): Promise<void> {
  await goToScreen(page, 'Settings');
  await page.getByRole('tab', { name: 'Destinations' }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

export const signInOverHttp: SmokeStep = {
  name: 'sign-in over http',
  async run(smoke) {
    const { page } = await smoke.session.at(plainProfile(smoke));
    await untilSignedIn(page, smoke.world.sis.url);
    return passed();
  },
};

const signInOverHttps: SmokeStep = {
  name: 'sign-in over https with a private CA',
  async run({ world, session }) {
    const { url, caFile } = world.secure;
    const network = { proxy: { kind: 'none' as const }, proxyUser: '', extraCaFile: '' };
    const { page } = await session.at({ name: 'https', settings: { sisUrl: url, network } });
    // Without its file the authority is unknown: only so is it seen that certificates are looked at.
    const refusal = await untilRefused(page);
    if (refusal !== 'sis-certificate') throw new Error(`without the CA file: ${refusal}`);
    await askShell(page, 'changeSettings', { network: { ...network, extraCaFile: caFile } });
    await pressCheck(page);
    await untilSignedIn(page, url);
    return passed('refused without the CA file');
  },
};

export const proxyProfile = ({ world }: Smoke, args: readonly string[] = []): SmokeProfile => ({
  name: 'proxied',
  settings: {
    sisUrl: world.proxied.url,
    network: { proxy: { kind: 'manual', url: world.proxied.address }, proxyUser: world.proxied.user },
  },
  args,
});

/** Through the proxy, with its password typed in where it is not known yet. */
export async function signInThroughProxy(smoke: Smoke, args: readonly string[]): Promise<Page> {
  const { url, password } = smoke.world.proxied;
  const { page } = await smoke.session.at(proxyProfile(smoke, args));
  const { proxyPassword } = await askShell(page, 'settings', {});
  if (!proxyPassword.isKept) {
    const refusal = await untilRefused(page);
    if (refusal !== 'proxy-password') throw new Error(`without the password: ${refusal}`);
    await goToScreen(page, 'Settings');
    await page.getByRole('tab', { name: 'Network' }).click();
    const field = page.getByLabel('Proxy password');
    await field.fill(password);
    await field.press('Enter');
    await page
      .getByText(/^Saved/)
      .first()
      .waitFor();
    await pressCheck(page);
  }
  await untilSignedIn(page, url);
  return page;
}

const signInByProxy: SmokeStep = {
  name: 'sign-in through a proxy with a password',
  async run(smoke) {
    const { path: large } = await smoke.world.large();
    await signInThroughProxy(smoke, [`--open=${large}`]);
    const { proxy } = smoke.world.proxied;
    if (proxy.seen.length === 0) throw new Error('nothing came through the proxy');
    return passed(`refused without the password; ${proxy.seen.length} requests came through`);
  },
};

const token = 'practice';
const cannotEncrypt =
  'this computer cannot encrypt (no keyring): the token stays in memory, and the app says so';

export const keepToken: SmokeStep = {
  name: 'token kept over a restart',
  async run({ world, session }) {
    const profile: SmokeProfile = {
      name: 'token',
      settings: { sisUrl: world.sis.url, network: { proxy: { kind: 'none' } } },
      token: null,
    };
    const { page } = await session.at(profile);
    await goToScreen(page, 'Settings');
    await page.getByLabel('Access token').first().fill(token);
    await pressCheck(page);
    await untilSignedIn(page, world.sis.url);
    const state = await askShell(page, 'settings', {});
    await session.quit();
    await expectInNoFile(session.userDataOf(profile));
    if (!state.secrets[firstSisId]?.secret?.isRemembered) return notRun(cannotEncrypt);
    const again = await session.at(profile);
    await untilSignedIn(again.page, world.sis.url);
    const { connection } = await readSnapshot(again.page);
    return passed(`encrypted; ${connection.kind} after the restart`);
  },
};

/** Of what the app itself writes there: Chromium's own files may be locked. */
async function expectInNoFile(folder: string): Promise<void> {
  for (const name of ['settings.json', 'token', ...(await logsIn(folder))]) {
    const text = await readFile(path.join(folder, name), 'latin1').catch(() => '');
    if (text.includes(`"${token}"`) || text === token) throw new Error(`the token is in ${name}`);
  }
}

async function logsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(path.join(folder, 'logs')).catch(() => []);
  return names.map((name) => path.join('logs', name));
}

export const networkSteps: readonly SmokeStep[] = [signInOverHttps, signInByProxy];
