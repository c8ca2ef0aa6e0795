import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { drop } from '../../e2e/drop.ts';
import { launchApp } from '../../e2e/electron-stand-in/launch-app.ts';
import type { Bridge } from '../../electron/core/contract/shell-contract.ts';
import { buildApp } from '../start/build-app.ts';
import { drawNamedPhotos } from './draw-photos.ts';
import { longestTask, watchTasks } from './long-tasks.ts';
import { makeStudents, misname, toCsv } from './make-district.ts';
import { inMs } from './window-figure.ts';

const root = path.join(import.meta.dirname, '../..');

const studentCount = 50_000;
const photoCount = 10_000;
const rounds = 5;

interface Figure {
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
  readonly ratio: string;
  readonly goal: string;
}

/** What the functions below leave in the page for each other. */
interface Noted {
  readonly pictureDay: Bridge;
  checkedMs: number;
  countsMs: number;
  undone: Promise<number>;
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(2)} s`;
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const figure = (what: string, ours: string, goal: string): Figure => ({
  what,
  ours,
  theirs: '',
  ratio: '',
  goal,
});

/** Half of the files have a student's ID and more in their names, the others are all kinds of trouble. */
async function drawDistrict(work: string): Promise<{ readonly photos: string; readonly roster: string }> {
  const students = makeStudents(studentCount);
  const files = new Set<string>();
  for (let index = 0; files.size < photoCount; index += 1) {
    const student = students[(index * 7_919) % studentCount];
    if (student) files.add(index % 2 === 0 ? `${student.id} (2).jpg` : misname(student, (index - 1) / 2));
  }
  const photos = path.join(work, 'photos');
  await drawNamedPhotos(photos, [...files]);
  const roster = path.join(work, 'roster.csv');
  await writeFile(roster, toCsv(students));
  return { photos, roster };
}

/** Notes when the check ended, and when the numbers beside the filters changed last. */
async function watchCounts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted = globalThis as unknown as Noted;
    noted.checkedMs = 0;
    noted.countsMs = 0;
    noted.pictureDay.onChange(({ folder }) => {
      if (folder?.kind === 'checked') noted.checkedMs = performance.now();
    });
    let counts = '';
    new MutationObserver(() => {
      const now = document.querySelector('[data-filters]')?.textContent ?? '';
      if (now === counts) return;
      counts = now;
      noted.countsMs = performance.now();
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

/** When the numbers changed last, once they have stood still for four seconds from now on. */
async function settledMs(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const noted = globalThis as unknown as Noted;
    const askedMs = performance.now();
    while (performance.now() - Math.max(noted.countsMs, askedMs) < 4_000)
      await new Promise((resolve) => setTimeout(resolve, 100));
    return noted.countsMs;
  });
}

const filterOf = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Show' }).getByRole('button', { name: new RegExp(`^${name}`) });

async function countOf(page: Page, name: string): Promise<number> {
  const text = await filterOf(page, name).locator('small').textContent();
  return Number(text?.replaceAll(',', ''));
}

async function measureSuggestions(page: Page, photos: string, roster: string): Promise<readonly Figure[]> {
  await watchCounts(page);
  await watchTasks(page);
  await drop(page, [photos]);
  await page.waitForFunction(() => (globalThis as unknown as Noted).checkedMs > 0, null, {
    timeout: 600_000,
  });
  const checkingTask = await longestTask(page);
  const endMs = await settledMs(page);
  const afterCheckMs = endMs - (await page.evaluate(() => (globalThis as unknown as Noted).checkedMs));
  const suggestingTask = await longestTask(page);
  const suggested = await countOf(page, 'Suggested');

  await page.evaluate(() => (globalThis as unknown as Noted).pictureDay.closeRoster({}));
  await settledMs(page);
  await longestTask(page);
  const openedMs = await page.evaluate(async (file) => {
    const startMs = performance.now();
    await (globalThis as unknown as Noted).pictureDay.openRoster({ path: file });
    return startMs;
  }, roster);
  const afterOpeningMs = (await settledMs(page)) - openedMs;
  const about = `${photoCount} misnamed photos, ${studentCount} students`;
  return [
    figure(`${about}: the page's longest task while they are read and checked`, checkingTask, 'under 100 ms'),
    figure(
      `${about}: suggestions for all, from the end of the check`,
      `${seconds(afterCheckMs)}, ${suggested} with any`,
      'under 5 s',
    ),
    figure(`${about}: the page's longest task meanwhile`, suggestingTask, 'under 100 ms'),
    figure(
      `${about}: suggestions for all, from opening the roster's file`,
      `${seconds(afterOpeningMs)}, ${await countOf(page, 'Suggested')} with any`,
      'under 5 s',
    ),
    figure(`${about}: the page's longest task meanwhile`, await longestTask(page), 'under 100 ms'),
  ];
}

/** From the key to the frame in which the number of ready photos is this one again. */
async function timeUndo(page: Page, ready: number): Promise<number> {
  await page.evaluate((wanted) => {
    const small = () =>
      [...document.querySelectorAll('[data-filters] button')]
        .find((button) => button.textContent?.startsWith('Ready'))
        ?.querySelector('small')?.textContent;
    const undone = new Promise<number>((resolve) => {
      const start = ({ key }: KeyboardEvent) => {
        if (key !== 'z') return;
        document.removeEventListener('keydown', start, { capture: true });
        const startMs = performance.now();
        const observer = new MutationObserver(() => {
          if (small() !== wanted) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startMs)));
        });
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      };
      document.addEventListener('keydown', start, { capture: true });
    });
    Object.assign(globalThis, { undone });
  }, ready.toLocaleString('en-US'));
  await page.keyboard.press('ControlOrMeta+z');
  return page.evaluate(() => (globalThis as unknown as Noted).undone);
}

/** What carrying the rows alone costs: written as JSON and read again. */
async function timeRows(page: Page, count: number): Promise<number> {
  return page.evaluate(async (wanted) => {
    const reply = await (globalThis as unknown as Noted).pictureDay.snapshot({});
    const rows = reply.ok ? reply.value.photos.slice(0, wanted) : [];
    const startMs = performance.now();
    JSON.parse(JSON.stringify(rows));
    return performance.now() - startMs;
  }, count);
}

async function measureUndo(page: Page): Promise<readonly Figure[]> {
  const ready = await countOf(page, 'Ready');
  await filterOf(page, 'Suggested').click();
  const undoMs: number[] = [];
  const plainMs: number[] = [];
  let assigned = 0;
  for (let round = 0; round < rounds; round += 1) {
    await page.getByRole('button', { name: /^Use the [\d,]+ sure ones/ }).click();
    await settledMs(page);
    assigned = (await countOf(page, 'Ready')) - ready;
    plainMs.push(await timeRows(page, assigned));
    await longestTask(page);
    undoMs.push(await timeUndo(page, ready));
    await settledMs(page);
  }
  const about = `Undo of ${assigned} assignments of ${photoCount}`;
  return [
    {
      what: `${about}, to the frame with the new counts, against the rows as JSON and back`,
      ours: `${inMs(median(undoMs))}, at most ${inMs(Math.max(...undoMs))}`,
      theirs: inMs(median(plainMs)),
      ratio: (median(undoMs) / median(plainMs)).toFixed(1),
      goal: 'under 200 ms',
    },
    figure(`${about}: the page's longest task until all is settled`, await longestTask(page), 'under 100 ms'),
  ];
}

/** A district's review in the real app: suggestions for all its photos, and a decision about half of them undone. */
export async function benchReview(): Promise<readonly Figure[]> {
  buildApp(root);
  const work = await mkdtemp(path.join(tmpdir(), 'picture-day-review-'));
  try {
    const { photos, roster } = await drawDistrict(work);
    const userDataDir = path.join(work, 'user-data');
    await mkdir(userDataDir);
    await writeFile(path.join(userDataDir, 'settings.json'), JSON.stringify({ rosterPath: roster }));
    const app = await launchApp({ userDataDir });
    try {
      const { page } = app;
      page.setDefaultTimeout(120_000);
      await page
        .getByText(/50,000 students/)
        .first()
        .waitFor();
      await page.waitForTimeout(1_000);
      return [...(await measureSuggestions(page, photos, roster)), ...(await measureUndo(page))];
    } finally {
      await app.close();
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
