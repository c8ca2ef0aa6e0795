import { foldText } from './log-verdict.ts';

/** A log that was copied out of a table, or is CSV. */
export interface LogTable {
  cells(line: string): readonly LogCell[] | null;
  /** The column in which the photos are named. */
  readonly photoColumn: number;
  /** By column; empty where there are none. */
  readonly headings: readonly string[];
}

export interface LogCell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const separators = ['\t', ',', ';', '|'] as const;
const mostColumns = 40;
// A table's columns are the same all the way down.
const linesToJudge = 2_000;

function withoutQuotes(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}

function cellsOf(line: string, separator: string): readonly LogCell[] {
  const cells: LogCell[] = [];
  let from = 0;
  for (const part of line.split(separator, mostColumns)) {
    cells.push({ text: withoutQuotes(part.trim()), from, to: from + part.length });
    from += part.length + separator.length;
  }
  return cells;
}

/**
 * Finds the column of the photos: the one in which most different ones stand alone in their cells. A column of job
 * numbers, dates or grades never has as many.
 * @param findPhoto which photo a cell names, and nothing else
 */
export function findTable(
  allLines: readonly string[],
  findPhoto: (cell: string) => number | null,
): LogTable | null {
  const lines = allLines.slice(0, linesToJudge);
  for (const separator of separators) {
    const found: Set<number>[] = [];
    let rows = 0;
    for (const line of lines) {
      if (!line.includes(separator)) continue;
      rows += 1;
      for (const [column, { text }] of cellsOf(line, separator).entries()) {
        const photo = text === '' ? null : findPhoto(text);
        if (photo === null) continue;
        const inColumn = found[column] ?? new Set();
        inColumn.add(photo);
        found[column] = inColumn;
      }
    }
    const sizes = Array.from(found, (photos) => photos?.size ?? 0);
    const most = Math.max(0, ...sizes);
    // "Nov 5, 2026, 9:12" has a comma on both sides of its year; a tab is never in a sentence.
    const fewest = separator === '\t' && rows <= 3 ? 1 : 2;
    if (most < fewest || rows < lines.length / 2) continue;
    const heading = lines.find((line) => line.includes(separator)) ?? '';
    const headings = cellsOf(heading, separator).map(({ text }) => text);
    const isHeading = !headings.some((text) => findPhoto(text) !== null);
    return {
      photoColumn: sizes.indexOf(most),
      cells: (line) => (line.includes(separator) ? cellsOf(line, separator) : null),
      headings: isHeading ? headings : [],
    };
  }
  return null;
}

const isYesOrNo = /^(?:yes|no|y|n|true|false|si|1|0|none|ninguno)$/;

/** The words of a row, "yes" and "no" with the heading of their column: "Imported: no". */
export function wordsOfRow(words: string, cells: readonly LogCell[], { headings }: LogTable): string {
  if (headings.length === 0) return words;
  return cells
    .map(({ text, from, to }, column) => {
      const heading = headings[column] ?? '';
      return isYesOrNo.test(foldText(text)) && heading !== '' ? `${heading}: ${text}` : words.slice(from, to);
    })
    .join('\t');
}
