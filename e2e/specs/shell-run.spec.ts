import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import type { Report } from '../../electron/core/delivery/report.ts';
import type { HostControl, HostName } from '../hosts/host.ts';
import { goTo, untilChecked, untilOver } from '../steps.ts';
import { expect, test } from '../test.ts';

const imports = /^\/api\/v1\/photo-imports$/;

// In Electron a window that is closed on macOS ends nothing, so nothing is asked; the stand-in has no macOS.
const isMacApp = (host: HostName) => host === 'electron' && process.platform === 'darwin';

async function startUpload(page: Page): Promise<void> {
  await untilChecked(page, 8);
  await goTo(page, 'Upload');
  await page.getByRole('button', { name: 'Upload 7 photos' }).click();
}

const untilDone = async (page: Page) => {
  await untilOver(page, 7, 7);
};

const blockersNow = async (main: HostControl) => (await main.sleepBlockers()).now;
const lastProgress = async (main: HostControl) => (await main.progress()).at(-1);

test.describe('while an upload goes on', () => {
  test.use({ pace: 2 });

  test('the computer stays awake, the task bar shows how far it is, and who looks elsewhere is told of the end', async ({
    launch,
    photos,
  }) => {
    const { page, main } = await launch({ args: [`--open=${photos.path}`] });
    await untilChecked(page, 8);
    expect(await main.sleepBlockers()).toEqual({ now: 0, ever: 0 });
    await main.setFocused(false);
    await startUpload(page);
    await expect.poll(() => blockersNow(main)).toBe(1);
    await untilDone(page);
    await expect.poll(() => blockersNow(main)).toBe(0);
    await expect.poll(() => lastProgress(main)).toEqual({ value: -1, mode: 'none' });
    const shown = await main.progress();
    const shares = shown.filter(({ mode }) => mode === 'normal').map(({ value }) => value);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBeGreaterThan(0.5);
    await expect
      .poll(() => main.notifications())
      .toEqual([{ title: 'Upload finished', body: '7 of 7 photos are in the SIS.' }]);
  });

  test('quitting asks, and by default stays', async ({ launch, photos, sis, host }) => {
    sis.proxy.inject('POST', imports, { kind: 'slow', bytesPerSecond: 8_000 });
    const { page, main } = await launch({ args: [`--open=${photos.path}`] });
    await main.setFocused(true);
    await startUpload(page);
    await expect.poll(() => main.isMenuEnabled('Pause Upload')).toBe(true);
    const question =
      'The upload is still in progress. 0 of 1 zip file is uploaded. You can resume the rest later.';
    await main.quit();
    await expect.poll(() => main.messageBoxes()).toEqual([question]);
    if (!isMacApp(host)) {
      expect(await main.closeWindow()).toBe(false);
      await expect.poll(() => main.messageBoxes()).toEqual([question, question]);
    }
    await untilDone(page);
    expect(await main.notifications()).toEqual([]);
  });

  test('quitting all the same ends the app', async ({ launch, photos, sis, host }) => {
    sis.proxy.inject('POST', imports, { kind: 'silence' });
    const app = await launch({ args: [`--open=${photos.path}`] });
    await startUpload(app.page);
    await expect.poll(() => app.main.isMenuEnabled('Pause Upload')).toBe(true);
    await app.main.setBoxAnswer('Quit');
    const closed = app.page.waitForEvent('close');
    if (isMacApp(host)) await app.main.quit();
    else expect(await app.main.closeWindow()).toBe(false);
    await closed;
    expect(sis.imported()).toEqual([]);
  });

  test('a system that shuts down is not held up by a question', async ({ launch, photos, sis }) => {
    sis.proxy.inject('POST', imports, { kind: 'silence' });
    const { page, main } = await launch({ args: [`--open=${photos.path}`] });
    await startUpload(page);
    await expect.poll(() => main.isMenuEnabled('Pause Upload')).toBe(true);
    const closed = page.waitForEvent('close');
    await main.tellPower('shutdown');
    main.quit().catch(() => undefined);
    await closed;
  });

  test('the menu pauses and continues it, and while it is paused the computer may sleep', async ({
    launch,
    photos,
    sis,
  }) => {
    sis.proxy.inject('POST', imports, { kind: 'silence' });
    const { page, main } = await launch({ args: [`--open=${photos.path}`] });
    expect(await main.isMenuEnabled('Pause Upload')).toBe(false);
    await startUpload(page);
    await expect.poll(() => main.isMenuEnabled('Pause Upload')).toBe(true);
    // A pause before that would leave the silence to the request that comes after it.
    await expect.poll(() => sis.proxy.seen.some((request) => request.startsWith('POST'))).toBe(true);
    await main.pressMenu('Pause Upload');
    await expect.poll(() => main.isMenuEnabled('Resume Upload')).toBe(true);
    expect(await main.isMenuEnabled('Pause Upload')).toBe(false);
    expect(await blockersNow(main)).toBe(0);
    expect((await lastProgress(main))?.mode).toBe('paused');
    await main.pressMenu('Resume Upload');
    await expect.poll(() => blockersNow(main)).toBe(1);
    await untilDone(page);
  });
});

test('without an upload nobody is asked', async ({ launch, photos }) => {
  const { page, main } = await launch({ args: [`--open=${photos.path}`] });
  await untilChecked(page, 8);
  const closed = page.waitForEvent('close');
  main.closeWindow().catch(() => undefined);
  await closed;
});

async function saveReport(page: Page, report: Report): Promise<unknown> {
  return page.evaluate(
    (input) => {
      const { pictureDay } = globalThis as unknown as {
        pictureDay: { saveReport(given: unknown): Promise<unknown> };
      };
      return pictureDay.saveReport(input);
    },
    { suggestedName: 'report.pdf', report },
  );
}

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

test.describe('a report', () => {
  const name = '<script>document.title="ran"</script><style>tr{break-after:page}</style>.jpg';
  const row = { studentId: '104233', outcome: 'Rejected', reason: 'No student has this ID.' };
  const reportOf = (rows: number): Report => ({
    title: 'Upload of Lincoln fall',
    subtitle: 'To the practice SIS',
    counts: [{ label: 'In the SIS', value: '6 of 7' }],
    sections: [{ heading: 'Rejected', rows: Array.from({ length: rows }, () => ({ file: name, ...row })) }],
  });

  test('is written as a PDF, in which a name is only text', async ({ page, main, folder }) => {
    const file = path.join(folder, 'report.pdf');
    await main.setSaveAnswer(file);
    expect(await saveReport(page, reportOf(3))).toEqual({ ok: true, value: { path: file } });
    const short = await readFile(file);
    expect(short.subarray(0, 5).toString()).toBe('%PDF-');
    expect(short.toString('latin1')).toContain('/Title (Upload of Lincoln fall)');
    expect(pagesOf(short)).toBe(1);
    await saveReport(page, reportOf(100));
    expect(pagesOf(await readFile(file))).toBeGreaterThan(2);
  });

  test('is not written where the dialog is closed', async ({ page, main }) => {
    await main.setSaveAnswer(null);
    expect(await saveReport(page, reportOf(1))).toEqual({ ok: true, value: null });
  });
});
