/** Whose photo a photographer's index says that a file is. */
export interface IndexedPerson {
  readonly familyName: string;
  readonly givenName: string;
  readonly grade: string | null;
  readonly homeRoom: string | null;
  readonly teacher: string | null;
  /** Staff, by the department and the like: no student's photo. */
  readonly isStaff: boolean;
  readonly department?: string;
  /** "Mr.", "Principal": students have none. */
  readonly title?: string;
  /** What tells the line from those of students: no grade where the others have one, or a department of its own. */
  readonly doubt?: 'no-grade' | 'department';
}

/** One photo as one line of a photographer's index lists it. It has an ID, or a person, or both. */
export interface IndexLine {
  /** The index itself, relative to the chosen folder, with `/`. */
  readonly index: string;
  /** From 1. */
  readonly line: number;
  /** The photo as the index writes it, its folder in front, with `/`. Never leads out of the chosen folder. */
  readonly file: string;
  readonly studentId: string | null;
  readonly person: IndexedPerson | null;
}

/** A line that is not followed, and why. */
export interface RefusedLine {
  readonly index: string;
  readonly line: number;
  readonly why:
    | 'outside-folder'
    | 'temporary-id'
    | 'unreadable'
    | 'not-a-picture'
    /** Another line says that the same photo is somebody else's: neither is followed. */
    | 'several-students'
    /** The index is too long, and is not read from this line on. */
    | 'too-long';
  /** The line's own words, cut short. */
  readonly text: string;
}

/** A file beside photos that looks like a list of who is on them, and that nobody can go by. */
export interface UnreadList {
  /** Relative to the chosen folder, with `/`. */
  readonly file: string;
  readonly why: /** Its lines do not say which picture is whose in a way that is known. */
    | 'unclear'
    /** It can be read, but none of its pictures are here. */
    | 'other-pictures'
    /** A PDF, a Word document and the like. */
    | 'format'
    | 'locked'
    | 'damaged'
    | 'too-long'
    | 'no-permission';
  /** It names files, so that its numbers are pictures for certain. */
  readonly namesFiles: boolean;
}
