import type { WhyUnreadable } from '../../core/photo/photo.ts';

/** Something found in the chosen folder or zip. */
export interface Found {
  /** Relative to the chosen folder, with `/`. */
  readonly file: string;
  /** Where its content lies. */
  readonly path: string;
  /** Set where it cannot even be opened. */
  readonly why: WhyUnreadable | null;
  /** A zip whose files are given in its place. */
  readonly isOpened?: true;
}
