import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { serveBuiltPreview } from '../../e2e/fixtures/renderer-preview/serve-preview.ts';
import { ensureBrowser } from '../start/ensure-browser.ts';
import { inMs, type WindowFigure } from './window-figure.ts';

const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

/** The 95th of a hundred. */
function percentile95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
}

async function scrollFrames(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const grid = document.querySelector('[role="grid"]');
    const frames: number[] = [];
    let last = performance.now();
    for (let count = 0; count < 180; count += 1) {
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      frames.push(now - last);
      last = now;
      grid?.scrollBy(0, 90);
    }
    return frames.slice(5);
  });
}

interface Keystroke {
  /** From the key to the frame in which the field shows it. */
  readonly fieldMs: number;
  /** From the key to the frame in which the list shows what is left. */
  readonly listMs: number;
}

async function pressKey(page: Page, key: string): Promise<Keystroke> {
  await page.getByRole('searchbox').focus();
  await page.evaluate(() => {
    const heading = document.querySelector('main h1') as HTMLElement;
    const shown = (startMs: number) =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startMs))),
      );
    const measured = new Promise((resolve) => {
      const start = () => {
        const startMs = performance.now();
        const field = shown(startMs);
        const observer = new MutationObserver(async () => {
          observer.disconnect();
          resolve({ fieldMs: await field, listMs: await shown(startMs) });
        });
        observer.observe(heading, { childList: true, characterData: true, subtree: true });
      };
      document.activeElement?.addEventListener('keydown', start, { once: true });
    });
    Object.assign(globalThis, { measured });
  });
  await page.keyboard.press(key);
  return page.evaluate(() => (globalThis as unknown as { measured: Promise<Keystroke> }).measured);
}

/** The real components over 50,000 made-up photos. */
export async function measureGallery(work: string): Promise<readonly WindowFigure[]> {
  const preview = await serveBuiltPreview(path.join(work, 'preview'));
  const context = await chromium.launchPersistentContext(path.join(work, 'browser'), {
    executablePath: ensureBrowser(() => undefined),
    args: flags,
    viewport: { width: 1280, height: 800 },
  });
  try {
    const page = await context.newPage();
    await page.goto(`${preview.url}?photos=50000&run=none&folder=checked&sis=connected&theme=light`);
    await page.getByRole('gridcell').first().waitFor();
    const firstMs = await page.evaluate(() => performance.now());
    await page.getByRole('button', { name: /^Everything/ }).click();
    await page.getByRole('heading', { name: /^50,000 photos/ }).waitFor();
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
    const frames = await scrollFrames(page);
    const keys: Keystroke[] = [];
    // Each changes how many photos are left: from 50,000 to about a hundred, and back.
    for (const key of ['2', '7', '1', 'Backspace', 'Backspace', 'Backspace'])
      keys.push(await pressKey(page, key));
    const slowest = (part: keyof Keystroke) => inMs(Math.max(...keys.map((measured) => measured[part])));
    const what = (rest: string) => `Gallery of 50,000: ${rest}`;
    return [
      { what: what('first cards'), measured: inMs(firstMs), goal: 'under 1,000 ms' },
      { what: what('95 % of scroll frames'), measured: inMs(percentile95(frames)), goal: 'under 33 ms' },
      {
        what: what('slowest of 6 filter keystrokes, in the field'),
        measured: slowest('fieldMs'),
        goal: 'under 100 ms',
      },
      {
        what: what('slowest of 6 filter keystrokes, in the list'),
        measured: slowest('listMs'),
        goal: 'under 100 ms',
      },
      { what: what('DOM nodes'), measured: String(nodes), goal: 'under 2,000' },
    ];
  } finally {
    await context.close();
    await preview.close();
  }
}
