import type { PhotoId } from '../../../electron/core/photo/photo.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { needsStudent } from '../../state/whose-photo.ts';

export type Answer = 'named' | 'left-out' | 'skipped';

/** A way through the photos that need a student, one after the other, with what was answered so far. */
export interface MatchQueue {
  readonly photoIds: readonly PhotoId[];
  /** The place of the photo that is asked about; behind the last one at the end. */
  readonly at: number;
  readonly answers: ReadonlyMap<PhotoId, Answer>;
}

/** Those of the list that need a student, from this photo on and round to it again. */
export function startQueue(photos: readonly PhotoRow[], firstId: PhotoId): MatchQueue {
  const from = Math.max(
    0,
    photos.findIndex(({ id }) => id === firstId),
  );
  const photoIds = [...photos.slice(from), ...photos.slice(0, from)].filter(needsStudent).map(({ id }) => id);
  return { photoIds, at: 0, answers: new Map() };
}

/** On to the next photo that still needs a student: an answer may have settled others as well. */
export function answer(
  queue: MatchQueue,
  given: Answer,
  rowOf: (id: PhotoId) => PhotoRow | undefined,
): MatchQueue {
  const current = queue.photoIds[queue.at];
  if (current === undefined) return queue;
  const isOpen = (id: PhotoId) => {
    const row = rowOf(id);
    return row !== undefined && needsStudent(row);
  };
  const rest = queue.photoIds.findIndex((id, place) => place > queue.at && isOpen(id));
  return {
    ...queue,
    at: rest < 0 ? queue.photoIds.length : rest,
    answers: new Map(queue.answers).set(current, given),
  };
}

/** The last answer, and the queue without it. Null where none was given. */
export function stepBack(queue: MatchQueue): { readonly queue: MatchQueue; readonly taken: Answer } | null {
  const last = [...queue.answers].at(-1);
  if (!last) return null;
  const [photoId, taken] = last;
  const answers = new Map(queue.answers);
  answers.delete(photoId);
  return { queue: { ...queue, at: queue.photoIds.indexOf(photoId), answers }, taken };
}

export function countAnswers({ answers }: MatchQueue): Readonly<Record<Answer, number>> {
  const counts = { named: 0, 'left-out': 0, skipped: 0 };
  for (const given of answers.values()) counts[given] += 1;
  return counts;
}
