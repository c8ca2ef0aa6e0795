import type { IndexColumns } from './index-columns.ts';
import type { IndexedPerson } from './index-line.ts';

const staffWord =
  /\b(?:faculty|fac|staff|teachers?|tchr|tch|stf|adm|admin|administrat\w*|principals?|employees?|personnel|custodia\w*|counsell?ors?|adults?|non-?students?)\b/iu;

/** What the department of those is called who are no students. */
const staffDepartment =
  /\b(?:counsel\w*|office|cafeteria|kitchen|maintenance|facilities|transportation|nurs\w*|librar\w*|secretar\w*|coach\w*|aides?|para\w*|support|leadership|district|board|volunteers?)\b/iu;

const isOfStudent = /stud|pupil/iu;

/** Titles that students have too, or that are none. */
const noTitle = /^(?:student|pupil|senior|junior|jr|ii|iii|iv|none|n\/?a|0|-+|)$/iu;

/** Whom a row names; null where it names nobody. */
export function readPerson(row: readonly string[], columns: IndexColumns): IndexedPerson | null {
  const cell = (place: number | undefined): string => (place === undefined ? '' : (row[place] ?? ''));
  let familyName = cell(columns.familyName);
  let givenName = cell(columns.givenName);
  if (familyName === '' && givenName === '') {
    const name = cell(columns.name);
    const cut = name.includes(',') ? name.indexOf(',') : name.lastIndexOf(' ');
    const parts = [name.slice(0, Math.max(cut, 0)), name.slice(cut + 1)].map((part) => part.trim());
    [familyName = '', givenName = ''] = name.includes(',') ? parts : parts.toReversed();
  }
  if (familyName === '' && givenName === '') return null;
  const department = cell(columns.department);
  const grade = cell(columns.grade);
  const homeRoom = cell(columns.homeRoom);
  const title = cell(columns.title);
  const isStaff =
    [department, grade, homeRoom, title].some((text) => staffWord.test(text) && !isOfStudent.test(text)) ||
    /non-?students?/iu.test(`${department} ${grade}`) ||
    (grade === '' && staffDepartment.test(department) && !isOfStudent.test(department));
  return {
    familyName,
    givenName,
    grade: grade || null,
    homeRoom: homeRoom || null,
    teacher: cell(columns.teacher) || null,
    isStaff,
    ...(department === '' ? {} : { department }),
    ...(noTitle.test(title.replace(/\.$/u, '')) ? {} : { title }),
  };
}
