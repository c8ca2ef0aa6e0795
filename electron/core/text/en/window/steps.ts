import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';

/** The four steps in the rail, each with its state in a few words. */
/** In place of "Upload", where zip files are saved. */
export const saveZips = 'Save zip files';

export const chooseFolder = 'Choose a folder to start';
export const reading = (files: number) => `Reading ${countOf(files, 'file')}…`;
export const notOpened = "Couldn't open";
/** "486 photos · lincoln-fall". */
export const photosIn = (count: number, folder: string) => `${countOf(count, 'photo')} · ${folder}`;

export const noPhotos = 'No photos yet';
export const needAttention = (count: number) =>
  count === 1 ? '1 needs attention' : `${formatNumber(count)} need attention`;
export const checking = 'Checking…';
export const noProblems = 'No problems found';

export const notStarted = 'Not started';
export const preparing = 'Preparing photos';
/** @param percent such as "50%". */
export const pausedAt = (percent: string) => `Paused at ${percent}`;
export const paused = 'Paused';
export const waitingForNetwork = 'Waiting for the network';
export const signInAgain = 'Sign in again';
export const uploading = (percent: string) => `Uploading, ${percent}`;
export const importing = (percent: string) => `Importing, ${percent}`;
export const uploadingPhotos = 'Uploading photos';
export const sendingBySftp = 'Sending by SFTP';
export const stillImporting = 'SIS is still importing';
export const notFinished = 'Not finished';
export const zipsUploaded = (zips: number) => `Uploaded, ${countOf(zips, 'zip file')}`;
export const zipsSaved = (zips: number) => `${countOf(zips, 'zip file')} saved`;
export const zipsSent = (zips: number) => `${countOf(zips, 'zip file')} sent by SFTP`;
export const photosUploaded = (count: number) => `${countOf(count, 'photo')} uploaded`;

export const nothingUploaded = 'Nothing uploaded yet';
export const seeInSis = 'See it in your SIS';
export const importsFailed = (imports: number) => `${formatNumber(imports)} failed`;
export const importsInProgress = (imports: number) => `${formatNumber(imports)} in progress`;
export const importsFinished = (imports: number) => `${formatNumber(imports)} finished`;
export const photosRejected = (count: number) => `${formatNumber(count)} rejected`;
export const photosDone = (done: number, all: number) => `${formatNumber(done)} of ${formatNumber(all)} done`;
export const photosConfirmed = (confirmed: number, all: number) =>
  `${formatNumber(confirmed)} of ${formatNumber(all)} confirmed`;
