import { expect, test } from 'vitest';
import { createScriptedBridge, readScript } from '../../e2e/fixtures/renderer-preview/scripted-bridge.ts';
import type { UnfinishedRun } from '../../electron/core/run-record.ts';
import type { Bridge } from '../../electron/core/shell-contract.ts';
import { createAppParts } from '../app-context.ts';

function open(changes: Partial<Bridge> = {}) {
  return createAppParts({ ...createScriptedBridge(readScript('?photos=3&unfinished=here')), ...changes });
}

test('what is set aside is offered no more', async () => {
  const { store, actions } = open();
  await actions.refreshUnfinished();
  expect(store.getState().unfinished).toHaveLength(1);
  await actions.setAsideRun(store.getState().unfinished[0]?.id ?? 0);
  expect(store.getState().unfinished).toEqual([]);
  expect(store.getState().toasts[0]?.text).toMatch(/history/);
});

test('an upload that has just ended well is not offered to be continued', async () => {
  const runs = [
    { id: 1, state: 'finished' },
    { id: 2, state: 'cancelled' },
  ] as unknown as readonly UnfinishedRun[];
  const { store, actions } = open({ unfinishedRuns: async () => ({ ok: true, value: { runs } }) });
  await actions.refreshUnfinished();
  expect(store.getState().unfinished.map(({ id }) => id)).toEqual([2]);
});

test('the speed limit is remembered once the engine keeps to it, and a failure is said', async () => {
  const { store, actions } = open();
  await actions.setBandwidth(1_000_000);
  expect(store.getState().bytesPerSecond).toBe(1_000_000);
  const broken = open({ setBandwidth: async () => ({ ok: false, failure: { code: 'bug' } }) });
  await broken.actions.setBandwidth(1_000_000);
  expect(broken.store.getState().bytesPerSecond).toBeNull();
  expect(broken.store.getState().toasts).toHaveLength(1);
});

test('going on shows the upload', async () => {
  const { store, actions } = open();
  await actions.resumeRun(998);
  expect(store.getState().screen).toBe('upload');
});
