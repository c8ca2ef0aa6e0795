import { traitsOfKind } from '../../core/delivery/destination-traits.ts';
import type { PhotoAddress } from '../../core/delivery/photo-address.ts';
import { assertNever } from '../../core/shared/assert-never.ts';
import { AppError } from '../../core/shared/failure.ts';
import type { PhotoDestination } from '../destinations/photo-destination.ts';
import type { Transport } from '../destinations/transport.ts';

export interface PhotoAccess {
  readonly address: PhotoAddress;
  /** Lives as long as the request that brings it. */
  readonly secret: string;
}

export interface ConnectOptions {
  readonly transport: Transport;
  /** How long nothing may come while something is waited for, in milliseconds. */
  readonly stallMs: number;
}

/** As people know it, and as the journal and the ledger know it again: an address, without a secret. */
export function labelOf(address: PhotoAddress): string {
  switch (address.kind) {
    case 'ldap':
    case 'moodle':
      return address.url;
    case 'google':
      return 'Google Workspace';
    case 'microsoft':
      return `Microsoft 365 (${address.tenant})`;
    default:
      return assertNever(address);
  }
}

/** @throws AppError `system-address`. */
export function createPhotoDestination(
  { address, secret }: PhotoAccess,
  options: ConnectOptions,
): PhotoDestination {
  void [secret, options, traitsOfKind];
  throw new AppError('system-address', labelOf(address));
}
