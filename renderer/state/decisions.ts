import type { RequestInput } from '../../electron/core/contract/contract.ts';
import type { FixKind } from '../../electron/core/photo/fix.ts';
import type { PhotoId } from '../../electron/core/photo/photo.ts';
import type { CropBox, QuarterTurns } from '../../electron/core/photo/picture-size.ts';
import type { HeadPlacing } from '../../electron/core/review/center-head.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
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
      showToast(`Undid: ${stepWords(step)}.`, { action: { label: 'Redo', run: () => void redo() } });
    else showFailure(reply.failure);
  };

  const redo = async () => {
    const { redo: step } = getState().steps;
    if (!step) return;
    const reply = await ask('redo', {});
    if (reply.ok)
      showToast(`Redid: ${stepWords(step)}.`, { action: { label: 'Undo', run: () => void undo() } });
    else showFailure(reply.failure);
  };

  const decide = async <Name extends DecisionName>(
    name: Name,
    input: RequestInput<Name>,
    sentence: (photos: string, count: number) => string,
    nothing?: string,
  ) => {
    const reply = await ask(name, input);
    if (!reply.ok) {
      showFailure(reply.failure);
      return;
    }
    const { photos } = reply.value;
    if (photos > 0) {
      showToast(sentence(countOf(photos, 'photo'), photos), {
        action: { label: 'Undo', run: () => void undo() },
      });
    } else if (nothing) showToast(nothing);
  };

  return {
    leaveOut: (photoIds) => decide('leaveOut', { photoIds: [...photoIds] }, (photos) => `Skipped ${photos}.`),
    leaveOutRetakes: (photoIds) =>
      decide(
        'leaveOut',
        { photoIds: [...photoIds], isRetake: true },
        (photos) => `Kept one photo per student and skipped ${photos}.`,
      ),
    takeBack: (photoIds) =>
      decide('takeBack', { photoIds: [...photoIds] }, (photos) => `${photos} included again.`),
    applySafeFixes: (photoIds, kinds) =>
      decide(
        'applySafeFixes',
        { ...(photoIds ? { photoIds: [...photoIds] } : {}), ...(kinds ? { kinds: [...kinds] } : {}) },
        (photos, count) =>
          `${photos} will be fixed for upload. Your original ${count === 1 ? "file isn't" : "files aren't"} changed.`,
        'There is nothing that can be fixed automatically.',
      ),
    removeFixes: (photoIds) =>
      decide('removeFixes', { photoIds: [...photoIds] }, (photos) => `Removed fixes from ${photos}.`),
    crop: (photoId, box, quarterTurns = 0, alsoFor = []) =>
      decide(
        'crop',
        {
          photoId,
          box,
          ...(quarterTurns === 0 ? {} : { quarterTurns }),
          ...(alsoFor.length === 0 ? {} : { alsoFor: [...alsoFor] }),
        },
        (_photos, count) => (box ? texts.crop.saved(count) : texts.crop.removed),
      ),
    async centerHeads(photoIds, placing) {
      const reply = await ask('centerHeads', {
        ...(photoIds ? { photoIds: [...photoIds] } : {}),
        ...placing,
      });
      if (!reply.ok) return showFailure(reply.failure);
      const action = { label: 'Undo', run: () => void undo() };
      showToast(texts.faces.centered(reply.value), reply.value.photos > 0 ? { action } : {});
    },
    turn: (photoIds, quarterTurns) =>
      decide('turn', { photoIds: [...photoIds], quarterTurns }, (photos) => `Rotated ${photos}.`),
    assign: (students) =>
      decide('assign', { students: students.map((student) => ({ ...student })) }, (photos) =>
        students.some(({ studentId }) => studentId !== null)
          ? `Matched ${photos} (${students.length === 1 ? 'file name' : 'file names'} unchanged).`
          : `Removed the match from ${photos}.`,
      ),
    sharePicture: (photoIds) =>
      decide(
        'sharePicture',
        { photoIds: [...photoIds] },
        (_photos, count) => `Kept the same photo for ${countOf(count, 'student')}.`,
      ),
    useIndex: () => decide('useIndex', {}, (photos) => `Matched ${photos} using the photographer's list.`),
    answerChanged: (photoIds, isKept) =>
      decide('answerChanged', { photoIds: [...photoIds], isKept }, (photos) =>
        isKept ? `Kept your changes to ${photos}.` : `Discarded your changes to ${photos}.`,
      ),
    renameFiles: () =>
      decide(
        'renameFiles',
        {},
        (_photos, count) => `Renamed ${countOf(count, 'file')}.`,
        'Nothing to rename.',
      ),
    undo,
    redo,
  };
}
