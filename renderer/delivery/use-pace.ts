import { useEffect, useRef, useState } from 'react';
import { addSample, measurePace, type Pace, type Sample } from './pace.ts';

const everyMs = 500;

/** A delivery's speed, measured twice a second from what was sent until then. */
export function usePace(sentBytes: number, bytes: number): Pace | null {
  const latest = useRef(sentBytes);
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  latest.current = sentBytes;

  useEffect(() => {
    const timer = setInterval(() => {
      setSamples((known) => addSample(known, { atMs: performance.now(), sentBytes: latest.current }));
    }, everyMs);
    return () => clearInterval(timer);
  }, []);

  return measurePace(samples, bytes - (samples.at(-1)?.sentBytes ?? 0));
}
