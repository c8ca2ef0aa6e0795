import type { Student } from '../../electron/core/roster.ts';
import type { AppState } from '../store.ts';
import { buildStudentSearch, type StudentSearch } from './student-search.ts';

/** Made once for each roster, and only when somebody searches it. */
export function createSearchSelector(): (state: Pick<AppState, 'students'>) => StudentSearch {
  let students: readonly Student[] | null = null;
  let search: StudentSearch = { students: [] };
  return (state) => {
    if (state.students !== students) {
      students = state.students;
      search = buildStudentSearch(students);
    }
    return search;
  };
}
