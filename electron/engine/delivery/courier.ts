import type { PlannedChunk } from '../../core/delivery/chunk-plan.ts';
import type { Failure } from '../../core/shared/failure.ts';

/** A zip or a group of photos that is ready to go. */
export interface ReadyItem {
  readonly chunk: PlannedChunk;
  /** Brings it to its end. The failure, if there is one; its photos have been told. */
  send(): Promise<Failure | null>;
  /** It does not go after all. */
  release(): void;
}

/** How the items of a run reach their destination: as zips, or photo by photo. */
export interface Courier {
  /** Goes on watching what the destination accepted on an earlier day. */
  watchAccepted(): void;
  /** Settles what may be there from before, before anything is sent. The first failure. */
  settle(): Promise<Failure | null>;
  /** Makes the next item ready; null while nothing is planned. */
  next(): Promise<ReadyItem | null>;
  /** After the last item was sent. */
  settleLate(): Promise<Failure | null>;
  /** No more items are made ready. */
  close(): Promise<void>;
  /** Until the destination has said what became of everything it accepted. */
  watched(): Promise<Failure | null>;
  /** When the run ends: what was cut off is free for the next run, where nobody can ask what became of it. */
  forgetUnsent(): void;
  /** When the run has failed: takes back what is of no use without the rest. */
  takeBack(failure: Failure): Promise<void>;
}
