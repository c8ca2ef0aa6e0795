import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loud } from './loud.ts';

export interface SafeStorageOptions {
  readonly isReady: () => boolean;
  /** Where "the system's keyring" holds its key from one start to the next. */
  readonly keyFile: () => string;
  /** As `--password-store=basic` selects it: no keyring. */
  readonly isBasic: boolean;
  /** A locked keyring; Electron notices that it was unlocked at the next start only. */
  readonly isLocked: boolean;
}

// Chromium's marks on Linux: the known password, and a keyring's.
const knownMark = 'v10';
const keyringMark = 'v11';
const markBytes = 3;
const ivBytes = 12;
const tagBytes = 16;

function encrypt(key: Buffer, mark: string, text: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from(mark), iv, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, bytes: Buffer): string {
  const iv = bytes.subarray(markBytes, markBytes + ivBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, iv);
  decipher.setAuthTag(bytes.subarray(markBytes + ivBytes, markBytes + ivBytes + tagBytes));
  const body = bytes.subarray(markBytes + ivBytes + tagBytes);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}

/** Electron's `safeStorage` on Linux, without the synchronous methods that are deprecated. It really encrypts. */
export function createSafeStorage(options: SafeStorageOptions): object {
  const { isBasic, isLocked } = options;
  const knownKey = scryptSync('peanuts', 'saltysalt', 32);
  const keyringKey = () => {
    const file = options.keyFile();
    if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
    return readFileSync(file);
  };
  const needReady = () => {
    if (!options.isReady()) throw new Error('safeStorage cannot be used before app is ready');
  };
  return loud('safeStorage', {
    // There is always a key, if only the known one: the backend says which.
    isAsyncEncryptionAvailable: async () => options.isReady(),
    getSelectedStorageBackend() {
      if (!options.isReady()) return 'unknown';
      return isBasic ? 'basic_text' : 'gnome_libsecret';
    },
    async encryptStringAsync(text: string) {
      needReady();
      if (isBasic || isLocked) return encrypt(knownKey, knownMark, text);
      return encrypt(keyringKey(), keyringMark, text);
    },
    async decryptStringAsync(bytes: Buffer) {
      needReady();
      if (!Buffer.isBuffer(bytes))
        throw new Error('Expected the first argument of decryptStringAsync() to be a buffer');
      if (bytes.length === 0) return { shouldReEncrypt: false, result: '' };
      const mark = bytes.subarray(0, markBytes).toString();
      const isKeyrings = mark === keyringMark;
      if (isKeyrings && isLocked)
        throw new Error('safeStorage.decryptStringAsync is temporarily unavailable. Please try again.');
      try {
        if (isKeyrings ? isBasic : mark !== knownMark) throw new Error('There is no key for it');
        const result = decrypt(isKeyrings ? keyringKey() : knownKey, bytes);
        return { shouldReEncrypt: !isKeyrings && !isBasic && !isLocked, result };
      } catch {
        throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.');
      }
    },
  });
}
