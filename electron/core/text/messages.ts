import { traitsOfKind } from '../delivery/destination-traits.ts';
import type { OutcomeWords } from '../delivery/outcome.ts';
import { countMeant, type RunRecord } from '../delivery/run-record.ts';
import { countOf, sizeInWords } from '../shared/amounts.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Failure } from '../shared/failure.ts';
import { isNetworkCode } from '../shared/network-codes.ts';
import { isPolicyCode } from '../shared/policy-codes.ts';
import { isSftpCode } from '../shared/sftp-codes.ts';
import { isSystemCode } from '../shared/system-codes.ts';
import type { Preset } from '../systems/preset.ts';
import { certificateSentence, networkSentence } from './messages-network.ts';
import { policySentence } from './messages-policy.ts';
import { safetySentence } from './messages-safety.ts';
import { sftpSentence } from './messages-sftp.ts';
import { systemSentence } from './messages-systems.ts';

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
      return 'You stopped it. What was done by then stays as it is.';
    case 'not-yet':
      return `Not yet${told}.`;
    case 'bad-request':
      return `That does not work${told}.`;
    case 'busy':
      return 'Something else is still going on. Wait for its end, or stop it first.';
    case 'state-in-use':
      return 'Another upload is using this state folder. Wait until it has ended, or choose another folder.';
    case 'journal-damaged':
    case 'journal-newer':
    case 'journal-set-aside':
    case 'report-lost':
    case 'sis-job-endless':
    case 'sis-other-zip':
    case 'sent-before':
      return safetySentence(code, detail);
    case 'no-folder-open':
      return 'No folder of photos is open. Choose one first.';
    case 'still-checking':
      return 'The photos are still being checked. Try again when that is done.';
    case 'folder-missing':
      return `The folder${named} is not there. Check its name, or whether its disk is plugged in.`;
    case 'folder-unreadable':
      return `You may not read the folder${named}. Ask for the permission, or copy it.`;
    case 'folder-in-use':
      return `Another program is using${named || ' this folder'}, or it is still being copied. Close it there, or wait, then open it again.`;
    case 'folder-unavailable':
      return `The folder${named} cannot be read just now: its cloud, share or disk does not answer. Look whether it is connected, then open it again.`;
    case 'folder-empty':
      return `There are no photos in${named || ' this folder'}. Choose the folder that holds them.`;
    case 'not-a-folder-or-zip':
      return `This is neither a folder nor a zip${told}. Choose the folder that holds the photos.`;
    case 'zip-damaged':
      return `This zip is damaged or only a part of it${aside}. Nothing was taken from it: copy or download it again.`;
    case 'other-archive':
      return `This is ${detail || 'an archive'}, and Picture Day opens zips only. Unpack it yourself, then choose the folder.`;
    case 'zip-unknown-packing':
      return 'This zip is packed in a way that Picture Day does not know. Unpack it yourself, then choose the folder.';
    case 'zip-encrypted':
      return 'This zip is protected with a password. Unpack it yourself, then choose the folder.';
    case 'zip-unsafe-name':
      return `This zip holds a file that would land outside its own folder${aside}. It is not safe, so nothing was taken from it.`;
    case 'zip-too-many-entries':
      return `This zip holds too many files${aside}. Nothing was taken from it: choose a zip with photos only.`;
    case 'zip-too-big-unpacked':
      return `This zip would grow far too big when unpacked${aside}. Nothing was taken from it: choose a zip with photos only.`;
    case 'roster-missing':
      return `The roster${named} is not there. Check its name, or whether its disk is plugged in.`;
    case 'roster-unreadable':
      return `You may not read the roster${named}. Ask for the permission, or copy it.`;
    case 'roster-in-use':
      return `Another program is using the roster${named}. Close it there, then choose the roster again.`;
    case 'roster-unavailable':
      return `The roster${named} cannot be read just now: its cloud, share or disk does not answer. Look whether it is connected, then choose it again.`;
    case 'roster-not-a-list':
      return `This is not a list of students${detail ? ` but ${detail}` : ''}. Export it as CSV or Excel (XLSX) and choose that file.`;
    case 'roster-empty':
      return `There are no students in the roster${named}. Export it once more, then choose it again.`;
    case 'roster-locked':
      return 'This roster is protected with a password. Open it in Excel, save it without the password, and choose it again.';
    case 'roster-damaged':
      return `This roster is damaged or only a part of it${aside}. Export it once more, then choose it again.`;
    case 'roster-quote-open':
      return `A quotation mark is left open in this roster${aside}, so its columns cannot be told apart. Close it, or export the roster once more.`;
    case 'roster-no-ids':
      return 'No column of this roster can be student IDs. Export it with the IDs that the photos are named by.';
    case 'roster-no-users':
      return 'This holds no OneRoster file "users.csv", which lists the students. Choose the OneRoster export, or a CSV or Excel file.';
    case 'roster-changes-only':
      return 'This OneRoster export holds only what has changed since the last one (delta). Export all of it (bulk), and choose that.';
    case 'roster-no-column':
      return `The roster has no column${named}, and this system goes by it. Open the roster that has it, or choose another column in Settings.`;
    case 'roster-none-there':
      return `${detail || 'This system'} has no list of students to give. Open a roster file instead.`;
    case 'nothing-to-undo':
      return 'There is nothing to put back: only what the last upload of the open folder has replaced can be.';
    case 'roster-row-too-long':
      return `A row of this roster has more cells than there are headings${aside}, so its columns cannot be told apart. Export the roster once more.`;
    case 'roster-too-big':
      return `This roster is too big to read${aside}. Export only the students of your school, as CSV.`;
    case 'disk-full':
      return `There is no room left on the disk${named}. Make some room, then try again.`;
    case 'cannot-write':
      return `Nothing can be written to${named || ' this folder'}. Choose another folder, or ask for the permission.`;
    case 'opt-outs-need-roster':
      return 'The list of families who want no photo has students without an ID, and without a roster nobody can say whose photos these are. Open the roster in the review, or say there not to use the list.';
    case 'opt-outs-undecided':
      return `${asSentence(`Nothing is sent yet${told}`)} Correct the list and open it again, or say in the window, under "Roster", what counts.`;
    case 'opt-outs-unread':
      return `The list of families who want no photo${named} could not be read. Open it again under "Roster", or say there that there is none: nothing leaves until then.`;
    case 'index-undecided':
      return "The photographer's list gives some photos to other students than the files' names do, or cannot be read. Say in the review whether to go by it: nothing leaves until then.";
    case 'not-renamed-here':
      return 'Only the files of an opened folder can be renamed, not those of a zip or loose photos.';
    case 'cannot-copy':
      return 'The text could not be copied. Try again, or select it and copy it yourself.';
    case 'zips-in-the-way':
      return `There are zips in the way${told}. Choose an empty folder, or move them away.`;
    case 'file-in-the-way':
      return `There is already a file of that name${told}. Nothing is overwritten: choose an empty folder, or move it away.`;
    case 'saved-file-missing':
      return `The file${named} is no longer where it was saved, or cannot be read. Plug its drive in again, or save the zip files once more.`;
    case 'saved-file-changed':
      return `The file${named} is not the one that Picture Day saved. Do not upload it: save the zip files once more, into an empty folder.`;
    case 'drag-too-late':
      return `Picture Day had to check the file${named} first. It is ready now: drag it again.`;
    case 'among-the-photos':
      return `The photos themselves lie here${aside}: their copies would show up beside them. Choose another folder.`;
    case 'no-token':
      return detail === undefined
        ? 'There is no token for the SIS yet. Type it in the settings.'
        : `There is no token for the SIS: put it in the environment variable${named}.`;
    case 'keyring-locked':
      return keyringLocked;
    case 'sis-address':
      return `This is not the address of a SIS${told}. It looks like https://sis.example.org.`;
    case 'sis-unreachable':
      return `The SIS cannot be reached${detail ? ` at ${detail}` : ''}. Check the address and the network, then try again.`;
    case 'sis-no-answer':
      return 'The SIS did not answer. Try again later.';
    case 'sis-cut-off':
      return 'The connection to the SIS broke off. Try again.';
    case 'sis-certificate':
      return certificateSentence(detail);
    case 'sis-unauthorized':
      return 'The SIS does not accept this token. Ask for a new one.';
    case 'sis-no-permission':
      return (
        'You do not have the permission "Import Student Photos" in the SIS. Ask for it; ' +
        'or put the zips on the SFTP and send the SIS an e-mail: they then load the photos.'
      );
    case 'sis-too-big':
      // Zips of several photos are made smaller until the SIS takes them.
      return 'A photo is too big for the SIS, even alone in a zip. Save a smaller copy of it, then upload that.';
    case 'sis-busy':
      return 'The SIS is too busy just now. Try again later.';
    case 'sis-error':
      return `The SIS has a problem of its own${aside}. Try again later.`;
    case 'sis-not-a-sis':
      return `Something other than the SIS answered${aside}: a web filter, a sign-in page, or a wrong address. Ask your IT department.`;
    case 'sis-refused':
      return asSentence(`The SIS refused this${told}`);
    case 'sis-job-gone':
      return `The SIS does not know job${named} any more, so nobody can say what became of its photos. Look in the SIS whether they are there before you send them again.`;
    case 'update-failed':
      return `Picture Day could not find out whether there is a new version${detail ? `: ${detail} gave no answer that it understands` : ''}. Try again later.`;
    case 'engine-gone':
      return 'The part of Picture Day that does the work has stopped. Close Picture Day and open it again.';
    case 'bug':
      return 'Something went wrong in Picture Day itself. Please report it.';
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
    return `Going on with the zips ${from}: ${run.delivered} of ${all} are saved.`;
  if (traitsOfKind[run.destination.kind].takes === 'photos')
    return `Going on with the photos ${from}: ${run.accepted} of ${all} are done.`;
  return run.destination.kind === 'sftp'
    ? `Going on with the delivery ${from}: ${run.delivered} of ${all} are on the SFTP.`
    : `Going on with the upload ${from}: the SIS has taken ${run.accepted} of ${all}.`;
}

/** @param file where it was put. */
export function journalSetAside(file: string): string {
  return `The list of earlier uploads was damaged. It was put aside as ${file}, and a new one was begun.`;
}

export function reviewSetAside(file: string): string {
  return `What was decided about photos before could not be read. It was put aside as ${file}: look through the review again.`;
}

export const outcomeWords: OutcomeWords = {
  jobFailed: (reason) =>
    asSentence(`The SIS's import job failed${reason ? `: ${reason}` : '. Its log does not say why.'}`),
  notInLog: "The SIS's log does not mention this photo, so it is not counted as imported.",
  rejectedUnsaid: 'The SIS rejected it without saying why.',
};

/** Of a photo in a zip that lies in a folder. */
export const inFolderReason =
  'It is in a zip in a folder. Nobody can watch from here whether a system imports it.';

export const notSentWords = {
  leftOut: 'You left it out.',
  stopped: 'It all ended before its turn.',
  zipFailed: (failure: Failure) =>
    failure.code === 'sis-too-big'
      ? 'This photo is too big for the SIS, even alone in a zip. Save a smaller copy of it.'
      : `Its zip was not accepted. ${failureSentence(failure)}`,
  zipUnsure: (failure: Failure) =>
    `Its zip may have arrived all the same. ${failureSentence(failure)} Look at the SIS's jobs before you send this photo again.`,
  untracked: (jobId: string) =>
    `The SIS has its zip, but job ${jobId} was not seen to end. Look at that job before you send this photo again.`,
  jobGone: (jobId: string) =>
    `The SIS had its zip, but does not know job ${jobId} any more. Look in the SIS whether this photo is there before you send it again.`,
  otherZip: (jobId: string) =>
    `The SIS's job ${jobId} was about another zip, so nobody can say what became of this photo. Look in the SIS before you send it again.`,
  overPhotoLimit: (bytes: number, { name, maximumPhotoBytes }: Pick<Preset, 'name' | 'maximumPhotoBytes'>) =>
    `${name} takes photos of at most ${sizeInWords(maximumPhotoBytes ?? 0)}. This one still has ${sizeInWords(bytes)}, as small as it can be made. Save a smaller copy.`,
  changedSince: 'The file has changed since you decided about it. Look at it, and say what holds.',
  goneSince: 'This file was to be sent, but it is not in the folder any more.',
  changed: 'The file kept changing while it was packed. Check the folder again.',
  noOtherId: 'The roster has no ID of this student for this system.',
  cannotBeNamed: (id: string) => `The ID that the roster has for this system cannot name a file: ${id}`,
  sharedOtherId: 'The roster gives two students the same ID for this system, so neither photo was sent.',
  putBack: 'You put the former photo back.',
  /** It was on its way when all ended. */
  unsure:
    'This photo was on its way when the upload ended, so it may have arrived. Continue the upload, or upload the photo again: Picture Day looks first.',
  /** The system took it, and nobody can say that it is there. */
  unconfirmed: (failure: Failure) =>
    `The system took this photo, but Picture Day could not read it back. ${failureSentence(failure)} Look at this student there, or upload the photo again.`,
} as const;
