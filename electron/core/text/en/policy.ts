import { countOf } from '../../shared/amounts.ts';
import type { PolicyCode } from '../../shared/policy-codes.ts';
import type { DetailText } from '../detail-text.ts';

export const setByIt = 'Set by your IT department';

const renamingOff =
  "Your IT department has turned off renaming files on this computer. You don't need it to upload: photos are named correctly during upload.";

/** What was refused because of the policy. */
export const failures: Readonly<Record<PolicyCode, DetailText>> = {
  'policy-broken': ({ aside }) =>
    `Picture Day can't use the settings that your IT department made for this computer${aside}, so this was not done. Ask your IT department to fix them.`,
  'policy-setting': ({ told }) => `Your IT department has set this${told}. You can't change it here.`,
  'policy-destination':
    'Your IT department has set where photos can be sent from this computer, and this is not one of those places. Select one of the destinations in Settings.',
  'policy-sis': ({ detail }) =>
    `Your IT department allows uploads from this computer only to ${detail || 'another one'}. Nothing was uploaded.`,
  'policy-preset': ({ detail }) =>
    `Your IT department allows only ${detail || 'another one'} as the system on this computer.`,
  'policy-sftp': ({ detail }) =>
    `Your IT department allows only the SFTP server ${detail || 'another one'} on this computer. Nothing was sent.`,
  'policy-host-key':
    'This is not the fingerprint that your IT department set for the SFTP server. Nothing was sent.',
  'policy-renaming': renamingOff,
  'policy-update': 'Your IT department has turned off checking for new versions on this computer.',
};

/** What a person in a school reads where the policy file cannot be used; IT reads the problems below it. */
export const broken =
  "Picture Day can't use the settings that your IT department made for this computer. You can check and review photos, but you can't upload until IT fixes the settings.";

/** For the command line and the log: what the author of the file has to know. @param problems sentences. */
export const brokenFile = (file: string, problems: string) =>
  `The policy file ${file} cannot be used, so nothing is sent until it is fixed. ${problems}`;

/** For the log and the command line. */
export const unchecked = (file: string, why: string) =>
  `Whether only administrators can write the policy file ${file} could not be checked with PowerShell (${why}). The file is used anyway.`;

const howToProtect = 'Protect them with icacls as docs/it/managed-settings.md says.';

/** For IT: why a policy file of Windows is not trusted. */
export const permissionsKeptBack = `Windows doesn't show who can write to the file or its folder: everyone on this computer needs permission to read their permissions. ${howToProtect}`;
export const otherWriter = {
  fileOwner: (owner: string) => `The file belongs to ${owner}, not to Administrators. ${howToProtect}`,
  folderOwner: (owner: string) => `Its folder belongs to ${owner}, not to Administrators. ${howToProtect}`,
  file: (who: string) => `The file can be written by others than administrators (${who}). ${howToProtect}`,
  folder: (who: string) =>
    `Its folder can be written by others than administrators (${who}). ${howToProtect}`,
  fileNoList: `The file can be written by everyone: it has no access list. ${howToProtect}`,
  folderNoList: `Its folder can be written by everyone: it has no access list. ${howToProtect}`,
  fileUnreadable: `The file has permissions that Picture Day doesn't understand. ${howToProtect}`,
  folderUnreadable: `Its folder has permissions that Picture Day doesn't understand. ${howToProtect}`,
};

/** What was deleted because it is old. */
export const forgottenRuns = (uploads: number, days: number) =>
  `${countOf(uploads, 'upload')} ended more than ${countOf(days, 'day')} ago and ${uploads === 1 ? 'was' : 'were'} deleted from the history.`;
export const forgottenPhotos = (photos: number, days: number) =>
  `Picture Day no longer knows that ${countOf(photos, 'photo')} ${photos === 1 ? 'was' : 'were'} sent more than ${countOf(days, 'day')} ago.`;
export const sisUnaffected = 'Photos in the SIS are not affected.';

/** For the command line, where a larger zip was asked for. @param size such as "60 MB". */
export const largestZip = (size: string) =>
  `Your IT department has limited zip files on this computer to ${size}.`;
