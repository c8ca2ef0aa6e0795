import { afterEach, expect, test, vi } from 'vitest';
import { createScriptedBridge, readScript } from '../../e2e/fixtures/renderer-preview/scripted-bridge.ts';
import type { MenuCommand } from '../../electron/core/contract/commands.ts';
import type { Bridge, ShellEvent } from '../../electron/core/contract/shell-contract.ts';
import { createAppParts } from '../state/app-context.ts';
import { startUp } from './start-up.ts';

/** All that is asked of the page here: which of its elements are there. */
function stubPage({ hasDialog }: { readonly hasDialog: boolean }): void {
  vi.stubGlobal('document', { querySelector: () => (hasDialog ? {} : null) });
}

afterEach(() => vi.unstubAllGlobals());

function prepare(script: string, changes: Partial<Bridge> = {}) {
  let listener: (event: ShellEvent) => void = () => undefined;
  const bridge: Bridge = {
    ...createScriptedBridge(readScript(script)),
    onShellEvent(given) {
      listener = given;
      return () => undefined;
    },
    ...changes,
  };
  const parts = createAppParts(bridge);
  return { ...parts, parts, tell: (event: ShellEvent) => listener(event) };
}

test('the page shows what the engine has, with the roster of a SIS that is signed in', async () => {
  const { parts, store } = prepare('?photos=20&sis=connected');
  await startUp(parts);
  // They are fetched as soon as the snapshot says that there are any.
  await expect.poll(() => store.getState().students.length).toBe(512);
  const { photos, folder, settings } = store.getState();
  expect([photos.size, folder.kind]).toEqual([20, 'checked']);
  expect(settings?.sisUrl).not.toBe('');
});

test('photos that follow the snapshot are all there, and the review opens with them', async () => {
  const script = createScriptedBridge(readScript('?photos=20'));
  let tell: Parameters<Bridge['onChange']>[0] = () => undefined;
  const asked: unknown[] = [];
  const { parts, store } = prepare('?photos=20', {
    onChange(listener) {
      tell = listener;
      return () => undefined;
    },
    snapshot: async (input) => {
      asked.push(input);
      const reply = await script.snapshot(input);
      if (!reply.ok) return reply;
      const { version, photos } = reply.value;
      tell({ version: version + 1, photosCleared: true, photos: photos.slice(0, 12), isPart: true });
      tell({ version: version + 2, photos: photos.slice(12) });
      return { ok: true, value: { ...reply.value, photos: [] } };
    },
  });
  await startUp(parts);
  expect(asked).toEqual([{ photosFollow: true }]);
  expect([store.getState().photos.size, store.getState().screen]).toEqual([20, 'review']);
});

test.each([
  ['signs in by itself where an address and a token are kept', true, 1],
  ['does not ask a SIS for which there is no token', false, 0],
])('%s', async (_what, hasToken, times) => {
  let signedIn = 0;
  const script = createScriptedBridge(readScript('?sis=none'));
  const { parts } = prepare('?sis=none', {
    signIn: async () => {
      signedIn += 1;
      return { ok: true, value: null };
    },
    settings: async () => {
      const reply = await script.settings({});
      return reply.ok
        ? {
            ok: true,
            value: {
              ...reply.value,
              secrets: { main: { secret: { isKept: hasToken, isRemembered: true } } },
            },
          }
        : reply;
    },
  });
  await startUp(parts);
  expect(signedIn).toBe(times);
});

test('the review opens by itself with the first photos of a folder, and not again with the next', async () => {
  const { parts, store, actions } = prepare('?photos=20&folder=none');
  await startUp(parts);
  expect(store.getState().screen).toBe('photos');
  await actions.openPaths(['/photos']);
  expect(store.getState().screen).toBe('review');
  actions.goTo('photos');
  await actions.leaveOut(['p3']);
  expect(store.getState().screen).toBe('photos');
});

test('a person who went elsewhere while the folder was read is not called away', async () => {
  const { parts, store, actions } = prepare('?photos=20&folder=none');
  await startUp(parts);
  const opening = actions.openPaths(['/photos']);
  actions.goTo('settings');
  await opening;
  expect(store.getState().screen).toBe('settings');
});

test.each<[MenuCommand, object]>([
  ['go-photos', { screen: 'photos' }],
  ['go-review', { screen: 'review' }],
  ['go-upload', { screen: 'upload' }],
  ['go-jobs', { screen: 'jobs' }],
  ['go-settings', { screen: 'settings' }],
  ['search', { isSearchOpen: true }],
])('the menu\'s "%s" does what it says', async (command, state) => {
  const { parts, store, tell } = prepare('?photos=20');
  await startUp(parts);
  stubPage({ hasDialog: false });
  store.setState({ screen: 'history' });
  tell({ kind: 'command', command });
  expect(store.getState()).toMatchObject(state);
});

test('the menu changes nothing under a dialog', async () => {
  const { parts, store, tell } = prepare('?photos=20');
  await startUp(parts);
  stubPage({ hasDialog: true });
  store.setState({ screen: 'review' });
  for (const command of ['go-upload', 'search', 'shortcuts'] as const) tell({ kind: 'command', command });
  const { screen, dialog, isSearchOpen } = store.getState();
  expect([screen, dialog, isSearchOpen]).toEqual(['review', null, false]);
});

test('the guide opens over a dialog too, and stays where it is when it is asked for again', async () => {
  const { parts, store, tell } = prepare('?photos=20');
  await startUp(parts);
  stubPage({ hasDialog: true });
  store.setState({ screen: 'review', dialog: { kind: 'shortcuts' } });
  tell({ kind: 'command', command: 'guide' });
  expect(store.getState().guide).toEqual({ page: 'review', heading: '9-keys' });
  store.setState({ dialog: null });
  tell({ kind: 'command', command: 'guide' });
  expect(store.getState().guide).toEqual({ page: 'review', heading: '9-keys' });
});

test('folders that the app is started with are opened', async () => {
  const opened: unknown[] = [];
  const { parts, tell } = prepare('?folder=none', {
    openFolder: async ({ paths }) => {
      opened.push(paths);
      return { ok: true, value: null };
    },
  });
  await startUp(parts);
  tell({ kind: 'open-paths', paths: ['/photos'] });
  expect(opened).toEqual([['/photos']]);
});

test('recent folders are told as they change, and settings are asked for once', async () => {
  let asked = 0;
  const script = createScriptedBridge(readScript('?photos=20&folder=none'));
  const { parts, store, actions, tell } = prepare('?photos=20&folder=none', {
    settings(input) {
      asked += 1;
      return script.settings(input);
    },
  });
  await startUp(parts);
  await actions.openPaths(['/photos']);
  const recentFolders = [{ path: '/photos', openedAt: '2026-09-01T08:00:00.000Z' }];
  tell({ kind: 'recent-folders', recentFolders });
  expect(store.getState().settings?.recentFolders).toEqual(recentFolders);
  expect(asked).toBe(1);
});

test('after the engine died the folder is opened again, and a notice says so', async () => {
  const opened: unknown[] = [];
  const { parts, store, tell } = prepare('?photos=20', {
    openFolder: async ({ paths }) => {
      opened.push(paths);
      return { ok: true, value: null };
    },
  });
  await startUp(parts);
  tell({ kind: 'engine-restarted' });
  await expect.poll(() => opened).toEqual([['/home/ana/Picture day/lincoln-fall']]);
  await expect.poll(() => store.getState().notice?.text).toMatch(/opened again/);
  tell({ kind: 'engine-gone' });
  expect(store.getState().notice?.tone).toBe('blocked');
});

test('an engine that dies again before it has answered leaves the notice that it is gone for good', async () => {
  let isGone = false;
  const script = createScriptedBridge(readScript('?photos=20'));
  const { parts, store, tell } = prepare('?photos=20', {
    async snapshot(input) {
      if (!isGone) return script.snapshot(input);
      tell({ kind: 'engine-gone' });
      return { ok: false, failure: { code: 'engine-gone' } };
    },
  });
  await startUp(parts);
  isGone = true;
  tell({ kind: 'engine-restarted' });
  await expect.poll(() => store.getState().notice?.tone).toBe('blocked');
  // Whatever was still to be said of the restart would be said by now.
  await new Promise((resolve) => setImmediate(resolve));
  expect(store.getState().notice?.tone).toBe('blocked');
  expect(store.getState().toasts).toEqual([]);
});
