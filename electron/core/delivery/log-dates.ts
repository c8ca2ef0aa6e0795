const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const spanish: Readonly<Record<string, number>> = { ene: 1, abr: 4, ago: 8, dic: 12 };
const name = '([a-z]{3})[a-z]*\\.?';

const iso = /\b(20\d\d)[-/](\d{1,2})[-/](\d{1,2})/g;
const monthFirst = new RegExp(`\\b${name} (\\d{1,2})(?:st|nd|rd|th)?,? (20\\d\\d)\\b`, 'gi');
const dayFirst = new RegExp(`\\b(\\d{1,2}) (?:de )?${name},? (?:de )?(20\\d\\d)\\b`, 'gi');
const slashes = /\b(\d{1,2})[/.](\d{1,2})[/.](20\d\d)\b/g;

function monthOf(text: string | undefined): number {
  const key = (text ?? '').toLowerCase();
  return spanish[key] ?? (months as readonly string[]).indexOf(key) + 1;
}

function dayMs(year: number, month: number, day: number): number {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDay ? new Date(year, month - 1, day).getTime() : 0;
}

/** The beginning of the latest day that the lines name, in the computer's own time zone; null where they name none. */
export function latestDayMs(lines: readonly string[]): number | null {
  let latest = 0;
  let written = '';
  const take = (year: string | undefined, month: number, day: string | undefined) => {
    latest = Math.max(latest, dayMs(Number(year), month, Number(day)));
  };
  for (const line of lines) {
    // Nearly all lines have the day of the one before.
    if (written !== '' && line.includes(written)) continue;
    if (!/\b20\d\d\b/.test(line)) continue;
    written = line.match(iso)?.[0] ?? line.match(monthFirst)?.[0] ?? '';
    for (const [, year, month, day] of line.matchAll(iso)) take(year, Number(month), day);
    for (const [, month, day, year] of line.matchAll(monthFirst)) take(year, monthOf(month), day);
    for (const [, day, month, year] of line.matchAll(dayFirst)) take(year, monthOf(month), day);
    for (const [, first, second, year] of line.matchAll(slashes)) {
      // 3/11 is March 11 here and November 3 elsewhere: either may be meant.
      take(year, Number(first), second);
      take(year, Number(second), first);
    }
  }
  return latest === 0 ? null : latest;
}
