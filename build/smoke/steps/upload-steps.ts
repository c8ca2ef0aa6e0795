import type { Page } from 'playwright';
import { goToScreen, readSnapshot, untilChecked, untilSignedIn } from '../ask-page.ts';
import { passed, type Smoke, type SmokeStep, type StepResult } from '../smoke-step.ts';
import { until } from '../until.ts';
import { signInThroughProxy } from './sign-in-steps.ts';

const imports = /^\/api\/v1\/photo-imports$/;

// Slow enough that the window can show how far it is, also where a loopback's buffers swallow megabytes at once.
const bytesPerSecond = 12_000_000;
const smallestZipBytes = 58_000_000;

type Watching = typeof globalThis & { smokeShares?: number[] };

/** Collects how much of its zip the window says is sent, as shares between 0 and 1. */
async function watchProgress(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const shares: number[] = [];
    (globalThis as Watching).smokeShares = shares;
    const note = () => {
      const [, sent, all] = /([\d.]+) MB of ([\d.]+) MB/.exec(document.body.innerText) ?? [];
      const share = Number(sent) / Number(all);
      if (sent !== undefined && share !== shares.at(-1)) shares.push(share);
    };
    new MutationObserver(note).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  return () => page.evaluate(() => (globalThis as Watching).smokeShares ?? []);
}

async function uploadAll({ world }: Smoke, page: Page): Promise<StepResult> {
  const { photos } = await world.large();
  await untilChecked(page, photos);
  const before = { bytes: world.sis.receivedBytes(), imported: world.imported().length };
  world.sis.inject('POST', imports, { kind: 'slow', bytesPerSecond });
  await goToScreen(page, 'Upload');
  const readShares = await watchProgress(page);
  await page.getByRole('button', { name: `Upload ${photos} photos` }).click();
  const { imported, zips } = await until(
    `${photos} photos are imported`,
    async () => {
      const { run } = await readSnapshot(page);
      const zips = run.kind === 'delivery' ? run.items.map(({ state }) => state) : [];
      const isOver = run.kind === 'delivery' && run.phase === 'over';
      return { imported: world.imported().length - before.imported, isOver, zips };
    },
    (seen) => seen.imported === photos || seen.isOver,
  );
  if (imported !== photos)
    throw new Error(`${imported} of ${photos} photos are imported: ${JSON.stringify(zips)}`);
  await goToScreen(page, 'Import status');
  await page.getByText(`${photos} of ${photos} photos are in the SIS`).first().waitFor();
  const sentBytes = world.sis.receivedBytes() - before.bytes;
  if (sentBytes < smallestZipBytes) throw new Error(`only ${sentBytes} bytes were sent`);
  const shares = (await readShares()).filter((share) => share > 0 && share < 1);
  if (new Set(shares).size < 2) throw new Error(`the window showed no progress: ${JSON.stringify(shares)}`);
  const rising = shares.every((share, at) => share >= (shares[at - 1] ?? 0));
  if (!rising) throw new Error(`the progress went back: ${JSON.stringify(shares)}`);
  const mb = (sentBytes / 1e6).toFixed(1);
  return passed(`${photos} photos, ${mb} MB, ${shares.length} times between 0 and 100 %`);
}

const sendStraight: SmokeStep = {
  name: '59 MB zip with progress, straight',
  async run(smoke) {
    const { world, session } = smoke;
    const { path } = await world.large();
    const { page } = await session.at({
      name: 'straight',
      settings: { sisUrl: world.sis.url, network: { proxy: { kind: 'none' } } },
      args: [`--open=${path}`],
    });
    await untilSignedIn(page, world.sis.url);
    return uploadAll(smoke, page);
  },
};

const sendThroughProxy: SmokeStep = {
  name: '59 MB zip with progress, through the proxy',
  async run(smoke) {
    const { path } = await smoke.world.large();
    const page = await signInThroughProxy(smoke, [`--open=${path}`]);
    const { seen } = smoke.world.proxied.proxy;
    const before = seen.length;
    const result = await uploadAll(smoke, page);
    if (!seen.slice(before).some((request) => /^(POST|CONNECT) /.test(request)))
      throw new Error('the zip did not come through the proxy');
    return result;
  },
};

export const uploadSteps: readonly SmokeStep[] = [sendThroughProxy, sendStraight];
