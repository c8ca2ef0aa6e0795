import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { drop } from '../../e2e/drop.ts';
import { launchApp } from '../../e2e/electron-stand-in/launch-app.ts';
import { startPracticeSis } from '../../electron/practice-sis/start-practice-sis.ts';
import { longestTask, watchTasks } from './long-tasks.ts';
import { inMs, type WindowFigure } from './window-figure.ts';

async function measureCheck(page: Page, folder: string): Promise<readonly WindowFigure[]> {
  const droppedMs = performance.now();
  await drop(page, [folder]);
  await page.getByRole('button', { name: /^Everything/ }).click();
  await page.getByRole('gridcell').first().waitFor();
  const firstMs = performance.now() - droppedMs;
  await page.waitForFunction(() => {
    const images = [...document.querySelectorAll<HTMLImageElement>('[role="grid"] img')];
    return images.length > 0 && images.every(({ complete, naturalWidth }) => complete && naturalWidth > 0);
  });
  const thumbnailsMs = performance.now() - droppedMs - firstMs;
  await page.getByText('Checking that each picture is whole').waitFor({ state: 'hidden', timeout: 300_000 });
  return [
    { what: '2,000 photos dropped: first cards', measured: inMs(firstMs), goal: 'under 1,000 ms' },
    { what: '2,000 photos dropped: thumbnails in view', measured: inMs(thumbnailsMs), goal: 'under 500 ms' },
    {
      what: "2,000 photos: the page's longest task during scan and check",
      measured: await longestTask(page),
      goal: 'under 100 ms',
    },
  ];
}

async function measureUpload(page: Page): Promise<WindowFigure> {
  await page.getByRole('button', { name: 'Continue to upload' }).click();
  await page.getByRole('button', { name: /^Upload [\d,]+ photos/ }).click();
  await page.getByRole('button', { name: 'See the jobs' }).waitFor();
  // Half the time on each screen that follows it.
  await page.waitForTimeout(10_000);
  await page.getByRole('button', { name: 'See the jobs' }).click();
  await page
    .getByText(/2,000 photos are in the SIS/)
    .first()
    .waitFor({ timeout: 300_000 });
  return {
    what: "2,000 photos: the page's longest task during the upload",
    measured: await longestTask(page),
    goal: 'under 100 ms',
  };
}

/** A real folder of 2,000 photos: dropped, checked, and uploaded to a SIS on this computer. */
export async function measureFolder(work: string, folder: string): Promise<readonly WindowFigure[]> {
  const sis = await startPracticeSis({
    stateDir: path.join(work, 'sis'),
    studentCount: 4_000,
    photosPerSecond: 200,
  });
  const userDataDir = path.join(work, 'user-data-upload');
  await mkdir(userDataDir);
  await writeFile(path.join(userDataDir, 'settings.json'), JSON.stringify({ sisUrl: sis.url }));
  const app = await launchApp({ userDataDir, env: { PICTURE_DAY_TOKEN: 'practice' } });
  try {
    await app.page.getByText('may import photos').first().waitFor();
    await app.page.waitForTimeout(1_000);
    await watchTasks(app.page);
    return [...(await measureCheck(app.page, folder)), await measureUpload(app.page)];
  } finally {
    await app.close();
    await sis.close();
  }
}
