import { countOf } from '../../electron/core/shared/amounts.ts';
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
      return `${photos} that cannot be sent`;
    case 'left-out':
      return `${photos} left out`;
    case 'in-sis':
      return `${photos} in the SIS`;
    case 'handed-over':
      return `${photos} delivered`;
    case 'changed-since':
      return `${photos} changed since upload`;
    case 'everything':
      return `${photos} in all`;
    case 'again':
      return `${photos} not in the SIS yet`;
    case 'suggested':
      return `${photos} with a suggestion`;
    case 'changed':
      return `${photos} changed since you decided`;
    case 'no-photo':
      return `${countOf(count, 'student')} without a photo`;
    case 'issue': {
      const issue = issueNames[filter.code].filter.replace(/^[A-Z](?=[a-z])/, (letter) =>
        letter.toLowerCase(),
      );
      return `${filter.isGoing ? countOf(count, 'photo that goes', 'photos that go') : photos}: ${issue}`;
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
        text: 'Continue to upload, or look through the photos once more.',
      };
    case 'ready':
      return {
        title: 'No photo is ready yet',
        text: 'Look at "Needs attention": most things are put right with one button.',
      };
    case 'left-out':
      return {
        title: 'Nothing is left out',
        text: 'Photos that you leave out are listed here, and can be taken back.',
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
        title: 'Nothing is to be sent again',
        text: 'Every photo of the last upload is in the SIS, or left out.',
      };
    case 'suggested':
      return {
        title: 'No student is suggested',
        text: 'Whose photo it is, is known for every photo here, or nothing speaks for anybody.',
      };
    case 'changed':
      return {
        title: 'No file has changed',
        text: 'Every file is the one that you decided about.',
      };
    case 'no-photo':
      return { title: 'Every student has a photo', text: 'Everybody on the roster is in this folder.' };
  }
}
