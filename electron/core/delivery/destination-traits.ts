import type { RunDestination } from './run-record.ts';

/** What a destination is like: asked before anything is sent, and gone by instead of by its name. */
export interface DestinationTraits {
  /** What one request carries: a zip of many photos, or one photo. */
  readonly takes: 'zips' | 'photos';
  /**
   * What is known once a request is through: a `job`, whose import is watched and says what became of each photo; the
   * photos' `outcome` at once; or `nothing` but that it was handed over.
   */
  readonly answers: 'job' | 'outcome' | 'nothing';
  /**
   * Whether it can be asked, by its idempotency key, if something arrived (`find`). If not, what was cut off is put there
   * again, which must be harmless: what is there already is recognized.
   */
  readonly canFind: boolean;
  /** Whether what was put there can be read back and compared (`verify`). */
  readonly canVerify: boolean;
  /** Whether what is there of something that was cut off is kept, and only the rest goes with the next attempt. */
  readonly continues: boolean;
  /** Whether it is reached over the network: only then is there anything to pause, and a speed to limit. */
  readonly usesNetwork: boolean;
  /** How many requests may be open at once; 1 where the order counts. */
  readonly parallel: number;
}

/** Where photos go. `label`: its address, or the folder's path. */
export interface DeliveryDestination extends RunDestination {
  readonly traits: DestinationTraits;
}

export const sisTraits: DestinationTraits = {
  takes: 'zips',
  answers: 'job',
  canFind: true,
  canVerify: false,
  continues: false,
  usesNetwork: true,
  parallel: 1,
};

export const sftpTraits: DestinationTraits = {
  takes: 'zips',
  answers: 'nothing',
  canFind: false,
  // Many may only be written to.
  canVerify: false,
  continues: true,
  usesNetwork: true,
  parallel: 1,
};

export const folderTraits: DestinationTraits = {
  takes: 'zips',
  answers: 'nothing',
  canFind: false,
  canVerify: true,
  continues: false,
  usesNetwork: false,
  parallel: 1,
};

const photoTraits = {
  takes: 'photos',
  answers: 'outcome',
  canFind: false,
  canVerify: true,
  continues: false,
  usesNetwork: true,
} as const satisfies Partial<DestinationTraits>;

/** A directory stores the bytes as they are. One connection carries several requests at once; more connections gain nothing. */
export const ldapTraits = { ...photoTraits, parallel: 8 } as const satisfies DestinationTraits;

/** Four requests at a time were fine with a real one. */
export const moodleTraits = {
  ...photoTraits,
  parallel: 4,
} as const satisfies DestinationTraits;

export const googleTraits = { ...photoTraits, parallel: 4 } as const satisfies DestinationTraits;

export const microsoftTraits = { ...photoTraits, parallel: 4 } as const satisfies DestinationTraits;

/** The same before there is a delivery that says so itself. */
export const traitsOfKind: Readonly<Record<RunDestination['kind'], DestinationTraits>> = {
  sis: sisTraits,
  sftp: sftpTraits,
  folder: folderTraits,
  ldap: ldapTraits,
  moodle: moodleTraits,
  google: googleTraits,
  microsoft: microsoftTraits,
};
