import type { Change } from '../core/contract/snapshot.ts';
import type { PhotoAddress } from '../core/delivery/photo-address.ts';

/** From the shell to the engine's process. `input` is parsed there. */
export type ToEngine =
  | { readonly kind: 'request'; readonly id: number; readonly name: string; readonly input: unknown }
  /** The answer to `resolve-proxy`, in the words of a PAC file. */
  | { readonly kind: 'proxy-resolved'; readonly id: number; readonly proxies: string }
  | { readonly kind: 'close' };

export type FromEngine =
  | { readonly kind: 'result'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'change'; readonly change: Change }
  /** Which proxy does the system have for this address? */
  | { readonly kind: 'resolve-proxy'; readonly id: number; readonly url: string }
  /** Something that a person must know, such as that what was kept could not be read. */
  | { readonly kind: 'notice'; readonly sentence: string }
  /** A web page on which a person signs in. */
  | { readonly kind: 'open-browser'; readonly url: string }
  /** What is to be kept from now on to sign in at a system. */
  | { readonly kind: 'secret'; readonly address: PhotoAddress; readonly secret: string }
  /** The stack of something that should not have happened. */
  | { readonly kind: 'bug'; readonly text: string }
  /** The stack of an uncaught exception. The process does nothing more and waits to be ended. */
  | { readonly kind: 'crash'; readonly text: string };
