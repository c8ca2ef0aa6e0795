import { type Photo, type PhotoId, sha256Of } from '../../core/photo/photo.ts';
import { undecided } from '../../core/review/decision.ts';
import type { KeptSheet } from '../../core/sheets/kept-sheet.ts';
import type { DecisionState, MadeStep, RenamedFile, StepMade } from '../batch/decisions.ts';
import type { Publisher } from '../publisher.ts';
import { folderKeyOf } from '../review-store/folder-key.ts';
import type {
  KeptChange,
  KeptDecision,
  KeptIndexChoice,
  KeptPhoto,
  KeptStep,
} from '../review-store/kept-review.ts';
import type { KeptReview, Review } from '../review-store/review.ts';
import type { ReviewStore } from '../review-store/review-store.ts';
import type { SheetRows } from '../review-store/sheet-rows.ts';
import type { FolderService } from './folder-service.ts';
import type { OpenFolder } from './open-folder.ts';
import type { FilesMoved } from './review-events.ts';
import { traceKept } from './trace-kept.ts';

/** Keeps what is decided about the open folder, and brings back what was decided before. */
export interface ReviewService {
  indexChoice(): KeptIndexChoice;
  keepIndexChoice(kept: KeptIndexChoice): void;
  /** The numbers on printed class sheets of the open folder. */
  sheets(): SheetRows;
  /** @throws AppError `disk-full`, `cannot-write` or `busy`: it holds, but will not be there again. */
  keepStep(made: StepMade): void;
  keepMoved(moved: FilesMoved): void;
  onFolderOpening(open: OpenFolder): Promise<void>;
  onPhotoRead(photo: Photo): void;
  onFolderListed(open: OpenFolder): void;
  onFolderChecked(open: OpenFolder): void;
  onFolderClosing(): void;
}

/** No file has this hash: whatever is found, it is not what was decided about. */
const unknownContent = '';

const noChoice: KeptIndexChoice = { choice: 'open', lists: null };

/** Where nothing can be saved, numbers hold until the folder is closed. */
function keepInMemory(): SheetRows {
  const sheets = new Map<string, KeptSheet>();
  return {
    load: () => [...sheets.values()],
    save(printed) {
      for (const sheet of printed) sheets.set(sheet.key, sheet);
    },
  };
}

interface Restoring {
  readonly review: Review;
  readonly kept: KeptReview;
  readonly ids: Map<string, PhotoId>;
}

/** Is it certain that the file is not the one that was decided about? */
function isOther(photo: Photo, kept: KeptDecision | undefined): boolean {
  const sha256 = sha256Of(photo);
  if (!kept || sha256 === null) return false;
  if (kept.sha256 !== null) return kept.sha256 !== sha256;
  return kept.bytes !== photo.bytes || kept.modifiedMs !== photo.modifiedMs;
}

export function createReviewService(
  store: ReviewStore | null,
  folder: FolderService,
  publisher: Publisher,
): ReviewService {
  let review: Review | null = null;
  let restoring: Restoring | null = null;
  let indexChoice = noChoice;
  /** The steps that are kept are not those that can be gone back to. */
  let areStepsOther = false;
  let sheetsHere = keepInMemory();

  const keptPhoto = (photo: Photo, { decision, pending }: DecisionState): KeptPhoto => {
    const { file, bytes, modifiedMs } = photo;
    // What waits for an answer waits for it the next day too.
    if (pending) return { file, bytes, modifiedMs, sha256: unknownContent, decision: pending };
    return { file, bytes, modifiedMs, sha256: sha256Of(photo), decision };
  };
  const photosOf = (
    steps: readonly MadeStep[],
    renames: readonly RenamedFile[],
    more: Iterable<PhotoId> = [],
  ): readonly KeptPhoto[] => {
    const { batch } = folder.need();
    const decided = steps.flatMap(({ after }) => [...after.keys()]);
    return [...new Set([...decided, ...renames.map(({ id }) => id), ...more])].flatMap((id) => {
      const photo = batch.get(id);
      return photo ? [keptPhoto(photo, batch.decisions.of(id))] : [];
    });
  };
  const keptStep = ({ kind, before, after, renames }: MadeStep): KeptStep => {
    const { batch } = folder.need();
    const changes: KeptChange[] = [];
    for (const [id, state] of after) {
      const photo = batch.get(id);
      const former = before.get(id)?.decision ?? undecided;
      if (photo) changes.push({ file: photo.file, before: former, after: state.decision, renamed: null });
    }
    for (const { id, from, to } of renames) {
      const { decision } = batch.decisions.of(id);
      changes.push({
        file: batch.get(id)?.file ?? to,
        before: decision,
        after: decision,
        renamed: { from, to },
      });
    }
    return { kind, changes };
  };
  const restoreStep = ({ kind, changes }: KeptStep, ids: ReadonlyMap<string, PhotoId>): MadeStep[] => {
    const known = changes.flatMap((change) => {
      const id = ids.get(change.file);
      return id === undefined ? [] : [{ id, ...change }];
    });
    const decided = known.filter(({ renamed }) => renamed === null);
    const states = (side: 'before' | 'after') =>
      new Map(decided.map((change) => [change.id, { decision: change[side], pending: null }]));
    const renames = known.flatMap(({ id, renamed }) => (renamed ? [{ id, ...renamed }] : []));
    // A step whose photos are all gone leads nowhere.
    return known.length > 0 ? [{ kind, before: states('before'), after: states('after'), renames }] : [];
  };

  const restoreSteps = ({ batch }: OpenFolder, kept: KeptReview, ids: Restoring['ids']) => {
    const done = kept.done.flatMap((step) => restoreStep(step, ids));
    const undone = kept.undone.flatMap((step) => restoreStep(step, ids));
    areStepsOther = done.length < kept.done.length || undone.length < kept.undone.length;
    batch.decisions.restoreSteps(done, undone);
  };
  /** What was decided goes by the photo, also where its file got another name while nobody looked. */
  const followMoved = (open: OpenFolder, { review: from, ids }: Restoring) => {
    const { decisions } = open.batch;
    const photos = open.batch.ids().flatMap((id) => open.batch.get(id) ?? []);
    const renames = traceKept(from.load().decisions, photos);
    if (renames.length === 0) return;
    from.moveFiles(renames);
    const kept = from.load();
    for (const file of new Set(renames.flatMap((one) => [one.from, one.to]))) {
      const id = ids.get(file);
      const decision = kept.decisions.get(file)?.decision ?? undecided;
      if (id !== undefined) decisions.restore(id, { decision, pending: null });
    }
    restoreSteps(open, kept, ids);
    // Also where nothing is decided any more: the steps that came back with the others may lead to it.
    for (const photo of photos)
      if (isOther(photo, kept.decisions.get(photo.file))) decisions.holdBack(photo.id);
    open.batch.touch(open.batch.ids());
  };

  return {
    indexChoice: () => indexChoice,
    sheets: () => review?.sheets ?? sheetsHere,
    keepIndexChoice(kept) {
      indexChoice = kept;
      review?.setIndexChoice(kept);
    },
    keepStep({ way, step, renames }) {
      if (!review) return;
      const { decisions } = folder.need().batch;
      // Steps are kept one by one only as long as the kept ones are those that can be gone back to.
      const isWhole = areStepsOther || decisions.takeShortened();
      // On a full disk this one is not kept, and is not what the next one follows.
      areStepsOther = true;
      if (isWhole) {
        const { states, done, undone } = decisions.state();
        const photos = photosOf([step, ...done, ...undone], renames, states.keys());
        review.saveSteps({ done: done.map(keptStep), undone: undone.map(keptStep) }, photos, renames);
      } else if (way === 'made') review.saveStep(keptStep(step), photosOf([step], renames));
      else if (way === 'undone') review.saveUndo(photosOf([step], renames), renames);
      else review.saveRedo(photosOf([step], renames), renames);
      areStepsOther = false;
    },
    keepMoved({ renames, back }) {
      review?.moveFiles(renames);
      const { batch } = folder.need();
      const photos = back.flatMap((id) => {
        const [photo, state] = [batch.get(id), batch.decisions.of(id)];
        // What waits for an answer is kept as it was.
        return photo && state.pending === null ? [keptPhoto(photo, state)] : [];
      });
      if (photos.length > 0) review?.savePhotos(photos);
    },
    async onFolderOpening({ paths }) {
      if (!store) return;
      review = store.openReview(await folderKeyOf(paths));
      const kept = review.load();
      indexChoice = kept.indexChoice;
      restoring = { review, kept, ids: new Map() };
    },
    onPhotoRead(photo) {
      if (!restoring || restoring.ids.has(photo.file)) return;
      restoring.ids.set(photo.file, photo.id);
      const kept = restoring.kept.decisions.get(photo.file);
      if (!kept) return;
      const { batch } = folder.need();
      const isSame = kept.bytes === photo.bytes && kept.modifiedMs === photo.modifiedMs;
      if (kept.sha256 !== null || !isSame) batch.expectContent(photo.id, kept.sha256 ?? unknownContent);
      batch.decisions.restore(photo.id, { decision: kept.decision, pending: null });
      batch.touch([photo.id]);
    },
    onFolderListed(open) {
      if (!restoring) return;
      restoreSteps(open, restoring.kept, restoring.ids);
      publisher.set({ steps: open.batch.decisions.steps() });
    },
    onFolderChecked(open) {
      if (restoring) followMoved(open, restoring);
      restoring = null;
      // Of a file that changed meanwhile, no step is left.
      publisher.set({ steps: open.batch.decisions.steps() });
    },
    onFolderClosing() {
      restoring = null;
      review = null;
      sheetsHere = keepInMemory();
      areStepsOther = false;
      indexChoice = noChoice;
    },
  };
}
