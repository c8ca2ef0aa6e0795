import { traitsOfKind } from '../../delivery/destination-traits.ts';
import type { OutcomeWords } from '../../delivery/outcome.ts';
import { countMeant, type RunRecord } from '../../delivery/run-record.ts';
import { countOf, sizeInWords } from '../../shared/amounts.ts';
import { assertNever } from '../../shared/assert-never.ts';
import type { Failure } from '../../shared/failure.ts';
import { isNetworkCode } from '../../shared/network-codes.ts';
import { isPolicyCode } from '../../shared/policy-codes.ts';
import { isSftpCode } from '../../shared/sftp-codes.ts';
import { isSystemCode } from '../../shared/system-codes.ts';
import type { Preset } from '../../systems/preset.ts';
import { certificateSentence, networkSentence } from './network.ts';
import { policySentence } from './policy.ts';
import { safetySentence } from './safety.ts';
import { sftpSentence } from './sftp.ts';
import { systemSentence } from './systems.ts';

/** The words of a SIS, which may lack their full stop. */
function asSentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

/** Said at the start too, where what is kept cannot be read. */
export const keyringLocked =
  "What you saved is safe, but this computer's keyring is locked. Unlock it and try again; if that does not help, restart Picture Day.";

/** A failure as a sentence: no code, no blame. */
export function failureSentence({ code, detail }: Failure): string {
  const named = detail ? ` ${detail}` : '';
  const told = detail ? `: ${detail}` : '';
  const aside = detail ? ` (${detail})` : '';
  if (isSftpCode(code)) return sftpSentence(code, detail);
  if (isSystemCode(code)) return systemSentence(code, detail);
  if (isNetworkCode(code)) return networkSentence(code, detail);
  if (isPolicyCode(code)) return policySentence(code, detail);
  switch (code) {
    case 'cancelled':
      return 'You canceled this. Anything already finished stays as it is.';
    case 'not-yet':
      return `This isn't possible yet${told}. Wait for the current step to finish, then try again.`;
    case 'bad-request':
      return `Picture Day couldn't do that${told}.`;
    case 'busy':
      return 'Something else is still in progress. Wait for it to finish, or stop it first.';
    case 'state-in-use':
      return 'Another upload is using this state folder. Wait until it is finished, or choose another folder.';
    case 'journal-damaged':
    case 'journal-newer':
    case 'journal-set-aside':
    case 'report-lost':
    case 'sis-job-endless':
    case 'sis-other-zip':
    case 'sent-before':
      return safetySentence(code, detail);
    case 'no-folder-open':
      return 'No photo folder is open. Open one first.';
    case 'still-checking':
      return 'Photos are still being checked. Try again when that is finished.';
    case 'folder-missing':
      return `Can't find the folder${named}. Check the name, or whether the drive is connected.`;
    case 'folder-unreadable':
      return `You don't have permission to open the folder${named}. Ask IT for access, or copy the folder to your computer.`;
    case 'folder-in-use':
      return `Another program is using${named || ' this folder'}, or it is still being copied. Close it there, or wait, then open it again.`;
    case 'folder-unavailable':
      return `The folder${named} can't be read right now: its cloud drive, network share, or disk isn't responding. Check that it is connected, then open the folder again.`;
    case 'folder-empty':
      return `There are no photos in${named || ' this folder'}. Choose the folder that contains them.`;
    case 'not-a-folder-or-zip':
      return `This isn't a folder or a zip file${told}. Choose the folder that contains the photos.`;
    case 'zip-damaged':
      return `This zip file is damaged or incomplete${aside}. Download or copy it again.`;
    case 'other-archive':
      return `This is ${detail || 'an archive'}, and Picture Day only opens zip files. Unpack it, then choose the folder.`;
    case 'zip-unknown-packing':
      return "This zip file uses a format that Picture Day can't open. Unpack it, then choose the folder.";
    case 'zip-encrypted':
      return 'This zip file is protected with a password. Unpack it, then choose the folder.';
    case 'zip-unsafe-name':
      return `This zip file isn't safe to open (it would write files outside its folder)${told}. Nothing was unpacked.`;
    case 'zip-too-many-entries':
      return `This zip file contains too many files${aside}. Choose one with photos only.`;
    case 'zip-too-big-unpacked':
      return `This zip file is too large when unpacked${aside}. Choose one with photos only.`;
    case 'roster-missing':
      return `Can't find the roster${named}. Check the name, or whether the drive is connected.`;
    case 'roster-unreadable':
      return `You don't have permission to open the roster${named}. Ask IT for access, or copy the file to your computer.`;
    case 'roster-in-use':
      return `Another program is using the roster${named}. Close it there, then choose the roster again.`;
    case 'roster-unavailable':
      return `The roster${named} can't be read right now: its cloud drive, network share, or disk isn't responding. Check that it is connected, then choose the roster again.`;
    case 'roster-not-a-list':
      return `This isn't a student list${detail ? ` (it is ${detail})` : ''}. Export the roster as CSV or Excel (XLSX) and choose that file.`;
    case 'roster-empty':
      return `There are no students in the roster${named}. Export it again, then choose it again.`;
    case 'roster-locked':
      return 'This roster is protected with a password. Open it in Excel, save it without the password, and choose it again.';
    case 'roster-damaged':
      return `This roster file is damaged or incomplete${aside}. Export it again, then choose it again.`;
    case 'roster-quote-open':
      return `This roster has an unmatched quotation mark${aside}, so Picture Day can't read its columns. Add the missing quotation mark, or export the roster again.`;
    case 'roster-no-ids':
      return 'No student ID column was found in this roster. Export it with the IDs that are used in the photo file names.';
    case 'roster-no-users':
      return 'This file does not contain "users.csv", the student list of a OneRoster export. Choose the OneRoster export, or a CSV or Excel file.';
    case 'roster-changes-only':
      return 'This OneRoster export contains only changes since the last one (delta). Make a full (bulk) export, and choose that.';
    case 'roster-no-column':
      return `The roster has no column${named}, which this system needs. Load a roster that has it, or choose another column in Settings.`;
    case 'roster-none-there':
      return `Can't load a roster from ${detail || 'this system'}: it doesn't provide one. Choose a roster file instead.`;
    case 'nothing-to-undo':
      return 'There is nothing to restore: you can restore only photos that the last upload from the open folder replaced.';
    case 'roster-row-too-long':
      return `A row in this roster has more cells than there are headings${aside}, so Picture Day can't read its columns. Export the roster again.`;
    case 'roster-too-big':
      return `This roster is too big to read${aside}. Export only your school's students, as CSV.`;
    case 'disk-full':
      return `The disk is full${aside}. Free up space, then try again.`;
    case 'cannot-write':
      return `You don't have permission to save to${named || ' this folder'}. Choose another folder, or ask IT for access.`;
    case 'opt-outs-need-roster':
      return 'The photo opt-out list has students without an ID, and Picture Day needs the roster to match them. Uploading is on hold until you load the roster in Review or remove the list there.';
    case 'opt-outs-undecided':
      return `${asSentence(`Uploading is on hold${told}`)} Correct the list and open it again, or answer the question about it under "Roster".`;
    case 'opt-outs-unread':
      return `Can't read the photo opt-out list${named}. Uploading is on hold until you open it again or remove it under "Roster".`;
    case 'index-undecided':
      return "The photographer's list names different students than the file names do for some photos, or it can't be read. Uploading is on hold until you choose in Review whether to use it.";
    case 'not-renamed-here':
      return 'You can rename files only in an opened folder, not in a zip file or individual photos.';
    case 'cannot-copy':
      return "Couldn't copy the text. Try again, or select it and copy it yourself.";
    case 'cannot-print':
      return `Couldn't print${told}. Check the printer and try again, or save as PDF and print that.`;
    case 'zips-in-the-way':
      return `The folder already contains zip files${told}. Choose an empty folder, or move them.`;
    case 'file-in-the-way':
      return `There is already a file with that name${told}. Nothing is overwritten: choose an empty folder, or move the file.`;
    case 'saved-file-missing':
      return `The file${named} is no longer where it was saved, or can't be read. Connect its drive, or save the zip files again.`;
    case 'saved-file-changed':
      return `The file${named} is not the one that Picture Day saved. Do not upload it. Save the zip files again, to an empty folder.`;
    case 'practice-only':
      return 'This is practice: photos go to the practice system on this computer only. End the practice to use your own systems.';
    case 'practice-renaming':
      return 'This is practice: the original files are not renamed. End the practice to rename them.';
    case 'practice-not-started':
      return 'The practice could not be started. Make sure that there is room on the disk, then try again.';
    case 'drag-too-late':
      return `Picture Day had to check the file${named} first. It is ready now: drag it again.`;
    case 'among-the-photos':
      return `This folder contains the original photos${aside}. Choose another folder, so the copies don't get mixed up with them.`;
    case 'no-token':
      return detail === undefined
        ? 'No access token for the SIS has been entered yet. Enter it in Settings.'
        : `There is no access token for the SIS: put it in the environment variable${named}.`;
    case 'keyring-locked':
      return keyringLocked;
    case 'sis-address':
      return `This is not a SIS web address${told}. It looks like https://sis.example.org.`;
    case 'sis-unreachable':
      return `Can't reach the SIS${detail ? ` at ${detail}` : ''}. Check the address and the network, then try again.`;
    case 'sis-no-answer':
      return 'The SIS did not answer. Try again later.';
    case 'sis-cut-off':
      return 'The connection to the SIS was interrupted. Try again.';
    case 'sis-certificate':
      return certificateSentence(detail);
    case 'sis-unauthorized':
      return 'The SIS does not accept this access token. Ask your SIS administrator for a new one.';
    case 'sis-no-permission':
      return (
        'You do not have the permission "Import Student Photos" in the SIS. Ask your SIS administrator for it, ' +
        'or send the zip files by SFTP and email SIS support to import them.'
      );
    case 'sis-too-big':
      // Zips of several photos are made smaller until the SIS takes them.
      return 'A photo is too big for the SIS, even alone in a zip file. Save a smaller copy, then upload that.';
    case 'sis-busy':
      return 'The SIS is too busy right now. Try again later.';
    case 'sis-error':
      return `The SIS reported an internal problem${aside}. Try again later.`;
    case 'sis-not-a-sis':
      return `Something other than the SIS answered${aside}: a web filter, a sign-in page, or a wrong address. Ask your IT department.`;
    case 'sis-refused':
      return asSentence(`The SIS refused this${told}`);
    case 'sis-job-gone':
      return `The SIS no longer has import job${named}, so Picture Day can't tell what happened to its photos. Check whether they are in the SIS before you upload them again.`;
    case 'update-failed':
      return `Picture Day couldn't check for a new version${detail ? ` (unexpected answer from ${detail})` : ''}. Try again later.`;
    case 'engine-gone':
      return 'Picture Day stopped working. Close it and open it again.';
    case 'bug':
      return 'Picture Day ran into a problem. Please report it.';
    default:
      return assertNever(code);
  }
}

/** @param startedAt the day and time, as people write it. */
export function goesOnSentence(
  run: Pick<RunRecord, 'folderName' | 'photos' | 'leftOut' | 'accepted' | 'delivered' | 'destination'>,
  startedAt: string,
): string {
  const from = `of "${run.folderName}" from ${startedAt}`;
  const all = countOf(countMeant(run), 'photo');
  if (run.destination.kind === 'folder')
    return `Resuming the zip files ${from}: ${run.delivered} of ${all} are saved.`;
  if (traitsOfKind[run.destination.kind].takes === 'photos')
    return `Resuming the upload ${from}: ${run.accepted} of ${all} are done.`;
  return run.destination.kind === 'sftp'
    ? `Resuming the delivery ${from}: ${run.delivered} of ${all} are on the SFTP server.`
    : `Resuming the upload ${from}: the SIS has received ${run.accepted} of ${all}.`;
}

/** @param file where it was put. */
export function journalSetAside(file: string): string {
  return `The list of earlier uploads was damaged. It was saved as ${file}, and a new list was started.`;
}

export function reviewSetAside(file: string): string {
  return `Your earlier review decisions could not be read. They were saved as ${file}. Check the photos in Review again.`;
}

export const outcomeWords: OutcomeWords = {
  jobFailed: (reason) =>
    asSentence(`The import failed${reason ? `: ${reason}` : '. The SIS gave no reason.'}`),
  notInLog: "The SIS didn't report a result for this photo.",
  rejectedUnsaid: 'The SIS rejected it without giving a reason.',
};

/** Of a photo in a zip that lies in a folder. */
export const inFolderReason =
  "It is in a zip file in a folder. Picture Day can't see whether a system imports it.";

export const notSentWords = {
  leftOut: 'You skipped it.',
  stopped: 'Not uploaded (the upload stopped first).',
  zipFailed: (failure: Failure) =>
    failure.code === 'sis-too-big'
      ? 'This photo is too big for the SIS, even alone in a zip file. Save a smaller copy.'
      : `Its zip file wasn't accepted. ${failureSentence(failure)}`,
  zipUnsure: (failure: Failure) =>
    `Its zip file may have arrived anyway. ${failureSentence(failure)} Check Scheduled Jobs in the SIS before you upload this photo again.`,
  untracked: (jobId: string) =>
    `The SIS has its zip file, but gave no final status for import job ${jobId}. Check that job in the SIS before you upload this photo again.`,
  jobGone: (jobId: string) =>
    `The SIS had its zip file, but no longer has import job ${jobId}. Check whether this photo is in the SIS before you upload it again.`,
  otherZip: (jobId: string) =>
    `The SIS's import job ${jobId} was about a different zip file, so Picture Day can't tell what happened to this photo. Check the SIS before you upload it again.`,
  overPhotoLimit: (bytes: number, { name, maximumPhotoBytes }: Pick<Preset, 'name' | 'maximumPhotoBytes'>) =>
    `${name} accepts photos up to ${sizeInWords(maximumPhotoBytes ?? 0)}. This one is still ${sizeInWords(bytes)} after it was reduced. Save a smaller copy.`,
  changedSince: 'The file changed after you reviewed it. Please review it again.',
  goneSince: 'This file is no longer in the folder.',
  changed: 'The file changed during upload. Check the folder again.',
  noOtherId: 'The roster has no ID for this student in this system.',
  cannotBeNamed: (id: string) => `The roster's ID for this system can't be used as a file name: ${id}`,
  sharedOtherId: 'The roster gives two students the same ID for this system, so neither photo was uploaded.',
  putBack: 'You restored the previous photo.',
  /** It was on its way when all ended. */
  unsure:
    'This photo was on its way when the upload ended, so it may have arrived. Continue the upload, or upload the photo again: Picture Day looks first.',
  /** The system took it, and nobody can say that it is there. */
  unconfirmed: (failure: Failure) =>
    `The system accepted this photo, but Picture Day could not confirm it. ${failureSentence(failure)} Check this student there, or upload the photo again.`,
} as const;
