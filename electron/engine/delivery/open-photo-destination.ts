import { type PhotoAddress, photoSystemLabel } from '../../core/delivery/photo-address.ts';
import { readLdapAddress } from '../../core/network/ldap/ldap-address.ts';
import { readMoodleSite } from '../../core/network/moodle-address.ts';
import { assertNever } from '../../core/shared/assert-never.ts';
import { AppError } from '../../core/shared/failure.ts';
import { createGoogleDestination } from '../destinations/google/google-destination.ts';
import { googleSignIn } from '../destinations/google/google-service.ts';
import { createLdapDestination } from '../destinations/ldap/ldap-destination.ts';
import { createMicrosoftDestination } from '../destinations/microsoft/microsoft-destination.ts';
import { microsoftSignIn } from '../destinations/microsoft/microsoft-service.ts';
import { createMoodleDestination } from '../destinations/moodle/moodle-destination.ts';
import type { SignInService } from '../destinations/oauth/sign-in-service.ts';
import type { PhotoDestination } from '../destinations/photo-destination.ts';
import type { Transport } from '../destinations/transport.ts';
import type { Wait } from './wait.ts';

export interface PhotoAccess {
  readonly address: PhotoAddress;
  /** Lives as long as the request that brings it. */
  readonly secret: string;
}

/** Where Google and Microsoft are: their own addresses unless told. */
export interface CloudServices {
  readonly google?: { readonly service: SignInService; readonly api: string };
  readonly microsoft?: { readonly service: SignInService; readonly api: string };
}

export interface ConnectOptions {
  readonly transport: Transport;
  readonly wait: Wait;
  readonly cloud: CloudServices;
  /** Called with what is to be kept from now on for this address: some services replace a sign-in as it is used. */
  readonly onSecret: (address: PhotoAddress, secret: string) => void;
  /** Further certificate authorities to trust, in PEM. */
  readonly authorities: () => Promise<readonly string[]>;
  /** How long nothing may come while something is waited for, in milliseconds. */
  readonly stallMs: number;
}

export const labelOf = photoSystemLabel;

/** @throws AppError `system-address`, or `ca-file`. */
export async function createPhotoDestination(
  { address, secret }: PhotoAccess,
  options: ConnectOptions,
): Promise<PhotoDestination> {
  const { transport, wait, cloud, authorities, stallMs } = options;
  const onSecret = (kept: string) => options.onSecret(address, kept);
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
    case 'google': {
      const { clientId } = address;
      return createGoogleDestination({ clientId, secret, transport, onSecret, wait, ...cloud.google });
    }
    case 'microsoft': {
      const { clientId, tenant } = address;
      return createMicrosoftDestination({
        clientId,
        tenant,
        secret,
        transport,
        onSecret,
        wait,
        ...cloud.microsoft,
      });
    }
    default:
      return assertNever(address);
  }
}

/** @throws AppError `bad-request` for a system that is not signed in to in a browser. */
export function signInServiceOf(address: PhotoAddress, cloud: CloudServices): SignInService {
  if (address.kind === 'google') return cloud.google?.service ?? googleSignIn;
  if (address.kind === 'microsoft') return cloud.microsoft?.service ?? microsoftSignIn(address.tenant);
  throw new AppError('bad-request', 'this system is not signed in to in a browser');
}
