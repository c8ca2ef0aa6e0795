import { useEffect, useRef } from 'react';
import type { PhotoId } from '../../electron/core/photo/photo.ts';

export interface KeptInView {
  /** The photo whose detail is shown; undefined in an empty list. */
  readonly id: PhotoId | undefined;
  /** Its place in the list. */
  readonly index: number;
  readonly isInView: (index: number) => boolean;
  readonly scrollToIndex: (index: number) => void;
}

/**
 * Keeps the photo whose detail is shown where it can be seen: when it is another one, and when list or columns change
 * around it. What a person has scrolled away stays away.
 */
export function useKeptInView({ id, index, isInView, scrollToIndex }: KeptInView): void {
  const before = useRef<Pick<KeptInView, 'id' | 'index' | 'isInView'> | null>(null);

  useEffect(() => {
    const { current } = before;
    before.current = { id, index, isInView };
    if (id === undefined) return;
    if (current?.id !== id || current.isInView(current.index)) scrollToIndex(index);
  }, [id, index, isInView, scrollToIndex]);
}
