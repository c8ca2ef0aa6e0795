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
import { assertNever } from '../../../electron/core/shared/assert-never.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { percentInWords } from '../../delivery/pace.ts';
import type { Overview } from '../../state/overview.ts';
import type { StepScreen } from '../../state/store.ts';
import { nameOfPaths, screenName } from '../../state/words.ts';

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
      return { words: texts.steps.chooseFolder, state: 'open' };
    case 'scanning':
      return { words: texts.steps.reading(folder.found), state: 'open' };
    case 'failed':
      return { words: texts.steps.notOpened, state: 'failed' };
    case 'checking':
    case 'checked':
      return { words: texts.steps.photosIn(photos, nameOfPaths(folder.paths)), state: 'done' };
  }
}

function reviewStep(folder: FolderState, overview: Overview): Omit<StepView, 'screen' | 'label'> {
  if (overview.photos === 0) return { words: texts.steps.noPhotos, state: 'open' };
  const { attention } = overview;
  if (attention > 0) return { words: texts.steps.needAttention(attention), state: 'open' };
  if (folder.kind === 'checking') return { words: texts.steps.checking, state: 'open' };
  return { words: texts.steps.noProblems, state: 'done' };
}

/** 100% is said only when the SIS has said so of every job. */
function uploadingWords({ status, items, share }: DeliveryView): string {
  const percent = percentInWords(share);
  switch (status.kind) {
    case 'paused':
      return texts.steps.pausedAt(percent);
    case 'waiting-for-network':
      return texts.steps.waitingForNetwork;
    case 'waiting-for-sign-in':
      return texts.steps.signInAgain;
    default:
      return isAllThere(items) ? texts.steps.importing(percent) : texts.steps.uploading(percent);
  }
}

/** Where there are no bytes to count. @param going what is said while nothing is in the way. */
function deliveringWords({ kind }: DeliveryStatus, going: string): string {
  switch (kind) {
    case 'paused':
      return texts.steps.paused;
    case 'waiting-for-network':
      return texts.steps.waitingForNetwork;
    case 'waiting-for-sign-in':
      return texts.steps.signInAgain;
    default:
      return going;
  }
}

type StepWords = Omit<StepView, 'screen' | 'label'>;

const badEnd = (): StepWords => ({ words: texts.steps.notFinished, state: 'failed' });

function uploadOverStep({ items, status, failure }: DeliveryView): StepWords {
  const zips = currentItems(items);
  const accepted = countThere(zips);
  if (status.kind === 'left') return { words: texts.steps.stillImporting, state: 'open' };
  if (failure || accepted < zips.length) return badEnd();
  return { words: texts.steps.zipsUploaded(accepted), state: 'done' };
}

function deliveryStep(run: DeliveryView): StepWords {
  const { destination, phase, status, items, failure } = run;
  const isOver = phase === 'over';
  switch (destination.kind) {
    case 'sis':
      return isOver ? uploadOverStep(run) : { words: uploadingWords(run), state: 'open' };
    case 'folder':
      return { words: texts.steps.zipsSaved(deliveredItems(items).length), state: 'open' };
    case 'ldap':
    case 'moodle':
    case 'google':
    case 'microsoft': {
      if (!isOver) return { words: deliveringWords(status, texts.steps.uploadingPhotos), state: 'open' };
      const { photos } = measureProgress(items);
      return failure ? badEnd() : { words: texts.steps.photosUploaded(photos), state: 'done' };
    }
    case 'sftp':
      if (!isOver) return { words: deliveringWords(status, texts.steps.sendingBySftp), state: 'open' };
      return failure ? badEnd() : { words: texts.steps.zipsSent(items.length), state: 'open' };
    default:
      return assertNever(destination.kind);
  }
}

function uploadStep(run: RunState): StepWords {
  if (run.kind === 'preparing') return { words: texts.steps.preparing, state: 'open' };
  return run.kind === 'delivery' ? deliveryStep(run) : { words: texts.steps.notStarted, state: 'open' };
}

const nothingYet = (): StepWords => ({ words: texts.steps.nothingUploaded, state: 'open' });
// Picture Day cannot see an import of zip files that were handed over.
const seenElsewhere = (): StepWords => ({ words: texts.steps.seeInSis, state: 'open' });

function importStep({ items, phase }: DeliveryView): StepWords {
  const jobs = items.flatMap(({ state }) => jobOf(state) ?? []);
  if (jobs.length === 0) return nothingYet();
  const failed = jobs.filter(({ status }) => status === 'Failed').length;
  if (failed > 0) return { words: texts.steps.importsFailed(failed), state: 'failed' };
  const open = jobs.filter(({ status }) => status === 'In Progress').length;
  if (open > 0) return { words: texts.steps.importsInProgress(open), state: 'open' };
  const rejected = jobs.reduce((sum, job) => sum + job.rejected, 0);
  if (rejected > 0) return { words: texts.steps.photosRejected(rejected), state: 'failed' };
  return { words: texts.steps.importsFinished(jobs.length), state: phase === 'over' ? 'done' : 'open' };
}

/** Where each photo is answered at once, there is nothing to wait for once all are sent. */
function answeredStep({ items, phase }: DeliveryView): StepWords {
  const { photos, settledPhotos } = measureProgress(items);
  if (phase !== 'over') return { words: texts.steps.photosDone(settledPhotos, photos), state: 'open' };
  const confirmed = items.reduce(
    (sum, { state }) => sum + (state.kind === 'answered' ? state.counts.imported : 0),
    0,
  );
  return {
    words: texts.steps.photosConfirmed(confirmed, photos),
    state: confirmed === photos ? 'done' : 'failed',
  };
}

function statusStep(run: RunState, chosen: DestinationKind): StepWords {
  const { answers } = run.kind === 'delivery' ? run.destination.traits : traitsOfKind[chosen];
  if (answers === 'nothing') return seenElsewhere();
  if (run.kind !== 'delivery' || run.items.length === 0) return nothingYet();
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
  const uploadLabel = chosen === 'folder' ? texts.steps.saveZips : screenName('upload');
  return [
    { screen: 'photos', label: screenName('photos'), ...photosStep(folder, overview) },
    { screen: 'review', label: screenName('review'), ...reviewStep(folder, overview) },
    { screen: 'upload', label: uploadLabel, ...uploadStep(run) },
    { screen: 'jobs', label: screenName('jobs'), ...statusStep(run, chosen) },
  ];
}
