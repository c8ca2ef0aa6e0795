import { proposeColumns } from './propose-columns.ts';
import type { RosterColumns, RosterTable } from './roster-table.ts';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly table: RosterTable;
}

/** What people keep beside the list that holds: copies of it, and those who left. */
const otherTimes =
  /\b(?:old|archived?|backup|copy|last|previous|prior|former|left|moved|test|sample|example|template|withdraw\w*|withdrew|inactive|transfer\w*|drop\w*|exit\w*|graduate\w*|alumni|staff|teachers?|faculty)\b/iu;
/** No school has more classes; a workbook made to keep the app busy may. */
const mostSheets = 300;
/** Who is meant, and who is not to be sent: columns that parts of one list have alike. */
const telling = ['id', 'familyName', 'givenName', 'name', 'status', 'optOut'] as const;
/** Of two sheets with more students than this in common, one is a copy of the other. */
const mostInCommon = 0.1;

/** Whom the rows are about: by ID, or by name in a list that has no IDs. */
function whoIn(
  { headings, rows }: RosterTable,
  { id, familyName, givenName, name }: RosterColumns,
): ReadonlySet<string> {
  const own = id === undefined ? [familyName, givenName, name] : [id];
  const places = own.filter((heading) => heading !== undefined).map((heading) => headings.indexOf(heading));
  return new Set(
    rows.map((row) => places.map((place) => row[place] ?? '').join('\n')).filter((who) => /\S/u.test(who)),
  );
}

/** The sheets that are parts of one list with the chosen one, such as one for each grade: the same columns, other students. */
function findParts(chosen: Sheet, sheets: readonly Sheet[]): readonly Sheet[] {
  const columns = proposeColumns(chosen.table);
  const known = new Set(whoIn(chosen.table, columns));
  const continues = ({ name, isHidden, table }: Sheet) => {
    if (isHidden || otherTimes.test(name)) return false;
    if (table.headings.every((heading) => /^Column \d+$/u.test(heading))) return false;
    const theirs = proposeColumns(table);
    if (!telling.every((field) => columns[field] === theirs[field])) {
      return false;
    }
    const who = whoIn(table, columns);
    if (who.size === 0 || known.intersection(who).size > who.size * mostInCommon) return false;
    for (const each of who) known.add(each);
    return true;
  };
  return [chosen, ...sheets.filter((sheet) => sheet !== chosen && continues(sheet))];
}

/** In the rows of all sheets together. */
function findHiddenRows(sheets: readonly Sheet[]): ReadonlySet<number> {
  const hidden = new Set<number>();
  let start = 0;
  for (const { table } of sheets) {
    for (const place of table.hiddenRows ?? []) hidden.add(start + place);
    start += table.rows.length;
  }
  return hidden;
}

const sheetHeading = 'Sheet';

/** Columns are the first sheet's, by their headings; one more says which sheet a row is from, for it may be a grade or a home room. */
function join(sheets: readonly Sheet[]): RosterTable {
  const headings = [...new Set([...(sheets[0]?.table.headings ?? []), sheetHeading])];
  const rows = sheets.flatMap(({ name, table }) => {
    const places = headings.map((heading) => table.headings.indexOf(heading));
    return table.rows.map((row) =>
      places.map((place, column) => (headings[column] === sheetHeading ? name : (row[place] ?? ''))),
    );
  });
  const hiddenRows = findHiddenRows(sheets);
  return {
    headings,
    rows,
    ...(hiddenRows.size > 0 ? { hiddenRows } : {}),
    sheets: sheets.map(({ name, table }) => ({
      name,
      rows: table.rows.length,
      firstRow: table.firstRow ?? 2,
    })),
  };
}

/**
 * The list of students in a workbook: the first sheet with a column of IDs, else the first with rows, of those that are
 * to be seen if any of them has rows; together with the sheets that go on with it. Null where no sheet has rows.
 */
export function chooseSheet(sheets: readonly Sheet[]): RosterTable | null {
  const filled = sheets.slice(0, mostSheets).filter(({ table }) => table.rows.length > 0);
  const seen = filled.filter(({ isHidden }) => !isHidden);
  const candidates = seen.length > 0 ? seen : filled;
  const chosen = candidates.find(({ table }) => proposeColumns(table).id !== undefined) ?? candidates[0];
  if (!chosen) return null;
  const parts = chosen.isHidden ? [chosen] : findParts(chosen, seen);
  return parts.length === 1 ? chosen.table : join(parts);
}
