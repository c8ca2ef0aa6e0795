import type { PageRequestName, ShellName } from '../electron/core/bridge-names.ts';
import type { Replies, RequestInput } from '../electron/core/contract.ts';
import type { Failure, Result } from '../electron/core/failure.ts';
import { failureSentence } from '../electron/core/messages.ts';
import type { PhotoId } from '../electron/core/photo.ts';
import type { Bridge, SftpSecretKind, ShellInput, ShellReplies } from '../electron/core/shell-contract.ts';
import type { RunState } from '../electron/core/views.ts';
import { createDecisions, type Decisions } from './decisions.ts';
import { createRosterActions, type RosterActions } from './roster/roster-actions.ts';
import { rulesOf } from './settings/chosen-preset.ts';
import { createNetworkActions, type NetworkActions } from './settings/network-actions.ts';
import type { AppStore, Notice, ScreenName, Toast, ViewSlice } from './store.ts';
import { freshView } from './store.ts';
import { createRunActions, type RunActions } from './upload/run-actions.ts';

/** Everything that the page can do. Failures become toasts, unless the caller gets them as a `Result`. */
export interface Actions extends Decisions, RosterActions, RunActions, NetworkActions {
  goTo(screen: ScreenName): void;
  look(view: Partial<Omit<ViewSlice, 'screen'>>): void;
  select(ids: Iterable<PhotoId>, focusedId?: PhotoId | null): void;
  say(text: string, options?: Partial<Pick<Toast, 'tone' | 'action'>>): void;
  dismissToast(id: number): void;
  announce(text: string): void;
  setNotice(notice: Notice | null): void;
  /** Asks which, and opens it. */
  chooseFolder(): Promise<void>;
  openPaths(paths: readonly string[]): Promise<void>;
  stopFolder(): Promise<void>;
  /** Signs in with what is kept and loads the roster. Where it does not work, `connection` says why. */
  signIn(): Promise<Result<null>>;
  refreshStudents(): Promise<void>;
  /** All photos that are not blocked, or these. Shows the upload's screen; answered when the run has ended. */
  upload(photoIds?: readonly PhotoId[]): Promise<void>;
  refreshSettings(): Promise<void>;
  changeSettings(change: ShellInput<'changeSettings'>): Promise<boolean>;
  setToken(token: string): Promise<boolean>;
  /** An empty secret forgets the one that is there. */
  setSftpSecret(kind: SftpSecretKind, secret: string): Promise<boolean>;
  /** Any other request, its failure as data. */
  ask<Name extends PageRequestName>(name: Name, input: RequestInput<Name>): Promise<Result<Replies[Name]>>;
  askShell<Name extends ShellName>(name: Name, input: ShellInput<Name>): Promise<Result<ShellReplies[Name]>>;
  /** Null, and a toast, where it failed. */
  valueOrToast<Value>(answer: Promise<Result<Value>>): Promise<{ readonly value: Value } | null>;
}

// One mapped type each, so that a name and its input and reply stay together while the name is open.
type PageMethods = {
  readonly [Name in PageRequestName]: (input: RequestInput<Name>) => Promise<Result<Replies[Name]>>;
};
type ShellMethods = {
  readonly [Name in ShellName]: (input: ShellInput<Name>) => Promise<Result<ShellReplies[Name]>>;
};

// More at once would hide the screen.
const mostToasts = 3;

const bug: Result<never> = { ok: false, failure: { code: 'bug' } };

function isBusy({ kind }: RunState): boolean {
  return kind === 'preparing' || kind === 'packing' || kind === 'delivering' || kind === 'uploading';
}

export function createActions(store: AppStore, bridge: Bridge): Actions {
  const { setState, getState } = store;
  const page: PageMethods = bridge;
  const shell: ShellMethods = bridge;
  let lastToastId = 0;

  const say: Actions['say'] = (text, { tone = 'plain', action = null } = {}) => {
    lastToastId += 1;
    const toast = { id: lastToastId, text, tone, action };
    setState(({ toasts }) => {
      // "Undo" means the last decision: an older one's button would take back something else.
      const kept = action ? toasts.filter((known) => known.action === null) : toasts;
      return { toasts: [...kept, toast].slice(-mostToasts) };
    });
  };

  const sayFailure = (failure: Failure) => {
    if (failure.code !== 'cancelled') say(failureSentence(failure), { tone: 'bad' });
  };

  const ask: Actions['ask'] = async (name, input) => {
    try {
      return await page[name](input);
    } catch {
      return bug;
    }
  };

  const askShell: Actions['askShell'] = async (name, input) => {
    try {
      return await shell[name](input);
    } catch {
      return bug;
    }
  };

  const valueOrToast: Actions['valueOrToast'] = async (answer) => {
    const result = await answer;
    if (result.ok) return { value: result.value };
    sayFailure(result.failure);
    return null;
  };

  const refreshSettings = async () => {
    const reply = await valueOrToast(askShell('settings', {}));
    if (reply) setState(reply.value);
  };

  const refreshStudents = async () => {
    const reply = await ask('students', {});
    setState({ students: reply.ok ? reply.value.students : [] });
  };

  const announce: Actions['announce'] = (announcement) => setState({ announcement });

  const signIn: Actions['signIn'] = async () => {
    const reply = await askShell('signIn', {});
    await refreshStudents();
    return reply;
  };

  const openPaths = async (paths: readonly string[]) => {
    if (paths.length === 0) return;
    if (isBusy(getState().run)) {
      sayFailure({ code: 'busy' });
      return;
    }
    setState({ ...freshView, screen: 'photos', notice: null });
    // A folder that the app was started with may come before the settings: it is checked by them all the same.
    if (!getState().settings) await refreshSettings();
    const { settings } = getState();
    const rules = settings ? rulesOf(settings) : {};
    const reply = await ask('openFolder', { paths: [...paths], ...rules });
    // A folder that cannot be opened says so on the screen for photos; anything else needs a word here.
    if (!reply.ok && getState().folder.kind !== 'failed') sayFailure(reply.failure);
    await refreshSettings();
  };

  const changeSettings: Actions['changeSettings'] = async (change) => {
    const reply = await valueOrToast(askShell('changeSettings', change));
    if (reply) setState(reply.value);
    return reply !== null;
  };

  return {
    ...createDecisions(store, ask, say, sayFailure),
    ...createRunActions(store, { ask, valueOrToast, say }),
    ...createRosterActions(store, { ask, askShell, valueOrToast, changeSettings }),
    ...createNetworkActions(store, { askShell, valueOrToast, changeSettings, announce, sayFailure, signIn }),
    goTo: (screen) => setState({ screen, isSearchOpen: false }),
    look: (view) => setState(view),
    select: (ids, focusedId) =>
      setState({ selection: new Set(ids), ...(focusedId === undefined ? {} : { focusedId }) }),
    say,
    dismissToast: (id) => setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
    announce,
    setNotice: (notice) => setState({ notice }),
    async chooseFolder() {
      const reply = await valueOrToast(askShell('chooseFolder', {}));
      if (reply?.value) await openPaths([reply.value.path]);
    },
    openPaths,
    async stopFolder() {
      await valueOrToast(ask('stopFolder', {}));
    },
    signIn,
    refreshStudents,
    async upload(photoIds) {
      setState({ screen: 'upload' });
      await valueOrToast(ask('upload', photoIds ? { photoIds: [...photoIds] } : {}));
    },
    refreshSettings,
    changeSettings,
    async setSftpSecret(kind, secret) {
      const reply = await valueOrToast(askShell('setSftpSecret', { kind, secret }));
      if (reply) setState(reply.value);
      return reply !== null;
    },
    async setToken(text) {
      const reply = await valueOrToast(askShell('setToken', { token: text }));
      if (reply) setState({ token: reply.value });
      return reply !== null;
    },
    ask,
    askShell,
    valueOrToast,
  };
}
