import { readFile, rm } from 'node:fs/promises';
import type { SafeStorage } from 'electron';
import type { TokenState } from '../core/shell-contract.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** The token for the SIS. It goes to the engine and nowhere else. */
export interface TokenStore {
  token(): string | null;
  state(): TokenState;
  /** An empty token forgets the one that is there. */
  set(token: string): Promise<TokenState>;
}

export interface TokenStoreOptions {
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

/** Opens the store, once the app is ready. Where this computer cannot encrypt, a token is held in memory only. */
export async function openTokenStore(options: TokenStoreOptions): Promise<TokenStore> {
  const { file, safeStorage, onTrouble } = options;
  const canEncrypt = () =>
    safeStorage.isEncryptionAvailable() &&
    // Linux without a keyring encrypts with a password that everybody knows.
    (options.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');
  let token: string | null = options.fallback?.trim() || null;
  let isRemembered = false;

  if (canEncrypt()) {
    const kept = await readFile(file).catch(() => null);
    try {
      if (kept) {
        token = safeStorage.decryptString(kept);
        isRemembered = true;
      }
    } catch (error) {
      onTrouble('The token that was kept cannot be decrypted; it has to be given again', error);
    }
  }
  const state = () => ({ hasToken: token !== null, isRemembered });
  return {
    token: () => token,
    state,
    async set(given) {
      token = given.trim() || null;
      isRemembered = false;
      try {
        await rm(file, { force: true });
        if (token !== null && canEncrypt()) {
          await writeFileAtomically(file, safeStorage.encryptString(token));
          isRemembered = true;
        }
      } catch (error) {
        onTrouble('The token cannot be kept', error);
      }
      return state();
    },
  };
}
