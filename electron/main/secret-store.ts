import { readFile, rm } from 'node:fs/promises';
import type { SafeStorage } from 'electron';
import type { SecretState } from '../core/shell-contract.ts';
import { whenFree } from '../engine/disk/when-free.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** One secret, such as the token for the SIS. It goes to the engine and nowhere else. */
export interface SecretStore {
  secret(): string | null;
  state(): SecretState;
  /** An empty secret forgets the one that is there. */
  set(secret: string): Promise<SecretState>;
}

export interface SecretStoreOptions {
  readonly file: string;
  readonly safeStorage: Pick<
    SafeStorage,
    'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'
  >;
  readonly platform: NodeJS.Platform;
  /** Used while no other was set; never written. */
  readonly fallback: string | undefined;
  readonly onTrouble: (sentence: string, error: unknown) => void;
}

/** Opens the store, once the app is ready. Where this computer cannot encrypt, a secret is held in memory only. */
export async function openSecretStore(options: SecretStoreOptions): Promise<SecretStore> {
  const { file, safeStorage, onTrouble } = options;
  const canEncrypt = () =>
    safeStorage.isEncryptionAvailable() &&
    // Linux without a keyring encrypts with a password that everybody knows.
    (options.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');
  let secret: string | null = options.fallback?.trim() || null;
  let isRemembered = false;

  if (canEncrypt()) {
    const kept = await whenFree(() => readFile(file)).catch(() => null);
    try {
      if (kept) {
        secret = safeStorage.decryptString(kept);
        isRemembered = true;
      }
    } catch (error) {
      onTrouble('A secret that was kept cannot be decrypted; it has to be given again', error);
    }
  }
  const state = () => ({ isKept: secret !== null, isRemembered });
  return {
    secret: () => secret,
    state,
    async set(given) {
      secret = given.trim() || null;
      isRemembered = false;
      try {
        await whenFree(() => rm(file, { force: true }));
        if (secret !== null && canEncrypt()) {
          await writeFileAtomically(file, safeStorage.encryptString(secret));
          isRemembered = true;
        }
      } catch (error) {
        onTrouble('A secret cannot be kept', error);
      }
      return state();
    },
  };
}
