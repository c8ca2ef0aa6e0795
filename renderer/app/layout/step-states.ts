import type { FolderState, RunState } from '../../../electron/core/contract/views.ts';
import type { DeliveryStatus } from '../../../electron/core/delivery/delivery.ts';
import {
  countThere,
  currentItems,
  type DeliveryView,
  type DestinationKind,
  deliveredItems,
  isAllThere,
} from '../../../electron/core/delivery/delivery-view.ts';
import { traitsOfKind } from '../../../electron/core/delivery/destination-traits.ts';
import { jobOf, measureProgress } from '../../../electron/core/delivery/item-state.ts';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { assertNever } from '../../../electron/core/shared/assert-never.ts';
import { formatNumber } from '../../../electron/core/shared/locale.ts';
import { percentInWords } from '../../delivery/pace.ts';
import type { Overview } from '../../state/overview.ts';
import type { StepScreen } from '../../state/store.ts';
import { nameOfPaths, screenNames } from '../../state/words.ts';

export interface StepView {
  readonly screen: StepScreen;
  readonly label: string;
  /** Its state in a few words. */
  readonly words: string;
  readonly state: 'open' | 'done' | 'failed';
}

function photosStep(folder: FolderState, { photos }: Overview): Omit<StepView, 'screen' | 'label'> {
  switch (folder.kind) {
    case 'none':
      return { words: 'Choose a folder to start', state: 'open' };
    case 'scanning':
      return { words: `Reading ${countOf(folder.found, 'file')}…`, state: 'open' };
    case 'failed':
      return { words: "Couldn't open", state: 'failed' };
    case 'checking':
    case 'checked':
      return { words: `${countOf(photos, 'photo')} · ${nameOfPaths(folder.paths)}`, state: 'done' };
  }
}

function reviewStep(folder: FolderState, overview: Overview): Omit<StepView, 'screen' | 'label'> {
  if (overview.photos === 0) return { words: 'No photos yet', state: 'open' };
  const { attention } = overview;
  if (attention > 0) {
    return {
      words: `${formatNumber(attention)} ${attention === 1 ? 'needs' : 'need'} attention`,
      state: 'open',
    };
  }
  if (folder.kind === 'checking') return { words: 'Checking…', state: 'open' };
  return { words: 'No problems found', state: 'done' };
}

/** 100% is said only when the SIS has said so of every job. */
function uploadingWords({ status, items, share }: DeliveryView): string {
  const percent = percentInWords(share);
  switch (status.kind) {
    case 'paused':
      return `Paused at ${percent}`;
    case 'waiting-for-network':
      return 'Waiting for the network';
    case 'waiting-for-sign-in':
      return 'Sign in again';
    default:
      return isAllThere(items) ? `Importing, ${percent}` : `Uploading, ${percent}`;
  }
}

const deliveringWords: Readonly<Partial<Record<DeliveryStatus['kind'], string>>> = {
  paused: 'Paused',
  'waiting-for-network': 'Waiting for the network',
};

type StepWords = Omit<StepView, 'screen' | 'label'>;

const badEnd: StepWords = { words: 'Not finished', state: 'failed' };

function uploadOverStep({ items, status, failure }: DeliveryView): StepWords {
  const zips = currentItems(items);
  const accepted = countThere(zips);
  if (status.kind === 'left') return { words: 'SIS is still importing', state: 'open' };
  if (failure || accepted < zips.length) return badEnd;
  return { words: `Uploaded, ${countOf(accepted, 'zip file')}`, state: 'done' };
}

function deliveryStep(run: DeliveryView): StepWords {
  const { destination, phase, status, items, failure } = run;
  const isOver = phase === 'over';
  switch (destination.kind) {
    case 'sis':
      return isOver ? uploadOverStep(run) : { words: uploadingWords(run), state: 'open' };
    case 'folder':
      return { words: `${countOf(deliveredItems(items).length, 'zip file')} saved`, state: 'open' };
    case 'ldap':
    case 'moodle':
    case 'google':
    case 'microsoft': {
      if (!isOver) return { words: deliveringWords[status.kind] ?? 'Uploading photos', state: 'open' };
      const { photos } = measureProgress(items);
      return failure ? badEnd : { words: `${countOf(photos, 'photo')} uploaded`, state: 'done' };
    }
    case 'sftp':
      if (!isOver) return { words: deliveringWords[status.kind] ?? 'Sending by SFTP', state: 'open' };
      return failure ? badEnd : { words: `${countOf(items.length, 'zip file')} sent by SFTP`, state: 'open' };
    default:
      return assertNever(destination.kind);
  }
}

function uploadStep(run: RunState): StepWords {
  if (run.kind === 'preparing') return { words: 'Preparing photos', state: 'open' };
  return run.kind === 'delivery' ? deliveryStep(run) : { words: 'Not started', state: 'open' };
}

const nothingYet: StepWords = { words: 'Nothing uploaded yet', state: 'open' };
// Picture Day cannot see an import of zip files that were handed over.
const seenElsewhere: StepWords = { words: 'See it in your SIS', state: 'open' };

function importStep({ items, phase }: DeliveryView): StepWords {
  const jobs = items.flatMap(({ state }) => jobOf(state) ?? []);
  if (jobs.length === 0) return nothingYet;
  const failed = jobs.filter(({ status }) => status === 'Failed').length;
  if (failed > 0) return { words: `${failed} failed`, state: 'failed' };
  const open = jobs.filter(({ status }) => status === 'In Progress').length;
  if (open > 0) return { words: `${open} in progress`, state: 'open' };
  const rejected = jobs.reduce((sum, job) => sum + job.rejected, 0);
  if (rejected > 0) return { words: `${formatNumber(rejected)} rejected`, state: 'failed' };
  return { words: `${jobs.length} finished`, state: phase === 'over' ? 'done' : 'open' };
}

/** Where each photo is answered at once, there is nothing to wait for once all are sent. */
function answeredStep({ items, phase }: DeliveryView): StepWords {
  const { photos, settledPhotos } = measureProgress(items);
  const of = (count: number) => `${formatNumber(count)} of ${formatNumber(photos)}`;
  if (phase !== 'over') return { words: `${of(settledPhotos)} done`, state: 'open' };
  const confirmed = items.reduce(
    (sum, { state }) => sum + (state.kind === 'answered' ? state.counts.imported : 0),
    0,
  );
  return { words: `${of(confirmed)} confirmed`, state: confirmed === photos ? 'done' : 'failed' };
}

function statusStep(run: RunState, chosen: DestinationKind): StepWords {
  const { answers } = run.kind === 'delivery' ? run.destination.traits : traitsOfKind[chosen];
  if (answers === 'nothing') return seenElsewhere;
  if (run.kind !== 'delivery' || run.items.length === 0) return nothingYet;
  return answers === 'job' ? importStep(run) : answeredStep(run);
}

/**
 * The four steps with their states, for the rail.
 * @param chosen the kind of the current destination: zip files are saved for a system that takes no photos from programs.
 */
export function describeSteps(
  folder: FolderState,
  run: RunState,
  overview: Overview,
  chosen: DestinationKind = 'sis',
): readonly StepView[] {
  const uploadLabel = chosen === 'folder' ? 'Save zip files' : 'Upload';
  return [
    { screen: 'photos', label: 'Photos', ...photosStep(folder, overview) },
    { screen: 'review', label: 'Review', ...reviewStep(folder, overview) },
    { screen: 'upload', label: uploadLabel, ...uploadStep(run) },
    { screen: 'jobs', label: screenNames.jobs, ...statusStep(run, chosen) },
  ];
}
