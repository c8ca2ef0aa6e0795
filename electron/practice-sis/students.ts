import type { Student as KnownStudent } from '../core/roster/roster.ts';
import { familyNames, givenNames } from './student-names.ts';

export interface Student {
  /** The ID that stands in a photo's name: OneRoster's `identifier`, text of 6 digits, e.g. '104233'. */
  readonly id: string;
  /** OneRoster's key of the record; not the same as `id`, as in most real systems. */
  readonly sourcedId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName?: string;
  /** A CEDS grade code as OneRoster uses them: 'KG', '01' .. '12'; empty where it is not known. */
  readonly grade: string;
  /** E.g. '5B'; kindergarten's begin with 'K'; empty where it is not known. */
  readonly homeRoom: string;
  /** The family does not want a photo in the SIS. */
  readonly isOptedOut?: boolean;
  /** OneRoster's status for 'inactive' is 'tobedeleted'. */
  readonly status: 'active' | 'inactive';
}

const firstId = 104_233;
// A step above 1, so that a slip of one digit hardly ever hits another student.
const idStep = 7;
const grades = ['KG', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;
const homeRoomLetters = ['A', 'B', 'C', 'D'] as const;
const alwaysActive = 10;
const inactiveOneIn = 50;

/**
 * The student at this place of the roster (index 0 and up): always the same, however long the roster is.
 * About 1 in 50 is inactive, never one of the first ten.
 */
export function studentAt(index: number): Student {
  if (!Number.isSafeInteger(index) || index < 0) throw new RangeError(`Not a place on the roster: ${index}`);
  const grade = pick(grades, index, 1);
  const gradeLabel = grade === 'KG' ? 'K' : String(Number(grade));
  return {
    id: String(firstId + idStep * index),
    sourcedId: sourcedIdAt(index),
    givenName: pick(givenNames, index, 2),
    familyName: pick(familyNames, index, 3),
    grade,
    homeRoom: gradeLabel + pick(homeRoomLetters, index, 4),
    status: index >= alwaysActive && scramble(index, 5) % inactiveOneIn === 0 ? 'inactive' : 'active',
  };
}

export function studentsUpTo(count: number): readonly Student[] {
  return Array.from({ length: count }, (_, index) => studentAt(index));
}

function pick<Item>(list: readonly Item[], index: number, purpose: number): Item {
  return list[scramble(index, purpose) % list.length] as Item;
}

// MurmurHash3's finalizer: one-to-one on 32 bits, so the first block alone keeps the result unique.
function scramble(index: number, purpose: number): number {
  let hash = (index + Math.imul(purpose, 0x9e3779b9)) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function sourcedIdAt(index: number): string {
  const hex = [6, 7, 8, 9].map((block) => scramble(index, block).toString(16).padStart(8, '0')).join('');
  // Version 8 and variant 8: RFC 9562's form for UUIDs made by a rule of one's own.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

export interface Roster {
  readonly students: readonly Student[];
  find(studentId: string): Student | undefined;
}

export function createRoster(studentCount: number): Roster {
  if (!Number.isSafeInteger(studentCount) || studentCount < 0) {
    throw new RangeError(`The number of students must be a whole number, not ${studentCount}`);
  }
  return rosterOf(studentsUpTo(studentCount));
}

/** CEDS codes of grades as people say them. */
function gradeCode(grade: string | null): string {
  if (grade === 'K') return 'KG';
  return /^\d$/.test(grade ?? '') ? `0${grade}` : (grade ?? '');
}

/** A school's own students, with what a OneRoster server says of them. */
export function studentsOf(known: readonly KnownStudent[]): readonly Student[] {
  return known.map(
    ({ id, givenName, familyName, preferredName, grade, homeRoom, isActive, isOptedOut }, index) => ({
      id,
      sourcedId: sourcedIdAt(index),
      givenName,
      familyName,
      ...(preferredName === undefined ? {} : { preferredName }),
      grade: gradeCode(grade),
      homeRoom: homeRoom ?? '',
      status: isActive ? 'active' : 'inactive',
      ...(isOptedOut ? { isOptedOut } : {}),
    }),
  );
}

export function rosterOf(students: readonly Student[]): Roster {
  const byId = new Map(students.map((student) => [student.id, student]));
  return { students, find: (studentId) => byId.get(studentId) };
}
