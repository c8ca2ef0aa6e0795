import type { RequestInput } from '../core/contract/contract.ts';
import type { SftpDestinationAddress } from '../core/delivery/named-destination.ts';
import { composeSftpAddress } from '../core/network/sftp/sftp-address.ts';
import { AppError } from '../core/shared/failure.ts';
import type { SecretStore } from './secret-store.ts';

/** `secret`: the password. */
export type SftpSecretStores = Readonly<Record<'secret' | 'passphrase', SecretStore>>;

/** What the engine needs for a delivery by SFTP: what the person chose, and the secret that goes with it. */
export function makeSftpRequest(
  address: SftpDestinationAddress,
  secrets: SftpSecretStores,
): RequestInput<'checkSftp'> {
  const { keyPath, hostKey, makesFolder } = address;
  const common = {
    address: composeSftpAddress(address),
    knownHostKey: hostKey || null,
    createFolder: makesFolder,
  };
  if (keyPath) {
    if (secrets.passphrase.isLocked()) throw new AppError('keyring-locked');
    const passphrase = secrets.passphrase.secret();
    const key = { kind: 'key', path: keyPath } as const;
    return { ...common, auth: passphrase === null ? key : { ...key, passphrase } };
  }
  const password = secrets.secret.secret();
  if (password === null)
    throw new AppError(secrets.secret.isLocked() ? 'keyring-locked' : 'sftp-no-password');
  return { ...common, auth: { kind: 'password', password } };
}
