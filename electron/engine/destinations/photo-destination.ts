import type { DestinationTraits } from '../../core/delivery/destination-traits.ts';
import type { RosterTable } from '../../core/roster/roster-table.ts';
import type { Failure } from '../../core/shared/failure.ts';

/** Somebody at the destination who can be given a photo. */
export interface Person {
  /** What the destination itself knows them by: a DN, a user's number. Never empty. */
  readonly key: string;
  /** As the destination has it; null where it does not say. */
  readonly name: string | null;
}

/** Whom an ID leads to. Only `found` is ever sent to. */
export type FoundPerson =
  | { readonly kind: 'found'; readonly person: Person }
  | { readonly kind: 'missing' }
  /** Several people have this ID: nobody can tell whose photo it is. */
  | { readonly kind: 'several'; readonly count: number }
  /** This one can have no photo there, such as a person without a mailbox. */
  | { readonly kind: 'refused'; readonly failure: Failure };

/** The photo that a person has at the destination now. */
export interface CurrentPhoto {
  /** Differs whenever the photo does: a hash, an ETag, a revision. It tells a photo of ours from a newer one of somebody else's. */
  readonly version: string;
  /** Null where the destination does not give a photo's bytes, or only a smaller copy: then it cannot be put back. */
  readonly bytes: Uint8Array | null;
}

export interface OutgoingPhoto {
  readonly bytes: Uint8Array;
  /** In lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** What reading a photo back has shown. Only `same` makes it imported. */
export type Verdict =
  | { readonly kind: 'same'; readonly version: string }
  /** Something else is there, or nothing (`current` null). */
  | { readonly kind: 'other'; readonly current: CurrentPhoto | null }
  /** It could not be read back: sent, not confirmed. */
  | { readonly kind: 'unknown'; readonly failure: Failure };

export interface PhotoSession {
  readonly system: string;
  /** Empty where nobody signs in. */
  readonly user: string;
}

/**
 * A system that takes one photo for one person at a time and answers at once. Its answer alone does not count: a photo
 * is imported when it was read back. Every call throws a TransportError for what goes wrong on the way or at the other
 * side, another AppError for what goes wrong on this computer, and the signal's reason when it is aborted. A TransportError
 * of `put` is about one photo where its code is one of a photo's own (`photoFailureCodes`), otherwise about all.
 */
export interface PhotoDestination {
  readonly traits: DestinationTraits & { readonly takes: 'photos'; readonly answers: 'outcome' };
  /** Signs in, and finds out what would be in the way of every photo. */
  session(signal: AbortSignal): Promise<PhotoSession>;
  /** Whether anything answers there: asked while the network is missing. */
  isReachable(signal: AbortSignal): Promise<boolean>;
  /** Whom these IDs lead to, asked for in bulk; each ID has an entry in the answer. Changes nothing there. */
  find(ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, FoundPerson>>;
  /** The photo that is there now; null if there is none. */
  current(person: Person, signal: AbortSignal): Promise<CurrentPhoto | null>;
  /** Puts the photo there in place of any other. Sending the same one again does no harm. */
  put(person: Person, photo: OutgoingPhoto, signal: AbortSignal): Promise<void>;
  /**
   * Reads back what is there, and compares it with the photo.
   * @param before what was there before it was put; undefined where that is not known, as after a crash.
   */
  verify(
    person: Person,
    photo: OutgoingPhoto,
    before: CurrentPhoto | null | undefined,
    signal: AbortSignal,
  ): Promise<Verdict>;
  /** Puts a former photo back, or takes ours away where there was none. Missing where its bytes cannot be had. */
  restore?(person: Person, former: CurrentPhoto | null, signal: AbortSignal): Promise<void>;
  /** The people there, as a roster with a column for each of their IDs; null where it has none to give. */
  roster?(signal: AbortSignal): Promise<RosterTable | null>;
  /** A connection that is kept between photos ends. */
  close?(): void;
}

/** Keys of people whom several of these lead to: nobody can tell whose photo is to stay there. */
export function findShared(found: Iterable<FoundPerson>): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const one of found) {
    if (one.kind !== 'found') continue;
    if (seen.has(one.person.key)) shared.add(one.person.key);
    seen.add(one.person.key);
  }
  return shared;
}

export function isForPhotos(destination: {
  readonly traits: DestinationTraits;
}): destination is PhotoDestination {
  return destination.traits.takes === 'photos';
}
