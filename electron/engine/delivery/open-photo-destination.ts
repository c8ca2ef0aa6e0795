import { traitsOfKind } from '../../core/delivery/destination-traits.ts';
import { type PhotoAddress, photoSystemLabel } from '../../core/delivery/photo-address.ts';
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

/** @throws AppError `system-address`. */
export function createPhotoDestination(
  { address, secret }: PhotoAccess,
  options: ConnectOptions,
): PhotoDestination {
  void [secret, options, traitsOfKind];
  throw new AppError('system-address', photoSystemLabel(address));
}
