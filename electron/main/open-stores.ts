import { settingsForFile, sisInUse } from '../core/contract/destination-settings.ts';
import { type Settings, settingsSchema } from '../core/contract/settings.ts';
import { firstSisId } from '../core/delivery/named-destination.ts';
import type { Policy } from '../core/policy/policy-schema.ts';
import type { StartStep } from '../core/text/start-sentences.ts';
import { type DestinationSecrets, openDestinationSecrets } from './destination-secrets.ts';
import { type JsonFile, openJsonFile } from './json-file.ts';
import { manageSettings } from './manage-settings.ts';
import { openSecretStore, type SecretStore, type SecretStoreOptions } from './secret-store.ts';
import { type WindowState, windowStateSchema } from './window-state.ts';

/** What is kept from one start to the next. */
export interface Stores {
  readonly settings: JsonFile<Settings>;
  readonly windowState: JsonFile<WindowState>;
  readonly destinationSecrets: DestinationSecrets;
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
  const own = await openJsonFile(inUserData('settings.json'), settingsSchema, warn, settingsForFile);
  const settings = manageSettings(own, policy);
  const windowState = await openJsonFile(inUserData('window.json'), windowStateSchema, warn);
  const givenFor = sisInUse(settings.current())?.id ?? firstSisId;
  const destinationSecrets = openDestinationSecrets((name, id) =>
    openSecret(name, id === givenFor ? givenToken : undefined),
  );
  void destinationSecrets.refresh(settings.current().destinations);
  const proxyPassword = openSecret('proxy-password');
  return {
    settings,
    windowState,
    destinationSecrets,
    proxyPassword,
    secrets: () => [
      ...destinationSecrets.secrets(),
      ...[proxyPassword.secret()].flatMap((kept) => kept ?? []),
    ],
    written: () => Promise.all([settings.written(), windowState.written()]),
  };
}
