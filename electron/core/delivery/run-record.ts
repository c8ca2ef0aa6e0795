import type { Failure } from '../shared/failure.ts';
import { type CustomPreset, customPresetId } from '../systems/custom-preset.ts';
import type { Outcome } from './outcome.ts';

export const runDestinationKinds = [
  'sis',
  'sftp',
  'folder',
  'ldap',
  'moodle',
  'google',
  'microsoft',
] as const;

/** What kind of place the photos went to, and how people know it: an address, a folder's name. No secrets. */
export interface RunDestination {
  readonly kind: (typeof runDestinationKinds)[number];
  readonly label: string;
}

export const runRecordStates = ['going', 'finished', 'failed', 'cancelled', 'left', 'set-aside'] as const;

/**
 * How a run ended; `going` for one that goes on, or was killed. Finished: every photo is in the SIS or was rejected
 * there, or was not to be sent, or the SIS has forgotten its job: nothing can be continued. Failed, cancelled, left: something is open, and it can be continued.
 */
export type RunRecordState = (typeof runRecordStates)[number];

/** A run as the history knows it. Times in milliseconds since 1970. */
export interface RunRecord {
  readonly id: number;
  readonly startedMs: number;
  readonly endedMs: number | null;
  readonly folderName: string;
  readonly destination: RunDestination;
  /** Who sent it, as the SIS knows them; null where it went another way: there the address names the account. */
  readonly user: string | null;
  readonly presetId: string;
  readonly state: RunRecordState;
  readonly failure: Failure | null;
  /** All of the folder, also those that were not to go. */
  readonly photos: number;
  /** In zips that the SIS has accepted. */
  readonly accepted: number;
  readonly imported: number;
  readonly rejected: number;
  /** Sent one by one, and not read back. */
  readonly unconfirmed: number;
  /** In zips that the SIS has accepted, but it was not heard what became of them. */
  readonly unanswered: number;
  /** On an SFTP, where nobody can watch the import. */
  readonly delivered: number;
  /** Of these, how many a person has marked as imported. */
  readonly marked: number;
  /** Of the delivered ones, how many are in zips that a person has uploaded by hand, without a result yet. */
  readonly uploaded: number;
  /** How many this run itself handed over, and of which nobody has said that they were imported. */
  readonly unmarked: number;
  /** Blocked, or left out by a person, before it began. */
  readonly leftOut: number;
}

/** How many of its photos were to go. */
export function countMeant({ photos, leftOut }: Pick<RunRecord, 'photos' | 'leftOut'>): number {
  return photos - leftOut;
}

/** What became of one photo in one run. */
export interface PhotoRecord {
  readonly runId: number;
  readonly file: string;
  readonly studentId: string | null;
  /** As the roster had it when the photo was sent; null where it is not known. */
  readonly studentName: string | null;
  readonly jobId: string | null;
  readonly outcome: Outcome | null;
}

/** The system that is chosen. `customPreset` counts only where that is the custom one. */
export interface SystemChoice {
  readonly presetId: string;
  readonly customPreset: CustomPreset | null;
}

/** Half of a delivery in one system's format and half in another's is of use to neither. */
export function isBegunFor(run: SystemChoice, { presetId, customPreset }: SystemChoice): boolean {
  if (run.presetId !== presetId) return false;
  return presetId !== customPresetId || JSON.stringify(run.customPreset) === JSON.stringify(customPreset);
}

/** A run that can be continued. */
export interface UnfinishedRun extends RunRecord {
  /** What was chosen: a folder, a zip, or files. */
  readonly paths: readonly string[];
  /** What the preset `custom` was when it began; null for the others. */
  readonly customPreset: CustomPreset | null;
  readonly isOpenFolder: boolean;
  /** Photos that were there already go again. */
  readonly isAgain?: true;
  /** Whether the SIS that it goes to is the one that is signed in at. */
  readonly isConnected: boolean;
}
