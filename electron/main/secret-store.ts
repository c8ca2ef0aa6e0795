import { readFile, rm } from 'node:fs/promises';
import type { SafeStorage } from 'electron';
import type { SecretState } from '../core/contract/shell-contract.ts';
import { whenFree } from '../engine/disk/when-free.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** One secret, such as the token for the SIS. It goes to the engine and nowhere else. */
export interface SecretStore {
  secret(): string | null;
  state(): SecretState;
  /** Whether a secret is kept that cannot be read before the system's keyring is unlocked. */
  isLocked(): boolean;
  /**
   * Waits for the first reading, and reads again what a locked keyring held back.
   * @returns whether the secret is another one now.
   */
  refresh(): Promise<boolean>;
  /** Replaces the one that is kept, even in a locked keyring; an empty secret only forgets it. */
  set(secret: string): Promise<SecretState>;
}

export interface SecretStoreOptions {
  readonly file: string;
  readonly safeStorage: Pick<
    SafeStorage,
    'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
  >;
  readonly platform: NodeJS.Platform;
  /** Used while no other was set; never written. */
  readonly fallback: string | undefined;
  readonly onError: (sentence: string, error: unknown) => void;
  /** Called once, where a kept secret cannot be read because the keyring is locked. */
  readonly onLocked: () => void;
}

/** Electron has no other sign of a locked keyring than these words (`electron_api_safe_storage.cc`). */
function isTemporary(error: unknown): boolean {
  return error instanceof Error && error.message.includes('temporarily unavailable');
}

/**
 * Opens the store, once the app is ready, and reads the secret in the background: the system may ask the person for the
 * keyring's password first. Where this computer cannot encrypt, a secret is held in memory only.
 */
export function openSecretStore(options: SecretStoreOptions): SecretStore {
  const { file, safeStorage, onError } = options;
  const isLinux = options.platform === 'linux';
  let secret: string | null = options.fallback?.trim() || null;
  let canKeep = false;
  let isWritten = false;
  let isLocked = false;
  let isReplaced = false;

  const canEncrypt = async () =>
    (await safeStorage.isAsyncEncryptionAvailable()) &&
    // Linux without a keyring encrypts with a password that everybody knows.
    (!isLinux || safeStorage.getSelectedStorageBackend() !== 'basic_text');

  /** Null where the system encrypts with that password after all, whatever keyring it has selected: Chromium's `v10`. */
  async function encrypt(text: string): Promise<Buffer | null> {
    const bytes = await safeStorage.encryptStringAsync(text);
    return isLinux && bytes.subarray(0, 3).toString() === 'v10' ? null : bytes;
  }

  async function readKept(): Promise<Buffer | null> {
    try {
      return await whenFree(() => readFile(file));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
        onError('A secret that was kept cannot be read', error);
      return null;
    }
  }

  /** The system has a newer key. */
  async function renew(text: string): Promise<void> {
    try {
      const bytes = await encrypt(text);
      if (bytes && !isReplaced) await writeFileAtomically(file, bytes);
    } catch (error) {
      onError('A secret cannot be encrypted anew', error);
    }
  }

  async function read(): Promise<void> {
    canKeep = await canEncrypt();
    const kept = canKeep && !isReplaced ? await readKept() : null;
    if (!kept) return;
    try {
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(kept);
      if (isReplaced) return;
      secret = result;
      isWritten = true;
      isLocked = false;
      if (shouldReEncrypt) await renew(result);
    } catch (error) {
      if (isReplaced) return;
      // The file stays: it can be read once the keyring is unlocked.
      const wasLocked = isLocked;
      isLocked = isTemporary(error);
      if (!isLocked) onError('A secret that was kept cannot be decrypted; it has to be given again', error);
      else if (!wasLocked) options.onLocked();
    }
  }

  async function write(text: string | null): Promise<void> {
    try {
      const bytes = text !== null && canKeep ? await encrypt(text) : null;
      if (bytes) await writeFileAtomically(file, bytes);
      else await whenFree(() => rm(file, { force: true }));
      isWritten = bytes !== null;
    } catch (error) {
      onError('A secret cannot be kept', error);
      // Else the one before would be back at the next start.
      await whenFree(() => rm(file, { force: true })).catch((reason: unknown) =>
        onError('It cannot be removed', reason),
      );
    }
  }

  const state = () => ({ isKept: secret !== null, isRemembered: secret === null ? canKeep : isWritten });
  // One after the other, so that the last one set is the one on disk.
  let work: Promise<void> = Promise.resolve();
  const queue = (step: () => Promise<void>) => {
    work = work.then(step).catch((error: unknown) => onError('The system cannot encrypt', error));
    return work;
  };
  void queue(read);
  return {
    secret: () => secret,
    state,
    isLocked: () => isLocked,
    async refresh() {
      const before = secret;
      await queue(async () => {
        if (isLocked) await read();
      });
      return secret !== before;
    },
    async set(given) {
      const text = given.trim() || null;
      secret = text;
      isReplaced = true;
      isLocked = false;
      isWritten = false;
      await queue(() => write(text));
      return state();
    },
  };
}
