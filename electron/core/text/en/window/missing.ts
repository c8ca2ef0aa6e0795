import { countOf } from '../../../shared/amounts.ts';

/** Beside the list of the students who have no photo. */
export const about = 'About these students';
export const title = 'Students without a photo';
export const lead =
  'These students are on the roster, but no photo here or in an earlier upload matches them.';
export const fromEarlier = (students: number) =>
  students === 1
    ? '1 student has a photo from an earlier upload and is not listed.'
    : `${countOf(students, 'student')} have a photo from an earlier upload and are not listed.`;
export const mayBelong = (photos: number) =>
  photos === 1
    ? "1 photo that can't be uploaded yet may belong to one of them."
    : `${countOf(photos, 'photo')} that can't be uploaded yet may belong to them.`;
/** Leads to those photos. */
export const showThem = (photos: number) => (photos === 1 ? 'Show it' : 'Show them');
export const optedOut = (students: number) =>
  students === 1
    ? '1 opted-out student is not listed.'
    : `${countOf(students, 'opted-out student')} are not listed.`;
export const saveList = 'Save list…';
export const fileName = 'students-without-a-photo.csv';
export const listSaved = (path: string) => `List saved: ${path}`;

export const columns = { student: 'Student', id: 'ID', teacher: 'Teacher' };
export const students = (students: number) => countOf(students, 'student');
/** As a list on a school's wall has it. */
export const fullName = (familyName: string, givenName: string) => `${familyName}, ${givenName}`;
export const grade = (grade: string) => `Grade ${grade}`;
export const gradeAndHomeroom = (grade: string, homeroom: string) => `Grade ${grade}, homeroom ${homeroom}`;
export const noGrade = 'No grade';
export const noGradeButHomeroom = (homeroom: string) => `No grade, homeroom ${homeroom}`;
