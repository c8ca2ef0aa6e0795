import type { Student } from '../../electron/core/roster/roster.ts';
import { createSearchBuilder, type SearchBuilder, type StudentSearch } from './student-search.ts';

const studentsAtOnce = 2_000;

/** The roster as it is searched: made once for each roster, and only when somebody is about to search it. */
export interface StudentSearches {
  /** All of it, at once where it is not ready yet. */
  searchOf(students: readonly Student[]): StudentSearch;
  /** A bit more of it; true while there is something left. */
  prepare(students: readonly Student[]): boolean;
}

export function createStudentSearches(): StudentSearches {
  let of: readonly Student[] | null = null;
  let builder: SearchBuilder = createSearchBuilder([]);
  const take = (students: readonly Student[]) => {
    if (students !== of) {
      of = students;
      builder = createSearchBuilder(students);
    }
    return builder;
  };
  return {
    searchOf(students) {
      const { search, step } = take(students);
      step(students.length);
      return search;
    },
    prepare: (students) => take(students).step(studentsAtOnce),
  };
}
