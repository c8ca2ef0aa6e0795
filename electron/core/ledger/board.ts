/** How much of one folder is at one destination. */
export interface BoardCell {
  /** As `destinationKey` makes it. */
  readonly destination: string;
  /** Of the folder's students, those of whom a photo is there. */
  readonly there: number;
  /** When the last of these photos arrived, in milliseconds since 1970. */
  readonly lastMs: number;
}

/** A folder that photos were sent from, or a school where each has one. */
export interface BoardFolder {
  readonly key: string;
  readonly name: string;
  /** Students whose photos were to go somewhere from there. */
  readonly students: number;
  /** When photos were last sent from there. */
  readonly lastMs: number;
  /** Only destinations that have any of them. */
  readonly cells: readonly BoardCell[];
}

/** A student's photo that one destination lacks. */
export interface MissingPhoto {
  readonly file: string;
  readonly studentId: string;
  /** As it was known when the photo was last sent anywhere; null where it was not. */
  readonly studentName: string | null;
}
