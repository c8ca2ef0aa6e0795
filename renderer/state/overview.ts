import {
  type ExpectedStudents,
  expectStudents,
  studentsWithoutPhoto,
} from '../../electron/core/ledger/students-without-photo.ts';
import type { IssueCode } from '../../electron/core/photo/issue.ts';
import type { PhotoId } from '../../electron/core/photo/photo.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import {
  isChangedSinceUpload,
  isGoingAgain,
  isInQuestion,
  type PhotoStanding,
  standingOf,
} from '../../electron/core/review/photo-standing.ts';
import type { Student } from '../../electron/core/roster/roster.ts';
import type { AppState } from './store.ts';
import { hasSuggestion } from './whose-photo.ts';

const nobody: ReadonlySet<string> = new Set();

/** The folder and the roster in numbers. Junk is not counted; left-out photos only as left out. */
export interface Overview {
  readonly photos: number;
  readonly ready: number;
  /** All that need attention: `warned`, `blocked` and `changed`. */
  readonly attention: number;
  /** Only warnings, or an open question: these go. */
  readonly warned: number;
  /** These do not go until something about them is mended. */
  readonly blocked: number;
  /** With fixes that a person chose, and not there yet. */
  readonly fixed: number;
  /** By the person, and nothing else. */
  readonly leftOut: number;
  /** In the SIS as they would be sent now, of whatever upload. */
  readonly inSis: number;
  /** Handed over as they would be sent now, and nobody has said that they were imported. */
  readonly handedOver: number;
  /** Of those that go, the ones that take the place of a photo that arrived earlier. */
  readonly changedSince: number;
  /** Photos of the last run that the SIS did not import. */
  readonly unsettled: number;
  /** Photos for which a student is suggested, and waits for a yes. */
  readonly suggested: number;
  /** Files that are not the ones that were decided about: held back until somebody has said what holds for them. */
  readonly changed: number;
  readonly bytes: number;
  /** How many photos that are not there yet have an issue of the kind; kinds that nobody has are missing. */
  readonly issues: ReadonlyMap<IssueCode, number>;
  /**
   * Active students of the roster who have no photo, here or from an earlier folder: see `studentsWithoutPhoto`. Not
   * those whose family said no.
   */
  readonly withoutPhoto: readonly Student[];
  /** Students of the roster who have a photo from an earlier folder alone. */
  readonly fromEarlier: number;
  /** Those whose family said no, and who have none. */
  readonly optedOutWithout: number;
}

/** @param arrived keys of students of whom a photo arrived earlier. */
export function summarise(
  photos: Iterable<PhotoRow>,
  students: readonly Student[],
  arrived: ReadonlySet<string> = nobody,
): Overview {
  return countAll([...photos], expectStudents(students), arrived);
}

const countedAs = {
  ready: 'ready',
  attention: 'warned',
  blocked: 'blocked',
  changed: 'changed',
  'left-out': 'leftOut',
  'in-sis': 'inSis',
  'handed-over': 'handedOver',
} as const satisfies Readonly<Record<PhotoStanding, keyof Overview>>;

function countAll(
  photos: readonly PhotoRow[],
  expected: ExpectedStudents,
  arrived: ReadonlySet<string>,
): Overview {
  const counts = {
    photos: 0,
    ready: 0,
    attention: 0,
    warned: 0,
    blocked: 0,
    fixed: 0,
    leftOut: 0,
    inSis: 0,
    handedOver: 0,
    changedSince: 0,
    unsettled: 0,
    suggested: 0,
    changed: 0,
    bytes: 0,
  };
  const issues = new Map<IssueCode, number>();
  for (const photo of photos) {
    const standing = standingOf(photo);
    if (standing === null) continue;
    counts.photos += 1;
    counts.bytes += photo.bytes;
    counts[countedAs[standing]] += 1;
    if (!isInQuestion(photo)) continue;
    if (standing !== 'ready') counts.attention += 1;
    if (photo.isFixed) counts.fixed += 1;
    if (isChangedSinceUpload(photo)) counts.changedSince += 1;
    if (isGoingAgain(photo)) counts.unsettled += 1;
    if (hasSuggestion(photo)) counts.suggested += 1;
    for (const { code } of photo.issues) issues.set(code, (issues.get(code) ?? 0) + 1);
  }
  const { students, optedOut, fromEarlier } = studentsWithoutPhoto(expected, photos, arrived);
  return { ...counts, issues, withoutPhoto: students, fromEarlier, optedOutWithout: optedOut.length };
}

/** The one that was there, where nobody came or went: sorting them for a screen is dear. */
function sameAs(before: readonly Student[], after: readonly Student[]): readonly Student[] {
  const isSame = before.length === after.length && before.every((student, place) => student === after[place]);
  return isSame ? before : after;
}

/** Counts once for each change of the photos or the roster, however many components ask. */
export function createOverviewSelector(): (
  state: Pick<AppState, 'photos' | 'students' | 'arrived'>,
) => Overview {
  let photos: ReadonlyMap<PhotoId, PhotoRow> | null = null;
  let students: readonly Student[] | null = null;
  let arrived: ReadonlySet<string> = nobody;
  let expected = expectStudents([]);
  let overview = summarise([], []);
  return (state) => {
    if (state.photos !== photos || state.students !== students || state.arrived !== arrived) {
      // 50,000 keys are made once, rather than for each change of the photos.
      if (state.students !== students) expected = expectStudents(state.students);
      ({ photos, students, arrived } = state);
      const counted = countAll([...photos.values()], expected, arrived);
      overview = { ...counted, withoutPhoto: sameAs(overview.withoutPhoto, counted.withoutPhoto) };
    }
    return overview;
  };
}
