import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from './test.ts';

/** axe finds nothing serious on the screen as it is, once its colors have come to rest. */
export async function expectAccessible(page: Page, screen = 'The screen'): Promise<void> {
  const isAtRest = () =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY,
      );
  await expect.poll(() => page.evaluate(isAtRest)).toBe(true);
  const { violations } = await new AxeBuilder({ page: page as never })
    .setLegacyMode(true)
    // What React Aria announced names elements by their IDs, and stays for some seconds after they have changed.
    .exclude('[data-live-announcer]')
    .analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.failureSummary}`);
  expect(told, screen).toEqual([]);
}
