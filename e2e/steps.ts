import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright';

type StepName = 'Photos' | 'Review' | 'Upload' | 'Import status' | 'History' | 'Settings';

export function step(page: Page, name: StepName): Locator {
  return page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: new RegExp(name) });
}

/** Goes there, and waits until it is shown: screens are drawn a little at a time. */
export async function goTo(page: Page, name: StepName): Promise<void> {
  await step(page, name).click();
  const screen = name === 'Import status' ? 'jobs' : name.toLowerCase();
  await expect(page.locator(`[data-screen="${screen}"]`)).toBeAttached();
}

export const card = (page: Page, name: string | RegExp): Locator => page.getByRole('gridcell', { name });

/** Waits until the window has said hello to the SIS: by then all of it is at work. */
export async function untilSignedIn(page: Page): Promise<void> {
  await expect(page.getByText('Can upload photos').first()).toBeVisible();
}

/** Waits until every photo is checked and somebody is signed in. */
export async function untilChecked(page: Page, photos: number): Promise<void> {
  await expect(step(page, 'Photos')).toContainText(new RegExp(`(?<!\\d)${photos} photos?\\b`));
  await untilSignedIn(page);
  await expect(page.getByRole('button', { name: 'Continue to upload' })).toBeEnabled();
}

/** Waits until the upload is over, not only until the last photo is named in the log. */
export async function untilOver(page: Page, inSis: number, sent: number, timeout = 15_000): Promise<void> {
  await goTo(page, 'Import status');
  const name = new RegExp(`^${inSis} of ${sent} photos are in the SIS`);
  await expect(page.getByRole('heading', { name })).toBeVisible({ timeout });
}

export const searchField = (page: Page): Locator => page.getByRole('combobox', { name: /^Search/ });

/** Opens the search, and waits until it is there to be typed into. */
export async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(searchField(page)).toBeFocused();
}

type SettingsPageName = 'Destinations' | 'Photos' | 'Network' | 'About';

export const settingsTab = (page: Page, name: SettingsPageName): Locator =>
  page.getByRole('tablist', { name: 'Pages of Settings' }).getByRole('tab', { name: new RegExp(`^${name}`) });

/** Goes to a page of the settings. */
export async function goToSettings(page: Page, name: SettingsPageName): Promise<void> {
  await goTo(page, 'Settings');
  await settingsTab(page, name).click();
  await expect(page.getByRole('tabpanel', { name: new RegExp(`^${name}`) })).toBeVisible();
}

/** In the settings, which are shown. @param system as the list calls it. */
export async function addDestination(page: Page, system: string): Promise<void> {
  await page.getByRole('button', { name: /^Add a destination/ }).click();
  await page.getByRole('menuitem', { name: system, exact: true }).click();
}
