import type { Page } from 'playwright';
import { inMs } from './window-figure.ts';

/** From now on, tasks that keep the page busy for 50 ms or more are noted. */
export async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ entryTypes: ['longtask'] });
  });
}

/** The longest task since the last time of asking. */
export async function longestTask(page: Page): Promise<string> {
  const longest = await page.evaluate(() => {
    const { longTasks } = globalThis as unknown as { longTasks: number[] };
    return Math.max(0, ...longTasks.splice(0));
  });
  return longest === 0 ? 'under 50 ms' : inMs(longest);
}
