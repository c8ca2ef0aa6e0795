import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useCallback, useEffect, useRef } from 'react';
import type { PhotoId } from '../../electron/core/photo/photo.ts';
import { useApp, useStudentsByKey } from '../state/app-context.ts';
import styles from './gallery.module.css';
import { layoutGallery } from './gallery-layout.ts';
import { studentOf } from './list-photos.ts';
import { PhotoCard } from './photo-card.tsx';
import { useElementSize } from './use-element-size.ts';
import { useGrid } from './use-grid.ts';
import type { PhotoList } from './use-photo-list.ts';

const usualPhotoSize = 3;

/** What was chosen by the slider. */
export function usePhotoSize(): number {
  return useApp(({ photoSize, settings }) => photoSize ?? settings?.photoSize ?? usualPhotoSize);
}

export interface GalleryProps {
  readonly list: PhotoList;
  readonly label: string;
  /** Every card zoomed to its face. */
  readonly showsFaces?: boolean;
}

export function Gallery({ list, label, showsFaces = false }: GalleryProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { width, height, remPx } = useElementSize(scroller);
  const students = useStudentsByKey();

  const photoSize = usePhotoSize();
  const { columns, rowHeight } = layoutGallery(width, remPx, photoSize);
  const rows = Math.ceil(list.photos.length / columns);
  const currentRow = useRef(0);

  const virtualizer = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 2,
    // The focused card stays, or the focus would be lost when it scrolls away.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), currentRow.current])]
        .filter((row) => row < range.count)
        .sort((one, other) => one - other),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are measured again when their height is another.
  useEffect(() => virtualizer.measure(), [rowHeight, virtualizer]);

  const scrollToIndex = useCallback(
    (index: number) => virtualizer.scrollToIndex(Math.floor(index / columns), { align: 'auto' }),
    [virtualizer, columns],
  );

  const isInView = useCallback(
    (index: number) => {
      const { scrollTop, clientHeight } = scroller.current ?? { scrollTop: 0, clientHeight: 0 };
      const top = Math.floor(index / columns) * rowHeight;
      return top + rowHeight / 2 >= scrollTop && top + rowHeight / 2 <= scrollTop + clientHeight;
    },
    [columns, rowHeight],
  );

  const grid = useGrid({
    list,
    columns,
    pageRows: Math.floor(height / rowHeight),
    gridRef: scroller,
    scrollToIndex,
    isInView,
  });
  currentRow.current = Math.floor(grid.currentIndex / columns);

  // One function for good, so that cards that did not change are not drawn again.
  const click = useRef(grid.onItemClick);
  click.current = grid.onItemClick;
  const onClick = useCallback((event: MouseEvent, id: PhotoId) => click.current(event, id), []);

  return (
    <div
      ref={scroller}
      role="grid"
      data-photo-list
      className={styles['gallery']}
      aria-label={label}
      aria-multiselectable="true"
      aria-rowcount={rows}
      aria-colcount={columns}
      tabIndex={-1}
      onKeyDown={grid.onKeyDown}
    >
      <div role="presentation" className={styles['all']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => (
          <div
            key={item.key}
            role="row"
            tabIndex={-1}
            aria-rowindex={item.index + 1}
            className={styles['row']}
            style={{
              transform: `translateY(${item.start}px)`,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            }}
          >
            {list.photos.slice(item.index * columns, (item.index + 1) * columns).map((photo, column) => (
              <PhotoCard
                key={photo.id}
                photo={photo}
                showsFace={showsFaces}
                student={studentOf(photo, students)}
                column={column + 1}
                isSelected={grid.selection.has(photo.id)}
                isCurrent={item.index * columns + column === grid.currentIndex}
                onClick={onClick}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
