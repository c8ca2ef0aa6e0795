import { countOf } from '../../../shared/amounts.ts';

/** The name of the area about one photo. */
export const onePhoto = (name: string) => `Photo ${name}`;
/** What happens to a photo as things stand. */
export const standing = {
  skipped: 'Skipped',
  changed: 'File changed: needs your OK',
  blocked: "Can't upload yet",
  disputed: 'Needs your decision',
  warned: 'Will upload, with a warning',
  ready: 'Ready to upload',
};
/** A student's ID and grade, and the file: "104233 · grade 5 · IMG_2231.JPG". */
export const studentAndFile = (student: string, file: string) => `${student} · ${file}`;
export const comparePhotos = 'Compare photos';
/** What became of a photo in the last upload. */
export const outcome = { rejected: 'Rejected by the SIS', notUploaded: 'Not uploaded' };
export const fixed = 'Fixed';
export const skip = 'Skip this photo';
export const includeAgain = 'Include again';
export const uploadAgain = (photos: number) =>
  photos === 1 ? 'Upload again' : `Upload ${countOf(photos, 'photo')} again`;

/** Two buttons, which show the photo without and with its fixes. */
export const versions = { title: 'Version shown', before: 'Before', after: 'After' };

/** Several photos that are selected. */
export const many = {
  title: (photos: number) => `${countOf(photos, 'photo')} selected`,
  size: (size: string) => `${size} in total`,
  withWarning: 'With a warning',
  changed: (files: number) => `${countOf(files, 'file has', 'files have')} changed`,
  changedText: (files: number) =>
    files === 1
      ? "This file changed after you reviewed it. It won't be uploaded until you confirm."
      : "These files changed after you reviewed them. They won't be uploaded until you confirm.",
  skip: (photos: number) => `Skip ${countOf(photos, 'photo')}`,
  includeAgain: (photos: number) => `Include ${countOf(photos, 'photo')} again`,
  clearSelection: 'Clear selection',
};
