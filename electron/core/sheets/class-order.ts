import { compareNatural, compareText } from '../shared/locale.ts';

/** Grades below the first, in their order. */
const earlyGrades: readonly string[] = ['PK', 'TK', 'K'];

function rankOf(grade: string): number {
  const place = earlyGrades.indexOf(grade.toUpperCase());
  return place < 0 ? earlyGrades.length : place;
}

/** PK, TK, K, 1, 2, … 10; what has no grade comes last. */
export function compareGrades(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  return rankOf(one) - rankOf(other) || compareNatural(one, other);
}

interface Named {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
}

/** As a class list has them: by last name, then first name. */
export function compareNames(one: Named, other: Named): number {
  return (
    compareText(one.familyName, other.familyName) ||
    compareText(one.givenName, other.givenName) ||
    compareNatural(one.id, other.id)
  );
}
