import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';

/** Uploads and deliveries that did not get to their end. @param when such as "on Monday at 9:40 AM". */

export const savedPartly = (when: string, there: number, all: number, folder: string) =>
  `The zip files that you started saving ${when} were not all saved: ${formatNumber(there)} of ${countOf(all, 'photo')} ${there === 1 ? 'is' : 'are'} in zip files in ${folder}.`;
export const sentPartly = (when: string, there: number, all: number) =>
  `The delivery started ${when} didn't finish. ${formatNumber(there)} of ${countOf(all, 'photo')} ${there === 1 ? 'is' : 'are'} on the SFTP server.`;
export const receivedPartly = (when: string, there: number, all: number) =>
  `The upload started ${when} didn't finish. The SIS has received ${formatNumber(there)} of ${countOf(all, 'photo')}.`;
export const importedPartly = (when: string, there: number, all: number) =>
  `The upload started ${when} didn't finish. ${formatNumber(there)} of ${countOf(all, 'photo')} ${there === 1 ? 'is' : 'are'} in the SIS.`;
export const stillImporting = (when: string, all: number) =>
  `The SIS was still importing the upload started ${when} when you closed it. It has received ${countOf(all, 'photo')}.`;

// What has to be done first.
export const openFolder = (folder: string) => `Open the folder "${folder}" to resume.`;
export const openPhotos = 'Open its photos to resume.';
export const chooseSftp = (server: string) => `It goes to ${server}. Choose that SFTP server to resume.`;
export const signIn = (system: string) => `It goes to ${system}. Sign in there to resume.`;
export const chooseSystem = (system: string) =>
  `This upload was started for ${system}. Switch back to ${system} in Settings to resume it.`;

// What resuming means, where it can resume at once.
export const notUploadedAgain = "Photos already in the SIS aren't uploaded again.";
export const notSentAgain = "Photos already delivered aren't sent again.";

export const resume = 'Resume';
export const openFolderButton = 'Open folder';
export const otherOptions = 'Other delivery options';
export const openSettings = 'Open Settings';
export const dismiss = 'Dismiss';
