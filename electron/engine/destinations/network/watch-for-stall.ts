export interface StallWatch {
  /** Aborted by the outer signal, or when nothing has moved for too long. */
  readonly signal: AbortSignal;
  hasStalled(): boolean;
  moved(): void;
  /** The answer has begun: from now on it has a limit as a whole, however it trickles in. */
  answering(): void;
  stop(): void;
}

/** So many times the limit for silence: at a minute, 32 MB take 5 minutes over a line of 1 Mbit/s. */
const stallsPerAnswer = 5;

/** Aborts when nothing has moved for a while: a long upload is fine, a silent one is not, nor an endless answer. */
export function watchForStall(stallMs: number, outer: AbortSignal): StallWatch {
  const stalled = new AbortController();
  const abort = () => stalled.abort();
  let timer = setTimeout(abort, stallMs);
  let answerTimer: NodeJS.Timeout | undefined;
  return {
    signal: AbortSignal.any([outer, stalled.signal]),
    hasStalled: () => stalled.signal.aborted,
    moved() {
      clearTimeout(timer);
      timer = setTimeout(abort, stallMs);
    },
    answering() {
      answerTimer ??= setTimeout(abort, stallMs * stallsPerAnswer);
    },
    stop() {
      clearTimeout(timer);
      clearTimeout(answerTimer);
    },
  };
}
