import { type Settings, settingsSchema } from '../core/contract/shell-contract.ts';
import type { Policy } from '../core/policy/policy-schema.ts';
import type { StartStep } from '../core/text/messages-start.ts';
import { type JsonFile, openJsonFile } from './json-file.ts';
import { manageSettings } from './manage-settings.ts';
import { openSecretStore, type SecretStore, type SecretStoreOptions } from './secret-store.ts';
import { type WindowState, windowStateSchema } from './window-state.ts';

/** What is kept from one start to the next. */
export interface Stores {
  readonly settings: JsonFile<Settings>;
  readonly windowState: JsonFile<WindowState>;
  readonly tokens: SecretStore;
  readonly sftpSecrets: { readonly password: SecretStore; readonly passphrase: SecretStore };
  readonly proxyPassword: SecretStore;
  /** Everything that must never be in a log. */
  secrets(): readonly string[];
  /** Resolves once every file is on disk. */
  written(): Promise<unknown>;
}

export interface OpenStoresOptions {
  readonly inUserData: (name: string) => string;
  readonly safeStorage: SecretStoreOptions['safeStorage'];
  /** What an administrator has set lies over the settings. */
  readonly policy: Policy;
  /** Used where none is kept. */
  readonly givenToken: string | undefined;
  readonly warn: (...words: readonly unknown[]) => void;
  /** Called with what is waited for from then on. */
  readonly onStep: (step: StartStep) => void;
  /** Called once, where the system's keyring is locked. */
  readonly onLocked: () => void;
}

export async function openStores(options: OpenStoresOptions): Promise<Stores> {
  const { inUserData, safeStorage, givenToken, policy, warn } = options;
  let isLockTold = false;
  const onLocked = () => {
    if (!isLockTold) options.onLocked();
    isLockTold = true;
  };
  const openSecret = (name: string, fallback?: string) =>
    openSecretStore({
      file: inUserData(name),
      safeStorage,
      platform: process.platform,
      fallback,
      onError: warn,
      onLocked,
    });
  options.onStep('settings');
  const own = await openJsonFile(inUserData('settings.json'), settingsSchema, warn);
  const settings = manageSettings(own, policy);
  const windowState = await openJsonFile(inUserData('window.json'), windowStateSchema, warn);
  const tokens = openSecret('token', givenToken);
  const password = openSecret('sftp-password');
  const passphrase = openSecret('sftp-passphrase');
  const proxyPassword = openSecret('proxy-password');
  const all = [tokens, password, passphrase, proxyPassword];
  return {
    settings,
    windowState,
    tokens,
    sftpSecrets: { password, passphrase },
    proxyPassword,
    secrets: () => all.flatMap((store) => store.secret() ?? []),
    written: () => Promise.all([settings.written(), windowState.written()]),
  };
}
