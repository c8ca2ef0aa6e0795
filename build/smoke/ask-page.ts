import type { Page } from 'playwright';
import { step } from '../../e2e/steps.ts';
import type { ShellInput, ShellName, ShellReplies } from '../../electron/core/contract/shell-contract.ts';
import type { Snapshot } from '../../electron/core/contract/snapshot.ts';
import type { Result } from '../../electron/core/shared/failure.ts';
import { until } from './until.ts';

type Bridge = { readonly pictureDay: Readonly<Record<string, (input: unknown) => Promise<Result<unknown>>>> };

async function ask(page: Page, name: string, input: unknown): Promise<unknown> {
  const answer = await page.evaluate(
    ([asked, given]) => (globalThis as unknown as Bridge).pictureDay[asked]?.(given),
    [name, input] as const,
  );
  if (!answer?.ok) throw new Error(`${name} was answered with ${JSON.stringify(answer?.failure)}`);
  return answer.value;
}

/** What the page itself asks of the engine: its whole state. */
export async function readSnapshot(page: Page): Promise<Snapshot> {
  return (await ask(page, 'snapshot', {})) as Snapshot;
}

/** What the page asks of the window's shell. */
export async function askShell<Name extends ShellName>(
  page: Page,
  name: Name,
  input: ShellInput<Name>,
): Promise<ShellReplies[Name]> {
  return (await ask(page, name, input)) as ShellReplies[Name];
}

export async function goToScreen(
  page: Page,
  name: 'Review' | 'Upload' | 'Import status' | 'Settings',
): Promise<void> {
  await step(page, name).click();
  const screen = name === 'Import status' ? 'jobs' : name.toLowerCase();
  await page.locator(`[data-screen="${screen}"]`).waitFor();
}

/** Until this many photos of the open folder are decoded. */
export async function untilChecked(page: Page, photos: number): Promise<Snapshot> {
  await until(
    `${photos} photos are checked`,
    async () => {
      const { folder, photos: rows } = await readSnapshot(page);
      return { folder: folder.kind, photos: rows.length };
    },
    (seen) => seen.folder === 'checked' && seen.photos === photos,
  );
  return readSnapshot(page);
}

/** Until somebody is signed in at this address, in the engine and on the screen. */
export async function untilSignedIn(page: Page, url: string): Promise<void> {
  await until(
    `signed in at ${url}`,
    async () => (await readSnapshot(page)).connection,
    (connection) => connection.kind === 'connected' && new URL(connection.url).origin === new URL(url).origin,
  );
  await page.getByText('may import photos').first().waitFor();
}

/** Until signing in has failed. Gives the failure's code. */
export async function untilRefused(page: Page): Promise<string> {
  const connection = await until(
    'signing in fails',
    async () => (await readSnapshot(page)).connection,
    ({ kind }) => kind === 'failed',
  );
  return connection.kind === 'failed' ? connection.failure.code : '';
}
