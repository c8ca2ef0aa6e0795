import { useDeferredValue, useEffect, useMemo } from 'react';
import type { PhotoId } from '../../electron/core/photo.ts';
import type { PhotoRow } from '../../electron/core/views.ts';
import { useApp, useStudentsByKey } from '../app-context.ts';
import { isShown, plainQuery, type StudentsByKey, searchText, sortPhotos } from './list-photos.ts';

export interface PhotoList {
  readonly photos: readonly PhotoRow[];
  readonly ids: readonly PhotoId[];
  readonly indexOf: ReadonlyMap<PhotoId, number>;
}

/** Each row's text is made once: rows never change, changed photos are new rows. */
function rememberTexts(students: StudentsByKey): (photo: PhotoRow) => string {
  const texts = new WeakMap<PhotoRow, string>();
  return (photo) => {
    const known = texts.get(photo);
    if (known !== undefined) return known;
    const text = searchText(photo, students);
    texts.set(photo, text);
    return text;
  };
}

/** What the middle shows: filtered and sorted once for each change, searched once for each keystroke. */
export function usePhotoList(): PhotoList {
  const all = useDeferredValue(useApp((state) => state.photos));
  const filter = useApp((state) => state.filter);
  const sort = useApp((state) => state.sort);
  const query = plainQuery(useApp((state) => state.query));
  const students = useStudentsByKey();

  const sorted = useMemo(() => {
    const shown = [...all.values()].filter((photo) => isShown(photo, filter));
    return sortPhotos(shown, sort, students);
  }, [all, filter, sort, students]);

  const textOf = useMemo(() => rememberTexts(students), [students]);
  useEffect(() => {
    // Made while nothing else is to be done, so that the first letter typed finds them ready.
    const handle = requestIdleCallback(() => sorted.forEach(textOf));
    return () => cancelIdleCallback(handle);
  }, [sorted, textOf]);

  return useMemo(() => {
    const photos = query === '' ? sorted : sorted.filter((photo) => textOf(photo).includes(query));
    const ids = photos.map(({ id }) => id);
    return { photos, ids, indexOf: new Map(ids.map((id, index) => [id, index])) };
  }, [sorted, textOf, query]);
}
