import { findDoubts } from './find-doubts.ts';
import { findLayout, linesOf } from './index-layout.ts';
import type { IndexLine, RefusedLine } from './index-line.ts';
import { noPictures, type PictureNames } from './picture-names.ts';
import { readRow } from './read-row.ts';
import { splitRow } from './split-row.ts';

export interface IndexReading {
  readonly lines: readonly IndexLine[];
  readonly refused: readonly RefusedLine[];
}

/** Lines of one index that are read; far more than any school has photos. */
export const mostIndexLines = 200_000;

const shownLetters = 120;

/**
 * Reads a photographer's index, whatever its kind; null where the text is none, such as a roster or a letter.
 * @param fileName where it lies, relative to the chosen folder, with `/`.
 * @param pictures those that lie beside it, for lists that leave their endings out.
 */
export function readIndex(
  fileName: string,
  text: string,
  pictures: PictureNames = noPictures,
): IndexReading | null {
  const layout = findLayout(fileName, text, pictures);
  if (!layout) return null;

  const lines: IndexLine[] = [];
  const refused: RefusedLine[] = [];
  for (const { number, text: line } of linesOf(text)) {
    if (number < layout.from) continue;
    const refuse = (why: RefusedLine['why']) =>
      refused.push({ index: fileName, line: number, why, text: line.trim().slice(0, shownLetters) });
    if (lines.length + refused.length >= mostIndexLines) {
      refuse('too-long');
      break;
    }
    const row = /[^\P{Cc}\t\v\f]/u.test(line) ? null : splitRow(line, layout.delimiter);
    if (!row || row.length !== (layout.width ?? row.length)) {
      refuse('unreadable');
      continue;
    }
    const { found, why } = readRow(row, layout, pictures);
    if (why) refuse(why);
    for (const one of found) lines.push({ index: fileName, line: number, ...one });
  }
  return { lines: findDoubts(lines), refused };
}
