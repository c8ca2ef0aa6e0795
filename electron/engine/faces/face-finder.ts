import type { FaceFindings } from '../../core/photo/faces/face.ts';
import type { Pixels } from './pixels.ts';

/** Where it finds faces, or why it finds none in any picture. */
export type FaceAnswer =
  | { readonly kind: 'found'; readonly findings: FaceFindings }
  /** This one picture could not be looked at. */
  | { readonly kind: 'failed' }
  /** WebAssembly is not allowed here, or a file of the model is missing or damaged. */
  | { readonly kind: 'unavailable'; readonly detail: string };

/** Finds faces in pictures, and knows nothing of whose they are. */
export interface FaceFinder {
  /** @param width of the picture itself, whose pixels the answer is in. The data of `pixels` is gone afterwards. */
  find(pixels: Pixels, width: number): Promise<FaceAnswer>;
  /** Frees what the model takes; it is loaded again with the next picture. */
  rest(): Promise<void>;
}
