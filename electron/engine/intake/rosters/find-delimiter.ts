import Papa from 'papaparse';
import { prepareText } from './csv-dialect.ts';

/** Commas stand inside names, those before them hardly ever: of equals the first is meant. */
const delimiters = ['\t', '|', ';', ',', '^', '~'] as const;
const sampleRows = 50;

/** How many rows have the number of columns that most rows have, if that is more than one. */
function countEvenRows(sample: string, delimiter: string): number {
  const text = prepareText(sample, { delimiter, quote: '"', hasEscapes: false });
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: sampleRows, skipEmptyLines: true });
  const widths = new Map<number, number>();
  for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  return Math.max(0, ...widths.values());
}

/** The delimiter that makes the evenest columns of a text's first rows; a comma for a list of one column. */
export function findDelimiter(sample: string): string {
  let best = ',';
  let bestRows = 0;
  for (const delimiter of delimiters) {
    const rows = countEvenRows(sample, delimiter);
    if (rows > bestRows) {
      best = delimiter;
      bestRows = rows;
    }
  }
  return best;
}
