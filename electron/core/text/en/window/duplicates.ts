import type { KeptRule } from '../../../review/retakes.ts';
import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';

/** Students who have several photos, of which one is uploaded. */
export const retakes = {
  title: (students: number) => `${countOf(students, 'student has', 'students have')} more than one photo`,
  lead: 'One photo per student is uploaded; the others are skipped. No files are deleted.',
  none: { title: 'No duplicates', text: 'No student has more than one photo to choose from.' },
  undecided: (students: number) =>
    students === 1
      ? "1 student needs your choice: the photos' dates don't show which one is newer."
      : `${formatNumber(students)} students need your choice: the photos' dates don't show which one is newer.`,
};

const keepForOne: Readonly<Record<KeptRule, string>> = {
  newest: 'Keep the newest for 1 student',
  oldest: 'Keep the first for 1 student',
  largest: 'Keep the larger size for 1 student',
};
const keepForAll: Readonly<Record<KeptRule, (students: string) => string>> = {
  newest: (students) => `Keep the newest for all ${students} students`,
  oldest: (students) => `Keep the first for all ${students} students`,
  largest: (students) => `Keep the larger size for all ${students} students`,
};
/** A button that decides for every student at once. */
export const keepFor = (rule: KeptRule, students: number) =>
  students === 1 ? keepForOne[rule] : keepForAll[rule](formatNumber(students));

/** One student's photos. */
export const group = {
  title: (student: string) => `Photos of ${student}`,
  photo: (at: number, student: string) => `Photo ${at} of ${student}`,
  isAlsoAnothers: 'One of these is also filed under another student.',
  checkThat: 'Check that first',
  keep: 'Keep this one',
  keepFile: (file: string, when: string) => `Keep this one: ${file}, ${when}`,
  wrongStudent: 'Wrong student?',
  wrongStudentOf: (student: string, file: string) => `Wrong student? Not ${student}? Open ${file}`,
};

/** Under a photo: when it was taken, or what else sets it apart. `when`: "Sep 14, 10:12 AM". */
export const take = {
  at: (date: string, time: string) => `${date}, ${time}`,
  newest: (when: string) => `Newest, ${when}`,
  first: (when: string) => `First, ${when}`,
  dateUnknown: 'Date unknown',
  clockNotSet: 'Camera clock not set',
  identical: 'Identical copies',
  larger: (pixels: string) => `Larger, ${pixels}`,
  smaller: (pixels: string) => `Smaller, ${pixels}`,
  /** `ending`: "(2)", "-retake". */
  nameHint: (ending: string) => `File name ends with "${ending}": probably the retake.`,
};

/** One photo that is filed under several students: an alarm. */
export const samePhoto = {
  title: (photos: number) => `${countOf(photos, 'photo')} filed under several students`,
  lead: "These photos won't be uploaded until you choose the student.",
  none: {
    title: 'No photo is used for two students',
    text: 'Each photo here belongs to one student only.',
  },
  card: (students: string) => `The same photo: ${students}`,
  cardTitle: (students: number) =>
    students === 2 ? 'Same photo, two students' : `Same photo, ${formatNumber(students)} students`,
  cardText: (students: number) =>
    students === 2
      ? 'These photos are identical. Who is it? Neither of them is uploaded until you choose.'
      : 'These photos are identical. Who is it? None of them is uploaded until you choose.',
  as: (student: string) => `The photo, as ${student}`,
  is: (student: string) => `This is ${student}`,
  isAndSkip: (student: string) => `This is ${student}: skip the others`,
  open: 'Open',
  openAs: (student: string) => `Open ${student}`,
  skipAll: (students: number) => (students === 2 ? 'Skip both' : `Skip all ${formatNumber(students)}`),
  correct: (students: number) =>
    students === 2 ? 'Correct for both' : `Correct for all ${formatNumber(students)}`,
};
