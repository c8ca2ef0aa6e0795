import { isTransient } from '../../../core/delivery/retry-policy.ts';
import { texts } from '../../../core/text/texts.ts';
import type { Wait } from '../../delivery/wait.ts';
import { differenceOf, gridOf, mostDifference } from '../../images/looks-like.ts';
import type { CurrentPhoto, OutgoingPhoto, Verdict } from '../photo-destination.ts';
import { brokenTransport, toTransportFailure } from '../transport.ts';

export interface VerifyOptions {
  readonly read: () => Promise<CurrentPhoto | null>;
  readonly photo: OutgoingPhoto;
  readonly before: CurrentPhoto | null | undefined;
  /** How long to wait before each further look, in milliseconds. */
  readonly waitsMs: readonly number[];
  /** Whether the former photo may be shown for minutes after it was replaced: then it proves nothing. */
  readonly isSlow: boolean;
  readonly wait: Wait;
  readonly signal: AbortSignal;
}

/**
 * Of 255, as `mostDifference`: where nothing seems to have changed, a retake of the same child must not pass for the
 * photo. Systems make of one photo what differs by less (see the table in `looks-like.test.ts`).
 */
const mostWhereUnchanged = 5;

async function differenceFrom(photo: OutgoingPhoto, kept: Uint8Array | null): Promise<number> {
  if (!kept) return Number.POSITIVE_INFINITY;
  try {
    return differenceOf(await gridOf(photo.bytes), await gridOf(kept));
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Where either is not known, nothing speaks against it. */
function isSameBytes(one: Uint8Array | null | undefined, other: Uint8Array | null | undefined): boolean {
  return !one || !other || Buffer.compare(one, other) === 0;
}

/** @throws TransportError `photo-refused` where a photo was remembered without its bytes. */
export function bytesOf({ bytes }: CurrentPhoto): Uint8Array {
  if (!bytes) throw brokenTransport('photo-refused', 'the earlier photo could not be read');
  return bytes;
}

/** Reads a photo back until it is the one that was sent, a few times at most. */
export async function verifyKept(options: VerifyOptions): Promise<Verdict> {
  const { read, photo, before, waitsMs, isSlow, wait, signal } = options;
  const isUnchanged = (current: CurrentPhoto | null) =>
    before !== undefined && current?.version === before?.version;
  let current: CurrentPhoto | null = null;
  for (const waitMs of [0, ...waitsMs]) {
    if (waitMs > 0) await wait(waitMs, signal);
    try {
      current = await read();
    } catch (error) {
      const trouble = toTransportFailure(error);
      // What passes, or what the person can help with, is no verdict: it is looked at again.
      if (!trouble || isTransient(trouble) || trouble.code === 'sign-in-expired') throw error;
      return { kind: 'unknown', failure: { code: trouble.code, detail: trouble.detail } };
    }
    const limit = isUnchanged(current) ? mostWhereUnchanged : mostDifference;
    // The former version with other bytes was read while it was replaced.
    const isTorn = isUnchanged(current) && !isSameBytes(current?.bytes, before?.bytes);
    if (current && !isTorn && (await differenceFrom(photo, current.bytes)) <= limit) {
      return { kind: 'same', version: current.version };
    }
    // Somebody else's photo does not turn into ours.
    if (current && before === null) break;
  }
  if (isSlow && isUnchanged(current)) {
    return {
      kind: 'unknown',
      failure: { code: 'photo-not-kept', detail: texts.details.formerStillShown },
    };
  }
  return { kind: 'other', current };
}

/**
 * Makes sure that a former photo is there again, or that there is none where there was none.
 * @throws TransportError `photo-not-kept`
 */
export async function confirmRestored(
  former: CurrentPhoto | null,
  options: Omit<VerifyOptions, 'photo' | 'before'>,
): Promise<void> {
  const { read, waitsMs, wait, signal } = options;
  if (former) {
    const photo = { bytes: bytesOf(former), sha256: '' };
    const verdict = await verifyKept({ ...options, photo, before: undefined });
    if (verdict.kind !== 'same') throw brokenTransport('photo-not-kept', 'the earlier photo is not back');
    return;
  }
  for (const waitMs of [0, ...waitsMs]) {
    if (waitMs > 0) await wait(waitMs, signal);
    if ((await read()) === null) return;
  }
  throw brokenTransport('photo-not-kept', 'the photo is still there');
}
