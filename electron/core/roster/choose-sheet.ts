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
/** Of two sheets with more students than this in common, one is a copy of the other. */
const mostInCommon = 0.1;

/** Whom the rows are about: by ID, or by name in a list that has no IDs. */
function whoIn(
  { headings, rows }: RosterTable,
  { id, familyName, givenName, name }: RosterColumns,
): ReadonlySet<string> {
  const telling = id === undefined ? [familyName, givenName, name] : [id];
  const places = telling
    .filter((heading) => heading !== undefined)
    .map((heading) => headings.indexOf(heading));
  return new Set(
    rows.map((row) => places.map((place) => row[place] ?? '').join('\n')).filter((who) => /\S/u.test(who)),
  );
}

/** Whether two sheets are parts of one list, such as a sheet for each grade: the same columns, other students. */
function continues(first: RosterTable, next: Sheet): boolean {
  if (next.isHidden || otherTimes.test(next.name)) return false;
  const columns = proposeColumns(first);
  const theirs = proposeColumns(next.table);
  const isSame = (['id', 'familyName', 'givenName', 'name'] as const).every(
    (field) => columns[field] === theirs[field],
  );
  const who = whoIn(next.table, columns);
  if (!isSame || who.size === 0) return false;
  if (next.table.headings.every((heading) => /^Column \d+$/u.test(heading))) return false;
  return whoIn(first, columns).intersection(who).size <= who.size * mostInCommon;
}

const sheetHeading = 'Sheet';

/** Columns go by their headings; one more says which sheet a row is from, for it may be a grade or a home room. */
function join(sheets: readonly Sheet[]): RosterTable {
  const headings = [...new Set([...sheets.flatMap(({ table }) => table.headings), sheetHeading])];
  const rows = sheets.flatMap(({ name, table }) => {
    const places = headings.map((heading) => table.headings.indexOf(heading));
    return table.rows.map((row) =>
      places.map((place, column) => (headings[column] === sheetHeading ? name : (row[place] ?? ''))),
    );
  });
  return {
    headings,
    rows,
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
  const filled = sheets.filter(({ table }) => table.rows.length > 0);
  const seen = filled.filter(({ isHidden }) => !isHidden);
  const candidates = seen.length > 0 ? seen : filled;
  const chosen = candidates.find(({ table }) => proposeColumns(table).id !== undefined) ?? candidates[0];
  if (!chosen) return null;
  const parts = [chosen];
  for (const sheet of seen) {
    if (parts.includes(sheet) || chosen.isHidden) continue;
    if (parts.every(({ table }) => continues(table, sheet))) parts.push(sheet);
  }
  return parts.length === 1 ? chosen.table : join(parts);
}
