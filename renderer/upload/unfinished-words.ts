import { countOf } from '../../electron/core/amounts.ts';
import { countMeant, type UnfinishedRun } from '../../electron/core/run-record.ts';
import { whenInWords } from '../history/when-in-words.ts';

/** What has to be done before an unfinished upload can go on. */
export type ResumeStep = 'continue' | 'open-folder' | 'sign-in';

export interface UnfinishedWords {
  readonly sentence: string;
  /** What is missing; null if it can go on at once. */
  readonly need: string | null;
  readonly step: ResumeStep;
}

/** "The upload of Monday 9:40 was not finished: 312 of 486 photos are in the SIS." and what it takes to go on. */
export function unfinishedInWords(run: UnfinishedRun, now: Date): UnfinishedWords {
  const { accepted, imported, rejected, isOpenFolder, isConnected, destination, folderName, state } = run;
  const when = whenInWords(run.startedMs, now);
  const meant = countMeant(run);
  const all = countOf(meant, 'photo');
  const settled = imported + rejected;
  // Of a run that broke off, what the SIS took is certain; what it made of it may not have been read any more.
  const inWords =
    accepted > settled
      ? `the SIS has taken ${accepted.toLocaleString('en-US')} of ${all}.`
      : `${imported.toLocaleString('en-US')} of ${all} ${imported === 1 ? 'is' : 'are'} in the SIS.`;
  const sentence =
    state === 'left' && accepted === meant
      ? `The SIS was still importing when you left the upload of ${when}: it has taken ${all}.`
      : `The upload of ${when} was not finished: ${inWords}`;
  if (!isOpenFolder) {
    const place = folderName === '' ? 'Its photos are not open.' : `Its folder "${folderName}" is not open.`;
    return { sentence, need: `${place} Open it to continue.`, step: 'open-folder' };
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

/** The newest upload of the open folder that can go on as things are. */
export function resumableRun(runs: readonly UnfinishedRun[]): UnfinishedRun | null {
  return runs.find(({ isOpenFolder, isConnected }) => isOpenFolder && isConnected) ?? null;
}
