import path from 'node:path';
import PQueue from 'p-queue';
import { makeRoster } from '../../core/roster/roster.ts';
import { texts } from '../../core/text/texts.ts';
import type { FaceFinder } from '../faces/face-finder.ts';
import type { LedgerService } from '../ledger/ledger-service.ts';
import { makeFolder } from '../make-folder.ts';
import type { Publisher } from '../publisher.ts';
import { openReviewStore, type ReviewStore } from '../review-store/review-store.ts';
import { createDecisionService, type DecisionService } from './decision-service.ts';
import { createFaceService, type FaceService } from './face-service.ts';
import { createFileService, type FileService } from './file-service.ts';
import type { FolderService } from './folder-service.ts';
import { createIdService } from './id-service.ts';
import { createIndexService, type IndexService } from './index-service.ts';
import { createLiveService } from './live-service.ts';
import { createPictureService, type PictureService } from './picture-service.ts';
import { openRenameJournals } from './rename-journals.ts';
import type { ReviewEvents } from './review-events.ts';
import { createReviewService } from './review-service.ts';
import { createRosterService, type RosterService } from './roster-service.ts';
import { createSheetService, type SheetService } from './sheet-service.ts';
import { createSuggestionService, type SuggestionService } from './suggestion-service.ts';

export interface ReviewParts {
  readonly roster: RosterService;
  readonly index: IndexService;
  readonly suggestions: SuggestionService;
  readonly decisions: DecisionService;
  readonly pictures: PictureService;
  readonly files: FileService;
  readonly sheets: SheetService;
  readonly faces: FaceService;
  /** A run has ended: what waited for that goes on. */
  resume(): void;
  close(): void;
}

export interface ReviewOptions {
  readonly publisher: Publisher;
  readonly folder: FolderService;
  readonly ledger: LedgerService;
  readonly events: ReviewEvents;
  readonly parallel: number;
  /** Where decisions are kept; null: nowhere. */
  readonly stateFolder: string | null;
  /** Whether the open folder is watched for changes. */
  readonly isLive: boolean;
  readonly isBusy: () => boolean;
  readonly faceFinder: FaceFinder;
  /** Whether faces are looked for from the start. */
  readonly findsFaces: boolean;
  readonly onError: (error: unknown) => void;
  /** Called with a sentence when former decisions could not be read. */
  readonly onNotice: (sentence: string) => void;
}

/** Where nothing can be saved, everything else still works. */
async function openStore(
  stateFolder: string,
  onError: (error: unknown) => void,
): Promise<ReviewStore | null> {
  try {
    makeFolder(stateFolder, 0o700);
    return openReviewStore(path.join(stateFolder, 'reviews.sqlite'));
  } catch (error) {
    onError(error);
    return null;
  }
}

/** Everything between a folder's photos and what is to be sent. One table at the end says which event goes to whom. */
export async function createReview(options: ReviewOptions): Promise<ReviewParts> {
  const { publisher, folder, ledger, events, stateFolder, onError } = options;
  const store = stateFolder === null ? null : await openStore(stateFolder, onError);
  if (store?.setAside) options.onNotice(texts.failures.reviewSetAside(store.setAside));
  const journals = stateFolder !== null && store ? openRenameJournals(stateFolder, store, onError) : null;
  await journals?.endAll();

  const turns = new PQueue({ concurrency: 1 });
  const live = options.isLive ? createLiveService({ ...options, turns }) : null;
  const files = createFileService({ ...options, journals, turns });
  const kept = createReviewService(store, folder, publisher);
  const decisions = createDecisionService({ publisher, folder, events, rename: files.rename });
  const index = createIndexService({
    publisher,
    folder,
    decisions,
    keptChoice: kept.indexChoice,
    keepChoice: kept.keepIndexChoice,
  });
  const suggestions = createSuggestionService(folder, index, onError);
  const roster = createRosterService({
    publish: (state) => publisher.set({ roster: state }),
    publishOptOuts: (state) => publisher.set({ optOuts: state }),
    onChange: (change) => events.emit('rosterChanged', change),
    photoIds: folder.namedIds,
    sentIds: folder.sentIds,
  });
  const faces = createFaceService({
    ...options,
    finder: options.faceFinder,
    isOn: options.findsFaces,
    isAwaited: !options.isLive,
  });
  const ids = createIdService({ ...options, store, reading: roster.reading });

  events.connect({
    folderOpening: [ledger.onFolderOpening, files.onFolderOpening, kept.onFolderOpening, ids.onFolderOpening],
    photoRead: [kept.onPhotoRead],
    folderListed: [kept.onFolderListed, index.read],
    folderChecked: [
      (open) => live?.onFolderChecked(open),
      kept.onFolderChecked,
      roster.refreshChoices,
      () => suggestions.refresh(),
      ids.onFolderChecked,
      ledger.onFolderChecked,
      faces.onFolderChecked,
    ],
    // What watches the files and what renames them first: each waits until it is done with them.
    folderClosing: [
      () => live?.onFolderClosing(),
      files.onFolderClosing,
      faces.onFolderClosing,
      kept.onFolderClosing,
      suggestions.stop,
      index.clear,
      ids.onFolderClosing,
      ledger.onFolderClosing,
    ],
    filesChanged: [
      () => void index.read(folder.need()).catch(onError),
      roster.refreshChoices,
      suggestions.refresh,
      ledger.refresh,
      faces.refresh,
    ],
    filesMoved: [kept.keepMoved],
    filesRenamed: [decisions.addRenames],
    decided: [
      kept.keepStep,
      index.refresh,
      roster.refreshLostZeros,
      ({ step, renames }) => suggestions.refresh([...step.after.keys(), ...renames.map(({ id }) => id)]),
    ],
    rosterChanged: [
      ({ roster: found, staff, optedOut }) => folder.setRoster(found, makeRoster(staff), optedOut),
      ids.settle,
      ({ roster: found, students }) => index.setStudents(found && students),
      ({ roster: found, students, staff }) => suggestions.setStudents(found && students, staff),
      () => {
        if (publisher.state().folder.kind === 'checked') suggestions.refresh();
      },
    ],
    rulesChanged: [ledger.refresh],
    idsForgotten: [index.refresh],
  });
  return {
    roster,
    index,
    suggestions,
    decisions,
    pictures: createPictureService(folder),
    files,
    sheets: createSheetService({
      folder,
      students: roster.everyone,
      kept: kept.sheets,
      isChecked: () => publisher.state().folder.kind === 'checked',
    }),
    faces,
    resume: () => live?.resume(),
    close: () => store?.close(),
  };
}
