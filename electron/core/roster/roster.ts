/** A student as the roster knows them. `id` is what a photo's name must be: text, zeros and all. */
export interface Student {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  /** What the student is called instead of the given name, where the roster says so. */
  readonly preferredName?: string;
  /** As people say it, such as 5 or K. */
  readonly grade: string | null;
  readonly homeRoom: string | null;
  readonly teacher?: string;
  readonly isActive: boolean;
  /** Works at the school: among no students, and in no count of them. */
  readonly isStaff?: true;
  /** The family does not want a photo in the SIS. */
  readonly isOptedOut?: boolean;
}

/** Students by ID. */
export type Roster = ReadonlyMap<string, Student>;

/** Rows without an ID cannot be told from a photo's name and are left out. */
export function makeRoster(students: readonly Student[]): Roster {
  return new Map(students.filter(({ id }) => id !== '').map((student) => [student.id, student]));
}
