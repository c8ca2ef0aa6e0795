import { expect, test } from 'vitest';
import { optOutLists, rosters } from '../../e2e/fixtures/renderer-preview/rosters.ts';
import { readScript } from '../../e2e/fixtures/renderer-preview/script.ts';
import { createScriptedBridge } from '../../e2e/fixtures/renderer-preview/scripted-bridge.ts';
import type { Bridge } from '../../electron/core/contract/shell-contract.ts';
import { createAppParts } from './app-context.ts';

const file = '/home/ana/roster.csv';

async function start(changes: Partial<Bridge> = {}, remembered = '') {
  const bridge = createScriptedBridge(readScript('?photos=10&roster=sis'));
  const parts = createAppParts({ ...bridge, ...changes });
  if (remembered !== '') {
    await bridge.changeSettings({ rosterPath: remembered, rosterColumns: { id: 'Local ID' } });
  }
  await parts.actions.refreshSettings();
  return parts;
}

const refused: Bridge['openRoster'] = () =>
  Promise.resolve({ ok: false, failure: { code: 'folder-missing', detail: file } });

test('where a roster lies is remembered once it is open', async () => {
  const { store, actions } = await start();
  await actions.openRosterAt(file);
  expect(store.getState().settings?.rosterPath).toBe(file);
  expect(store.getState().dialog).toEqual({ kind: 'roster', failed: null });
});

test('a roster that cannot be opened is not remembered, and its dialog says why', async () => {
  const { store, actions } = await start({ openRoster: refused });
  await actions.openRosterAt(file);
  expect(store.getState().dialog).toMatchObject({ failed: { path: file } });
  expect(store.getState().settings?.rosterPath).toBe('');
});

test("going back to the SIS's roster forgets the file and its columns", async () => {
  const { store, actions } = await start({}, file);
  await actions.useSisRoster();
  expect(store.getState().settings).toMatchObject({ rosterPath: '', rosterColumns: {} });
});

test('the roster of the last time is opened with the columns that were corrected', async () => {
  const opened: unknown[] = [];
  const { actions } = await start(
    {
      openRoster: (input) => {
        opened.push(input);
        return Promise.resolve({ ok: true, value: null });
      },
    },
    file,
  );
  await actions.openRememberedRoster();
  expect(opened).toEqual([{ path: file, padIdsTo: null, columns: { id: 'Local ID' } }]);
});

test('a remembered roster that is gone is told politely, and stays remembered for when its disk is back', async () => {
  const { store, actions } = await start({ openRoster: refused }, file);
  store.setState({ roster: rosters['sis'] ?? { kind: 'none' } });
  await actions.openRememberedRoster();
  expect(store.getState().notice).toMatchObject({ tone: 'attention' });
  expect(store.getState().notice?.text).toMatch(/roster\.csv.* The SIS's roster is used instead\./);
  expect(store.getState().settings?.rosterPath).toBe(file);
});

test('nothing is opened where nothing is remembered', async () => {
  const { store, actions } = await start({ openRoster: refused });
  await actions.openRememberedRoster();
  expect(store.getState().notice).toBeNull();
});

test('what was answered about the list of noes is remembered with it, and forgotten with another list', async () => {
  const opened: unknown[] = [];
  const { store, actions } = await start({
    openOptOuts: (input) => {
      opened.push(input);
      return Promise.resolve({ ok: true, value: null });
    },
    answerOptOuts: () => Promise.resolve({ ok: true, value: null }),
    chooseRoster: () => Promise.resolve({ ok: true, value: { path: '/home/ana/noes.csv' } }),
  });
  await actions.openOptOutFile();
  const list = optOutLists['list'];
  if (list?.kind !== 'loaded') throw new Error('no list');
  store.setState({ optOuts: { ...list, answers: 'key|not-meant|' } });
  await actions.answerOptOuts({ kind: 'hidden-rows', areMeant: false });
  expect(store.getState().settings).toMatchObject({ optOutAnswers: 'key|not-meant|' });
  await actions.openRememberedOptOuts();
  expect(opened.at(-1)).toEqual({ path: '/home/ana/noes.csv', answers: 'key|not-meant|' });
  await actions.openOptOutFile();
  expect(store.getState().settings).toMatchObject({ optOutPath: '/home/ana/noes.csv', optOutAnswers: '' });
});
