import type { MenuCommand } from '../../electron/core/contract/commands.ts';
import type { ShellEvent } from '../../electron/core/contract/shell-contract.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { watchStalls } from '../delivery/watch-stalls.ts';
import { watchUnfinished } from '../delivery/watch-unfinished.ts';
import { watchRoster } from '../roster/watch-roster.ts';
import type { AppParts } from '../state/app-context.ts';
import { isTextField } from '../state/command-keys.ts';
import { type ChangeFeed, createChangeFeed } from '../state/receive-changes.ts';
import { tokenStateOf } from '../state/secret-states.ts';
import { type AppStore, resetStore } from '../state/store.ts';
import { watchArrived } from '../state/watch-arrived.ts';
import { createCommandHandlers, isPossibleNow } from './command-handlers.ts';

/** The review opens by itself as soon as there is something to see, if nobody went elsewhere meanwhile. */
function openReviewByItself(store: AppStore): void {
  store.subscribe((state, before) => {
    if (state.screen !== 'photos' || state.photos.size === 0 || state.photos === before.photos) return;
    // Another folder's photos may come in one change with the first folder's going. No ID is ever given twice.
    const [known] = before.photos.keys();
    if (known === undefined || !state.photos.has(known)) {
      store.setState({ screen: 'review' });
    }
  });
}

/** @returns whether the engine answered. One that died is reported by an event of its own. */
async function takeSnapshot({ actions }: AppParts, feed: ChangeFeed): Promise<boolean> {
  feed.hold();
  const reply = await actions.ask('snapshot', { photosFollow: true });
  if (reply.ok) feed.release(reply.value);
  else if (reply.failure.code !== 'engine-gone') actions.showFailure(reply.failure);
  return reply.ok;
}

/** What a command of the menu does. */
function runFromMenu(parts: AppParts, command: MenuCommand): void {
  // A text field has a history of its own.
  if ((command === 'undo' || command === 'redo') && isTextField(document.activeElement)) {
    document.execCommand(command);
    return;
  }
  // The menu takes its keys even while a dialog is open.
  if (isPossibleNow(command)) createCommandHandlers(parts)[command]();
}

async function signInIfPossible({ store, actions }: AppParts): Promise<void> {
  const { settings, connection } = store.getState();
  const hasToken = tokenStateOf(store.getState()).isKept;
  if (connection.kind !== 'connected' && settings?.sisUrl && hasToken) await actions.signIn();
  // After a reload of the page the engine still has it.
  const { roster } = store.getState();
  const isOpen = roster.kind === 'loaded' && roster.source.kind === 'file';
  await actions.openRememberedOptOuts();
  if (!isOpen) await actions.openRememberedRoster();
}

async function startAgain(parts: AppParts, feed: ChangeFeed): Promise<void> {
  const { folder } = parts.store.getState();
  const paths = folder.kind === 'none' ? [] : folder.paths;
  // It died again: either the next restart says so, or it is gone for good.
  if (!(await takeSnapshot(parts, feed))) return;
  const signedIn = signInIfPossible(parts);
  if (paths.length > 0) void parts.actions.openPaths(paths);
  const { engineRestarted, engineRestartedWithFolder } = texts.notices;
  const text = paths.length > 0 ? engineRestartedWithFolder : engineRestarted;
  parts.actions.setNotice({ tone: 'attention', text });
  await signedIn;
}

/** The practice began or ended. */
async function changeWorkspace(parts: AppParts, feed: ChangeFeed, paths: readonly string[]): Promise<void> {
  resetStore(parts.store);
  const [, isThere] = await Promise.all([parts.actions.refreshSettings(), takeSnapshot(parts, feed)]);
  if (!isThere) return;
  const signedIn = signInIfPossible(parts);
  void parts.actions.openPaths(paths);
  await parts.actions.refreshUnfinished();
  await signedIn;
}

function receiveShellEvent(parts: AppParts, feed: ChangeFeed, event: ShellEvent): void {
  switch (event.kind) {
    case 'command':
      runFromMenu(parts, event.command);
      return;
    case 'open-paths':
      void parts.actions.openPaths(event.paths);
      return;
    case 'engine-restarted':
      void startAgain(parts, feed);
      return;
    case 'notice':
      parts.actions.setNotice({ tone: 'attention', text: event.sentence });
      return;
    case 'update-available':
      parts.store.setState({ update: event.release });
      return;
    case 'recent-folders': {
      const { recentFolders } = event;
      parts.store.setState(({ settings }) => (settings ? { settings: { ...settings, recentFolders } } : {}));
      return;
    }
    case 'practice-progress':
      parts.store.setState({ practiceProgress: event.progress });
      return;
    case 'workspace-changed':
      void changeWorkspace(parts, feed, event.paths);
      return;
    case 'round':
      parts.store.setState({ round: event.round });
      return;
    case 'engine-gone':
      parts.actions.setNotice({ tone: 'blocked', text: texts.notices.engineGone });
      return;
  }
}

/** Connects the page with the shell: settings, snapshot, changes, events, and the SIS if it is known. */
export async function startUp(parts: AppParts): Promise<void> {
  const feed = createChangeFeed(parts.store);
  openReviewByItself(parts.store);
  watchRoster(parts);
  watchArrived(parts.store, parts.actions.ask);
  watchUnfinished(parts);
  watchStalls(parts.store);
  parts.bridge.onChange((change) => feed.receive(change));
  parts.bridge.onShellEvent((event) => receiveShellEvent(parts, feed, event));
  await Promise.all([parts.actions.refreshSettings(), takeSnapshot(parts, feed)]);
  const { round } = (await parts.actions.valueOrToast(parts.actions.askShell('round', {})))?.value ?? {};
  // One that is over was looked at before the page was loaded anew.
  if (round && !round.isOver) parts.store.setState({ round });
  await parts.actions.refreshUnfinished();
  await signInIfPossible(parts);
}
