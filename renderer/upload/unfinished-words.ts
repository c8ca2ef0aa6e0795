import { countOf } from '../../electron/core/amounts.ts';
import { countMeant, type UnfinishedRun } from '../../electron/core/run-record.ts';
import { whenInWords } from '../history/when-in-words.ts';

/** What has to be done before an unfinished upload or delivery can go on. */
export type ResumeStep = 'continue' | 'open-folder' | 'sign-in' | 'choose-sftp';

export interface UnfinishedWords {
  readonly sentence: string;
  /** What is missing; null if it can go on at once. */
  readonly need: string | null;
  readonly step: ResumeStep;
}

/** Where it goes now: what is signed in at, and the address of the SFTP in the settings. */
export interface Goals {
  readonly sftpAddress: string | null;
}

function deliverySentence(run: UnfinishedRun, when: string): string {
  const { delivered } = run;
  const all = countOf(countMeant(run), 'photo');
  const there = `${delivered.toLocaleString('en-US')} of ${all} ${delivered === 1 ? 'is' : 'are'} on the SFTP`;
  return `The delivery of ${when} was not finished: ${there}.`;
}

function uploadSentence(run: UnfinishedRun, when: string): string {
  const { accepted, imported, rejected, state } = run;
  const meant = countMeant(run);
  const all = countOf(meant, 'photo');
  const settled = imported + rejected;
  // Of a run that broke off, what the SIS took is certain; what it made of it may not have been read any more.
  const inWords =
    accepted > settled
      ? `the SIS has taken ${accepted.toLocaleString('en-US')} of ${all}.`
      : `${imported.toLocaleString('en-US')} of ${all} ${imported === 1 ? 'is' : 'are'} in the SIS.`;
  return state === 'left' && accepted === meant
    ? `The SIS was still importing when you left the upload of ${when}: it has taken ${all}.`
    : `The upload of ${when} was not finished: ${inWords}`;
}

/** "The upload of Monday 9:40 was not finished: 312 of 486 photos are in the SIS." and what it takes to go on. */
export function unfinishedInWords(run: UnfinishedRun, now: Date, { sftpAddress }: Goals): UnfinishedWords {
  const { isOpenFolder, isConnected, destination, folderName } = run;
  const isSftp = destination.kind === 'sftp';
  const when = whenInWords(run.startedMs, now);
  const sentence = isSftp ? deliverySentence(run, when) : uploadSentence(run, when);
  if (!isOpenFolder) {
    const place = folderName === '' ? 'Its photos are not open.' : `Its folder "${folderName}" is not open.`;
    return { sentence, need: `${place} Open it to continue.`, step: 'open-folder' };
  }
  if (isSftp) {
    return destination.label === sftpAddress
      ? { sentence, need: null, step: 'continue' }
      : {
          sentence,
          need: `It goes to ${destination.label}. Choose that SFTP to continue.`,
          step: 'choose-sftp',
        };
  }
  if (!isConnected) {
    return {
      sentence,
      need: `It goes to ${destination.label}. Sign in there to continue.`,
      step: 'sign-in',
    };
  }
  return { sentence, need: null, step: 'continue' };
}

/** The newest upload of the open folder to the SIS that can go on as things are. */
export function resumableRun(runs: readonly UnfinishedRun[]): UnfinishedRun | null {
  return runs.find(({ isOpenFolder, isConnected }) => isOpenFolder && isConnected) ?? null;
}

/** The newest delivery of the open folder to this SFTP that did not get to its end. */
export function resumableDelivery(
  runs: readonly UnfinishedRun[],
  { sftpAddress }: Goals,
): UnfinishedRun | null {
  const isHere = ({ isOpenFolder, destination }: UnfinishedRun) =>
    isOpenFolder && destination.kind === 'sftp' && destination.label === sftpAddress;
  return runs.find(isHere) ?? null;
}
