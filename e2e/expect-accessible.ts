import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from './test.ts';

/** axe finds nothing serious on the screen as it is. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: page as never })
    .setLegacyMode(true)
    // What React Aria announced names elements by their IDs, and stays for some seconds after they have changed.
    .exclude('[data-live-announcer]')
    .analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.failureSummary}`);
  expect(told, screen).toEqual([]);
}
