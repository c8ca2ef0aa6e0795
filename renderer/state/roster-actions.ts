import type { RequestInput } from '../../electron/core/contract/contract.ts';
import { nameOfPath } from '../../electron/core/photo/file-name.ts';
import type { RosterColumns } from '../../electron/core/roster/roster-table.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';
import type { Api } from './api.ts';
import type { AppStore } from './store.ts';

/** What the page does about the roster. The path of a file is remembered, never what is in it. */
export interface RosterActions {
  /** Asks which, and opens it. */
  openRosterFile(): Promise<void>;
  openRosterAt(path: string): Promise<void>;
  /** The students of a directory that photos are sent to, for as long as the app is open. */
  openSystemRoster(destination: string): Promise<void>;
  /** Forgets the file, and goes back to the SIS's roster. */
  useSisRoster(): Promise<void>;
  setRosterColumns(columns: RosterColumns, padIdsTo?: number | null): Promise<void>;
  /** The file of the last time; a notice where it cannot be opened. */
  openRememberedRoster(): Promise<void>;
  /** Asks which list of families who want no photo, and goes by it. */
  openOptOutFile(): Promise<void>;
  /** Answers what the list leaves open; kept for as long as the list stays the same. */
  answerOptOuts(answer: RequestInput<'answerOptOuts'>): Promise<void>;
  closeOptOuts(): Promise<void>;
  /** The list of the last time. Where it cannot be opened, nothing is sent until somebody has said what to do. */
  openRememberedOptOuts(): Promise<void>;
}

export function createRosterActions({ setState, getState }: AppStore, api: Api): RosterActions {
  const { ask, askShell, valueOrToast, changeSettings } = api;

  const openRosterAt = async (path: string) => {
    // The dialog says what becomes of it; it may have been asked for elsewhere.
    setState({ dialog: { kind: 'roster', failed: null } });
    const reply = await ask('openRoster', { path });
    if (reply.ok) await changeSettings({ rosterPath: path, rosterColumns: {}, rosterPadIdsTo: null });
    else if (reply.failure.code !== 'cancelled') {
      const failed = { path, failure: reply.failure };
      setState(({ dialog }) => (dialog?.kind === 'roster' ? { dialog: { ...dialog, failed } } : {}));
    }
  };

  return {
    async openRosterFile() {
      const reply = await valueOrToast(askShell('chooseRoster', {}));
      if (reply?.value) await openRosterAt(reply.value.path);
    },
    openRosterAt,
    async openSystemRoster(destination) {
      setState({ dialog: { kind: 'roster', failed: null } });
      const reply = await valueOrToast(askShell('openSystemRoster', { destination }));
      if (reply) await changeSettings({ rosterPath: '', rosterColumns: {}, rosterPadIdsTo: null });
    },
    async useSisRoster() {
      const reply = await valueOrToast(ask('closeRoster', {}));
      if (!reply) return;
      setState({ dialog: { kind: 'roster', failed: null } });
      await changeSettings({ rosterPath: '', rosterColumns: {}, rosterPadIdsTo: null });
    },
    async setRosterColumns(columns, padIdsTo) {
      const reply = await valueOrToast(
        ask('setRosterColumns', { columns, ...(padIdsTo === undefined ? {} : { padIdsTo }) }),
      );
      if (!reply) return;
      const { roster } = getState();
      // The SIS's columns are found again each time; they are not saved.
      if (roster.kind !== 'loaded' || roster.source.kind !== 'file') return;
      await changeSettings({ rosterColumns: columns, rosterPadIdsTo: roster.padIdsTo });
    },
    async openOptOutFile() {
      const chosen = await valueOrToast(askShell('chooseRoster', {}));
      if (!chosen?.value) return;
      const { path } = chosen.value;
      const reply = await valueOrToast(ask('openOptOuts', { path }));
      if (reply) await changeSettings({ optOutPath: path, optOutAnswers: '' });
    },
    async answerOptOuts(answer) {
      const reply = await valueOrToast(ask('answerOptOuts', answer));
      const { optOuts } = getState();
      if (reply && optOuts.kind === 'loaded') await changeSettings({ optOutAnswers: optOuts.answers });
    },
    async closeOptOuts() {
      const reply = await valueOrToast(ask('closeOptOuts', {}));
      if (reply) await changeSettings({ optOutPath: '', optOutAnswers: '' });
    },
    async openRememberedOptOuts() {
      const { settings } = getState();
      if (!settings?.optOutPath) return;
      await ask('openOptOuts', { path: settings.optOutPath, answers: settings.optOutAnswers });
    },
    async openRememberedRoster() {
      const { settings } = getState();
      if (!settings?.rosterPath) return;
      const { rosterPath: path, rosterColumns, rosterPadIdsTo: padIdsTo } = settings;
      const hasColumns = Object.keys(rosterColumns).length > 0;
      const reply = await ask('openRoster', {
        path,
        padIdsTo,
        ...(hasColumns ? { columns: rosterColumns } : {}),
      });
      if (reply.ok) return;
      const { rememberedNotOpened, rememberedNotOpenedButSis } = texts.rosterDialog;
      const words = getState().roster.kind === 'loaded' ? rememberedNotOpenedButSis : rememberedNotOpened;
      const text = words(nameOfPath(path), failureSentence(reply.failure));
      setState({ notice: { tone: 'attention', text } });
    },
  };
}
