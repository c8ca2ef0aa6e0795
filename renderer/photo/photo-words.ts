import { baseName } from '../../electron/core/photo/file-name.ts';
import { type Issue, type IssueCode, isBlocking } from '../../electron/core/photo/issue.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import type { Student } from '../../electron/core/roster/roster.ts';
import { sizeInWords } from '../../electron/core/shared/amounts.ts';
import { formatPixels } from '../../electron/core/shared/locale.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { issueName } from '../state/words.ts';

export function nameOf({ givenName, familyName }: Student): string {
  return `${givenName} ${familyName}`.trim();
}

/** The student's name, or the file's where nobody knows whose photo it is. */
export function titleOf(photo: PhotoRow, student: Student | null): string {
  return student ? nameOf(student) : baseName(photo.file);
}

export function subtitleOf(photo: PhotoRow, student: Student | null): string {
  if (student?.isStaff) return `${student.id} · ${texts.sheetDialogs.staff}`;
  if (student) return student.grade ? texts.photo.idAndGrade(student.id, student.grade) : student.id;
  return photo.studentId ?? texts.photo.noStudent;
}

export function isAlarm(issue: Issue): boolean {
  return isBlocking(issue);
}

const neverShown: ReadonlySet<IssueCode> = new Set(['unreadable', 'empty-file', 'too-many-pixels']);

/** Whether there is a picture to look at, to turn and to set a frame on. */
export function canBeShown({ width, issues }: Pick<PhotoRow, 'width' | 'issues'>): boolean {
  return width !== null && !issues.some(({ code }) => neverShown.has(code));
}

const knownRatios: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 3],
  [3, 4],
  [5, 7],
  [3, 2],
  [4, 3],
  [9, 16],
  [16, 9],
];

/** "2:3" for what is within 1% of it; null for any other shape. */
export function shapeInWords({ width, height }: Pick<PhotoRow, 'width' | 'height'>): string | null {
  const known = knownRatios.find(
    ([across, down]) =>
      width !== null && height !== null && Math.abs((width / height) * (down / across) - 1) < 0.01,
  );
  return known ? `${known[0]}:${known[1]}` : null;
}

/** The issue's name; of wrong proportions also what they are. */
export function issueInWords(issue: Issue, photo: PhotoRow): string {
  const shape = issue.code === 'ratio' ? shapeInWords(photo) : null;
  const name = issueName(issue.code);
  return shape === null ? name : texts.photo.wrongProportions(name, shape);
}

/** Everything that is wrong with it, what is worst first. */
export function issuesInWords(photo: PhotoRow): string {
  return photo.issues.map((issue) => issueInWords(issue, photo)).join(', ');
}

/** "1200 × 1600", "JPEG", "0.9 MB", "folder grade-5": as far as they are known. */
export function factsOf({ width, height, format, bytes, file }: PhotoRow): readonly string[] {
  const slash = file.lastIndexOf('/');
  return [
    width !== null && height !== null ? formatPixels({ width, height }) : null,
    format?.toUpperCase() ?? null,
    sizeInWords(bytes),
    slash > 0 ? texts.photo.folder(file.slice(0, slash)) : null,
  ].filter((part) => part !== null);
}

/** "1200 × 1600, JPEG, 0.9 MB, folder grade-5". */
export function factsInWords(photo: PhotoRow): string {
  return factsOf(photo).join(', ');
}
