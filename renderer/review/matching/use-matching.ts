import type { PhotoId } from '../../../electron/core/photo/photo.ts';
import { useActions, useAppStore, useStudentsByKey } from '../../state/app-context.ts';
import { needsStudent, nextToMatch } from '../../state/whose-photo.ts';
import { isShown, plainQuery, searchText, sortPhotos } from '../list-photos.ts';

/** The button that says yes to the best suggestion, by which the focus finds it on the next photo. */
export const yesButtonId = 'matching-yes';

export interface Matching {
  /** Says whose photo it is, and goes on to the next one of the list that needs a student. */
  sayYes(photoId: PhotoId, studentId: string): void;
  leaveOut(photoId: PhotoId): void;
  skip(photoId: PhotoId): void;
}

/** The photo's detail as a place to go through many: after each answer the next photo is there. */
export function useMatching(): Matching {
  const store = useAppStore();
  const actions = useActions();
  const students = useStudentsByKey();

  const goOn = (photoId: PhotoId) => {
    const { photos, filter, query, sort } = store.getState();
    const wanted = plainQuery(query);
    const listed = [...photos.values()].filter(
      (photo) =>
        photo.id === photoId ||
        (needsStudent(photo) &&
          isShown(photo, filter) &&
          (wanted === '' || searchText(photo, students).includes(wanted))),
    );
    const next = nextToMatch(sortPhotos(listed, sort, students), photoId);
    if (!next) return;
    actions.select([next.id], next.id);
    // The detail is drawn again for the next photo: the focused element is gone by then.
    requestAnimationFrame(() => document.getElementById(yesButtonId)?.focus());
  };

  return {
    sayYes: (photoId, studentId) => {
      goOn(photoId);
      void actions.assign([{ photoId, studentId }]);
    },
    leaveOut: (photoId) => {
      goOn(photoId);
      void actions.leaveOut([photoId]);
    },
    skip: goOn,
  };
}
