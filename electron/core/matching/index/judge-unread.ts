import { aboutFile, readHeadings, speaksOfPictures } from './index-columns.ts';
import { headingKey } from './index-headings.ts';
import { findHeadings, sampleOf } from './index-layout.ts';
import { isPictureName } from './indexed-file.ts';
import { looksLikeList } from './looks-like-list.ts';
import type { PictureNames } from './picture-names.ts';
import { delimiters, dividesPairsOnly, splitRow } from './split-row.ts';

export interface Verdict {
  readonly isList: boolean;
  /** It speaks of pictures by their file names, or under a heading. */
  readonly namesFiles: boolean;
}

/** The pictures that a list may be about. */
export interface Beside {
  readonly files: readonly string[];
  readonly names: PictureNames;
}

/** A headed list, divided by the sign that gives it the most columns. */
function readHeadedList(text: string) {
  const sample = sampleOf(text);
  return delimiters
    .filter((delimiter) => !dividesPairsOnly(delimiter))
    .flatMap((delimiter) => {
      const rows = sample.map(({ text: line }) => splitRow(line, delimiter) ?? []);
      const found = findHeadings(rows);
      return found ? [{ ...found, rows: rows.slice(found.place + 1) }] : [];
    })
    .sort((a, b) => b.row.length - a.row.length)[0];
}

/**
 * Whether a text without a single readable line is still an index: a list of who is on which picture, in a form that
 * is not understood.
 * A roster with its IDs is none, for it says nothing of pictures.
 */
export function judgeUnread(file: string, text: string, { files, names }: Beside): Verdict {
  const namesFiles = text
    .split(/\r\n|\n|\r/u)
    .slice(0, 5_000)
    .some((line) => line.split(/[\s,;|"'<>()=]+/u).some(isPictureName));
  const headed = readHeadedList(text);
  if (headed) {
    if (headed.rows.length === 0) return { isList: false, namesFiles: false };
    if (speaksOfPictures(headed.headings, headed.rows)) return { isList: true, namesFiles: true };
    if (readHeadings(headed.row)?.columns.id !== undefined) return { isList: false, namesFiles };
  }
  const isAboutFiles = sampleOf(text)
    .slice(0, 1)
    .some((line) => line.text.split(/[,;\t|]/u).some((cell) => aboutFile.test(headingKey(cell))));
  return { isList: !isAboutFiles && looksLikeList(file, text, names, files.length), namesFiles };
}
