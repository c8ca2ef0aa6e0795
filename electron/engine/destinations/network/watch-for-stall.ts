export interface StallWatch {
  /** Aborted by the outer signal, or when nothing has moved for too long. */
  readonly signal: AbortSignal;
  hasStalled(): boolean;
  moved(): void;
  stop(): void;
}

/** Aborts when nothing has moved for a while: a long upload is fine, a silent one is not. */
export function watchForStall(stallMs: number, outer: AbortSignal): StallWatch {
  const stalled = new AbortController();
  let timer = setTimeout(() => stalled.abort(), stallMs);
  return {
    signal: AbortSignal.any([outer, stalled.signal]),
    hasStalled: () => stalled.signal.aborted,
    moved() {
      clearTimeout(timer);
      timer = setTimeout(() => stalled.abort(), stallMs);
    },
    stop: () => clearTimeout(timer),
  };
}
