import { z } from 'zod';

const shape =
  /^https:\/\/(?:\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?)(?::\d{1,5})?(?:[/?#][^\s\\"<>]*)?$/i;

/**
 * Whether this is the address of a system's own page for photos, as the browser may be told to open it. Unlike a SIS's
 * address it may have a query, which many such pages need; it is https, and has no user name or password.
 */
export function isUploadPage(text: string): boolean {
  return text.length <= 2_000 && shape.test(text);
}

/** By the system's ID, where a person has given it: every school has its own. */
export const uploadPagesSchema = z.record(z.string().min(1).max(100), z.string().refine(isUploadPage));
