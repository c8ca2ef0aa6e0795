import type { PictureWords } from '../../photo/photo.ts';
import type { IndexedPerson } from '../index/index-line.ts';

/** All that speaks for whose photo it is. */
export interface PhotoClues {
  /** Relative to the chosen folder, with `/`. */
  readonly file: string;
  readonly words: readonly PictureWords[];
  /** What a photographer's index says. */
  readonly indexed: { readonly person: IndexedPerson } | null;
  /** Students who have another photo already: they come later, but they come. */
  readonly takenIds: (studentId: string) => boolean;
}
