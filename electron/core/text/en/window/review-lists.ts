import { countOf } from '../../../shared/amounts.ts';

/** The headings of the filters, and of what they list. */
export const show = 'Show';
export const toDecide = 'To decide';
export const problems = 'Problems';
export const photographersList = "Photographer's list";
export const ignoredFiles = 'Ignored files';

/** What is listed, by filter: the heading over the photos. */
export const heading = {
  attention: (photos: number) => `${countOf(photos, 'photo needs', 'photos need')} attention`,
  ready: (photos: number) => `${countOf(photos, 'photo')} ready`,
  blocked: (photos: number) => `${countOf(photos, 'photo')} can't be uploaded`,
  warned: (photos: number) => `${countOf(photos, 'photo')} with a warning`,
  fixed: (photos: number) => `${countOf(photos, 'photo')} fixed`,
  'left-out': (photos: number) => `${countOf(photos, 'photo')} skipped`,
  'in-sis': (photos: number) => `${countOf(photos, 'photo')} in the SIS`,
  'handed-over': (photos: number) => `${countOf(photos, 'photo')} delivered`,
  'changed-since': (photos: number) => `${countOf(photos, 'photo')} changed since upload`,
  everything: (photos: number) =>
    photos === 1 ? '1 photo' : photos === 0 ? 'No photos' : `All ${countOf(photos, 'photo')}`,
  again: (photos: number) => `${countOf(photos, 'photo')} not accepted by the SIS`,
  suggested: (photos: number) => `${countOf(photos, 'photo')} with a suggested match`,
  changed: (files: number) =>
    files === 1
      ? '1 file changed since you reviewed it'
      : `${countOf(files, 'file')} changed since you reviewed them`,
  'no-photo': (students: number) => `${countOf(students, 'student')} without a photo`,
};

const lowerFirst = (words: string) => words.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

/** "5 photos: wrong proportions". */
export const headingOfIssue = (photos: number, issue: string) =>
  `${countOf(photos, 'photo')}: ${lowerFirst(issue)}`;
/** The same, of photos that are uploaded although they have this issue. */
export const headingOfIssueToUpload = (photos: number, issue: string) =>
  `${countOf(photos, 'photo')} to upload: ${lowerFirst(issue)}`;

export const photosFound = (photos: number) => `${countOf(photos, 'photo')} found`;
export const studentsFound = (students: number) => `${countOf(students, 'student')} found`;

/** What an empty list means, and what to do. */
export const empty = {
  attention: { title: 'Nothing here needs attention', text: 'You can continue to upload.' },
  warned: { title: 'No warnings', text: 'No photo will be uploaded with a warning.' },
  fixed: { title: 'No fixed photos', text: 'Photos that you fix for the upload are listed here.' },
  ready: {
    title: 'No photo is ready yet',
    text: 'Most problems under "Needs attention" can be fixed with one click.',
  },
  'left-out': {
    title: 'No skipped photos',
    text: 'Photos you skip are listed here. You can include them again at any time.',
  },
  'in-sis': {
    title: 'No photo here is in the SIS yet',
    text: 'After an upload, the photos that the SIS has imported are listed here.',
  },
  'handed-over': {
    title: 'No photo here has been delivered',
    text: 'Photos that you save as zip files or send by SFTP are listed here.',
  },
  'changed-since': {
    title: 'Nothing has changed since the upload',
    text: 'Photos that you crop, rotate, or match to another student after the upload are listed here.',
  },
  everything: { title: 'There are no photos here', text: 'Choose another folder.' },
  again: {
    title: 'Nothing to upload again',
    text: 'Every photo from the last upload is in the SIS or was skipped.',
  },
  suggested: {
    title: 'No suggested matches',
    text: "Every photo is matched to a student, or there isn't enough information to suggest one.",
  },
  changed: { title: 'No changed files', text: 'No files have changed since you reviewed them.' },
  'no-photo': {
    title: 'Every student has a photo',
    text: 'Every student on the roster has a photo here or in an earlier upload.',
  },
};

/** A search without a hit in the list that is shown. */
export const noMatches = {
  title: (query: string) => `No matches for "${query}" in this list`,
  text: 'It may be in another list.',
  searchAll: 'Search all photos',
};
