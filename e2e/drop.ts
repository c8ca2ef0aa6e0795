import type { Page } from 'playwright';

/** Drops real files or folders on the page, as the system's file manager would. */
export async function drop(page: Page, files: readonly string[], at = { x: 640, y: 400 }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await session.detach();
}
