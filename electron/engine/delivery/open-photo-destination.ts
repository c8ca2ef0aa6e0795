import { type PhotoAddress, photoSystemLabel } from '../../core/delivery/photo-address.ts';
import { readLdapAddress } from '../../core/network/ldap/ldap-address.ts';
import { readMoodleSite } from '../../core/network/moodle-address.ts';
import { assertNever } from '../../core/shared/assert-never.ts';
import { AppError } from '../../core/shared/failure.ts';
import { createLdapDestination } from '../destinations/ldap/ldap-destination.ts';
import { createMoodleDestination } from '../destinations/moodle/moodle-destination.ts';
import type { PhotoDestination } from '../destinations/photo-destination.ts';
import type { Transport } from '../destinations/transport.ts';

export interface PhotoAccess {
  readonly address: PhotoAddress;
  /** Lives as long as the request that brings it. */
  readonly secret: string;
}

export interface ConnectOptions {
  readonly transport: Transport;
  /** Further certificate authorities to trust, in PEM. */
  readonly authorities: () => Promise<readonly string[]>;
  /** How long nothing may come while something is waited for, in milliseconds. */
  readonly stallMs: number;
}

export const labelOf = photoSystemLabel;

/** @throws AppError `system-address`, or `ca-file`. */
export async function createPhotoDestination(
  { address, secret }: PhotoAccess,
  { transport, authorities, stallMs }: ConnectOptions,
): Promise<PhotoDestination> {
  switch (address.kind) {
    case 'ldap':
      return createLdapDestination({
        address: readLdapAddress(address.url),
        bindDn: address.bindDn,
        password: secret,
        startTls: address.startTls,
        authorities: await authorities(),
        stallMs,
      });
    case 'moodle':
      return createMoodleDestination({
        address: { url: readMoodleSite(address.url), field: address.field },
        token: secret,
        transport,
      });
    case 'google':
    case 'microsoft':
      throw new AppError('system-address', labelOf(address));
    default:
      return assertNever(address);
  }
}
