import { randomUUID } from 'node:crypto';
import type { PlannedChunk } from '../../core/delivery/chunk-plan.ts';
import type { ArrivedZip } from '../destinations/destination.ts';
import type { RestoredChunk } from './restore-run.ts';

/** Which of the zips that were sent under one key the SIS has. */
export type WhichZip =
  | { readonly kind: 'mine' }
  | { readonly kind: 'former'; readonly number: number }
  /** None that was ever sent under the key: nothing that the SIS says of it is true of this one. */
  | { readonly kind: 'other' }
  /** Sending it again settles it: the SIS compares the zips themselves. */
  | { readonly kind: 'unclear' };

/**
 * The idempotency keys of a run. A zip that timed out may still be on its way when its photos go in other zips. The
 * next zip goes under its key: of all zips under one key a SIS imports only one, so whichever of the two comes
 * first, the other one is refused, and no photo is imported twice.
 */
export interface IdempotencyKeys {
  keyFor(number: number): string;
  /** What its zip is to the byte, as it is sent now. */
  identify(number: number, sha256: string): void;
  /** Whether another zip was sent under its key. */
  isShared(number: number): boolean;
  /** Its photos go in other zips. @param mayArrive whether it may still be on its way. */
  release(chunk: PlannedChunk, mayArrive: boolean): void;
  /** The SIS has this one under its key, and not the one that was sent later. */
  arrive(number: number): void;
  which(chunk: PlannedChunk, arrived: ArrivedZip): WhichZip;
  /** Keys of zips that may still arrive, and that no other zip was sent under. */
  open(): readonly string[];
  /** The zip that was sent under an open key. */
  formerOf(key: string, arrived: ArrivedZip): number | null;
}

interface Former {
  readonly key: string;
  readonly number: number;
  readonly archiveBytes: number;
}

/** @param restored the chunks of the run that are known from before. */
export function createIdempotencyKeys(restored: readonly RestoredChunk[]): IdempotencyKeys {
  const keys = new Map<number, string>();
  const hashes = new Map<number, string>();
  let formers: readonly Former[] = [];
  for (const { chunk, state, idempotencyKey } of restored) {
    const { number, archiveBytes, photos } = chunk;
    if (state.kind !== 'replanned') keys.set(number, idempotencyKey);
    else if (photos.length > 0) formers = [...formers, { key: idempotencyKey, number, archiveBytes }];
  }
  const ofSize = (key: string | undefined, { archiveBytes }: ArrivedZip) =>
    formers.filter((former) => former.key === key && former.archiveBytes === archiveBytes);
  const open = () => {
    const taken = new Set(keys.values());
    return [...new Set(formers.map(({ key }) => key))].filter((key) => !taken.has(key));
  };
  return {
    keyFor(number) {
      const key = keys.get(number) ?? open()[0] ?? randomUUID();
      keys.set(number, key);
      return key;
    },
    identify: (number, sha256) => void hashes.set(number, sha256),
    isShared: (number) => formers.some(({ key }) => key === keys.get(number)),
    release({ number, archiveBytes }, mayArrive) {
      const key = keys.get(number);
      keys.delete(number);
      if (key !== undefined && mayArrive) formers = [...formers, { key, number, archiveBytes }];
    },
    arrive(number) {
      const former = formers.find((one) => one.number === number);
      if (former) keys.set(number, former.key);
      formers = formers.filter((one) => one !== former);
    },
    which(chunk, arrived) {
      const key = keys.get(chunk.number);
      const sha256 = hashes.get(chunk.number) ?? null;
      const isHashTold = sha256 !== null && arrived.sha256 !== null;
      const isMine =
        chunk.archiveBytes === arrived.archiveBytes && (!isHashTold || sha256 === arrived.sha256);
      if (isMine && isHashTold) return { kind: 'mine' };
      if (formers.every((former) => former.key !== key)) return { kind: isMine ? 'mine' : 'other' };
      const [former, ...others] = ofSize(key, arrived);
      if (isMine && !former) return { kind: 'mine' };
      return former && !isMine && others.length === 0
        ? { kind: 'former', number: former.number }
        : { kind: 'unclear' };
    },
    open,
    formerOf: (key, arrived) => ofSize(key, arrived)[0]?.number ?? null,
  };
}
