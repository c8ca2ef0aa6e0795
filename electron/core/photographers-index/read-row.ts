import { readIdCell } from '../roster/read-id-cell.ts';
import { type IndexColumns, isIdLike } from './index-columns.ts';
import type { IndexLayout } from './index-layout.ts';
import type { IndexedPerson, IndexLine, RefusedLine } from './index-line.ts';
import { readIndexedFile } from './indexed-file.ts';

const longestId = 64;

const staffWord =
  /\b(?:faculty|fac|staff|teachers?|tchr|admin|administrat\w*|principals?|employees?|personnel|custodia\w*|counsell?ors?)\b/iu;

/** What the department of those is called who are no students. */
const staffDepartment =
  /\b(?:counsel\w*|office|cafeteria|kitchen|maintenance|facilities|transportation|nurs\w*|librar\w*|secretar\w*|coach\w*|aides?|para\w*|support|leadership|district)\b/iu;

function readPerson(row: readonly string[], columns: IndexColumns): IndexedPerson | null {
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
  return {
    familyName,
    givenName,
    grade: grade || null,
    homeRoom: homeRoom || null,
    teacher: cell(columns.teacher) || null,
    isStaff:
      [department, grade, homeRoom].some((text) => staffWord.test(text) && !/student/iu.test(text)) ||
      (grade === '' && staffDepartment.test(department) && !/student/iu.test(department)),
  };
}

/** Labs that had no ID for somebody make one up: TEMP_1, TEMP_2. */
function isTemporary(id: string): boolean {
  return /^temp(?:$|[ _-]|\d)/iu.test(id);
}

function isUsableId(id: string, hasHeadings: boolean): boolean {
  return hasHeadings ? id !== '' && id.length <= longestId && !/\p{C}/u.test(id) : isIdLike(id);
}

/** What a row says; why it is not followed; or null where there is nothing to follow. */
type Read = Pick<IndexLine, 'file' | 'studentId' | 'person'> | RefusedLine['why'] | null;

export function readRow(row: readonly string[], { columns, headings }: IndexLayout): Read {
  const written = row[columns.file] ?? '';
  // Somebody without a photo; or the headings once more, where indexes were put together.
  if (headings && (written === '' || written === headings[columns.file])) return null;
  const found = readIndexedFile(columns.folder === undefined ? '' : (row[columns.folder] ?? ''), written);
  if (found.kind === 'refused') return found.why;
  const person = readPerson(row, columns);
  const id = columns.id === undefined ? '' : readIdCell(row[columns.id] ?? '');
  if (isTemporary(id) && !person) return 'temporary-id';
  const studentId = isUsableId(id, headings !== null) && !isTemporary(id) ? id : null;
  return studentId === null && !person ? 'unreadable' : { file: found.file, studentId, person };
}
