/** No quote at all: a character that no list has. */
export const noQuote = '\u0000';
export const newline = '\n';

/** How a list tells its cells apart. */
export interface CsvDialect {
  readonly delimiter: string;
  /** Between tabs, quotes may be letters like any other: `"Bill" William`. */
  readonly quote: '"' | typeof noQuote;
  /** MySQL and PHP put a backslash in front of quotes, delimiters and line ends that belong to a cell. */
  readonly hasEscapes: boolean;
}

// Stand in for what was escaped while cells are separated; from Unicode's private use area.
const standIns = { quote: '\ue000', delimiter: '\ue001', newline: '\ue002', backslash: '\ue003' } as const;
const anyStandIn = /[\ue000-\ue003]/u;

function hideEscaped(text: string, delimiter: string): string {
  return text.replace(/\\(\r?\n|[^\r\n])/gu, (pair, escaped: string) => {
    if (escaped === '"') return standIns.quote;
    if (escaped === delimiter) return standIns.delimiter;
    if (escaped === '\\') return standIns.backslash;
    if (escaped.endsWith(newline)) return standIns.newline;
    return escaped === "'" ? "'" : pair;
  });
}

const inClass = (character: string) => character.replace(/[\\\]^-]/gu, '\\$&');

/** As Python's `csv` does with `skipinitialspace`: blanks between a delimiter and a quote are no part of the cell. */
function dropBlanksBeforeQuotes(text: string, delimiter: string): string {
  const blanks = [' ', '\t', '\u00a0', '\u200b', '\ufeff'].filter((blank) => blank !== delimiter).join('');
  const ends = inClass(delimiter) + newline;
  if (!new RegExp(`(?:^|[${ends}])[${blanks}]+"`, 'u').test(text)) return text;
  // Whole quoted cells, so that a delimiter within one is not taken for the end of it.
  const quoted = new RegExp(
    `(^|[${ends}])[${blanks}]*("[^"]*(?:""[^"]*)*")(?=[${blanks}\\r]*(?:[${ends}]|$))`,
    'gu',
  );
  return text.replace(quoted, '$1$2');
}

/** Whether a backslash in this text may be there to escape what follows. */
export function mayHaveEscapes(text: string, delimiter: string): boolean {
  return text.includes('\\"') || text.includes(`\\${delimiter}`) || /\\\r?\n/u.test(text);
}

/** The text as the parser takes it. */
export function prepareText(text: string, { delimiter, quote, hasEscapes }: CsvDialect): string {
  const plain = hasEscapes ? hideEscaped(text, delimiter) : text;
  return quote === noQuote ? plain : dropBlanksBeforeQuotes(plain, delimiter);
}

// Excel's way of keeping the zeros of an ID: ="0123", or an apostrophe in front.
const keptAsText = /^="(.*)"$|^'(?=[A-Z]*\d)(.*)$/su;
/** MySQL's and PostgreSQL's sign for nothing. */
const databaseNull = '\\N';

function restore(text: string, delimiter: string): string {
  if (!anyStandIn.test(text)) return text;
  return text
    .replaceAll(standIns.quote, '"')
    .replaceAll(standIns.delimiter, delimiter)
    .replaceAll(standIns.newline, ' ')
    .replaceAll(standIns.backslash, '\\');
}

/** A cell's text of what the parser gives: trimmed, and without what programs put around it. */
export function makeCellReader({ delimiter, quote, hasEscapes }: CsvDialect): (cell: string) => string {
  // Grades, rooms and words like "active" come in every row: one copy of each is enough.
  const known = new Map<string, string>();
  return (cell) => {
    let text = cell.trim();
    if (quote === noQuote && /^"[^"]*"$/u.test(text)) text = text.slice(1, -1).trim();
    if (hasEscapes) text = restore(text, delimiter);
    if (text === databaseNull) return '';
    if (text.startsWith('="') || text.startsWith("'")) {
      const match = keptAsText.exec(text);
      text = match?.[1] ?? match?.[2] ?? text;
    }
    const copy = known.get(text);
    if (copy !== undefined) return copy;
    if (text.length < 40 && known.size < 5_000) known.set(text, text);
    return text;
  };
}
