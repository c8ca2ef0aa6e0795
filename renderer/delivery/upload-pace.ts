/** How many bytes of the run were sent at a moment. */
export interface Sample {
  readonly atMs: number;
  readonly sentBytes: number;
}

export interface Pace {
  readonly bytesPerSecond: number;
  /** Null while nothing moves. */
  readonly leftMs: number | null;
}

const windowMs = 15_000;
const shortestSpanMs = 1_500;

/** The samples of the last 15 seconds. A zip that is sent again takes its bytes back: then counting starts anew. */
export function addSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const last = samples.at(-1);
  if (last && sample.sentBytes < last.sentBytes) return [sample];
  return [...samples.filter(({ atMs }) => atMs > sample.atMs - windowMs), sample];
}

/** The speed over the samples, which is calmer than the last one's. Null until there are enough to say anything. */
export function measurePace(samples: readonly Sample[], bytesLeft: number): Pace | null {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || last.atMs - first.atMs < shortestSpanMs) return null;
  const bytesPerSecond = (1_000 * (last.sentBytes - first.sentBytes)) / (last.atMs - first.atMs);
  return { bytesPerSecond, leftMs: bytesPerSecond > 0 ? (1_000 * bytesLeft) / bytesPerSecond : null };
}
