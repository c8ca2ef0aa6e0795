import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';

export const title = 'Review';
export const noPhotosYet = 'No photos yet';
export const nothingYet = {
  title: 'Nothing to review yet',
  text: 'Open a folder of student photos first. They appear here as they are read.',
};
export const goToPhotos = 'Go to Photos';

/** Along the bottom. `{ready}` is the number of photos that are ready. */
export const ready = '{ready} ready';
export const inSis = (photos: number) => `${formatNumber(photos)} in the SIS`;
export const delivered = (photos: number) => `${formatNumber(photos)} delivered`;
export const needAttention = (photos: number) =>
  photos === 1 ? '1 needs attention' : `${formatNumber(photos)} need attention`;
export const withoutPhoto = (students: number) => `${countOf(students, 'student')} without a photo`;
export const uploadAgain = (photos: number) => `Upload ${countOf(photos, 'photo')} again`;
export const continueToUpload = 'Continue to upload';

export const undo = 'Undo';
export const redo = 'Redo';
/** `what`: "skip 3 photos". */
export const undoStep = (what: string) => `Undo: ${what}`;
export const redoStep = (what: string) => `Redo: ${what}`;

export const searchPhotos = 'Search this list (name, ID, or file)';
export const searchStudents = 'Search this list (name, ID, grade, or homeroom)';
export const sort = {
  file: 'File name',
  student: 'Student name',
  id: 'Student ID',
  grade: 'Grade',
  issues: 'Problem',
  size: 'Size',
};
/** `by`: one of `sort`. */
export const sortBy = (by: string) => `Sort by: ${by}`;
export const photoSize = 'Photo size';
export const showAsGallery = 'Show as gallery';
export const showAsTable = 'Show as table';
export const more = 'More';
/** The table's columns. */
export const columns = {
  picture: 'Photo',
  file: 'File',
  student: 'Student',
  id: 'ID',
  grade: 'Grade',
  issues: 'Problem',
  size: 'Size',
};

/** The name of the menu that a right-click on a photo opens. */
export const photoMenu = 'Photo';
export const noneNeedsAttention = 'No other photo in this list needs attention.';

/** One photo as large as the window. */
export const largeView = {
  picture: 'Photo',
  /** Which of the list: "3 of 30". */
  place: (at: number, photos: number) => `${formatNumber(at)} of ${formatNumber(photos)}`,
  /** For a screen reader, when another photo is shown: "Maria Lopez, 3 of 30". */
  spoken: (name: string, at: number, photos: number) =>
    `${name}, ${formatNumber(at)} of ${formatNumber(photos)}`,
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  previous: 'Previous',
  next: 'Next',
};

/** Between two keys that do the same. */
export const orKey = 'or';
