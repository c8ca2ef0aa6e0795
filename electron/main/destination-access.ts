import type { RequestInput } from '../core/contract/contract.ts';
import type { DestinationAddress, NamedDestination } from '../core/delivery/named-destination.ts';
import type { PhotoAddress } from '../core/delivery/photo-address.ts';
import { AppError } from '../core/shared/failure.ts';
import type { DestinationSecrets } from './destination-secrets.ts';
import { makeSftpRequest } from './sftp-request.ts';

type At<Address extends DestinationAddress> = NamedDestination & { readonly address: Address };

/** Whether a destination is of this kind, so that its address has that kind's fields. */
export function isOfKind<Kind extends DestinationAddress['kind']>(
  destination: NamedDestination,
  ...kinds: readonly Kind[]
): destination is At<Extract<DestinationAddress, { kind: Kind }>> {
  return kinds.some((kind) => kind === destination.address.kind);
}

export const photoKinds = [
  'ldap',
  'moodle',
  'google',
  'microsoft',
] as const satisfies readonly PhotoAddress['kind'][];

/** What the engine needs to get to a destination: its address, and its secret. */
export interface DestinationAccess {
  /** @throws AppError `no-token`, `keyring-locked`, `sis-address`, or `bad-request` for another kind. */
  sis(destination: NamedDestination): RequestInput<'connect'>;
  /** The same where a token is not needed. */
  sisCheck(destination: NamedDestination): RequestInput<'checkConnection'>;
  sftp(destination: NamedDestination): RequestInput<'checkSftp'>;
  system(destination: NamedDestination): RequestInput<'checkSystem'>;
}

export function createDestinationAccess(secrets: DestinationSecrets): DestinationAccess {
  const sisCheck: DestinationAccess['sisCheck'] = (destination) => {
    if (!isOfKind(destination, 'sis')) throw new AppError('bad-request');
    if (!destination.address.url) throw new AppError('sis-address');
    return {
      url: destination.address.url,
      token: secrets.store(destination.id, 'secret').secret() ?? '',
    };
  };
  return {
    sisCheck,
    sis(destination) {
      const access = sisCheck(destination);
      const { isLocked } = secrets.store(destination.id, 'secret');
      if (access.token === '') throw new AppError(isLocked() ? 'keyring-locked' : 'no-token');
      return access;
    },
    sftp(destination) {
      if (!isOfKind(destination, 'sftp')) throw new AppError('bad-request');
      return makeSftpRequest(destination.address, {
        secret: secrets.store(destination.id, 'secret'),
        passphrase: secrets.store(destination.id, 'passphrase'),
      });
    },
    system(destination) {
      if (!isOfKind(destination, ...photoKinds)) throw new AppError('bad-request');
      const store = secrets.store(destination.id, 'secret');
      if (store.isLocked()) throw new AppError('keyring-locked');
      return { address: destination.address, secret: store.secret() ?? '' };
    },
  };
}
