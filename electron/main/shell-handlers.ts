import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Clipboard, NativeImage, NativeTheme, Shell } from 'electron';
import type {
  AppFacts,
  SecretState,
  Settings,
  ShellInput,
  TokenState,
} from '../core/contract/shell-contract.ts';
import type { RunState } from '../core/contract/views.ts';
import { deliveredItems, itemName, overAt } from '../core/delivery/delivery-view.ts';
import { type PolicyState, viewPolicy } from '../core/policy/policy-state.ts';
import { AppError } from '../core/shared/failure.ts';
import type { UpdateChecker } from './check-for-update.ts';
import type { EngineHost } from './engine-host.ts';
import { createFileDialogs, type FileDialogsOptions } from './file-dialogs.ts';
import type { ShellHandlers } from './handle-messages.ts';
import type { JsonFile } from './json-file.ts';
import type { NetworkKeeper } from './network-keeper.ts';
import type { PrintReport } from './print-report.ts';
import { createSavedFileHandlers } from './saved-file-handlers.ts';
import type { SecretStore } from './secret-store.ts';
import { makeSftpRequest, type SftpSecretStores, stateOfSecrets } from './sftp-request.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

export interface ShellParts extends Omit<FileDialogsOptions, 'settings'> {
  readonly shell: Pick<Shell, 'openExternal' | 'showItemInFolder'>;
  readonly clipboard: Pick<Clipboard, 'writeText'>;
  readonly nativeTheme: NativeTheme;
  readonly settings: JsonFile<Settings>;
  readonly policy: PolicyState;
  readonly updates: Pick<UpdateChecker, 'checkNow' | 'releasePage'>;
  readonly tokens: SecretStore;
  readonly sftpSecrets: SftpSecretStores;
  readonly network: NetworkKeeper;
  readonly engine: EngineHost;
  readonly run: () => RunState;
  readonly about: AppFacts;
  readonly logFile: string;
  readonly printReport: PrintReport;
  /** What hangs on the pointer while a file is dragged out of the window. */
  readonly dragIcon: () => NativeImage;
}

function tokenState({ isKept, isRemembered }: SecretState): TokenState {
  return { hasToken: isKept, isRemembered };
}

/** What the page asks of the shell, under the names of the contract. */
export function createShellHandlers(parts: ShellParts): ShellHandlers {
  const { shell, clipboard, nativeTheme, settings, tokens, sftpSecrets, network, engine } = parts;
  const dialogs = createFileDialogs({ ...parts, settings: settings.current });
  /** They are read in the background, and again once a keyring is unlocked. */
  const refreshSecrets = () =>
    Promise.all([
      tokens.refresh(),
      sftpSecrets.password.refresh(),
      sftpSecrets.passphrase.refresh(),
      network.refreshPassword(),
    ]);
  const askAboutSftp = async (name: 'checkSftp' | 'sendSftp', what: ShellInput<'sendToSftp'> = {}) => {
    const { runId, photoIds } = what;
    await refreshSecrets();
    const result = await engine.request(name, {
      ...makeSftpRequest(settings.current(), sftpSecrets),
      ...(runId === undefined ? {} : { runId }),
      ...(photoIds === undefined ? {} : { photoIds }),
    });
    if (!result.ok) throw new AppError(result.failure.code, result.failure.detail);
    return result.value;
  };
  return {
    chooseFolder: dialogs.chooseFolder,
    chooseRoster: dialogs.chooseRoster,
    async settings() {
      await refreshSecrets();
      return {
        settings: settings.current(),
        token: tokenState(tokens.state()),
        sftpSecrets: stateOfSecrets(sftpSecrets),
        proxyPassword: network.passwordState(),
        policy: viewPolicy(parts.policy),
      };
    },
    async changeSettings(changed) {
      const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
      if (changed.network) await network.check(changed.network);
      const now = await settings.change((before) => ({ ...before, ...given }));
      nativeTheme.themeSource = now.theme;
      if (changed.network) await network.apply();
      if (changed.bytesPerSecond !== undefined) network.tellSpeed();
      return { settings: now };
    },
    setToken: async ({ token }) => tokenState(await tokens.set(token)),
    async signIn() {
      await refreshSecrets();
      const token = tokens.secret();
      if (!token) throw new AppError(tokens.isLocked() ? 'keyring-locked' : 'no-token');
      const { sisUrl } = settings.current();
      if (!sisUrl) throw new AppError('sis-address');
      const result = await engine.request('connect', { url: sisUrl, token });
      if (!result.ok) throw new AppError(result.failure.code, result.failure.detail);
      return result.value;
    },
    async checkConnection() {
      const { sisUrl } = settings.current();
      if (!sisUrl) throw new AppError('sis-address');
      await refreshSecrets();
      const result = await engine.request('checkConnection', { url: sisUrl, token: tokens.secret() ?? '' });
      if (!result.ok) throw new AppError(result.failure.code, result.failure.detail);
      return result.value;
    },
    setProxyPassword: async ({ password }) => ({ proxyPassword: await network.setPassword(password) }),
    chooseCaFile: dialogs.chooseCaFile,
    async setSftpSecret({ kind, secret }) {
      await sftpSecrets[kind].set(secret);
      return { sftpSecrets: stateOfSecrets(sftpSecrets) };
    },
    checkSftp: () => askAboutSftp('checkSftp'),
    sendToSftp: (what) => askAboutSftp('sendSftp', what),
    chooseKeyFile: dialogs.chooseKeyFile,
    async openJobsPage() {
      await shell.openExternal(jobsPageOf(settings.current().sisUrl));
      return null;
    },
    async showZips() {
      const saved = overAt(parts.run(), 'folder');
      const [first] = deliveredItems(saved?.items ?? []);
      if (saved && first) shell.showItemInFolder(path.join(saved.destination.label, itemName(first)));
      return null;
    },
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
