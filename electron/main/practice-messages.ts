import type { PracticeProgress } from '../core/contract/practice.ts';

/** From the shell to the process of the practice SIS. */
export type ToPractice =
  | {
      readonly kind: 'start';
      /** Holds what the practice SIS is sent. */
      readonly stateFolder: string;
      /** The sample photos are drawn there. */
      readonly photos: string;
      readonly count: number;
    }
  | { readonly kind: 'close' };

export type FromPractice =
  | ({ readonly kind: 'drawn' } & PracticeProgress)
  /** All is there. The token gets in at the practice SIS, and nothing else does. */
  | { readonly kind: 'ready'; readonly url: string; readonly token: string }
  /** The stack of what went wrong. */
  | { readonly kind: 'failed'; readonly text: string };
