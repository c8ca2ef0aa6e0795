import type { Change } from '../core/contract.ts';

/** From the shell to the engine's process. `input` is parsed there. */
export type ToEngine =
  | { readonly kind: 'request'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'close' };

export type FromEngine =
  | { readonly kind: 'result'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'change'; readonly change: Change }
  /** The stack of something that should not have happened. */
  | { readonly kind: 'bug'; readonly text: string };
