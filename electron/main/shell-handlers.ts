import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Clipboard, NativeImage, NativeTheme, Shell } from 'electron';
import type { Settings } from '../core/contract/settings.ts';
import type { AppFacts } from '../core/contract/shell-contract.ts';
import type { RunState } from '../core/contract/views.ts';
import { deliveredItems, itemName } from '../core/delivery/delivery-view.ts';
import type { NamedDestination } from '../core/delivery/named-destination.ts';
import type { Round } from '../core/delivery/round.ts';
import { type PolicyState, viewPolicy } from '../core/policy/policy-state.ts';
import { AppError } from '../core/shared/failure.ts';
import { createAskEngine } from './ask-engine.ts';
import type { UpdateChecker } from './check-for-update.ts';
import { createDestinationHandlers } from './destination-handlers.ts';
import type { DestinationSecrets } from './destination-secrets.ts';
import type { EngineHost } from './engine-host.ts';
import { createFileDialogs, type FileDialogsOptions } from './file-dialogs.ts';
import type { ShellHandlers } from './handle-messages.ts';
import type { JsonFile } from './json-file.ts';
import type { NetworkKeeper } from './network-keeper.ts';
import type { PagePrinter } from './page-printer.ts';
import type { PracticeKeeper } from './practice-keeper.ts';
import type { PrintReport } from './print-report.ts';
import { createPrintoutHandlers } from './printout-handlers.ts';
import { createSavedFileHandlers } from './saved-file-handlers.ts';
import { createRoundRunner } from './send-to-destinations.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

export interface ShellParts extends Omit<FileDialogsOptions, 'settings'> {
  readonly shell: Pick<Shell, 'openExternal' | 'showItemInFolder'>;
  readonly clipboard: Pick<Clipboard, 'writeText'>;
  readonly nativeTheme: NativeTheme;
  readonly settings: JsonFile<Settings>;
  readonly policy: PolicyState;
  readonly updates: Pick<UpdateChecker, 'checkNow' | 'releasePage'>;
  readonly secrets: DestinationSecrets;
  readonly network: NetworkKeeper;
  /** Tells the engine whether to look for faces. */
  readonly updateFaces: () => void;
  readonly engine: EngineHost;
  readonly run: () => RunState;
  readonly about: AppFacts;
  readonly logFile: string;
  readonly printReport: PrintReport;
  readonly printer: PagePrinter;
  readonly practice: Pick<PracticeKeeper, 'state' | 'start' | 'end'>;
  readonly onRound: (round: Round) => void;
  readonly logError: (...words: readonly unknown[]) => void;
  /** What hangs on the pointer while a file is dragged out of the window. */
  readonly dragIcon: () => NativeImage;
}

/** What the page asks of the shell, under the names of the contract. */
export function createShellHandlers(parts: ShellParts): ShellHandlers {
  const { shell, clipboard, nativeTheme, settings, secrets, network, engine } = parts;
  const dialogs = createFileDialogs({ ...parts, settings: settings.current });
  /** They are read in the background, and again once a keyring is unlocked. */
  const refreshSecrets = () =>
    Promise.all([secrets.refresh(settings.current().destinations), network.refreshPassword()]);
  const ask = createAskEngine(engine);
  const rounds = createRoundRunner({
    settings: settings.current,
    secrets,
    refreshSecrets,
    ask,
    chooseSaveFolder: dialogs.chooseSaveFolder,
    onChange: parts.onRound,
    logError: parts.logError,
  });
  return {
    ...createDestinationHandlers({ settings, secrets, refreshSecrets, ask }),
    sendTo: (what) => rounds.send(what),
    round: async () => ({ round: rounds.current() }),
    chooseFolder: dialogs.chooseFolder,
    chooseFiles: dialogs.chooseFiles,
    chooseRoster: dialogs.chooseRoster,
    async settings() {
      await refreshSecrets();
      return {
        settings: settings.current(),
        secrets: secrets.states(settings.current().destinations),
        proxyPassword: network.passwordState(),
        policy: viewPolicy(parts.policy),
        practice: parts.practice.state(),
      };
    },
    async changeSettings(changed) {
      const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
      if (changed.network) await network.check(changed.network);
      const before = settings.current();
      const now = await settings.change((known) => ({ ...known, ...given }));
      nativeTheme.themeSource = now.theme;
      if (changed.network) await network.apply();
      if (now.bytesPerSecond !== before.bytesPerSecond) network.updateSpeed();
      if (now.findFaces !== before.findFaces) parts.updateFaces();
      const isGone = ({ id }: NamedDestination) => !now.destinations.some((known) => known.id === id);
      await Promise.all(before.destinations.filter(isGone).map(({ id }) => secrets.forget(id)));
      return { settings: now, secrets: secrets.states(now.destinations) };
    },
    async startPractice({ kind }) {
      const round = rounds.current();
      // Between two destinations no upload is going on.
      if (round && !round.isOver) throw new AppError('practice-during-upload');
      await parts.practice.start(kind);
      return null;
    },
    async endPractice() {
      await parts.practice.end();
      return null;
    },
    setProxyPassword: async ({ password }) => ({ proxyPassword: await network.setPassword(password) }),
    chooseCaFile: dialogs.chooseCaFile,
    chooseKeyFile: dialogs.chooseKeyFile,
    async openJobsPage() {
      await shell.openExternal(jobsPageOf(settings.current().sisUrl));
      return null;
    },
    async showZips() {
      const run = parts.run();
      if (run.kind !== 'delivery' || run.destination.traits.usesNetwork) return null;
      const [first] = deliveredItems(run.items);
      if (first) shell.showItemInFolder(path.join(run.destination.label, itemName(first)));
      return null;
    },
    ...createPrintoutHandlers({ ...parts, dialogs }),
    ...createSavedFileHandlers({ ...parts, settings: settings.current }),
    checkForUpdate: () => parts.updates.checkNow(),
    async openReleasePage() {
      const page = parts.updates.releasePage();
      if (page !== null) await shell.openExternal(page);
      return null;
    },
    about: async () => parts.about,
    async showLog() {
      shell.showItemInFolder(parts.logFile);
      return null;
    },
    async copyText({ text }) {
      try {
        await clipboard.writeText(text);
      } catch (error) {
        throw new AppError('cannot-copy', undefined, { cause: error });
      }
      return null;
    },
    async saveText({ suggestedName, text }) {
      const filePath = await dialogs.chooseWhereToSave(suggestedName);
      if (filePath === null) return null;
      try {
        await writeFile(filePath, text);
      } catch (error) {
        throw new AppError('cannot-write', filePath, { cause: error });
      }
      return { path: filePath };
    },
    async saveReport({ suggestedName, report }) {
      const filePath = await dialogs.chooseWhereToSave(suggestedName, [{ name: 'PDF', extensions: ['pdf'] }]);
      if (filePath === null) return null;
      const pdf = await parts.printReport(report, new Date());
      try {
        await writeFileAtomically(filePath, pdf);
      } catch (error) {
        throw new AppError('cannot-write', filePath, { cause: error });
      }
      return { path: filePath };
    },
  };
}

/**
 * The Scheduled Jobs page of a SIS, for the system's browser.
 * @throws AppError `sis-address` for anything but http and https: the system would start programs for others.
 */
export function jobsPageOf(sisUrl: string): string {
  const url = URL.canParse(sisUrl) ? new URL(sisUrl) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw new AppError('sis-address', sisUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/jobs`;
  url.search = '';
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}
