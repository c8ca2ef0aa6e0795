import { expect, test } from 'vitest';
import { createScriptedBridge, readScript } from '../../e2e/fixtures/renderer-preview/scripted-bridge.ts';
import type { Bridge } from '../../electron/core/contract/shell-contract.ts';
import { startUp } from '../app/start-up.ts';
import { type AppParts, createAppParts } from './app-context.ts';

/** A page with 60 photos, connected with a bridge that keeps decisions as the engine does. */
async function openPage(changes: Partial<Bridge> = {}): Promise<AppParts> {
  const parts = createAppParts({ ...createScriptedBridge(readScript('?photos=60')), ...changes });
  await startUp(parts);
  return parts;
}

const toastOf = ({ store }: AppParts) => store.getState().toasts.at(-1);

test('leaving out is said, with a button that takes it back, and one more that does it again', async () => {
  const page = await openPage();
  const isLeftOut = (id: string) => page.store.getState().photos.get(id)?.isLeftOut;
  await page.actions.leaveOut(['p3', 'p4']);
  expect([isLeftOut('p3'), isLeftOut('p4'), isLeftOut('p5')]).toEqual([true, true, false]);
  expect(toastOf(page)).toMatchObject({ text: 'Skipped 2 photos.', action: { label: 'Undo' } });

  toastOf(page)?.action?.run();
  await expect.poll(() => isLeftOut('p3')).toBe(false);
  await expect.poll(() => toastOf(page)?.text).toBe('Undid: skip 2 photos.');
  toastOf(page)?.action?.run();
  await expect.poll(() => isLeftOut('p4')).toBe(true);
  await expect.poll(() => toastOf(page)?.text).toBe('Redid: skip 2 photos.');
});

test('what changes nothing is not said', async () => {
  const page = await openPage();
  await page.actions.takeBack(['p3']);
  expect(toastOf(page)).toBeUndefined();
});

test('taking back and safe fixes are said in their own words', async () => {
  const page = await openPage();
  await page.actions.leaveOut(['p3']);
  await page.actions.takeBack(['p3']);
  expect(toastOf(page)?.text).toBe('1 photo included again.');
  await page.actions.applySafeFixes(['p2']);
  expect(toastOf(page)?.text).toMatch(
    /^1 photo will be fixed for upload\. Your original file isn't changed\.$/,
  );
  await page.actions.removeFixes(['p2']);
  expect(toastOf(page)?.text).toMatch(/^Removed fixes from 1 photo/);
});

test('nothing is undone where there is nothing to undo', async () => {
  const asked: string[] = [];
  const page = await openPage({
    undo: async () => {
      asked.push('undo');
      return { ok: true, value: null };
    },
  });
  await page.actions.undo();
  await page.actions.redo();
  expect(asked).toEqual([]);
  expect(toastOf(page)).toBeUndefined();
});

test('a decision that cannot be done says why, and offers no undo', async () => {
  const page = await openPage({ leaveOut: async () => ({ ok: false, failure: { code: 'busy' } }) });
  await page.actions.leaveOut(['p3']);
  expect(toastOf(page)).toMatchObject({ tone: 'bad', action: null });
});
