import type { Student } from '../students.ts';
import type { Encoding } from './encode-picture.ts';
import type { Shot } from './shot.ts';

/** The issues of cli.md that a sample can show without knowing of opt-outs. */
export const sampleIssues = [
  'name-not-an-id',
  'id-not-on-roster',
  'duplicate-id',
  'unsupported-type',
  'unreadable',
  'empty-file',
  'too-many-pixels',
  'too-big-for-a-zip',
  'ratio',
  'low-resolution',
  'sideways',
  'wrong-extension',
  'not-srgb',
  'many-pages',
  'same-picture',
  'location-data',
] as const;

/** `inactive`: nothing is wrong with the photo, but its student has left; only the SIS knows and says so. */
export type About = 'right' | 'inactive' | (typeof sampleIssues)[number] | 'junk' | 'index';

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
