const dayMs = 24 * 60 * 60 * 1_000;

/** Before this year no school's portraits were taken with a digital camera; it is where most clocks begin. */
const firstYear = 2003;

/** A school's photos of one student are of this year, or of the last ones where nobody tidied up. */
const mostApartMs = 3 * 366 * dayMs;

/** Exif gives the camera's own time without a zone: only differences count. */
function toMs(takenAt: string): number {
  return Date.parse(`${takenAt}Z`);
}

/**
 * Does a photo say when it was taken, by a clock that somebody had set? A camera whose battery was empty begins at its
 * factory's date: the first of January of 1970, 1980, 2000 or the year when it was made. School is out on that day.
 * @param takenAt by EXIF, `2026-09-14T10:12:03`. @param now nothing is taken later; null where that is not to be asked.
 */
export function isClockSet(takenAt: string, now: Date | null): boolean {
  if (Number(takenAt.slice(0, 4)) < firstYear || takenAt.slice(5, 10) === '01-01') return false;
  // A day more: the camera may be in another time zone.
  return now === null || toMs(takenAt) <= now.getTime() + dayMs;
}

/** Are these times too far apart for all of their clocks to be right? */
export function areFarApart(times: readonly string[]): boolean {
  const all = times.map(toMs);
  return Math.max(...all) - Math.min(...all) > mostApartMs;
}
