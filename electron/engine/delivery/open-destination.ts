import type { RunDestination } from '../../core/delivery/run-record.ts';
import type { DeliveredZip, EmailText } from '../../core/network/sftp/email-text.ts';
import type { Destination } from '../destinations/destination.ts';
import type { PhotoDestination } from '../destinations/photo-destination.ts';

interface OpenedDestination {
  readonly record: RunDestination;
  /** Whether another label is another name of it; only the very same unless told. */
  readonly isSame?: (label: string) => boolean;
  /** Who sends it, as the destination knows them; null where its address names the account. */
  readonly user: string | null;
  /** Whether somebody can sign in again while it goes on. */
  readonly isAttended: boolean;
}

export interface OpenZipDestination extends OpenedDestination {
  readonly takes: 'zips';
  /** A new one after every sign-in. */
  readonly destination: () => Destination;
  /** What is said of a photo that was handed over. */
  readonly deliveredReason: string;
  /** Whether photos are shown as handed over: zips in a folder still have to be brought to a system. */
  readonly tellsDelivered: boolean;
  /** What tells others that all is there. */
  readonly writeEmail?: (zips: readonly DeliveredZip[]) => EmailText;
}

export interface OpenPhotoDestination extends OpenedDestination {
  readonly takes: 'photos';
  readonly destination: () => PhotoDestination;
  /** The ID that the destination knows a student by; null where the roster has none. */
  readonly recipientOf: (studentId: string) => string | null;
}

/** A destination that has let us in once, and what a run needs to know of it. */
export type OpenDestination = OpenZipDestination | OpenPhotoDestination;
