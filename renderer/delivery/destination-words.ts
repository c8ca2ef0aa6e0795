import type { DestinationKind } from '../../electron/core/delivery/delivery-view.ts';

/** What the texts of a delivery differ in, from one destination to the next. */
export interface DestinationWords {
  /** After "the". */
  readonly name: 'SIS' | 'SFTP' | 'folder';
  readonly sending: 'Sending' | 'Saving';
  readonly sent: 'sent' | 'saved';
  /** "3 zips are ...": they arrived. */
  readonly there: 'with the SIS' | 'on the SFTP' | 'saved';
  /** The same in the sentence about a delivery that waits: "2 of 3 zips are ... Nothing is sent until you continue." */
  readonly thereSoFar: 'in' | 'there';
}

export const destinationWords: Readonly<Record<DestinationKind, DestinationWords>> = {
  sis: { name: 'SIS', sending: 'Sending', sent: 'sent', there: 'with the SIS', thereSoFar: 'in' },
  sftp: { name: 'SFTP', sending: 'Sending', sent: 'sent', there: 'on the SFTP', thereSoFar: 'there' },
  folder: { name: 'folder', sending: 'Saving', sent: 'saved', there: 'saved', thereSoFar: 'there' },
};
