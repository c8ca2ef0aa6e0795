import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';

/** The screen where a folder is chosen. */
export const drag = 'Drag a folder of student photos here';
export const dragLead = 'Or a zip file, or individual photos. Nothing is uploaded until you click Upload.';
export const chooseFolder = 'Choose folder…';
export const drop = 'Drop to open';
export const saveFirst = 'Save this file to your computer first, then drag it here.';

export const reading = 'Reading your photos…';
export const readingBar = 'Reading your photos';
export const checkingBar = 'Checking photos';
export const readingFolder = (folder: string, files: number) =>
  `Reading "${folder}": ${countOf(files, 'file')} so far`;
/** Several files that were chosen or dropped together. */
export const readingFiles = (files: number) => `Reading your files: ${countOf(files, 'file')} so far`;
export const checking = (checked: number, all: number) =>
  `Checking photos for damage: ${formatNumber(checked)} of ${formatNumber(all)}`;
export const canceled = 'You canceled before all photos were read. Open the folder again to continue.';
/** With the folder's name in place of `{folder}`. */
export const folderOpen = (photos: number) => `{folder} is open: ${countOf(photos, 'photo')}.`;
export const filesOpen = (photos: number) => `Your files are open: ${countOf(photos, 'photo')}.`;
export const goToReview = 'Go to review';
/** In place of a folder's name. */
export const files = (count: number) => countOf(count, 'file');

export const recent = 'Recent';
export const unfinished = (uploads: number) => (uploads === 1 ? 'Unfinished upload' : 'Unfinished uploads');
export const showAllInHistory = 'Show all in History';

/** For those who hear the screen. */
export const announced = {
  reading: 'Reading your photos.',
  checked: (photos: number, needAttention: number) =>
    needAttention === 1
      ? `${countOf(photos, 'photo')} checked. 1 needs attention.`
      : `${countOf(photos, 'photo')} checked. ${formatNumber(needAttention)} need attention.`,
};
