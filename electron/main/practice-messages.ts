import type { PracticeProgress } from '../core/contract/practice.ts';
import type { Student } from '../core/roster/roster.ts';

/** From the shell to the process of the practice SIS. */
export type ToPractice =
  | {
      readonly kind: 'start';
      /** Holds what the practice SIS is sent. */
      readonly stateFolder: string;
      readonly what:
        | { readonly kind: 'samples'; readonly folder: string; readonly count: number }
        /** The students whom the practice SIS knows. */
        | { readonly kind: 'own-photos'; readonly students: readonly Student[] };
    }
  | { readonly kind: 'close' };

export type FromPractice =
  | ({ readonly kind: 'drawn' } & PracticeProgress)
  /** All is there. The token gets in at the practice SIS, and nothing else does. */
  | { readonly kind: 'ready'; readonly url: string; readonly token: string }
  /** The stack of what went wrong. */
  | { readonly kind: 'failed'; readonly text: string };
