import path from 'node:path';
import { pageRequestNames } from '../../electron/core/contract/contract.ts';
import { shellNames } from '../../electron/core/contract/shell-contract.ts';
import { drop } from '../drop.ts';
import { untilChecked, untilSignedIn } from '../steps.ts';
import { expect, test } from '../test.ts';

test('the page is sandboxed, isolated, and has no Node', async ({ page, main }) => {
  expect(await main.webPreferences()).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
  });
  const seen = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
  );
  expect(seen).toEqual([]);
});

test('the content security policy lets nothing in from elsewhere', async ({ page }) => {
  const response = await page.reload();
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.injected = true';
    document.head.append(script);
    return 'injected' in globalThis;
  });
  expect(ran).toBe(false);
});

test('permissions are refused', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const asked = [
      navigator.mediaDevices?.getUserMedia({ video: true }) ?? Promise.reject(new Error('none')),
      new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
    ];
    const results = await Promise.allSettled(asked);
    return results.map(({ status }) => status);
  });
  expect(states).toEqual(['rejected', 'rejected']);
});

test('the page goes nowhere else and opens no windows', async ({ page }) => {
  await untilSignedIn(page);
  const before = page.url();
  await page.evaluate(() => {
    window.open('https://example.org');
    location.href = 'https://example.org';
  });
  await expect.poll(() => page.context().pages().length).toBe(1);
  await expect(page.getByText('Drag a folder of student photos here')).toBeVisible();
  expect(page.url()).toBe(before);
});

test('a file that is dropped beside the target does not navigate', async ({ page, photos }) => {
  await untilSignedIn(page);
  const before = page.url();
  // The page is as high as the window leaves it: a menu bar and a title take their share.
  const height = await page.evaluate(() => innerHeight);
  await drop(page, [path.join(photos.path, photos.right[0] ?? '')], { x: 5, y: height - 5 });
  await untilChecked(page, 1);
  expect(page.url()).toBe(before);
});

test('malformed input is refused on every channel', async ({ page }) => {
  const answers = await page.evaluate(
    async (names) => {
      const bridge = (
        globalThis as unknown as { pictureDay: Record<string, (input: unknown) => Promise<unknown>> }
      ).pictureDay;
      const results: unknown[] = [];
      for (const name of names) {
        for (const input of [undefined, null, 7, 'text', [], { surprise: true }]) {
          results.push({ name, input: JSON.stringify(input), answer: await bridge[name]?.(input) });
        }
      }
      return results;
    },
    [...pageRequestNames, ...shellNames],
  );
  expect(answers.length).toBeGreaterThan(100);
  for (const answer of answers) {
    expect(answer).toMatchObject({ answer: { ok: false, failure: { code: 'bad-request' } } });
  }
});

test('no path leads out of the photo scheme', async ({ launch, photos }) => {
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  const shown = await page.evaluate(async () => {
    const load = (src: string) =>
      new Promise<boolean>((resolve) => {
        const image = new Image();
        image.onload = () => resolve(true);
        image.onerror = () => resolve(false);
        image.src = src;
      });
    const good =
      document.querySelector<HTMLImageElement>('img[src^="photo://thumbnail/"]')?.getAttribute('src') ?? '';
    const bad = [
      'photo://thumbnail/../../etc/passwd',
      'photo://large/%2e%2e%2fetc%2fpasswd',
      'photo://other/1',
      'photo://thumbnail/999999',
    ];
    return [await load(good), ...(await Promise.all(bad.map(load)))];
  });
  expect(shown).toEqual([true, false, false, false, false]);
});

test('a message from anywhere but the page is refused', async ({ main }) => {
  for (const channel of [
    ...pageRequestNames.map((name) => `engine:${name}`),
    ...shellNames.map((name) => `shell:${name}`),
  ]) {
    await expect(main.invokeAs('https://example.org/', channel, [{}])).rejects.toThrow();
  }
});

test('the bridge is frozen, and a listener that is taken away gives nothing of Electron back', async ({
  page,
}) => {
  const seen = await page.evaluate(() => {
    type Listen = (listener: () => void) => () => unknown;
    const { pictureDay: bridge } = window as unknown as { pictureDay: { readonly onChange: Listen } };
    return { isFrozen: Object.isFrozen(bridge), given: typeof bridge.onChange(() => undefined)() };
  });
  expect(seen).toEqual({ isFrozen: true, given: 'undefined' });
});
