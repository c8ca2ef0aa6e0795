import { localeOf, type ShownLanguage } from './language.ts';

/** The one place in which numbers, lists, plurals, dates and times are formatted for people. */

function makeFormats(locale: string) {
  return {
    whole: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
    tenths: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
    share: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
    // "800 × 1200", but "60,000 × 60,000".
    pixels: new Intl.NumberFormat(locale, { useGrouping: 'min2', maximumFractionDigits: 0 }),
    plurals: new Intl.PluralRules(locale),
    collator: new Intl.Collator(locale),
    naturalCollator: new Intl.Collator(locale, { numeric: true }),
    conjunction: new Intl.ListFormat(locale, { type: 'conjunction' }),
    nearDays: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  };
}

let language: ShownLanguage = 'en';
let locale = localeOf(language);
let formats = makeFormats(locale);
/** Making a formatter costs a hundred times what using it does, and logs have many lines. */
let dateFormats = new Map<string, Intl.DateTimeFormat>();
let unitFormats = new Map<string, Intl.NumberFormat>();

/** To be called by `setLanguage` only, so that texts and numbers are of one language. */
export function setLocaleOf(shown: ShownLanguage): void {
  language = shown;
  locale = localeOf(shown);
  formats = makeFormats(locale);
  dateFormats = new Map();
  unitFormats = new Map();
}

/** The language in which everything is formatted now. */
export function formattedLanguage(): ShownLanguage {
  return language;
}

/** "1,234". */
export function formatNumber(value: number): string {
  return formats.whole.format(value);
}

/** "27.4", and "60" for 60.0. */
export function formatTenths(value: number): string {
  return formats.tenths.format(value);
}

/** "30%" for 0.3. */
export function formatPercent(value: number): string {
  return formats.share.format(value);
}

/** "800 × 1200". */
export function formatPixels({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${formats.pixels.format(width)} × ${formats.pixels.format(height)}`;
}

/** "1 minute", "4 minutes". */
export function formatUnit(value: number, unit: 'byte' | 'second' | 'minute' | 'hour'): string {
  const format =
    unitFormats.get(unit) ??
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 });
  unitFormats.set(unit, format);
  return format.format(value);
}

/** The form that goes with the count: "photo" with 1, "photos" with 0 and 2. */
export function plural(count: number, one: string, many: string): string {
  return formats.plurals.select(count) === 'one' ? one : many;
}

/** "59.9, 59.7, and 12.1". */
export function formatList(items: readonly string[]): string {
  return formats.conjunction.format(items);
}

/** "today" for 0, "yesterday" for 1. */
export function formatNearDay(daysAgo: 0 | 1): string {
  return formats.nearDays.format(-daysAgo, 'day');
}

/** For sorting as a person would. */
export function compareText(one: string, other: string): number {
  return formats.collator.compare(one, other);
}

/** The same, with numbers in their order: "Room 9" before "Room 10". */
export function compareNatural(one: string, other: string): number {
  return formats.naturalCollator.compare(one, other);
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
