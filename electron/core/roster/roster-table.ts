/**
 * A roster as it was delivered, whatever it was: rows of text under headings. CSV and XLSX are this already;
 * OneRoster's files and REST become it, each of their ID fields a column of its own.
 */
export interface RosterTable {
  readonly headings: readonly string[];
  /** As long as the headings; cells are text as it stands there, trimmed. */
  readonly rows: readonly (readonly string[])[];
  /** The number of the first of `rows` as a spreadsheet shows it; 2, below the heading, where it is not said. */
  readonly firstRow?: number;
  /** The sheets that `rows` are put together from, in their order; missing where they are one list. */
  readonly sheets?: readonly RosterSheet[];
  /** Rows, by their places in `rows`, that have more cells than there are headings: a comma without quotes, mostly. */
  readonly longRows?: ReadonlyMap<number, LongRow>;
  /** Places in `rows` of those that a workbook does not show, because of a filter. */
  readonly hiddenRows?: ReadonlySet<number>;
}

/** A row in which each cell may be some places further on than its heading. */
export interface LongRow {
  readonly cellsTooMany: number;
  /** Whether something stands behind the last heading; if not, the row may just end in a delimiter. */
  readonly isFilled: boolean;
}

/** A part of a roster's rows that is a sheet of its own, with numbers of its own. */
export interface RosterSheet {
  readonly name: string;
  readonly rows: number;
  readonly firstRow: number;
}

/** What a column can be for. `name` holds both names in one cell ("Lopez, Maria" or "Maria Lopez"). */
export const rosterFields = [
  'id',
  'givenName',
  'familyName',
  'name',
  'preferredName',
  'grade',
  'homeRoom',
  'teacher',
  'status',
  'optOut',
  /** Student, teacher, administrator: who is no student counts as none. */
  'role',
] as const;

export type RosterField = (typeof rosterFields)[number];

/** For each field the heading of its column, as it stands in the table; fields without a column are missing. */
export type RosterColumns = { readonly [Field in RosterField]?: string };

/** A column that may hold the IDs that photos are named by, and how many of the folder's photos it explains. */
export interface IdChoice {
  readonly heading: string;
  readonly matches: number;
}

/** A row counted from 1, as a spreadsheet shows it; with its sheet's name where there are several: 12 of “Grade 5”. */
export type RowName = number | string;

/** What is odd about a roster. */
export interface RosterFindings {
  readonly rowsWithoutId: readonly RowName[];
  /** Rows whose ID a spreadsheet has shortened ("1.23457E+06"), so that nobody knows it any more. */
  readonly shortenedIds?: readonly RowName[];
  /** Rows with more cells than there are headings, so that nobody can say which cell is which. */
  readonly longRows?: readonly RowName[];
  /** Rows whose cell about photos says neither yes nor no, where most do. */
  readonly unclearAnswers?: readonly RowName[];
  /** Rows that a filter hides in the workbook. They count. */
  readonly hiddenRows?: number;
  /** IDs that several rows have; the first row of them counts. */
  readonly repeatedIds: readonly string[];
  readonly inactive: number;
  readonly optedOut: number;
  /** Rows of people who work at the school, where there are any. */
  readonly staff?: number;
  /** Of these, those whose ID a student has as well: a photo under it is the student's. */
  readonly staffWithStudentIds?: number;
}

/**
 * IDs that differ from names of photos only by zeros in front: a spreadsheet has eaten them, on one side or the
 * other. Nobody but a person can say on which.
 */
export interface LostZeros {
  /** Photos whose ID is on the roster but for its zeros. */
  readonly photos: number;
  /** How long the longer ones are, where they are all of one length: an ID is filled up to it. */
  readonly digits: number | null;
  /** Which side has fewer zeros. */
  readonly shorter: 'photos' | 'roster';
}
