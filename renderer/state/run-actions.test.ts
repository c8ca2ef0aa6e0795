import { expect, test } from 'vitest';
import { createScriptedBridge, readScript } from '../../e2e/fixtures/renderer-preview/scripted-bridge.ts';
import type { Bridge } from '../../electron/core/contract/shell-contract.ts';
import type { UnfinishedRun } from '../../electron/core/delivery/run-record.ts';
import { createAppParts } from './app-context.ts';

function open(changes: Partial<Bridge> = {}) {
  return createAppParts({ ...createScriptedBridge(readScript('?photos=3&unfinished=here')), ...changes });
}

test('what is set aside is offered no more', async () => {
  const { store, actions } = open();
  await actions.refreshUnfinished();
  expect(store.getState().unfinished).toHaveLength(1);
  await actions.setAsideRun(store.getState().unfinished[0]?.id ?? 0);
  expect(store.getState().unfinished).toEqual([]);
  expect(store.getState().toasts[0]?.text).toMatch(/History/);
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

test.each([
  ['sis', 'upload', ['engine']],
  ['sftp', 'delivery-methods', ['shell']],
] as const)('going on with one to a %s shows %s', async (kind, screen, asked) => {
  const calls: string[] = [];
  const called = (who: string) => async () => {
    calls.push(who);
    return { ok: true, value: null } as const;
  };
  const { store, actions } = open({ resumeRun: called('engine'), sendToSftp: called('shell') });
  await actions.refreshUnfinished();
  const [run] = store.getState().unfinished;
  if (!run) throw new Error('There is nothing to go on with');
  store.setState({ unfinished: [{ ...run, destination: { kind, label: 'there' } }] });
  await actions.resumeRun(run.id);
  expect(store.getState().screen).toBe(screen);
  expect(calls).toEqual(asked);
});
