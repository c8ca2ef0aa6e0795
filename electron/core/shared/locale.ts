/** The one language and region of all texts: every number, list, plural, date and time for people is formatted here. */
const locale = 'en-US';

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
// "800 × 1200", but "60,000 × 60,000".
const pixels = new Intl.NumberFormat(locale, { useGrouping: 'min2', maximumFractionDigits: 0 });
const plurals = new Intl.PluralRules(locale);
const collator = new Intl.Collator(locale);
const naturalCollator = new Intl.Collator(locale, { numeric: true });
const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });

/** "1,234". */
export function formatNumber(value: number): string {
  return whole.format(value);
}

/** "27.4", and "60" for 60.0. */
export function formatTenths(value: number): string {
  return tenths.format(value);
}

/** "30%" for 0.3. */
export function formatPercent(value: number): string {
  return share.format(value);
}

/** "800 × 1200". */
export function formatPixels({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${pixels.format(width)} × ${pixels.format(height)}`;
}

/** The form that goes with the count: "photo" with 1, "photos" with 0 and 2. */
export function plural(count: number, one: string, many: string): string {
  return plurals.select(count) === 'one' ? one : many;
}

/** "59.9, 59.7, and 12.1". */
export function formatList(items: readonly string[]): string {
  return conjunction.format(items);
}

/** For sorting as a person would. */
export function compareText(one: string, other: string): number {
  return collator.compare(one, other);
}

/** The same, with numbers in their order: "Room 9" before "Room 10". */
export function compareNatural(one: string, other: string): number {
  return naturalCollator.compare(one, other);
}

const dateStyles = {
  time: { hour: 'numeric', minute: '2-digit' },
  'time-with-seconds': { hour: 'numeric', minute: '2-digit', second: '2-digit' },
  weekday: { weekday: 'long' },
  day: { month: 'short', day: 'numeric' },
  'day-and-year': { dateStyle: 'medium' },
  'long-day': { dateStyle: 'long' },
  'day-and-time': { dateStyle: 'medium', timeStyle: 'short' },
  'day-and-time-with-seconds': { dateStyle: 'medium', timeStyle: 'medium' },
  'long-day-and-time': { dateStyle: 'long', timeStyle: 'short' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

export type DateStyle = keyof typeof dateStyles;

/** Making a formatter costs a hundred times what using it does, and logs have many lines. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * time "7:29 PM" · time-with-seconds "7:29:11 PM" · weekday "Monday" · day "Sep 14" · day-and-year "Sep 14, 2026" ·
 * long-day "September 14, 2026" · day-and-time "Sep 14, 2026, 8:07 AM" · long-day-and-time "September 14, 2026 at 8:07 AM".
 * @param timeZone such as "America/Chicago"; the computer's own by default.
 */
export function formatDate(timeMs: number, style: DateStyle, timeZone?: string): string {
  const key = `${style} ${timeZone ?? ''}`;
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, { ...dateStyles[style], timeZone });
  dateFormats.set(key, format);
  // Newer data put a narrow no-break space before AM and PM, which terminals and spreadsheets may not know.
  return format.format(timeMs).replace(/[\u202f\u00a0]/g, ' ');
}
