import { faceCodes, type IssueCode, issueCodes } from '../../core/photo/issue.ts';
import type { Student } from '../students.ts';
import type { Encoding } from './encode-picture.ts';
import type { Shot } from './shot.ts';

/**
 * Of opt-outs only a school knows, the index of a sample folder agrees with its names, no photo is 65,536 pixels long, and
 * every portrait shows one face, sharp and well lit.
 */
const notInSamples = [
  'opted-out',
  'staff-not-taken',
  'index-disagrees',
  'side-too-long',
  ...faceCodes,
] as const;

type SampleIssue = Exclude<IssueCode, (typeof notInSamples)[number]>;

/** What a sample can show. */
export const sampleIssues: readonly SampleIssue[] = issueCodes.filter(
  (code): code is SampleIssue => !notInSamples.some((other) => other === code),
);

/** `inactive`: nothing is wrong with the photo, but its student has left; only the SIS knows and says so. */
export type About = 'right' | 'inactive' | SampleIssue | 'junk' | 'index';

export type Content =
  | { readonly kind: 'picture'; readonly shot: Shot; readonly encoding: Encoding }
  /** A picture whose file ends early: `share` of its bytes are there. */
  | { readonly kind: 'cut-off'; readonly shot: Shot; readonly encoding: Encoding; readonly share: number }
  | { readonly kind: 'odd'; readonly odd: OddContent }
  | { readonly kind: 'index'; readonly text: string };

export type OddContent =
  | 'empty'
  | 'text'
  | 'svg'
  | 'pdf'
  | 'heic'
  | 'huge-png'
  | 'ds-store'
  | 'thumbs-db'
  | 'desktop-ini'
  | 'apple-double';

export interface PlannedFile {
  /** Relative to the folder, with `/`. */
  readonly file: string;
  readonly about: About;
  readonly content: Content;
  /** Whose photo it is, where anybody could tell. */
  readonly student: Student | null;
}
