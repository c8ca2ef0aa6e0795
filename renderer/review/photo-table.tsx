import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, memo, useCallback, useEffect, useRef } from 'react';
import { baseName } from '../../electron/core/photo/file-name.ts';
import type { PhotoId } from '../../electron/core/photo/photo.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import type { Student } from '../../electron/core/roster/roster.ts';
import { sizeInWords } from '../../electron/core/shared/amounts.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { PhotoBadge, PhotoProblems } from '../photo/photo-badge.tsx';
import { nameOf } from '../photo/photo-words.ts';
import { Thumbnail } from '../photo/thumbnail.tsx';
import { useActions, useApp, useStudentsByKey } from '../state/app-context.ts';
import type { SortKey } from '../state/store.ts';
import { Icon } from '../ui/icon.tsx';
import hidden from '../ui/visually-hidden.module.css';
import { studentOf } from './list-photos.ts';
import { MaybeStudent } from './matching/maybe-student.tsx';
import styles from './photo-table.module.css';
import { useElementSize } from './use-element-size.ts';
import { useGrid } from './use-grid.ts';
import type { PhotoList } from './use-photo-list.ts';

const columns = ['file', 'student', 'id', 'grade', 'issues', 'size'] as const satisfies readonly SortKey[];

const rowRem = 2.25;

interface TableRowProps {
  readonly photo: PhotoRow;
  readonly student: Student | null;
  readonly index: number;
  readonly top: number;
  readonly isSelected: boolean;
  readonly isCurrent: boolean;
  readonly onClick: (event: MouseEvent, id: PhotoId) => void;
}

const TableRow = memo(function TableRow(props: TableRowProps) {
  const { photo, student, index, top, isSelected, isCurrent, onClick } = props;
  return (
    <div
      role="row"
      className={styles['row']}
      style={{ transform: `translateY(${top}px)` }}
      data-photo={photo.id}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={isCurrent ? 0 : -1}
      onClick={(event) => onClick(event, photo.id)}
    >
      <span role="gridcell" className={styles['picture']}>
        <Thumbnail photo={photo} isSmall />
      </span>
      <span role="gridcell" title={photo.file}>
        {baseName(photo.file)}
      </span>
      <span role="gridcell">{student ? nameOf(student) : <MaybeStudent photo={photo} />}</span>
      <span role="gridcell">{photo.studentId}</span>
      <span role="gridcell">{student?.grade}</span>
      <span role="gridcell" className={styles['issues']}>
        <PhotoBadge photo={photo} />
        <PhotoProblems photo={photo} />
      </span>
      <span role="gridcell">{sizeInWords(photo.bytes)}</span>
    </div>
  );
});

function HeaderCell({ sortKey, label }: { readonly sortKey: SortKey; readonly label: string }) {
  const sort = useApp((state) => state.sort);
  const { look } = useActions();
  const isSorted = sort.key === sortKey;
  const direction = sort.isDescending ? 'descending' : 'ascending';
  return (
    <span role="columnheader" aria-sort={isSorted ? direction : 'none'} tabIndex={-1}>
      <button
        type="button"
        onClick={() => look({ sort: { key: sortKey, isDescending: isSorted && !sort.isDescending } })}
      >
        {label}
        {isSorted ? (
          <span className={sort.isDescending ? undefined : styles['up']}>
            <Icon name="chevron-down" size={12} />
          </span>
        ) : null}
      </button>
    </span>
  );
}

export function PhotoTable({ list, label }: { readonly list: PhotoList; readonly label: string }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { height, remPx } = useElementSize(scroller);
  const students = useStudentsByKey();
  const rowHeight = rowRem * remPx;
  const current = useRef(0);

  const virtualizer = useVirtualizer({
    count: list.photos.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), current.current])]
        .filter((row) => row < range.count)
        .sort((one, other) => one - other),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are measured again when their height is another.
  useEffect(() => virtualizer.measure(), [rowHeight, virtualizer]);

  const scrollToIndex = useCallback(
    (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    [virtualizer],
  );
  const isInView = useCallback(
    (index: number) => {
      const { scrollTop, clientHeight } = scroller.current ?? { scrollTop: 0, clientHeight: 0 };
      return index * rowHeight >= scrollTop && (index + 1) * rowHeight <= scrollTop + clientHeight;
    },
    [rowHeight],
  );
  const pageRows = Math.floor(height / rowHeight) - 1;
  const grid = useGrid({ list, columns: 1, pageRows, gridRef: scroller, scrollToIndex, isInView });
  current.current = grid.currentIndex;

  const click = useRef(grid.onItemClick);
  click.current = grid.onItemClick;
  const onClick = useCallback((event: MouseEvent, id: PhotoId) => click.current(event, id), []);

  return (
    <div
      role="grid"
      data-photo-list
      className={styles['table']}
      aria-label={label}
      aria-multiselectable="true"
      aria-rowcount={list.photos.length + 1}
      aria-colcount={columns.length + 1}
      tabIndex={-1}
    >
      <div role="row" className={styles['header']} tabIndex={-1}>
        <span role="columnheader" className={hidden['hidden']}>
          {texts.review.columns.picture}
        </span>
        {columns.map((key) => (
          <HeaderCell key={key} sortKey={key} label={texts.review.columns[key]} />
        ))}
      </div>
      <div ref={scroller} role="rowgroup" className={styles['body']} tabIndex={-1} onKeyDown={grid.onKeyDown}>
        <div role="presentation" className={styles['all']} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const photo = list.photos[index];
            return photo ? (
              <TableRow
                key={photo.id}
                photo={photo}
                student={studentOf(photo, students)}
                index={index}
                top={start}
                isSelected={grid.selection.has(photo.id)}
                isCurrent={index === grid.currentIndex}
                onClick={onClick}
              />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}
