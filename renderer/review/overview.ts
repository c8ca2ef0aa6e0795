import type { IssueCode } from '../../electron/core/issue.ts';
import type { PhotoId } from '../../electron/core/photo.ts';
import type { Student } from '../../electron/core/roster.ts';
import { studentIdKey } from '../../electron/core/student-id.ts';
import type { PhotoRow } from '../../electron/core/views.ts';
import { hasSuggestion } from '../matching/whose-photo.ts';
import type { AppState } from '../store.ts';
import { isUnsettled, needsAttention } from './list-photos.ts';

/** The folder and the roster in numbers. Junk is not counted; left-out photos only as left out. */
export interface Overview {
  readonly photos: number;
  readonly ready: number;
  /** Only warnings: these go. */
  readonly warned: number;
  /** These never go. */
  readonly blocked: number;
  readonly leftOut: number;
  /** Photos of the last run that the SIS did not import. */
  readonly unsettled: number;
  /** Photos for which a student is suggested, and waits for a yes. */
  readonly suggested: number;
  /** Files that are not the ones that were decided about. */
  readonly changed: number;
  readonly bytes: number;
  /** How many photos have an issue of the kind; kinds that nobody has are missing. */
  readonly issues: ReadonlyMap<IssueCode, number>;
  /** Active students of the roster for whom there is no photo, or only a left-out one. Not those whose family said no. */
  readonly withoutPhoto: readonly Student[];
}

interface Expected {
  readonly student: Student;
  readonly key: string;
}

/** The students of whom there is to be a photo. */
function expectPhotosOf(students: readonly Student[]): readonly Expected[] {
  return students
    .filter(({ isActive, isOptedOut }) => isActive && !isOptedOut)
    .map((student) => ({ student, key: studentIdKey(student.id) }));
}

export function summarise(photos: Iterable<PhotoRow>, students: readonly Student[]): Overview {
  return countAll(photos, expectPhotosOf(students));
}

function countAll(photos: Iterable<PhotoRow>, expected: readonly Expected[]): Overview {
  const counts = {
    photos: 0,
    ready: 0,
    warned: 0,
    blocked: 0,
    leftOut: 0,
    unsettled: 0,
    suggested: 0,
    changed: 0,
    bytes: 0,
  };
  const issues = new Map<IssueCode, number>();
  const keys = new Set<string>();
  for (const photo of photos) {
    if (photo.status === 'ignored') continue;
    counts.photos += 1;
    counts.bytes += photo.bytes;
    if (photo.isChanged) counts.changed += 1;
    if (photo.isLeftOut) {
      counts.leftOut += 1;
      continue;
    }
    // A changed file is held back until somebody has said what holds for it.
    if (photo.status === 'blocked' || photo.isChanged) counts.blocked += 1;
    else if (needsAttention(photo)) counts.warned += 1;
    else counts.ready += 1;
    if (isUnsettled(photo)) counts.unsettled += 1;
    if (hasSuggestion(photo)) counts.suggested += 1;
    for (const { code } of photo.issues) issues.set(code, (issues.get(code) ?? 0) + 1);
    if (photo.studentId !== null) keys.add(studentIdKey(photo.studentId));
  }
  const withoutPhoto = expected.filter(({ key }) => !keys.has(key)).map(({ student }) => student);
  return { ...counts, issues, withoutPhoto };
}

/** The one that was there, where nobody came or went: sorting them for a screen is dear. */
function sameAs(before: readonly Student[], after: readonly Student[]): readonly Student[] {
  const isSame = before.length === after.length && before.every((student, place) => student === after[place]);
  return isSame ? before : after;
}

/** Counts once for each change of the photos or the roster, however many components ask. */
export function createOverviewSelector(): (state: Pick<AppState, 'photos' | 'students'>) => Overview {
  let photos: ReadonlyMap<PhotoId, PhotoRow> | null = null;
  let students: readonly Student[] | null = null;
  let expected: readonly Expected[] = [];
  let overview = summarise([], []);
  return (state) => {
    if (state.photos !== photos || state.students !== students) {
      // 50,000 keys are made once, rather than for each change of the photos.
      if (state.students !== students) expected = expectPhotosOf(state.students);
      ({ photos, students } = state);
      const counted = countAll(photos.values(), expected);
      overview = { ...counted, withoutPhoto: sameAs(overview.withoutPhoto, counted.withoutPhoto) };
    }
    return overview;
  };
}
