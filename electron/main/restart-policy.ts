const windowMs = 60_000;
const mostDeaths = 3;

/**
 * Whether an engine that died is started again: not after the third death within a minute, for then it would
 * only die on.
 * @param deathsMs When it died, in milliseconds, the last one included.
 */
export function isWorthRestarting(deathsMs: readonly number[]): boolean {
  const last = deathsMs.at(-1);
  if (last === undefined) return true;
  return deathsMs.filter((deathMs) => last - deathMs < windowMs).length < mostDeaths;
}
