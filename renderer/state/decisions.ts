import type { RequestInput } from '../../electron/core/contract/contract.ts';
import type { FixKind } from '../../electron/core/photo/fix.ts';
import type { PhotoId } from '../../electron/core/photo/photo.ts';
import type { CropBox, QuarterTurns } from '../../electron/core/photo/picture-size.ts';
import type { HeadPlacing } from '../../electron/core/review/center-head.ts';
import { texts } from '../../electron/core/text/texts.ts';
import type { Api } from './api.ts';
import type { AppState, AppStore } from './store.ts';
import { stepWords } from './words.ts';

export interface Assignment {
  readonly photoId: PhotoId;
  /** Null: what the file's name says. */
  readonly studentId: string | null;
}

/** What a person decides about photos. Each can be undone, and a toast says so. */
export interface Decisions {
  leaveOut(photoIds: readonly PhotoId[]): Promise<void>;
  /** The photos that are not the one to keep, of students with several. */
  leaveOutRetakes(photoIds: readonly PhotoId[]): Promise<void>;
  takeBack(photoIds: readonly PhotoId[]): Promise<void>;
  /** The fixes that need no judgement, of these kinds or of all, for these photos or for all. */
  applySafeFixes(photoIds?: readonly PhotoId[], kinds?: readonly FixKind[]): Promise<void>;
  removeFixes(photoIds: readonly PhotoId[]): Promise<void>;
  /**
   * A crop by hand; null takes it away. In one step with the rotation, clockwise, that it was laid over, and with the
   * same crop for other photos.
   */
  crop(
    photoId: PhotoId,
    box: CropBox | null,
    quarterTurns?: QuarterTurns,
    alsoFor?: readonly PhotoId[],
  ): Promise<void>;
  /** Clockwise. */
  turn(photoIds: readonly PhotoId[], quarterTurns: 1 | 2 | 3): Promise<void>;
  assign(students: readonly Assignment[]): Promise<void>;
  /** The same picture is right for each of these photos' students. */
  /** Every head at the same size and place, in these photos or in all. */
  centerHeads(photoIds: readonly PhotoId[] | null, placing: HeadPlacing): Promise<void>;
  sharePicture(photoIds: readonly PhotoId[]): Promise<void>;
  useIndex(): Promise<void>;
  answerChanged(photoIds: readonly PhotoId[], isKept: boolean): Promise<void>;
  renameFiles(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** Whether there is a step to undo or redo just now. A file keeps its name while the photos are being checked. */
export function canMove(
  { steps, folder }: Pick<AppState, 'steps' | 'folder'>,
  way: 'undo' | 'redo',
): boolean {
  const step = steps[way];
  return step !== null && (step.kind !== 'rename-files' || folder.kind === 'checked');
}

type DecisionName =
  | 'leaveOut'
  | 'takeBack'
  | 'applySafeFixes'
  | 'removeFixes'
  | 'crop'
  | 'turn'
  | 'assign'
  | 'sharePicture'
  | 'useIndex'
  | 'answerChanged'
  | 'renameFiles';

export function createDecisions({ getState }: AppStore, { ask, showToast, showFailure }: Api): Decisions {
  const undo = async () => {
    const { undo: step } = getState().steps;
    if (!step) return;
    const reply = await ask('undo', {});
    if (reply.ok)
      showToast(texts.decisions.undid(stepWords(step)), {
        action: { label: texts.decisions.redo, run: () => void redo() },
      });
    else showFailure(reply.failure);
  };

  const redo = async () => {
    const { redo: step } = getState().steps;
    if (!step) return;
    const reply = await ask('redo', {});
    if (reply.ok)
      showToast(texts.decisions.redid(stepWords(step)), {
        action: { label: texts.decisions.undo, run: () => void undo() },
      });
    else showFailure(reply.failure);
  };

  const decide = async <Name extends DecisionName>(
    name: Name,
    input: RequestInput<Name>,
    sentence: (photos: number) => string,
    nothing?: string,
  ) => {
    const reply = await ask(name, input);
    if (!reply.ok) {
      showFailure(reply.failure);
      return;
    }
    const { photos } = reply.value;
    if (photos > 0) {
      showToast(sentence(photos), {
        action: { label: texts.decisions.undo, run: () => void undo() },
      });
    } else if (nothing) showToast(nothing);
  };

  return {
    leaveOut: (photoIds) => decide('leaveOut', { photoIds: [...photoIds] }, texts.decisions.skipped),
    leaveOutRetakes: (photoIds) =>
      decide('leaveOut', { photoIds: [...photoIds], isRetake: true }, texts.decisions.skippedRetakes),
    takeBack: (photoIds) => decide('takeBack', { photoIds: [...photoIds] }, texts.decisions.included),
    applySafeFixes: (photoIds, kinds) =>
      decide(
        'applySafeFixes',
        { ...(photoIds ? { photoIds: [...photoIds] } : {}), ...(kinds ? { kinds: [...kinds] } : {}) },
        texts.decisions.fixed,
        texts.decisions.nothingToFix,
      ),
    removeFixes: (photoIds) =>
      decide('removeFixes', { photoIds: [...photoIds] }, texts.decisions.fixesRemoved),
    crop: (photoId, box, quarterTurns = 0, alsoFor = []) =>
      decide(
        'crop',
        {
          photoId,
          box,
          ...(quarterTurns === 0 ? {} : { quarterTurns }),
          ...(alsoFor.length === 0 ? {} : { alsoFor: [...alsoFor] }),
        },
        (photos) => (box ? texts.crop.saved(photos) : texts.crop.removed),
      ),
    async centerHeads(photoIds, placing) {
      const reply = await ask('centerHeads', {
        ...(photoIds ? { photoIds: [...photoIds] } : {}),
        ...placing,
      });
      if (!reply.ok) return showFailure(reply.failure);
      const action = { label: texts.decisions.undo, run: () => void undo() };
      showToast(texts.faces.centered(reply.value), reply.value.photos > 0 ? { action } : {});
    },
    turn: (photoIds, quarterTurns) =>
      decide('turn', { photoIds: [...photoIds], quarterTurns }, texts.decisions.rotated),
    assign: (students) =>
      decide('assign', { students: students.map((student) => ({ ...student })) }, (photos) =>
        students.some(({ studentId }) => studentId !== null)
          ? texts.decisions.matched(photos)
          : texts.decisions.matchesRemoved(photos),
      ),
    sharePicture: (photoIds) =>
      decide('sharePicture', { photoIds: [...photoIds] }, texts.decisions.samePhotoKept),
    useIndex: () => decide('useIndex', {}, texts.decisions.matchedByList),
    answerChanged: (photoIds, isKept) =>
      decide('answerChanged', { photoIds: [...photoIds], isKept }, (photos) =>
        isKept ? texts.decisions.changesKept(photos) : texts.decisions.changesDiscarded(photos),
      ),
    renameFiles: () => decide('renameFiles', {}, texts.decisions.renamed, texts.decisions.nothingToRename),
    undo,
    redo,
  };
}
