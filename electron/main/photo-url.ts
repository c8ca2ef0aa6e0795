import type { RequestInput } from '../core/contract/contract.ts';
import { pictureKinds } from '../core/contract/contract-fields.ts';

/**
 * Reads `photo://<kind>/<id>`, perhaps with `?v=<version>`, which only makes a page load a picture again. The id is
 * looked up among the engine's photos, and never becomes a path.
 * @returns Null for anything else.
 */
export function readPhotoUrl(url: string): RequestInput<'picture'> | null {
  const match = /^photo:\/\/([a-z]+)\/([A-Za-z0-9-]{1,100})(?:\?v=[a-z0-9]{1,20})?$/.exec(url);
  const kind = pictureKinds.find((known) => known === match?.[1]);
  const photoId = match?.[2];
  return kind && photoId ? { kind, photoId } : null;
}
