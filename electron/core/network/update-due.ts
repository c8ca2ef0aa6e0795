const dayMs = 86_400_000;

/**
 * Whether a day has passed since the last look.
 * @param lookedAt ISO 8601; empty where there was none. One in the future comes from a clock that was wrong.
 */
export function isUpdateCheckDue(lookedAt: string, nowMs: number): boolean {
  const lastMs = Date.parse(lookedAt);
  return Number.isNaN(lastMs) || lastMs > nowMs || nowMs - lastMs >= dayMs;
}
