import { countOf } from '../../../shared/amounts.ts';

/** The search for everything. */
export const title = 'Search';
export const field = 'Search photos, students, actions';
export const results = 'Results';
export const sections = { actions: 'Actions', screens: 'Screens', students: 'Students', files: 'Files' };
/** Beside the screen of a step. */
export const step = (place: number) => `Step ${place}`;
/** As people type it to find a student by grade. */
export const grade = (of: string) => `grade ${of}`;
/** Beside a student's name. @param grade null where it is not known. */
export function student(id: string, grade: string | null, hasPhoto: boolean): string {
  if (grade === null) return hasPhoto ? id : `${id}, no photo yet`;
  return hasPhoto ? `${id}, grade ${grade}` : `${id}, grade ${grade}, no photo yet`;
}
export const noResults = (query: string) =>
  `No results for "${query}". Try a student name, student ID, or file name.`;
export const found = (count: number) => countOf(count, 'result');
export const hint = '↑↓ to move · Enter to open · Esc to close';
