import { expect, test } from 'vitest';
import { createScriptedBridge, readScript } from '../../e2e/fixtures/renderer-preview/scripted-bridge.ts';
import type { Bridge } from '../../electron/core/contract/shell-contract.ts';
import { connected } from '../../electron/core/fixtures/connected.ts';
import { newDelivery } from '../../electron/core/fixtures/delivery.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { createActions } from './actions.ts';
import { tokenStateOf } from './secret-states.ts';
import { createAppStore } from './store.ts';

function open(changes: Partial<Bridge> = {}) {
  const store = createAppStore();
  return { store, actions: createActions(store, { ...createScriptedBridge(readScript('')), ...changes }) };
}

const uploading = newDelivery('sis');

test('three toasts at most, and only the last decision can be undone', () => {
  const { store, actions } = open();
  const texts = () => store.getState().toasts.map(({ text }) => text);
  const undo = { label: 'Undo', run: () => undefined };
  actions.showToast('one', { action: undo });
  actions.showToast('two');
  actions.showToast('three', { action: undo });
  expect(texts()).toEqual(['two', 'three']);
  actions.showToast('four');
  actions.showToast('five');
  expect(texts()).toEqual(['three', 'four', 'five']);
  const [first] = store.getState().toasts;
  actions.dismissToast(first?.id ?? 0);
  expect(texts()).toEqual(['four', 'five']);
});

test('a folder is opened by the rules of the settings, and looked at anew', async () => {
  const opened: unknown[] = [];
  const { store, actions } = open({
    openFolder: async (input) => {
      opened.push(input);
      return { ok: true, value: null };
    },
  });
  await actions.refreshSettings();
  store.setState({ screen: 'jobs', query: 'lopez', filter: { kind: 'ready' }, selection: new Set(['p1']) });
  await actions.openPaths(['/photos']);
  expect(opened).toEqual([
    { paths: ['/photos'], presetId: 'illuminate', ratioTolerance: 0.02, requestBytes: 60_000_000 },
  ]);
  expect(store.getState()).toMatchObject({ screen: 'photos', query: '', filter: { kind: 'attention' } });
  expect(store.getState().selection.size).toBe(0);
});

test('what lies over a screen goes away with it', async () => {
  const { store, actions } = open({ openFolder: async () => ({ ok: true, value: null }) });
  const leave = [() => actions.goTo('jobs'), () => actions.openPaths(['/photos'])];
  for (const go of leave) {
    store.setState({ screen: 'review', dialog: { kind: 'matching', photoId: 'p1' } });
    await go();
    expect(store.getState().dialog).toBeNull();
  }
});

test('a folder that comes before the settings is checked by them all the same', async () => {
  const opened: { readonly requestBytes?: number | undefined }[] = [];
  const { actions } = open({
    openFolder: async (input) => {
      opened.push(input);
      return { ok: true, value: null };
    },
  });
  await actions.openPaths(['/photos']);
  expect(opened[0]?.requestBytes).toBe(60_000_000);
});

test('while an upload goes on, no other folder is opened', async () => {
  const opened: unknown[] = [];
  const { store, actions } = open({
    openFolder: async (input) => {
      opened.push(input);
      return { ok: true, value: null };
    },
  });
  store.setState({ run: uploading, screen: 'upload' });
  await actions.openPaths(['/photos']);
  expect(opened).toEqual([]);
  expect(store.getState().screen).toBe('upload');
  expect(store.getState().toasts).toMatchObject([{ text: failureSentence({ code: 'busy' }), tone: 'bad' }]);
});

test('an old failure goes when the same is tried again, and another one stays', async () => {
  const failures = [{ code: 'sis-busy' }, { code: 'sis-error' }] as const;
  let tries = 0;
  const { store, actions } = open({
    upload: async () => ({ ok: false, failure: failures[tries++] ?? { code: 'bug' } }),
    resumeRun: () => new Promise(() => undefined),
    saveText: async () => ({ ok: false, failure: { code: 'disk-full' } }),
  });
  const texts = () => store.getState().toasts.map(({ text }) => text);
  await actions.valueOrToast(actions.askShell('saveText', { suggestedName: 'a.csv', text: '' }));
  await actions.upload();
  expect(texts()).toEqual([failureSentence({ code: 'disk-full' }), failureSentence({ code: 'sis-busy' })]);
  await actions.upload();
  expect(texts()).toEqual([failureSentence({ code: 'disk-full' }), failureSentence({ code: 'sis-error' })]);
  // While the upload goes on again, nothing says that it failed.
  void actions.resumeRun(1);
  expect(texts()).toEqual([failureSentence({ code: 'disk-full' })]);
});

test('while something goes on, each try to open a folder is refused in one toast', async () => {
  const { store, actions } = open();
  store.setState({ run: uploading });
  await actions.openPaths(['/photos']);
  await actions.openPaths(['/photos']);
  expect(store.getState().toasts).toHaveLength(1);
});

test('a SIS that does not answer is away until it answers', async () => {
  const unreachable = { ok: false, failure: { code: 'sis-unreachable' } } as const;
  let reply: { readonly ok: true; readonly value: { readonly jobs: [] } } | typeof unreachable = unreachable;
  const { store, actions } = open({ jobs: async () => reply });
  await actions.ask('jobs', {});
  expect(store.getState().isSisAway).toBe(true);
  reply = { ok: true, value: { jobs: [] } };
  await actions.ask('jobs', {});
  expect(store.getState().isSisAway).toBe(false);
});

test('a folder that cannot be opened is said once: on the screen, else in a toast', async () => {
  const failure = { code: 'folder-missing', detail: '/photos' } as const;
  const { store, actions } = open({ openFolder: async () => ({ ok: false, failure }) });
  await actions.openPaths(['/photos']);
  expect(store.getState().toasts).toHaveLength(1);
  store.setState({ toasts: [], folder: { kind: 'failed', paths: ['/photos'], failure } });
  await actions.openPaths(['/photos']);
  expect(store.getState().toasts).toEqual([]);
});

test('a dialog that is closed opens nothing', async () => {
  const { store, actions } = open({ chooseFolder: async () => ({ ok: true, value: null }) });
  store.setState({ screen: 'settings' });
  await actions.chooseFolder();
  expect(store.getState()).toMatchObject({ screen: 'settings', toasts: [] });
});

test('a bridge that breaks is a failure like others, and what was cancelled is none', async () => {
  const broken = open({ settings: () => Promise.reject(new Error('Error invoking remote method')) });
  expect(await broken.actions.askShell('settings', {})).toEqual({ ok: false, failure: { code: 'bug' } });
  await broken.actions.refreshSettings();
  expect(broken.store.getState().toasts).toMatchObject([{ text: failureSentence({ code: 'bug' }) }]);
  const cancelled = open({ upload: async () => ({ ok: false, failure: { code: 'cancelled' } }) });
  await cancelled.actions.upload();
  expect(cancelled.store.getState().toasts).toEqual([]);
});

test('an upload shows its screen, and sends all photos or the named ones', async () => {
  const asked: unknown[] = [];
  const { store, actions } = open({
    upload: async (input) => {
      asked.push(input);
      return { ok: true, value: null };
    },
  });
  await actions.upload();
  await actions.upload(['p7']);
  expect(asked).toEqual([{}, { photoIds: ['p7'] }]);
  expect(store.getState().screen).toBe('upload');
});

test('photos made ready for another system than the one that is signed in to go only after a word', async () => {
  const asked: unknown[] = [];
  const { store, actions } = open({
    upload: async (input) => {
      asked.push(input);
      return { ok: true, value: null };
    },
  });
  await actions.refreshSettings();
  const { settings } = store.getState();
  if (!settings) throw new Error('there are no settings');
  store.setState({ connection: connected, settings: { ...settings, presetId: 'koha' } });
  await actions.upload(['p7']);
  expect(asked).toEqual([]);
  expect(store.getState()).toMatchObject({
    screen: 'upload',
    dialog: { kind: 'other-preset', photoIds: ['p7'], usual: 'Illuminate DnA' },
  });
  await actions.uploadAnyway(['p7']);
  store.setState({ settings, dialog: null });
  await actions.upload();
  expect(asked).toEqual([{ photoIds: ['p7'] }, {}]);
  expect(store.getState().dialog).toBeNull();
});

test('two changes of the settings that follow each other quickly both hold', async () => {
  const { store, actions } = open();
  await actions.refreshSettings();
  const changes = [
    actions.changeNetwork({ proxy: { kind: 'manual', url: '127.0.0.1:3128' } }),
    actions.changeNetwork({ proxyUser: 'oak' }),
  ];
  await actions.settingsSaved();
  expect(store.getState().settings?.network).toMatchObject({
    proxy: { kind: 'manual', url: '127.0.0.1:3128' },
    proxyUser: 'oak',
  });
  expect(await Promise.all(changes)).toEqual([true, true]);
});

test('settings and secrets are taken over as the shell answers them', async () => {
  const { store, actions } = open();
  await actions.refreshSettings();
  expect(await actions.changeSettings({ ratioTolerance: 0.05 })).toBe(true);
  expect(store.getState().settings?.ratioTolerance).toBe(0.05);
  expect(tokenStateOf(store.getState()).isKept).toBe(true);
  expect(await actions.setToken('')).toBe(true);
  expect(tokenStateOf(store.getState()).isKept).toBe(false);
});
