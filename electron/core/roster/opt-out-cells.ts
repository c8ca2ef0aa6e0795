import { isRelease } from './heading-words.ts';
import { makePhotoAnswerReader } from './read-cells.ts';
import type { RosterColumns, RosterTable } from './roster-table.ts';

type Row = readonly string[];

/** Where a row says whether the family wants a photo. */
export interface OptOutCells {
  /** The cell, or all those that may be it. @param index the row's place in the table. */
  of(row: Row, index: number): Row;
  /** Places of rows whose answer is none, in a column of answers or where the row may end in a cell too many. */
  unclearRows(): readonly number[];
}

/** From this share of its cells on, a column is one of answers, and what is none of them stands in the wrong place. */
const mostlyAnswers = 0.5;

/**
 * Where the cells of a row may stand further on than their headings do, no single one of them is taken for the answer;
 * nor is "Wei" below "Photo release", where everybody else has Y or N.
 */
export function makeOptOutCells(table: RosterTable, columns: RosterColumns): OptOutCells {
  const { headings, rows, longRows } = table;
  const heading = columns.optOut ?? '';
  const place = headings.indexOf(heading);
  const answer = makePhotoAnswerReader(heading);
  const answerIn = (row: Row) => answer(row[place] ?? '');
  const answers = rows.map(answerIn).filter((each) => each !== 'empty');
  const clear = answers.filter((each) => each !== 'unclear').length;
  // Under "Opt out" whatever stands there counts as it is.
  const isOfAnswers =
    place >= 0 && isRelease(heading) && clear < answers.length && clear >= answers.length * mostlyAnswers;
  return {
    of(row, index) {
      const long = longRows?.get(index);
      const isUnclear = answerIn(row) === 'unclear';
      if (long && (long.isFilled || isUnclear)) return row.slice(place, place + long.cellsTooMany + 1);
      return row.slice(place, isUnclear && isOfAnswers ? row.length : place + 1);
    },
    unclearRows() {
      if (place < 0) return [];
      return [...rows.keys()].filter((index) => {
        const long = longRows?.get(index);
        return (long ? !long.isFilled : isOfAnswers) && answerIn(rows[index] ?? []) === 'unclear';
      });
    },
  };
}
