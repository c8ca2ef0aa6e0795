import type { SftpSecretKind, SftpSecrets } from '../core/contract/shell-contract.ts';
import type { SecretStore } from './secret-store.ts';

export type SftpSecretStores = Readonly<Record<SftpSecretKind, SecretStore>>;

/** All that the page ever learns of them. */
export function stateOfSecrets({ password, passphrase }: SftpSecretStores): SftpSecrets {
  return { password: password.state(), passphrase: passphrase.state() };
}
