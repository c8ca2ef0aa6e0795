import { countOf } from '../../electron/core/shared/amounts.ts';
import { texts } from '../../electron/core/text/texts.ts';
import type { ReviewFilter } from '../state/store.ts';
import { issueNames } from '../state/words.ts';

/** "14 photos need attention": the middle's heading. With a search, how many it finds under this filter. */
export function titleOfList(filter: ReviewFilter, count: number, query = ''): string {
  const photos = countOf(count, 'photo');
  if (query.trim() !== '') return `${filter.kind === 'no-photo' ? countOf(count, 'student') : photos} found`;
  switch (filter.kind) {
    case 'attention':
      return `${photos} ${count === 1 ? 'needs' : 'need'} attention`;
    case 'ready':
      return `${photos} ready`;
    case 'blocked':
      return `${photos} can't be uploaded`;
    case 'warned':
      return `${photos} with a warning`;
    case 'fixed':
      return `${photos} fixed`;
    case 'left-out':
      return `${photos} skipped`;
    case 'in-sis':
      return `${photos} in the SIS`;
    case 'handed-over':
      return `${photos} delivered`;
    case 'changed-since':
      return `${photos} changed since upload`;
    case 'everything':
      return count === 1 ? '1 photo' : `All ${photos}`;
    case 'again':
      return `${photos} not accepted by the SIS`;
    case 'suggested':
      return `${photos} with a suggested match`;
    case 'changed':
      return `${countOf(count, 'file')} changed since you reviewed ${count === 1 ? 'it' : 'them'}`;
    case 'from-sheets':
      return texts.sheetDialogs.foundTitle(count);
    case 'no-photo':
      return `${countOf(count, 'student')} without a photo`;
    case 'issue': {
      const issue = issueNames[filter.code].replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
      return `${filter.isGoing ? countOf(count, 'photo to upload', 'photos to upload') : photos}: ${issue}`;
    }
  }
}

export interface EmptyWords {
  readonly title: string;
  readonly text: string;
}

/** What an empty list means, and what to do. */
export function emptyWordsOf(filter: ReviewFilter): EmptyWords {
  switch (filter.kind) {
    case 'attention':
    case 'blocked':
    case 'issue':
      return {
        title: 'Nothing here needs attention',
        text: 'You can continue to upload.',
      };
    case 'warned':
      return { title: 'No warnings', text: 'No photo will be uploaded with a warning.' };
    case 'fixed':
      return { title: 'No fixed photos', text: 'Photos that you fix for the upload are listed here.' };
    case 'ready':
      return {
        title: 'No photo is ready yet',
        text: 'Most problems under "Needs attention" can be fixed with one click.',
      };
    case 'left-out':
      return {
        title: 'No skipped photos',
        text: 'Photos you skip are listed here. You can include them again at any time.',
      };
    case 'in-sis':
      return {
        title: 'No photo here is in the SIS yet',
        text: 'After an upload, the photos that the SIS has imported are listed here.',
      };
    case 'handed-over':
      return {
        title: 'No photo here has been delivered',
        text: 'Photos that you save as zip files or send by SFTP are listed here.',
      };
    case 'changed-since':
      return {
        title: 'Nothing has changed since the upload',
        text: 'Photos that you crop, rotate or match to another student after the upload are listed here.',
      };
    case 'everything':
      return { title: 'There are no photos here', text: 'Choose another folder.' };
    case 'again':
      return {
        title: 'Nothing to upload again',
        text: 'Every photo from the last upload is in the SIS or was skipped.',
      };
    case 'suggested':
      return {
        title: 'No suggested matches',
        text: "Every photo is matched to a student, or there isn't enough information to suggest one.",
      };
    case 'changed':
      return {
        title: 'No changed files',
        text: 'No files have changed since you reviewed them.',
      };
    case 'from-sheets':
      return { title: texts.sheetDialogs.emptyTitle, text: texts.sheetDialogs.emptyText };
    case 'no-photo':
      return {
        title: 'Every student has a photo',
        text: 'Every student on the roster has a photo in this folder.',
      };
  }
}
