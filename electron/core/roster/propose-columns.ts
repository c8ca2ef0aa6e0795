import { type HeadingMeaning, readHeading } from './heading-words.ts';
import { type ColumnLook, lookAtColumns } from './look-at-columns.ts';
import { type RosterColumns, type RosterField, type RosterTable, rosterFields } from './roster-table.ts';

interface Candidate {
  readonly look: ColumnLook;
  readonly rank: number;
}

/** What no heading tells, but the cells do, counts as the least clear heading. */
const unheadedRank = 100;

/**
 * Columns that may hold IDs, likeliest first: those whose heading says so, then those that look like it and have
 * no heading known here. Different in nearly every row, since they would tell nobody apart otherwise.
 */
function idCandidates(looks: readonly ColumnLook[]): readonly Candidate[] {
  return looks
    .flatMap((look): readonly Candidate[] => {
      const meaning = readHeading(look.heading);
      if (meaning?.field === 'id') return [{ look, rank: meaning.rank }];
      const looksLikeIds =
        look.cells > 0 &&
        look.idLike > 0.9 &&
        look.withDigit > 0.9 &&
        look.distinct > 0.9 &&
        look.dates < 0.1;
      return meaning === null && looksLikeIds ? [{ look, rank: unheadedRank }] : [];
    })
    .sort(
      (one, other) => Number(one.look.cells === 0) - Number(other.look.cells === 0) || one.rank - other.rank,
    );
}

/** Headings of the columns that may hold the IDs that photos are named by, likeliest first. */
export function listIdColumns(table: RosterTable): readonly string[] {
  return idCandidates(lookAtColumns(table)).map(({ look }) => look.heading);
}

function fits(field: RosterField, look: ColumnLook): boolean {
  // "Year" may be 2026, and "Status" or "Photo" anything.
  if (field === 'grade') return look.cells === 0 || look.grades > 0.3 || look.withDigit < 0.5;
  if (field === 'givenName' || field === 'familyName' || field === 'name') return look.withDigit < 0.5;
  return true;
}

/** Of several refusals the one about photos counts, and not that about the yearbook. */
function rankOf({ heading }: ColumnLook, { field, rank }: HeadingMeaning): number {
  return field === 'optOut' && /photo|picture|image|portrait/iu.test(heading) ? rank - 100 : rank;
}

type Found = Partial<Record<RosterField, string>>;

function readHeadings(looks: readonly ColumnLook[], found: Found): void {
  for (const field of rosterFields) {
    if (field === 'id') continue;
    const best = looks
      .flatMap((look): readonly Candidate[] => {
        const meaning = readHeading(look.heading);
        return meaning?.field === field && fits(field, look) ? [{ look, rank: rankOf(look, meaning) }] : [];
      })
      .sort((one, other) => one.rank - other.rank)[0];
    if (best) found[field] = best.look.heading;
  }
  // "Student" beside "First" is a number or nothing; "Name" beside "First" is the family name.
  if (found.name && found.givenName && !found.familyName) {
    found.familyName = found.name;
    delete found.name;
  }
}

/** What the cells say about columns that have no heading known here. */
function readCells(looks: readonly ColumnLook[], found: Found): void {
  const free = looks.filter(
    ({ heading, cells }) =>
      cells > 0 && readHeading(heading) === null && !Object.values(found).includes(heading),
  );
  const names = free.filter(({ names: share, longWords, distinct, grades }) => {
    return share > 0.9 && longWords > 0.9 && distinct > 0.1 && grades < 0.5;
  });
  if (!found.name && !found.familyName && !found.givenName) {
    const both = free.find(({ namesWithComma }) => namesWithComma > 0.8);
    const [first, second] = names;
    if (both) found.name = both.heading;
    else if (first && second) {
      // Lists are sorted by the family name, and begin with it where they are not.
      const [family, given] = second.sorted > first.sorted ? [second, first] : [first, second];
      found.familyName = family.heading;
      found.givenName = given.heading;
    } else if (first) found.name = first.heading;
  }
  if (!found.grade) {
    const grade = free.find(
      ({ grades, cells, distinct }) =>
        grades > 0.95 && (cells < 20 ? distinct < 1 || cells < 3 : distinct < 0.2),
    );
    if (grade && grade.heading !== found.id) found.grade = grade.heading;
  }
}

/** Which column is what, by its heading, and by its cells where the heading says nothing. A person corrects it. */
export function proposeColumns(table: RosterTable): RosterColumns {
  const looks = lookAtColumns(table);
  const found: Found = {};
  const id = idCandidates(looks)[0];
  if (id) found.id = id.look.heading;
  readHeadings(looks, found);
  readCells(looks, found);
  return found;
}
