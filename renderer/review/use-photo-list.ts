import { useDeferredValue, useEffect, useMemo } from 'react';
import type { PhotoId } from '../../electron/core/photo/photo.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { useApp, useStudentsByKey } from '../state/app-context.ts';
import {
  isShown,
  isSortedByStudent,
  plainQuery,
  rememberNaturalKeys,
  type StudentsByKey,
  searchText,
  sortPhotos,
} from './list-photos.ts';

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

function listOf(photos: readonly PhotoRow[]): PhotoList {
  const ids = photos.map(({ id }) => id);
  return { photos, ids, indexOf: new Map(ids.map((id, index) => [id, index])) };
}

/** Does something with each item while nothing else is to be done, a little at a time. Returns what stops it. */
function runWhenIdle<Item>(items: Iterator<Item>, work: (item: Item) => unknown): () => void {
  let handle = requestIdleCallback(goOn);
  function goOn(deadline: IdleDeadline): void {
    while (deadline.timeRemaining() > 1) {
      for (let count = 0; count < 200; count += 1) {
        const next = items.next();
        if (next.done) return;
        work(next.value);
      }
    }
    handle = requestIdleCallback(goOn);
  }
  return () => cancelIdleCallback(handle);
}

const nobody: StudentsByKey = new Map();

/** What the middle shows: filtered and sorted once for each change, searched once for each keystroke. */
export function usePhotoList(): PhotoList {
  const all = useDeferredValue(useApp((state) => state.photos));
  const filter = useApp((state) => state.filter);
  const sort = useApp((state) => state.sort);
  // The field answers each key at once; the list follows when it is ready.
  const query = plainQuery(useDeferredValue(useApp((state) => state.query)));
  const students = useDeferredValue(useStudentsByKey());
  const sortedBy = isSortedByStudent(sort) ? students : nobody;
  const keyOf = useMemo(rememberNaturalKeys, []);

  const sorted = useMemo(() => {
    const shown = [...all.values()].filter((photo) => isShown(photo, filter));
    return sortPhotos(shown, sort, sortedBy, keyOf);
  }, [all, filter, sort, sortedBy, keyOf]);

  const textOf = useMemo(() => rememberTexts(students), [students]);
  useEffect(() => runWhenIdle(all.values(), textOf), [all, textOf]);

  const whole = useMemo(() => listOf(sorted), [sorted]);
  const isSearched = query !== '';
  const texts = useMemo(() => (isSearched ? sorted.map(textOf) : []), [isSearched, sorted, textOf]);
  return useMemo(
    () => (isSearched ? listOf(sorted.filter((_photo, place) => texts[place]?.includes(query))) : whole),
    [isSearched, sorted, texts, query, whole],
  );
}
