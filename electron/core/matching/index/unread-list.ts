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
