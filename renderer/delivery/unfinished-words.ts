import type { Settings } from '../../electron/core/contract/settings.ts';
import { traitsOfKind } from '../../electron/core/delivery/destination-traits.ts';
import {
  countMeant,
  isBegunFor,
  type SystemChoice,
  type UnfinishedRun,
} from '../../electron/core/delivery/run-record.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { whenInSentence } from '../../electron/core/shared/dates.ts';
import { formatNumber } from '../../electron/core/shared/locale.ts';
import { findPreset } from '../../electron/core/systems/custom-preset.ts';
import { sftpAddressOf } from '../settings/sftp-entry.ts';
import { presetOf } from '../state/chosen-preset.ts';

/** What has to be done before an unfinished upload or delivery can go on. */
export type ResumeStep = 'continue' | 'open-folder' | 'sign-in' | 'choose-sftp' | 'choose-system';

export interface UnfinishedWords {
  readonly sentence: string;
  /** What is missing; null if it can go on at once. */
  readonly need: string | null;
  readonly step: ResumeStep;
}

/** Where photos go now, and for which system: as the settings say. */
export interface ChosenDestinations extends SystemChoice {
  readonly sftpAddress: string | null;
}

export function chosenDestinations(settings: Settings | null): ChosenDestinations {
  const { id: presetId } = presetOf(settings);
  return { sftpAddress: sftpAddressOf(settings), presetId, customPreset: settings?.customPreset ?? null };
}

function deliverySentence(run: UnfinishedRun, when: string): string {
  const { delivered } = run;
  const all = countOf(countMeant(run), 'photo');
  const isFolder = !traitsOfKind[run.destination.kind].usesNetwork;
  const place = isFolder ? `in zip files in ${run.destination.label}` : 'on the SFTP server';
  const there = `${formatNumber(delivered)} of ${all} ${delivered === 1 ? 'is' : 'are'} ${place}`;
  if (isFolder) return `Not all zip files of the delivery started ${when} were saved: ${there}.`;
  return `The delivery started ${when} did not finish. ${there}.`;
}

function uploadSentence(run: UnfinishedRun, when: string): string {
  const { accepted, imported, rejected, state } = run;
  const meant = countMeant(run);
  const all = countOf(meant, 'photo');
  const settled = imported + rejected;
  // Of a run that broke off, what the SIS took is certain; what it made of it may not have been read any more.
  const inWords =
    accepted > settled
      ? `The SIS has received ${formatNumber(accepted)} of ${all}.`
      : `${formatNumber(imported)} of ${all} ${imported === 1 ? 'is' : 'are'} in the SIS.`;
  return state === 'left' && accepted === meant
    ? `The SIS was still importing the upload started ${when} when you closed it. It has received ${all}.`
    : `The upload started ${when} did not finish. ${inWords}`;
}

/** "The upload started on Monday at 9:40 AM did not finish. 312 of 486 photos are in the SIS." and what it takes to go on. */
export function unfinishedInWords(
  run: UnfinishedRun,
  nowMs: number,
  destinations: ChosenDestinations,
): UnfinishedWords {
  const { sftpAddress } = destinations;
  const { isOpenFolder, isConnected, destination, folderName } = run;
  const isSftp = destination.kind === 'sftp';
  const when = whenInSentence(run.startedMs, nowMs);
  const isUpload = traitsOfKind[destination.kind].answers === 'job';
  const sentence = isUpload ? uploadSentence(run, when) : deliverySentence(run, when);
  if (!isOpenFolder) {
    const photos = folderName === '' ? 'its photos' : `the folder "${folderName}"`;
    return { sentence, need: `Open ${photos} to resume.`, step: 'open-folder' };
  }
  if (isSftp && destination.label !== sftpAddress) {
    return {
      sentence,
      need: `It goes to ${destination.label}. Choose that SFTP server to resume.`,
      step: 'choose-sftp',
    };
  }
  if (isUpload && !isConnected) {
    return {
      sentence,
      need: `It goes to ${destination.label}. Sign in there to resume.`,
      step: 'sign-in',
    };
  }
  if (!isBegunFor(run, destinations)) {
    const system = findPreset(run.presetId, run.customPreset)?.name ?? run.presetId;
    const need = `This upload was started for ${system}. Switch back to ${system} in Settings to resume it.`;
    return { sentence, need, step: 'choose-system' };
  }
  return { sentence, need: null, step: 'continue' };
}

/** The newest upload of the open folder to the SIS that can go on as things are. */
export function resumableRun(
  runs: readonly UnfinishedRun[],
  destinations: ChosenDestinations,
): UnfinishedRun | null {
  return runs.find((run) => run.isOpenFolder && run.isConnected && isBegunFor(run, destinations)) ?? null;
}

/** Whether an upload of the open folder could go on here, were the system that it was begun for chosen. */
export function needsItsSystem(runs: readonly UnfinishedRun[], destinations: ChosenDestinations): boolean {
  const open = runs.filter(({ isOpenFolder, isConnected }) => isOpenFolder && isConnected);
  return open.length > 0 && !open.some((run) => isBegunFor(run, destinations));
}

/** The newest delivery of the open folder to this SFTP that did not get to its end, for whichever system. */
export function openDelivery(
  runs: readonly UnfinishedRun[],
  { sftpAddress }: ChosenDestinations,
): UnfinishedRun | null {
  const isHere = ({ isOpenFolder, destination }: UnfinishedRun) =>
    isOpenFolder && destination.kind === 'sftp' && destination.label === sftpAddress;
  return runs.find(isHere) ?? null;
}
