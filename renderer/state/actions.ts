import { rulesOf, sisInUse } from '../../electron/core/contract/destination-settings.ts';
import type { PracticeKind } from '../../electron/core/contract/practice.ts';
import type { Bridge, ShellReplies } from '../../electron/core/contract/shell-contract.ts';
import { isRunGoing } from '../../electron/core/delivery/delivery-view.ts';
import type { PhotoId } from '../../electron/core/photo/photo.ts';
import type { Result } from '../../electron/core/shared/failure.ts';
import { otherPresetOf } from '../../electron/core/systems/preset-of-sis.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { type Api, createApi } from './api.ts';
import { idColumnOf, presetOf } from './chosen-preset.ts';
import type { Decisions } from './decisions.ts';
import { createDecisions } from './decisions.ts';
import { createStudentFetcher } from './fetch-students.ts';
import type { NetworkActions } from './network-actions.ts';
import { createNetworkActions } from './network-actions.ts';
import { attemptOf } from './request-facts.ts';
import type { RosterActions } from './roster-actions.ts';
import { createRosterActions } from './roster-actions.ts';
import type { RunActions } from './run-actions.ts';
import { createRunActions } from './run-actions.ts';
import { type SettingsPart, settingsPlaceOf } from './settings-place.ts';
import type { AppStore, Notice, ScreenName, ViewSlice } from './store.ts';
import { freshView } from './store.ts';
import type { UpdateActions } from './update-actions.ts';
import { createUpdateActions } from './update-actions.ts';

/** Everything that the page can do. Failures become toasts, unless the caller gets them as a `Result`. */
export interface Actions extends Api, Decisions, RosterActions, RunActions, NetworkActions, UpdateActions {
  /** Closes what lies over the screen that is left. */
  goTo(screen: ScreenName): void;
  /** The page of the settings with this part of it, which gets the focus. @param destination by ID, if it is one's part. */
  openSettings(part: SettingsPart, destination?: string): void;
  /** What became of each photo of an upload, in the history. Null: the list of all uploads. */
  openReport(runId: number | null): void;
  /** The photo in the review, whatever was listed there before. */
  showPhoto(id: PhotoId): void;
  /** The photos that are meant by numbers of class sheets, in the review. */
  showNumbered(ids: readonly PhotoId[]): void;
  look(view: Partial<Omit<ViewSlice, 'screen'>>): void;
  select(ids: Iterable<PhotoId>, focusedId?: PhotoId | null): void;
  dismissToast(id: number): void;
  setNotice(notice: Notice | null): void;
  /** Asks which, and opens it. */
  chooseFolder(): Promise<void>;
  /** Zip files or photos, one or several. */
  chooseFiles(): Promise<void>;
  openPaths(paths: readonly string[]): Promise<void>;
  stopFolder(): Promise<void>;
  /** Signs in with what is kept. Where it does not work, `connection` says why. */
  signIn(): Promise<Result<null>>;
  /** For when the engine has published another edition of them: see `watchRoster`. */
  refreshStudents(): Promise<void>;
  /**
   * All photos that are not blocked, or these. Shows the upload's screen; answered when the run has ended. Where photos
   * are made ready for another system than the one that is signed in to, that is asked first, and nothing goes.
   */
  upload(photoIds?: readonly PhotoId[]): Promise<void>;
  /** The answer to that question. */
  uploadAnyway(photoIds?: readonly PhotoId[]): Promise<void>;
  refreshSettings(): Promise<void>;
  /** With the practice SIS. */
  startPractice(kind: PracticeKind): Promise<void>;
  endPractice(): Promise<void>;
  /** In the system's browser. Answered when the person has signed in, or given up. */
  signInToSystem(destination: string, clientSecret: string): Promise<Result<ShellReplies['signInToSystem']>>;
  /** For the SIS in use. */
  setToken(token: string): Promise<boolean>;
}

export function createActions(store: AppStore, bridge: Bridge): Actions {
  const { setState, getState } = store;
  const api = createApi(store, bridge);
  const { showFailure, ask, askShell, valueOrToast } = api;

  const refreshSettings = async () => {
    const reply = await valueOrToast(askShell('settings', {}));
    if (reply) setState(reply.value);
  };

  const fetchStudents = createStudentFetcher(ask);

  const refreshStudents = async () => setState(await fetchStudents());

  const signIn: Actions['signIn'] = () => askShell('signIn', {});

  const signInToSystem: Actions['signInToSystem'] = async (destination, clientSecret) => {
    const given = clientSecret === '' ? {} : { clientSecret };
    const reply = await askShell('signInToSystem', { destination, ...given });
    if (reply.ok) setState({ secrets: reply.value.secrets });
    return reply;
  };

  const openPaths = async (paths: readonly string[]) => {
    if (paths.length === 0) return;
    if (isRunGoing(getState().run)) {
      api.beginAttempt('openFolder');
      api.showToast(failureSentence({ code: 'busy' }), { tone: 'bad', attempt: attemptOf('openFolder') });
      return;
    }
    setState({ ...freshView, screen: 'photos', dialog: null, notice: null, round: null });
    // A folder that the app was started with may come before the settings: it is checked by them all the same.
    if (!getState().settings) await refreshSettings();
    const { settings } = getState();
    const rules = settings ? rulesOf(settings) : {};
    const reply = await ask('openFolder', { paths: [...paths], ...rules });
    // A folder that cannot be opened says so on the screen for photos; anything else needs a word here.
    if (!reply.ok && getState().folder.kind !== 'failed') showFailure(reply.failure);
  };

  const uploadAnyway = async (photoIds?: readonly PhotoId[]) => {
    setState({ screen: 'upload' });
    const { settings } = getState();
    const ids = photoIds ? { photoIds: [...photoIds] } : {};
    await valueOrToast(ask('upload', { ...ids, ...idColumnOf(settings && sisInUse(settings)) }));
  };

  const goTo: Actions['goTo'] = (screen) =>
    setState({ screen, reportId: null, isSearchOpen: false, dialog: null });

  return {
    ...api,
    ...createDecisions(store, api),
    ...createRunActions(store, api),
    ...createRosterActions(store, api),
    ...createUpdateActions(store, api),
    ...createNetworkActions(store, { ...api, signIn }),
    goTo,
    openSettings(part, destination) {
      setState({ settingsPlace: settingsPlaceOf(part, destination) });
      goTo('settings');
    },
    openReport: (runId) => setState({ screen: 'history', reportId: runId }),
    showPhoto: (id) =>
      setState({
        ...freshView,
        screen: 'review',
        filter: { kind: 'everything' },
        selection: new Set([id]),
        focusedId: id,
      }),
    showNumbered: (photoIds) =>
      setState({
        ...freshView,
        screen: 'review',
        dialog: null,
        filter: { kind: 'from-sheets', photoIds },
        selection: new Set(photoIds.slice(0, 1)),
        focusedId: photoIds[0] ?? null,
      }),
    look: (view) => setState(view),
    select: (ids, focusedId) =>
      setState({ selection: new Set(ids), ...(focusedId === undefined ? {} : { focusedId }) }),
    dismissToast: (id) => setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
    setNotice: (notice) => setState({ notice }),
    async chooseFolder() {
      const reply = await valueOrToast(askShell('chooseFolder', {}));
      if (reply?.value) await openPaths([reply.value.path]);
    },
    async chooseFiles() {
      const reply = await valueOrToast(askShell('chooseFiles', {}));
      if (reply?.value) await openPaths(reply.value.paths);
    },
    openPaths,
    async stopFolder() {
      await valueOrToast(ask('stopFolder', {}));
    },
    signIn,
    refreshStudents,
    async upload(photoIds) {
      const { connection, settings } = getState();
      const usual =
        connection.kind === 'connected' ? otherPresetOf(connection.system, presetOf(settings)) : null;
      if (usual === null) return uploadAnyway(photoIds);
      setState({ screen: 'upload', dialog: { kind: 'other-preset', photoIds: photoIds ?? null, usual } });
    },
    uploadAnyway,
    refreshSettings,
    async startPractice(kind) {
      setState({ practiceProgress: { written: 0, total: 0 } });
      const reply = await valueOrToast(askShell('startPractice', { kind }));
      if (!reply) setState({ practiceProgress: null });
    },
    async endPractice() {
      await valueOrToast(askShell('endPractice', {}));
    },
    signInToSystem,
    async setToken(text) {
      const { settings } = getState();
      const sis = settings && sisInUse(settings);
      return sis !== null && api.setSecret(sis.id, 'secret', text);
    },
  };
}
