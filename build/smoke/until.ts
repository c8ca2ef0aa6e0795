import { setTimeout as wait } from 'node:timers/promises';

const lookEveryMs = 100;
const limitMs = 120_000;

/**
 * Looks again and again until it holds.
 * @throws Error with what was waited for and what was seen last, after two minutes.
 */
export async function until<Seen>(
  what: string,
  look: () => Seen | Promise<Seen>,
  holds: (seen: Seen) => boolean,
): Promise<Seen> {
  const endMs = performance.now() + limitMs;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (performance.now() > endMs) throw new Error(`${what}: not so; seen at last: ${JSON.stringify(seen)}`);
    await wait(lookEveryMs);
  }
}
