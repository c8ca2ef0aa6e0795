import type { RequestInput } from '../core/contract/contract.ts';
import type { Settings, SftpSecretKind, SftpSecrets } from '../core/contract/shell-contract.ts';
import { composeSftpAddress } from '../core/network/sftp/sftp-address.ts';
import { AppError } from '../core/shared/failure.ts';
import type { SecretStore } from './secret-store.ts';

/** What the engine needs for a delivery by SFTP: what the person chose, and the secret that goes with it. */
export function makeSftpRequest(settings: Settings, secrets: SftpSecretStores): RequestInput<'sendSftp'> {
  const { sftpServer, sftpUser, sftpFolder, sftpKeyPath, sftpHostKey, sftpMakesFolder } = settings;
  const common = {
    address: composeSftpAddress({ server: sftpServer, user: sftpUser, folder: sftpFolder }),
    knownHostKey: sftpHostKey || null,
    createFolder: sftpMakesFolder,
  };
  if (sftpKeyPath) {
    if (secrets.passphrase.isLocked()) throw new AppError('keyring-locked');
    const passphrase = secrets.passphrase.secret();
    const key = { kind: 'key', path: sftpKeyPath } as const;
    return { ...common, auth: passphrase === null ? key : { ...key, passphrase } };
  }
  const password = secrets.password.secret();
  if (password === null)
    throw new AppError(secrets.password.isLocked() ? 'keyring-locked' : 'sftp-no-password');
  return { ...common, auth: { kind: 'password', password } };
}

export type SftpSecretStores = Readonly<Record<SftpSecretKind, SecretStore>>;

/** All that the page ever learns of them. */
export function stateOfSecrets({ password, passphrase }: SftpSecretStores): SftpSecrets {
  return { password: password.state(), passphrase: passphrase.state() };
}
