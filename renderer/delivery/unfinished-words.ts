import type { Settings } from '../../electron/core/contract/settings.ts';
import { traitsOfKind } from '../../electron/core/delivery/destination-traits.ts';
import {
  countMeant,
  isBegunFor,
  type SystemChoice,
  type UnfinishedRun,
} from '../../electron/core/delivery/run-record.ts';
import { whenInSentence } from '../../electron/core/shared/dates.ts';
import { findPreset } from '../../electron/core/systems/custom-preset.ts';
import { texts } from '../../electron/core/text/texts.ts';
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
  const { delivered, destination } = run;
  const { unfinished } = texts;
  return traitsOfKind[destination.kind].usesNetwork
    ? unfinished.sentPartly(when, delivered, countMeant(run))
    : unfinished.savedPartly(when, delivered, countMeant(run), destination.label);
}

function uploadSentence(run: UnfinishedRun, when: string): string {
  const { accepted, imported, rejected, state } = run;
  const { unfinished } = texts;
  const meant = countMeant(run);
  if (state === 'left' && accepted === meant) return unfinished.stillImporting(when, meant);
  // Of a run that broke off, what the SIS took is certain; what it made of it may not have been read any more.
  return accepted > imported + rejected
    ? unfinished.receivedPartly(when, accepted, meant)
    : unfinished.importedPartly(when, imported, meant);
}

/** "The upload started on Monday at 9:40 AM didn't finish. 312 of 486 photos are in the SIS." and what it takes to go on. */
export function unfinishedInWords(
  run: UnfinishedRun,
  nowMs: number,
  destinations: ChosenDestinations,
): UnfinishedWords {
  const { unfinished } = texts;
  const { sftpAddress } = destinations;
  const { isOpenFolder, isConnected, destination, folderName } = run;
  const isSftp = destination.kind === 'sftp';
  const when = whenInSentence(run.startedMs, nowMs);
  const isUpload = traitsOfKind[destination.kind].answers === 'job';
  const sentence = isUpload ? uploadSentence(run, when) : deliverySentence(run, when);
  if (!isOpenFolder) {
    const need = folderName === '' ? unfinished.openPhotos : unfinished.openFolder(folderName);
    return { sentence, need, step: 'open-folder' };
  }
  if (isSftp && destination.label !== sftpAddress) {
    return { sentence, need: unfinished.chooseSftp(destination.label), step: 'choose-sftp' };
  }
  if (isUpload && !isConnected) {
    return { sentence, need: unfinished.signIn(destination.label), step: 'sign-in' };
  }
  if (!isBegunFor(run, destinations)) {
    const system = findPreset(run.presetId, run.customPreset)?.name ?? run.presetId;
    return { sentence, need: unfinished.chooseSystem(system), step: 'choose-system' };
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
