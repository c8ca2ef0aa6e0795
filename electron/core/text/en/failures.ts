import type { FailureCode } from '../../shared/failure.ts';
import type { NetworkCode } from '../../shared/network-codes.ts';
import type { PolicyCode } from '../../shared/policy-codes.ts';
import type { SftpCode } from '../../shared/sftp-codes.ts';
import type { SystemCode } from '../../shared/system-codes.ts';
import { asSentence } from '../as-sentence.ts';
import type { DetailText } from '../detail-text.ts';

type OtherCode = Exclude<FailureCode, SftpCode | SystemCode | NetworkCode | PolicyCode | 'sis-certificate'>;

/** A failure as a sentence: no code, no blame. */
export const sentences: Readonly<Record<OtherCode, DetailText>> = {
  cancelled: 'You canceled this. Anything already finished stays as it is.',
  'not-yet': ({ told }) =>
    `This isn't possible yet${told}. Wait for the current step to finish, then try again.`,
  'bad-request': ({ told }) => `Picture Day couldn't do that${told}.`,
  busy: 'Something else is still in progress. Wait for it to finish, or stop it first.',
  'state-in-use':
    'Another upload is using this state folder. Wait until it is finished, or choose another folder.',
  'no-folder-open': 'No photo folder is open. Open one first.',
  'still-checking': 'Photos are still being checked. Try again when that is finished.',
  'folder-missing': ({ named }) =>
    `Can't find the folder${named}. Check the name, or whether the drive is connected.`,
  'folder-unreadable': ({ named }) =>
    `You don't have permission to open the folder${named}. Ask IT for access, or copy the folder to your computer.`,
  'folder-in-use': ({ named }) =>
    `Another program is using${named || ' this folder'}, or it is still being copied. Close it there, or wait, then open it again.`,
  'folder-unavailable': ({ named }) =>
    `The folder${named} can't be read right now: its cloud drive, network share, or disk isn't responding. Check that it is connected, then open the folder again.`,
  'folder-empty': ({ named }) =>
    `There are no photos in${named || ' this folder'}. Choose the folder that contains them.`,
  'not-a-folder-or-zip': ({ told }) =>
    `This isn't a folder or a zip file${told}. Choose the folder that contains the photos.`,
  'zip-damaged': ({ aside }) => `This zip file is damaged or incomplete${aside}. Download or copy it again.`,
  'other-archive': ({ detail }) =>
    `This is ${detail || 'an archive'}, and Picture Day only opens zip files. Unpack it, then choose the folder.`,
  'zip-unknown-packing':
    "This zip file uses a format that Picture Day can't open. Unpack it, then choose the folder.",
  'zip-encrypted': 'This zip file is protected with a password. Unpack it, then choose the folder.',
  'zip-unsafe-name': ({ told }) =>
    `This zip file isn't safe to open (it would write files outside its folder)${told}. Nothing was unpacked.`,
  'zip-too-many-entries': ({ aside }) =>
    `This zip file contains too many files${aside}. Choose one with photos only.`,
  'zip-too-big-unpacked': ({ aside }) =>
    `This zip file is too large when unpacked${aside}. Choose one with photos only.`,
  'roster-missing': ({ named }) =>
    `Can't find the roster${named}. Check the name, or whether the drive is connected.`,
  'roster-unreadable': ({ named }) =>
    `You don't have permission to open the roster${named}. Ask IT for access, or copy the file to your computer.`,
  'roster-in-use': ({ named }) =>
    `Another program is using the roster${named}. Close it there, then choose the roster again.`,
  'roster-unavailable': ({ named }) =>
    `The roster${named} can't be read right now: its cloud drive, network share, or disk isn't responding. Check that it is connected, then choose the roster again.`,
  'roster-not-a-list': ({ detail }) =>
    `This isn't a student list${detail ? ` (it is ${detail})` : ''}. Export the roster as CSV or Excel (XLSX) and choose that file.`,
  'roster-empty': ({ named }) =>
    `There are no students in the roster${named}. Export it again, then choose it again.`,
  'roster-locked':
    'This roster is protected with a password. Open it in Excel, save it without the password, and choose it again.',
  'roster-damaged': ({ aside }) =>
    `This roster file is damaged or incomplete${aside}. Export it again, then choose it again.`,
  'roster-quote-open': ({ aside }) =>
    `This roster has an unmatched quotation mark${aside}, so Picture Day can't read its columns. Add the missing quotation mark, or export the roster again.`,
  'roster-no-ids':
    'No student ID column was found in this roster. Export it with the IDs that are used in the photo file names.',
  'roster-no-users':
    'This file does not contain "users.csv", the student list of a OneRoster export. Choose the OneRoster export, or a CSV or Excel file.',
  'roster-changes-only':
    'This OneRoster export contains only changes since the last one (delta). Make a full (bulk) export, and choose that.',
  'roster-no-column': ({ named }) =>
    `The roster has no column${named}, which this system needs. Load a roster that has it, or choose another column in Settings.`,
  'roster-none-there': ({ detail }) =>
    `Can't load a roster from ${detail || 'this system'}: it doesn't provide one. Choose a roster file instead.`,
  'nothing-to-undo':
    'There is nothing to restore: you can restore only photos that the last upload from the open folder replaced.',
  'roster-row-too-long': ({ aside }) =>
    `A row in this roster has more cells than there are headings${aside}, so Picture Day can't read its columns. Export the roster again.`,
  'roster-too-big': ({ aside }) =>
    `This roster is too big to read${aside}. Export only your school's students, as CSV.`,
  'disk-full': ({ aside }) => `The disk is full${aside}. Free up space, then try again.`,
  'cannot-write': ({ named }) =>
    `You don't have permission to save to${named || ' this folder'}. Choose another folder, or ask IT for access.`,
  'opt-outs-need-roster':
    'The photo opt-out list has students without an ID, and Picture Day needs the roster to match them. Uploading is on hold until you load the roster in Review or remove the list there.',
  'opt-outs-undecided': ({ told }) =>
    `${asSentence(`Uploading is on hold${told}`)} Correct the list and open it again, or answer the question about it under "Roster".`,
  'opt-outs-unread': ({ named }) =>
    `Can't read the photo opt-out list${named}. Uploading is on hold until you open it again or remove it under "Roster".`,
  'index-undecided':
    "The photographer's list names different students than the file names do for some photos, or it can't be read. Uploading is on hold until you choose in Review whether to use it.",
  'not-renamed-here':
    'You can rename files only in an opened folder, not in a zip file or individual photos.',
  'cannot-print': ({ told }) =>
    `Couldn't print${told}. Check the printer and try again, or save as PDF and print that.`,
  'cannot-copy': "Couldn't copy the text. Try again, or select it and copy it yourself.",
  'zips-in-the-way': ({ told }) =>
    `The folder already contains zip files${told}. Choose an empty folder, or move them.`,
  'file-in-the-way': ({ told }) =>
    `There is already a file with that name${told}. Nothing is overwritten: choose an empty folder, or move the file.`,
  'saved-file-missing': ({ named }) =>
    `The file${named} is no longer where it was saved, or can't be read. Connect its drive, or save the zip files again.`,
  'saved-file-changed': ({ named }) =>
    `The file${named} is not the one that Picture Day saved. Do not upload it. Save the zip files again, to an empty folder.`,
  'practice-only':
    'This is practice: photos go to the practice system on this computer only. End the practice to use your own systems.',
  'practice-renaming':
    'This is practice: the original files are not renamed. End the practice to rename them.',
  'practice-during-upload':
    "An upload is in progress, so you can't practice now. Wait until it is finished, or cancel it on the Upload screen.",
  'practice-not-started':
    'The practice could not be started. Make sure that there is room on the disk, then try again.',
  'drag-too-late': ({ named }) =>
    `Picture Day had to check the file${named} first. It is ready now: drag it again.`,
  'among-the-photos': ({ aside }) =>
    `This folder contains the original photos${aside}. Choose another folder, so the copies don't get mixed up with them.`,
  'no-token': ({ detail, named }) =>
    detail === ''
      ? 'No access token for the SIS has been entered yet. Enter it in Settings.'
      : `There is no access token for the SIS: put it in the environment variable${named}.`,
  'keyring-locked':
    "What you saved is safe, but this computer's keyring is locked. Unlock it and try again; if that does not help, restart Picture Day.",
  'sis-address': ({ told }) => `This is not a SIS web address${told}. It looks like https://sis.example.org.`,
  'sis-unreachable': ({ detail }) =>
    `Can't reach the SIS${detail ? ` at ${detail}` : ''}. Check the address and the network, then try again.`,
  'sis-no-answer': 'The SIS did not answer. Try again later.',
  'sis-cut-off': 'The connection to the SIS was interrupted. Try again.',
  'sis-unauthorized': 'The SIS does not accept this access token. Ask your SIS administrator for a new one.',
  'sis-no-permission':
    'You do not have the permission "Import Student Photos" in the SIS. Ask your SIS administrator for it, ' +
    'or send the zip files by SFTP and email SIS support to import them.',
  // Zips of several photos are made smaller until the SIS takes them.
  'sis-too-big':
    'A photo is too big for the SIS, even alone in a zip file. Save a smaller copy, then upload that.',
  'sis-busy': 'The SIS is too busy right now. Try again later.',
  'sis-error': ({ aside }) => `The SIS reported an internal problem${aside}. Try again later.`,
  'sis-not-a-sis': ({ aside }) =>
    `Something other than the SIS answered${aside}: a web filter, a sign-in page, or a wrong address. Ask your IT department.`,
  'sis-refused': ({ told }) => asSentence(`The SIS refused this${told}`),
  'sis-job-gone': ({ named }) =>
    `The SIS no longer has import job${named}, so Picture Day can't tell what happened to its photos. Check whether they are in the SIS before you upload them again.`,
  'update-failed': ({ detail }) =>
    `Picture Day couldn't check for a new version${detail ? ` (unexpected answer from ${detail})` : ''}. Try again later.`,
  'engine-gone': 'Picture Day stopped working. Close it and open it again.',
  bug: 'Picture Day ran into a problem. Please report it.',
  // So that no photo is sent twice, and none is called done that is not.
  'journal-damaged': ({ named }) =>
    `The list of earlier uploads${named} is damaged, so Picture Day can't tell what the SIS already has. Nothing was uploaded. Check Scheduled Jobs in the SIS first.`,
  'journal-newer': ({ named }) =>
    `The list of earlier uploads${named} was written by a newer version of Picture Day. Nothing was uploaded. Install that version.`,
  'journal-set-aside':
    "The list of earlier uploads was damaged and was set aside, so Picture Day can't tell what the SIS already has. Nothing was uploaded. Check Scheduled Jobs in the SIS, then click Upload again to upload anyway.",
  'report-lost': ({ aside }) =>
    `The report could not be written${aside}. Run the same command again: it reports what the upload did, and uploads nothing twice.`,
  'sis-job-endless': ({ named }) =>
    `The SIS's import job${named} is taking too long, so Picture Day stopped waiting. Resume the upload later to check on it again.`,
  'sis-other-zip': ({ aside }) =>
    `The SIS answered about a different zip file than the one that was uploaded${aside}. Check Scheduled Jobs in the SIS before you upload these photos again.`,
  'sent-before': ({ aside }) =>
    `Some of these photos are in an unfinished upload${aside} and would be uploaded twice. Resume or dismiss that upload first.`,
};

/** Clear text on a network: the token and the photos can be read by everybody on the way. */
export const notSecret =
  'Caution: this address begins with http://, so others on the network could see the access token and the photos. Ask your SIS administrator for an address with https://.';

/** @param file where it was put. */
export const journalSetAside = (file: string) =>
  `The list of earlier uploads was damaged. It was saved as ${file}, and a new list was started.`;
export const reviewSetAside = (file: string) =>
  `Your earlier review decisions could not be read. They were saved as ${file}. Check the photos in Review again.`;
